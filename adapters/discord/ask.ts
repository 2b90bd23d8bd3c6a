// /ask: a question, or a passage that was chosen while typing.
import type { ChatInputCommandInteraction } from 'discord.js';
import { readChoice } from '../shared/choice.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { lookupWords } from '../shared/wording/lookup.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { askerOf, placeOf, whereOf } from './places.ts';
import type { AnswerView } from './render.ts';
import { drawLookedUp } from './render.ts';
import { createResponse, type Response } from './response.ts';
import { sentence } from './sending.ts';
import { wordsOf } from './speech.ts';

export async function ask(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const { options } = interaction;
  const typed = options.getString('question', true);
  const isPrivate = options.getBoolean('private') ?? false;
  const response = createResponse(interaction, isPrivate ? 'private' : 'public', desk);
  const choice = readChoice(typed) ?? readChoice(desk.labels.get(typed));
  if (choice !== undefined) return showChosen(desk, interaction, response, choice);
  const source = options.getString('source')?.replaceAll('"', ' ').trim() ?? '';
  const question = `${wordsOf(typed)}${source === '' ? '' : ` source:"${source}"`}`;
  await askAs(desk, interaction, response, question, { private: isPrivate, heading: { question } });
}

/** A question of the one who used a command or pressed a button. */
export function askAs(
  { answering }: Desk,
  interaction: Parameters<typeof whereOf>[0] & { readonly user: { readonly id: string } },
  { send, whisper }: Response,
  question: string,
  view: AnswerView,
): Promise<void> {
  const asker = askerOf(whereOf(interaction), interaction.user.id, view.private);
  return answering.take({
    question: { text: question, asker },
    view,
    barrier: async () => undefined,
    send,
    whisper,
  });
}

/** The quote is remembered before it is shown, so that its receipt holds. */
const showChosen = (
  { answering, verbatim, log, withinLimit }: Desk,
  interaction: ChatInputCommandInteraction,
  { send, whisper }: Response,
  { documentId, span }: NonNullable<ReturnType<typeof readChoice>>,
): Promise<void> =>
  answering.guarded('look-up', whisper, async () => {
    if (!(await withinLimit(interaction.user.id))) return void (await whisper(sentence(chatWords.tooMany)));
    const scoped = verbatim.within(placeOf(whereOf(interaction)));
    const found = scoped.quoteAt(documentId, span);
    if (found === undefined) return void (await whisper(sentence(lookupWords.gone)));
    await send(gate(drawLookedUp(await scoped.keep(found)), scoped, log));
  });
