// Draws an answer as a Slack message. Pure: the same answer and view give the same message.
import type { Button, KnownBlock, RichTextBlock, StaticSelect } from '@slack/types';
import { type Answer, type Citation, type Quote, styles } from '../../src/index.ts';
import { type AnswerToken, actions, writeToken } from '../shared/actions.ts';
import { notesOf, type SharedView } from '../shared/answer-view.ts';
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
import { chatWords } from '../shared/wording/chat.ts';
import { alsoIn, attribution, place } from '../shared/wording/citation.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { bold, italic, linked, plain, quoteElement, richText, section } from './rich-text.ts';

export interface AnswerView extends SharedView {
  /** What stands above the quotes of a message that is drawn again; it stays as it is. */
  readonly above?: readonly KnownBlock[];
}

export interface Drawing {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** The quotes shown, in order. */
  readonly shown: readonly Quote[];
}

/** Characters left to what stands around the quotes: buttons, notes, headings. */
const reserved = 3_000;

export function drawAnswer(answer: Answer, view: AnswerView = {}): Drawing {
  if (answer.kind === 'told') return drawTold(answer);
  const notes = notesOf(answer, view);
  const noted = notes.length > 0 ? [richText(section(italic(notes.join(' '))))] : [];
  const above = view.above ?? [...headingBlocks(view), ...noted];
  const drawn = answer.kind === 'answered' ? drawAnswered(answer, view) : drawAbstained(answer);
  const unread = view.hasFiles === true ? [chatWords.attachments] : [];
  const text = [...unread, drawn.text].join('\n');
  return {
    ...drawn,
    text: text.length > limits.text ? drawn.text : text,
    blocks: [...above, ...drawn.blocks],
  };
}

/** A greeting, thanks, help, or the list of documents, as many as fit. */
function drawTold(answer: Extract<Answer, { kind: 'told' }>): Drawing {
  const documents = answer.subject === 'documents' ? answer.documents.map(documentLine) : [];
  const lines = fitting([telling(answer), ...documents], limits.text, (line) => line.length + 1);
  return { text: fallbackText(lines), blocks: [richText(section(plain(lines.join('\n'))))], shown: [] };
}

function headingBlocks({ heading }: AnswerView): KnownBlock[] {
  if (heading === undefined) return [];
  const { question, askedBy } = heading;
  const asker = askedBy === undefined ? [] : [plain(' — '), { type: 'user' as const, user_id: askedBy }];
  return [richText(section(bold(question.slice(0, limits.sectionText)), ...asker))];
}

function drawAnswered(answer: Extract<Answer, { kind: 'answered' }>, view: AnswerView): Drawing {
  const from = view.from ?? 0;
  const quotes = answer.quotes.slice(from);
  const draw = (quote: Quote, index: number): RichTextBlock =>
    drawQuote(quote, `[${from + index + 1}] `, view.context === true);
  const shown = fitting(
    quotes,
    limits.message - reserved,
    (quote, index) => JSON.stringify(draw(quote, index)).length,
  );
  const also =
    answer.alsoIn.length > 0 && from === 0
      ? [richText(section(italic(alsoIn(answer.alsoIn.map(({ title }) => title)))))]
      : [];
  const token: AnswerToken = { answer: answer.id, from, shown: shown.length, context: view.context === true };
  return {
    text: fallbackText(
      shown.map((quote, index) => `“${quote.text}” [${from + index + 1}] ${inWords(quote)}`),
    ),
    blocks: [...shown.map(draw), ...also, buttons(token, answer.quotes.length - from - shown.length, view)],
    shown,
  };
}

