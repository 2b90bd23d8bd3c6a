// Questions that people put with a command, or out of a message's menu.
import { type Asker, isDraft, newestFilter } from '../../../src/index.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { lookupWords } from '../../shared/wording/chat/lookup.ts';
import { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import type { OpenCommand, SavedCommand } from '../context/commands.ts';
import type { Context } from '../context/context.ts';
import { seenBy } from '../context/seen-by.ts';
import { withStandingNow } from '../context/standing.ts';
import type { Send } from '../outbox/outbox.ts';
import { drawLookedUp } from '../parts/answer.ts';
import { page } from '../parts/page.ts';
import { type Passage, readPassage } from '../parts/passage.ts';
import { checkParts } from '../parts/proof.ts';
import { longestHeading, type View } from '../parts/view.ts';
import type { Command, Response } from '../port/events.ts';
import { sayHeld } from '../port/hold.ts';
import { sentence } from '../port/message.ts';
import { toAudience, toPerson } from '../rules/spoken-to.ts';
import { checkDraft, draftOf } from './draft.ts';

/** "/ask": a question, or a passage that was chosen while typing. */
export function ask(context: Context, event: Command): Promise<void> {
  const { words, isPrivate, source = '', newestFirst } = event;
  const kind = isPrivate ? 'private' : 'public';
  const response = event.respond(kind);
  const asker = seenBy(context, event.asker, kind);
  const passage = readPassage(words);
  if (passage !== undefined) return showChosen(context, asker, response, passage);
  if (words === '') {
    return context.answering.guarded('ask', response.whisper, () =>
      response.whisper(sentence(chatWords.askUsage)),
    );
  }
  const filter = source.replaceAll('"', ' ').trim();
  const question = [
    words,
    ...(filter === '' ? [] : [`source:"${filter}"`]),
    ...(newestFirst === true ? [newestFilter] : []),
  ].join(' ');
  return settled(context, { ...event, asker }, question, (held) =>
    askAs(context, asker, held(response), question, viewOf({ asker, isPrivate })),
  );
}

const viewOf = ({ asker, isPrivate }: Pick<SavedCommand, 'asker' | 'isPrivate'>): View => ({
  canBePosted: isPrivate && asker.audience === 'private',
  heading: {},
});

/** `work` never rejects, and ends once its outcome was seen, or nothing could be said. */
async function settled(
  { commands }: Context,
  { id, asker, isPrivate, address }: Command,
  question: string,
  work: (held: (response: Response) => Says) => Promise<unknown>,
): Promise<void> {
  if (address !== undefined) await commands.claim({ id, asker, question, address, isPrivate });
  const outcome = await work((says) => (address === undefined ? says : heldBy(commands, { id }, says)));
  if (address !== undefined && outcome !== 'left') await commands.settle({ id });
}

type Says = Pick<Response, 'send' | 'whisper'>;

/** Says nothing where another process has taken the command over. */
function heldBy(commands: Context['commands'], command: { readonly id: string }, says: Says): Says {
  const held =
    (say: Send): Send =>
    (message) =>
      sayHeld(
        () => commands.hold(command),
        () => say(message),
      );
  return { send: held(says.send), whisper: held(says.whisper) };
}

/** A command that an earlier process left without an outcome. Never rejects. */
export async function askAgain(context: Context, command: OpenCommand, isAwaited: boolean): Promise<void> {
  const { access, answering, outbox, commands } = context;
  const { question, address, isPrivate } = command;
  const asker = await withStandingNow(context, command.asker);
  // Still claimed: the next start asks again.
  if (asker === undefined) return;
  // Where administrators do not want the bot to answer by now, it writes nothing that others see.
  const send: Response['send'] = (message) =>
    outbox.answerAt(address, message, asker, !isPrivate && access.bar(asker) !== undefined);
  const held = heldBy(commands, command, { send, whisper: send });
  const outcome = await toPerson(asker, () =>
    isAwaited
      ? askAs(context, asker, held, question, viewOf({ asker, isPrivate }))
      : toAudience(asker, () => apologised(answering, asker, held.send)),
  );
  if (outcome !== 'left') await commands.settle(command);
}

async function apologised(
  answering: Context['answering'],
  asker: Asker,
  send: Response['send'],
): Promise<'seen' | 'left'> {
  let outcome: 'seen' | 'left' = 'seen';
  const lost = (): void => {
    outcome = 'left';
  };
  await answering.guarded('apology', send, () => send(sentence(chatWords.tooOld)), { asker, lost });
  return outcome;
}

/** A question of the one who used a command or pressed a button. */
export const askAs = (
  { answering, stops }: Context,
  asker: Asker,
  { send, whisper }: Says,
  question: string,
  view: View,
): Promise<'seen' | 'left'> =>
  answering.take({
    question: { text: question, asker, isOthers: view.isOthers === true, signal: stops.end },
    ...{ view, send, whisper },
  });

/** The quote is remembered before it is shown, so that its receipt can be verified. */
const showChosen = (
  { answering, verbatim }: Context,
  asker: Asker,
  { send, whisper }: Response,
  { documentId, span }: Passage,
): Promise<void> =>
  answering.guarded('look-up', whisper, async () => {
    const refused = await answering.refusalOfQuestion(asker);
    if (refused !== undefined) return whisper(sentence(refused));
    const scoped = verbatim.within(asker);
    const found = scoped.quoteAt(documentId, span);
    if (found === undefined) return whisper(sentence(lookupWords.gone));
    const kept = await scoped.keep(found);
    return toAudience(asker, () => send(drawLookedUp(kept)));
  });

/** What the documents say about a message, for the person who chose that in its menu. */
export async function findSources(context: Context, event: Command): Promise<void> {
  const { words } = event;
  const response = event.respond('private');
  if (words === '') return sayNoWords(context, response);
  const heading = words.length > longestHeading ? {} : { heading: {} };
  const asker = seenBy(context, event.asker, 'private');
  const canBePosted = asker.audience === 'private';
  // Its author does not know of it, and could not delete it.
  await askAs(context, asker, response, words, { canBePosted, ...heading, isOthers: true });
}

/** Whether the quotations in a message, or in a draft, are in the documents. */
export function checkMessage(context: Context, event: Command): Promise<void> {
  const draft = draftOf(event);
  // A picture beside words is no draft.
  if (draft !== undefined && (event.words === '' || isDraft(draft.name)))
    return checkDraft(context, event, draft);
  const { answering, verbatim } = context;
  const response = event.respond('private');
  if (event.words === '') return sayNoWords(context, response);
  return answering.guarded('check', response.whisper, async () => {
    const asker = seenBy(context, event.asker, 'private');
    const refused = await answering.refusalOfQuestion(asker);
    if (refused !== undefined) return response.whisper(sentence(refused));
    const checked = await verbatim.within(asker).checkQuotes(event.words);
    return response.send(page(checkParts(checked)));
  });
}

const sayNoWords = ({ answering }: Context, { send }: Response): Promise<void> =>
  answering.guarded('words of a message', send, () => send(sentence(shortcutWords.noWords)));
