// What happens when somebody presses a button below an answer, or chooses from its menu.
import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import { type Answer, isStyle, type Style } from '../../src/index.ts';
import { type AnswerToken, actions, readToken } from '../shared/actions.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { unknownReceipt } from '../shared/wording/proof.ts';
import { askAs } from './ask.ts';
import { citeStyle, readId, styleRow } from './components.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { coded } from './markup.ts';
import { askerOf, placeOf, whereOf } from './places.ts';
import { openRating } from './rating.ts';
import { type AnswerView, drawNearest, drawText } from './render.ts';
import { createResponse, type Kind, type Response } from './response.ts';
import { type DiscordMessage, sentence } from './sending.ts';

type Interaction = ButtonInteraction | StringSelectMenuInteraction;

interface Pressed {
  readonly desk: Desk;
  readonly interaction: Interaction;
  readonly answer: Answer;
  readonly token: AnswerToken;
  readonly response: Response;
}

interface Press {
  /** Where its answer goes. */
  readonly kind: Kind;
  readonly work: (pressed: Pressed) => Promise<void>;
}

const presses: Readonly<Record<string, Press>> = {
  [actions.context]: { kind: 'in-place', work: toggleContext },
  [actions.more]: { kind: 'private', work: showMore },
  [actions.nearest]: { kind: 'private', work: showNearest },
  [actions.cite]: { kind: 'private', work: (pressed) => cite(pressed, 'footnote') },
  [citeStyle]: { kind: 'in-place', work: (pressed) => cite(pressed, styleChosen(pressed.interaction)) },
  [actions.useful]: { kind: 'private', work: keepUseful },
  [actions.post]: { kind: 'public', work: postHere },
  [actions.suggestion]: { kind: 'private', work: askSuggestion },
};

/** Recalls the pressed answer; says so where it is not kept, or not for the place of the button. */
export async function press(desk: Desk, interaction: Interaction): Promise<void> {
  const { action, value } = readId(interaction.customId);
  if (action === actions.notUseful) return openRating(desk, interaction, readToken(value)?.answer ?? '');
  const pressed = presses[action];
  const response = createResponse(interaction, pressed?.kind ?? 'private', desk);
  await desk.answering.guarded('press', response.whisper, async () => {
    const token = readToken(value) ?? bareToken(value);
    const asker = askerOf(whereOf(interaction), interaction.user.id);
    const answer = await desk.verbatim.within(asker).recall(token.answer, asker);
    if (answer === undefined || pressed === undefined) {
      return void (await response.whisper(sentence(chatWords.notKept)));
    }
    await pressed.work({ desk, interaction, answer, token, response });
  });
}

/** Of what belongs to an answer as a whole: its id, then a number of its own. */
function bareToken(value: string): AnswerToken {
  const [answer = '', index = '0'] = value.split(' ');
  return { answer, from: Number(index), shown: 0, context: false };
}

const isPrivate = ({ message }: Interaction): boolean => message.flags.has(MessageFlags.Ephemeral);

/** The question stays above the answer where it stood there. */
function headingOf({ message }: Interaction, { question }: Answer): Pick<AnswerView, 'heading'> {
  const found = /^\*\*.*\*\*(?: — <@(\d+)>)?(?:\n|$)/.exec(message.content);
  if (found === null) return {};
  return { heading: { question, ...(found[1] === undefined ? {} : { askedBy: found[1] }) } };
}

function toggleContext({ desk, interaction, answer, token, response }: Pressed): Promise<void> {
  return desk.answering.show(answer, placeOf(whereOf(interaction)), response.send, {
    from: token.from,
    context: !token.context,
    private: isPrivate(interaction),
    withoutEmbeds: interaction.message.embeds.length === 0,
    ...headingOf(interaction, answer),
  });
}

function showMore({ desk, interaction, answer, token, response }: Pressed): Promise<void> {
  return desk.answering.show(answer, placeOf(whereOf(interaction)), response.send, {
    from: token.from + token.shown,
  });
}

async function showNearest({ desk, interaction, answer, response }: Pressed): Promise<void> {
  if (answer.kind !== 'abstained') return;
  const scoped = desk.verbatim.within(placeOf(whereOf(interaction)));
  await response.send(gate(drawNearest(answer), scoped, desk.log));
}

const styleChosen = (interaction: Interaction): string =>
  interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';

async function cite({ desk, interaction, answer, response }: Pressed, style: string): Promise<void> {
  if (answer.kind !== 'answered' || !isStyle(style)) return;
  const scoped = desk.verbatim.within(placeOf(whereOf(interaction)));
  const written = await Promise.all(
    answer.quotes.map(async ({ receipt }) => (await scoped.cite(receipt, style)) ?? unknownReceipt(receipt)),
  );
  await response.send(drawReferences(written, answer.id, style));
}

/** In letters of one width, ready to be copied. */
const drawReferences = (written: readonly string[], answer: string, style: Style): DiscordMessage => ({
  ...drawText([chatWords.references, ...written.map(coded)]),
  components: [styleRow(answer, style)],
});

async function keepUseful({ desk, interaction, answer, response }: Pressed): Promise<void> {
  const asker = askerOf(whereOf(interaction), interaction.user.id);
  await desk.verbatim.rate(asker, { answerId: answer.id, verdict: 'useful' });
  await response.send(sentence(chatWords.thanks));
}

function postHere({ desk, interaction, answer: { question }, response }: Pressed): Promise<void> {
  return askAs(desk, interaction, response, question, {
    heading: { question, askedBy: interaction.user.id },
  });
}

async function askSuggestion({ desk, interaction, answer, token, response }: Pressed): Promise<void> {
  const question = answer.kind === 'abstained' ? answer.suggestions[token.from] : undefined;
  if (question === undefined) return void (await response.send(sentence(chatWords.notKept)));
  await askAs(desk, interaction, response, question, { private: true, heading: { question } });
}