function drawAbstained(answer: Extract<Answer, { kind: 'abstained' }>): Drawing {
  const searched = `Searched ${searchedIn(answer.searched)}.`;
  const suggestions = answer.suggestions.map(
    (suggestion, index): Button => ({
      type: 'button',
      action_id: `${actions.suggestion}-${index}`,
      text: { type: 'plain_text', text: cutLabel(suggestion) },
      value: suggestion.slice(0, limits.buttonValue),
    }),
  );
  const offered: KnownBlock[] =
    suggestions.length === 0
      ? []
      : [richText(section(plain(suggestionsHeading))), { type: 'actions', elements: suggestions }];
  const token: AnswerToken = { answer: answer.id, from: 0, shown: 0, context: false };
  const nearest: KnownBlock[] =
    answer.nearest.length === 0
      ? []
      : [{ type: 'actions', elements: [button(actions.nearest, buttonWords.nearest, writeToken(token))] }];
  return {
    text: fallbackText([abstention(answer), searched]),
    blocks: [richText(section(plain(`${abstention(answer)}\n`), italic(searched))), ...offered, ...nearest],
    shown: [],
  };
}

/** The nearest passages of an abstention, plainly marked as no answer. */
export function drawNearest(answer: Extract<Answer, { kind: 'abstained' }>): Drawing {
  const draw = (quote: Quote): RichTextBlock => drawQuote(quote, '≈ ', false);
  const shown = fitting(
    answer.nearest,
    limits.message - reserved,
    (quote) => JSON.stringify(draw(quote)).length,
  );
  return {
    text: fallbackText([nearestHeading, ...shown.map((quote) => `“${quote.text}” ${inWords(quote)}`)]),
    blocks: [richText(section(bold(nearestHeading))), ...shown.map(draw)],
    shown,
  };
}

export function drawQuote(quote: Quote, label: string, context: boolean): RichTextBlock {
  const { citation, receipt } = quote;
  const source = attribution(citation);
  const title = linked(citation.deepLink ?? citation.url, italic(citation.title));
  const where = [source, place(citation), receipt].filter((part) => part !== '').join(' · ');
  const around = context
    ? [
        section(
          plain(buttonWords.before(citation.before)),
          plain('\n'),
          plain(buttonWords.after(citation.after)),
        ),
      ]
    : [];
  return richText(quoteElement(quote), section(plain(label), title, plain(` · ${where}`)), ...around);
}

function buttons(token: AnswerToken, waiting: number, view: AnswerView): KnownBlock {
  const value = writeToken(token);
  const cite: StaticSelect = {
    type: 'static_select',
    action_id: actions.cite,
    placeholder: { type: 'plain_text', text: buttonWords.cite },
    options: styles.map(({ name, label }) => ({
      text: { type: 'plain_text', text: label.slice(0, limits.optionText) },
      value: `${name} ${token.answer}`,
    })),
  };
  return {
    type: 'actions',
    elements: [
      ...(view.private === true
        ? [{ ...button(actions.post, buttonWords.post, value), style: 'primary' as const }]
        : []),
      button(actions.context, token.context ? buttonWords.lessContext : buttonWords.context, value),
      ...(waiting > 0 ? [button(actions.more, buttonWords.more(waiting), value)] : []),
      cite,
      button(actions.useful, buttonWords.useful, value),
      button(actions.notUseful, buttonWords.notUseful, value),
    ],
  };
}

const button = (action: string, text: string, value: string): Button => ({
  type: 'button',
  action_id: action,
  text: { type: 'plain_text', text, emoji: true },
  value,
});

/** A label may be shortened, with a mark: the button's value holds the whole suggestion. */
const cutLabel = (text: string): string =>
  text.length <= limits.buttonText ? text : `${text.slice(0, limits.buttonText - 1)}…`;

const inWords = ({ citation, receipt }: Quote): string => `${sourceOf(citation)} · ${receipt}`;

const sourceOf = (citation: Citation): string =>
  [citation.title, attribution(citation), place(citation)].filter((part) => part !== '').join(', ');

/** For notifications and screen readers: whole lines as long as they fit. */
const fallbackText = (lines: readonly string[]): string => {
  const escaped = lines.map(escapeText);
  const fit = fitting(escaped, limits.text, (line) => line.length + 1);
  return fit.length > 0 ? fit.join('\n') : buttonWords.tooLong;
};
