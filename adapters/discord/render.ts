// Draws an answer as a Discord message. Pure: the same answer and view give the same message.
import type { APIEmbed } from 'discord.js';
import type { Answer, Quote } from '../../src/index.ts';
import type { AnswerToken } from '../shared/actions.ts';
import { notesOf, type SharedView } from '../shared/answer-view.ts';
import { excerpt } from '../shared/excerpt.ts';
import { fitting } from '../shared/fit.ts';
import {
  abstention,
  documentLine,
  nearestHeading,
  searchedIn,
  suggestionsHeading,
  telling,
} from '../shared/wording/answer.ts';
import { buttonWords } from '../shared/wording/buttons.ts';
import { alsoIn } from '../shared/wording/citation.ts';
import { answerRows, nearestRow, suggestionRow } from './components.ts';
import { drawQuote, quoteLines } from './embeds.ts';
import { lengthOf, limits, type Payload, type Row, sizeOf } from './limits.ts';
import { bold, plain, small } from './markup.ts';

export interface AnswerView extends SharedView {
  /** Embeds are not shown there: the quotes stand in the text. */
  readonly withoutEmbeds?: boolean;
}

export interface Drawing extends Payload {
  /** The same words as text alone, for where embeds or buttons are refused. */
  readonly bare: string;
  /** The quote of every place in the message that shows one, in order: the text's, then those of the embeds. */
  readonly shown: readonly Quote[];
}

/** Characters of a question that is repeated above its answer. */
const longestHeading = 300;

export function drawAnswer(answer: Answer, view: AnswerView = {}): Drawing {
  if (answer.kind === 'told') return drawTold(answer);
  const notes = notesOf(answer, view);
  const above = [...headingLines(view), ...(notes.length > 0 ? [small(notes.join(' '))] : [])];
  return answer.kind === 'answered' ? drawAnswered(answer, view, above) : drawAbstained(answer, above);
}

/** Lines of Markdown, whole ones as far as they fit, without a quote. */
export function drawText(lines: readonly string[]): Drawing {
  const content = linesThatFit(lines);
  return { content, embeds: [], components: [], bare: content, shown: [] };
}

/** A sentence of the bot's own as a message. */
export const drawSentence = (text: string): Drawing => drawText([plain(text)]);

/** A greeting, thanks, help, or the list of documents, as many as fit. */
function drawTold(answer: Extract<Answer, { kind: 'told' }>): Drawing {
  const documents = answer.subject === 'documents' ? answer.documents.map(documentLine) : [];
  return drawText([telling(answer), ...documents].map(plain));
}

function headingLines({ heading }: AnswerView): string[] {
  if (heading === undefined) return [];
  const { question, askedBy } = heading;
  // Nobody is pinged by it: every message is sent so that no mention notifies.
  return [bold(excerpt(question, longestHeading)) + (askedBy === undefined ? '' : ` — <@${askedBy}>`)];
}

function drawAnswered(
  answer: Extract<Answer, { kind: 'answered' }>,
  view: AnswerView,
  above: readonly string[],
): Drawing {
  const { from = 0, context = false, withoutEmbeds = false } = view;
  const label = (index: number): string => `[${from + index + 1}]`;
  const also =
    answer.alsoIn.length > 0 && from === 0 ? [small(alsoIn(answer.alsoIn.map(({ title }) => title)))] : [];
  const drawn = drawQuotes(answer.quotes.slice(from), { above, below: also, label, context, withoutEmbeds });
  const token: AnswerToken = { answer: answer.id, from, shown: drawn.count, context };
  const waiting = answer.quotes.length - from - drawn.count;
  return { ...drawn.drawing, components: answerRows(token, waiting, view.private === true) };
}

interface Surrounding {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly label: (index: number) => string;
  readonly context: boolean;
  readonly withoutEmbeds: boolean;
}

/**
 * The quotes that fit: an embed each, and the first of them in the text too, for notifications and for people who
 * have embeds switched off. Without embeds, all of them in the text.
 */
function drawQuotes(
  quotes: readonly Quote[],
  { above, below, label, context, withoutEmbeds }: Surrounding,
): { readonly drawing: Omit<Drawing, 'components'> & { readonly components: [] }; readonly count: number } {
  const room = limits.content - lengthOf([...above, ...below].join('\n')) - reserved;
  const lines = quotes.map((quote, index) => quoteLines(quote, label(index), context && withoutEmbeds));
  const texts = fitting(lines, room, (text) => lengthOf(text) + 1);
  const whole = (shown: readonly string[], note: readonly string[] = []): string =>
    linesThatFit([...above, ...shown, ...note, ...below]);
  if (withoutEmbeds) {
    const content = whole(texts);
    const shown = quotes.slice(0, texts.length);
    return { drawing: { content, embeds: [], components: [], bare: content, shown }, count: texts.length };
  }
  const embeds: APIEmbed[] = fitting(
    quotes.slice(0, limits.embeds).map((quote, index) => drawQuote(quote, label(index), context)),
    limits.embedText,
    embedSize,
  );
  const first = embeds.length > 0 ? texts.slice(0, 1) : [];
  const note = embeds.length > 1 ? [small(buttonWords.further(embeds.length - 1))] : [];
  const content = whole(first, note);
  const shown = quotes.slice(0, embeds.length);
  const drawing = {
    content,
    embeds,
    components: [] as [],
    bare: whole(texts),
    shown: [...quotes.slice(0, first.length), ...shown],
  };
  return { drawing, count: embeds.length };
}

/** Code points left to the notes below quotes. */
const reserved = 100;

/** One whose quote alone is too long fits nowhere. */
const embedSize = (embed: APIEmbed): number =>
  lengthOf(embed.description ?? '') > limits.description ? Number.POSITIVE_INFINITY : sizeOf(embed);

function drawAbstained(answer: Extract<Answer, { kind: 'abstained' }>, above: readonly string[]): Drawing {
  const { suggestions, nearest, searched, id } = answer;
  const lines = [
    ...above,
    plain(abstention(answer)),
    small(`Searched ${searchedIn(searched)}.`),
    ...(suggestions.length > 0 ? [plain(suggestionsHeading)] : []),
  ];
  const token: AnswerToken = { answer: id, from: 0, shown: 0, context: false };
  const components: Row[] = [
    ...(suggestions.length > 0 ? [suggestionRow(id, suggestions)] : []),
    ...(nearest.length > 0 ? [nearestRow(token)] : []),
  ];
  return { ...drawText(lines), components };
}

/** The nearest passages of an abstention, plainly marked as no answer. */
export function drawNearest({ nearest }: Extract<Answer, { kind: 'abstained' }>): Drawing {
  const surrounding = { below: [], label: () => '≈', context: false, withoutEmbeds: false };
  return drawQuotes(nearest, { ...surrounding, above: [bold(nearestHeading)] }).drawing;
}

/** One quote by itself, as it was looked up. */
export const drawLookedUp = (quote: Quote, above: readonly string[] = []): Drawing =>
  drawQuotes([quote], { above, below: [], label: () => '', context: false, withoutEmbeds: false }).drawing;

/** Whole lines as long as they fit. */
function linesThatFit(lines: readonly string[]): string {
  const fit = fitting(lines, limits.content, (line) => lengthOf(line) + 1);
  const whole = fit.join('\n');
  return whole.trim() === '' ? plain(buttonWords.tooLong) : whole;
}
