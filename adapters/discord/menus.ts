// What people can do with anybody's message: find its sources, check its quotes. Only they see the result.
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { chatWords } from '../shared/wording/chat.ts';
import { shortcutWords } from '../shared/wording/shortcuts.ts';
import { askAs } from './ask.ts';
import type { Desk } from './desk.ts';
import { drawPage } from './page.ts';
import { placeOf, whereOf } from './places.ts';
import { drawChecks } from './render-proof.ts';
import { createResponse } from './response.ts';
import { sentence } from './sending.ts';
import { wordsOf } from './speech.ts';

/** Characters up to which a message is repeated above its sources. */
const longestHeading = 300;

export async function findSources(
  desk: Desk,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const response = createResponse(interaction, 'private', desk);
  const question = wordsOf(interaction.targetMessage.content);
  if (question === '') {
    return desk.answering.guarded('sources', response.whisper, async () => {
      await response.send(sentence(shortcutWords.noWords));
    });
  }
  const heading = question.length > longestHeading ? {} : { heading: { question } };
  await askAs(desk, interaction, response, question, { private: true, ...heading });
}

export async function checkMessage(
  { answering, verbatim, withinLimit, ...desk }: Desk,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { send } = createResponse(interaction, 'private', desk);
  await answering.guarded('check', send, async () => {
    if (!(await withinLimit(interaction.user.id))) return void (await send(sentence(chatWords.tooMany)));
    const text = wordsOf(interaction.targetMessage.content);
    const scoped = verbatim.within(placeOf(whereOf(interaction)));
    await send(
      text === '' ? sentence(shortcutWords.noWords) : drawPage(drawChecks(await scoped.checkQuotes(text))),
    );
  });
}
