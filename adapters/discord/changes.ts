// Questions that were edited or deleted after they were asked.
import { type Client, Events } from 'discord.js';
import { editableFor, editOf } from '../shared/edits.ts';
import type { Desk } from './desk.ts';
import { behaviourIn, follow, inTurn, questionIn } from './listening.ts';
import { reply, withdraw } from './replies.ts';
import { readSpeech, type Speech } from './speech.ts';
import { withHome } from './tenants.ts';

export function listenForChanges(client: Client, desk: Desk): void {
  const gone = (id: string, channel: string): void =>
    desk.run('deletion', () => desk.inTurn(desk.roots.get(id) ?? channel, () => remove(desk, id)));
  client.on(Events.MessageDelete, ({ id, channelId }) => gone(id, channelId));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const { id, channelId } of messages.values()) gone(id, channelId);
  });
  client.on(Events.MessageUpdate, (_, message) => {
    const speech = readSpeech(message, message.client.user.id);
    // Links that unfold and threads that begin change messages, too: only what a person edited has a time.
    if (speech === undefined || speech.editedAt === 0 || speech.editedAt - speech.at > editableFor) return;
    desk.run('edit', () =>
      inTurn(desk, speech, async () => askAnew(desk, client, await withHome(desk, speech))),
    );
  });
}

async function remove(desk: Desk, id: string): Promise<void> {
  const { exchanges, early } = desk.memory;
  const answer = exchanges.get(id)?.answer;
  early.set(id, { kind: 'deleted' });
  exchanges.delete(id);
  if (answer !== undefined) await withdrawQuietly(desk, answer);
}

/** A failure is in the log; whoever takes a question back need not hear of it. */
const withdrawQuietly = (desk: Desk, answer: string): Promise<void> =>
  desk.answering.guarded(
    'withdrawal',
    async () => {},
    () => withdraw(desk.rest, answer),
  );

async function askAnew(desk: Desk, client: Client, speech: Speech): Promise<void> {
  const { exchanges } = desk.memory;
  const exchange = exchanges.get(speech.id);
  if (exchange === undefined) return keepForLater(desk, speech);
  follow(desk, speech);
  const { answer, ...asked } = exchange;
  const edit = editOf(exchange, speech);
  if (edit === 'ignore') return;
  if (edit === 'ask') {
    const { isAddressed } = asked;
    return reply(desk, {
      client,
      speech,
      question: await questionIn(desk, speech),
      view: {},
      isAddressed,
      answer,
    });
  }
  exchanges.set(speech.id, { ...asked, words: speech.words, editedAt: speech.editedAt });
  if (answer !== undefined) await withdrawQuietly(desk, answer);
}

/** The edit may have come before the message itself; the latest one counts. */
function keepForLater(desk: Desk, speech: Speech): void {
  const { early } = desk.memory;
  const concerns = speech.isDirect || speech.mentionsBot || behaviourIn(desk, speech) !== undefined;
  if (!concerns) return;
  const known = early.get(speech.id);
  if (known?.kind === 'deleted' || (known?.speech.editedAt ?? 0) >= speech.editedAt) return;
  early.set(speech.id, { kind: 'edited', speech });
}
