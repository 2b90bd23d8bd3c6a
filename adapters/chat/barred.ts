// Where a tenant's administrators do not want the bot to answer, or whom. Every event passes here after tenants.ts, so that no
// surface can forget it. Somebody who used a command or a button gets one sentence, for them alone; what was only said gets one
// private sentence a day, and from a person who is barred nothing, nor while nobody knows who is.
import { accessWords } from '../shared/wording/chat/access.ts';
import type { Context } from './context/context.ts';
import { isAddressed } from './conversation/follow.ts';
import { postingOf } from './conversation/replies.ts';
import type { Send } from './outbox/outbox.ts';
import type { ChatEvent, Said } from './port/events.ts';
import { sentence } from './port/message.ts';
import { isErasure, refuse } from './refuse.ts';
import type { Bar } from './rules/access.ts';

/** Undefined where the event may go on. */
export function refuseBarred(context: Context, event: ChatEvent): Promise<void> | undefined {
  const { access, platform } = context;
  switch (event.kind) {
    case 'tenants-known':
    case 'tenant-left':
    case 'deleted':
    case 'stopped':
      return undefined;
    case 'said':
    case 'edited': {
      const bar = access.bar(event.said.asker);
      if (bar === undefined) return undefined;
      return event.kind === 'said' ? refuseSaid(context, event.said, bar) : Promise.resolve();
    }
    case 'command':
      // Its subcommands that show documents ask for themselves: administrators can undo what they set.
      if (event.name === 'verbatim') return undefined;
  }
  const bar = access.bar(event.asker);
  if (bar === undefined || isErasure(event)) return undefined;
  return refuse(context, event, sentence(accessWords.barred[bar](platform.tenantNoun)));
}

const ignore: Send = async () => {};

async function refuseSaid(context: Context, said: Said, bar: Bar): Promise<void> {
  const { answering, budget, outbox, platform } = context;
  const { asker } = said;
  if (bar === 'person' || bar === 'unknown' || !isAddressed(said) || !(await budget.mayTellBarred(asker)))
    return;
  const refusal = sentence(accessWords.barred[bar](platform.tenantNoun));
  await answering.guarded('refusal', ignore, () =>
    outbox.whisper(said.to, refusal, asker, { ...postingOf(said, ''), isPrivate: true }),
  );
}
