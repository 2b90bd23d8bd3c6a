// Renders an answer for a person at a terminal. Pure: the same answer and style give the same text.
import {
  type Abstained,
  type Answer,
  type Answered,
  type Citation,
  flowing,
  type Quote,
  type Told,
  type Unsure,
} from '../../../src/index.ts';
import {
  abstention,
  answerLabel,
  answerWords,
  closestLabel,
  documentLine,
  partLine,
  respelling,
  searchedLine,
  telling,
  understoodAs,
  unsureBecause,
} from '../../shared/wording/answer.ts';
import { ageMark, alsoIn, attribution, place } from '../../shared/wording/citation.ts';
import { receiptShown } from '../../shared/wording/proof.ts';
import { escapeControls, escapeLine, escapesOf } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { type Run, wrapRuns, wrapText } from '../terminal/wrap.ts';

/** Begins each line of an answer's quote, and nothing else. */
export const quoteMark = '│ ';
/** Begins each line of a passage that may be no answer, and nothing else. */
export const closestMark = '┊ ';
const indent = '    ';

export function renderAnswer(answer: Answer, style: Style, milliseconds: number): string {
  if (answer.kind === 'told') return toldParts(answer, style).join('\n');
  const notes = [
    ...(answer.understood === undefined ? [] : [understoodAs(answer.understood)]),
    ...answer.respelled.map(respelling),
    ...(answer.parts ?? []).map(partLine),
  ].flatMap((note) => plain(note, style));
  const footer = style.dim(escapeLine(searchedLine(answer, milliseconds)));
  return [...(notes.length > 0 ? [notes.join('\n')] : []), ...partsOf(answer, style), footer].join('\n\n');
}

function partsOf(answer: Answered | Unsure | Abstained, style: Style): string[] {
  switch (answer.kind) {
    case 'answered':
      return quoteParts(answer, style);
    case 'unsure':
      return unsureParts(answer, style);
    case 'abstained':
      return abstainedParts(answer, style);
  }
}

function quoteParts(answer: Answered | Unsure, style: Style): string[] {
  const [mark, labelOf] = answer.kind === 'unsure' ? [closestMark, closestLabel] : [quoteMark, answerLabel];
  return answer.quotes.map((quote, index) => {
    const also = index === 0 && answer.alsoIn.length > 0 ? [alsoIn(answer.alsoIn)] : [];
    const below = also.flatMap((line) => wrapText(escapeLine(line), style.columns - indent.length));
    return [
      renderQuote(quote, mark, labelOf(index), style),
      ...below.map((line) => indent + style.dim(line)),
    ].join('\n');
  });
}

function unsureParts(answer: Unsure, style: Style): string[] {
  const because = unsureBecause(answer);
  return [
    ...(because === undefined ? [] : [plain(because, style).join('\n')]),
    style.bold(answerWords.unsureHeading),
    ...quoteParts(answer, style),
    ...suggestionParts(answer, style),
  ];
}

function toldParts(answer: Told, style: Style): string[] {
  const documents = answer.subject === 'documents' ? answer.documents.map(documentLine) : [];
  return [...plain(telling(answer), style), ...documents.flatMap((line) => plain(`  ${line}`, style))];
}

function abstainedParts(answer: Abstained, style: Style): string[] {
  const parts = [plain(abstention(answer), style).join('\n'), ...suggestionParts(answer, style)];
  if (answer.nearest.length > 0) {
    const quotes = answer.nearest.map((quote) => renderQuote(quote, closestMark, ' ≈ ', style));
    parts.push([style.dim(answerWords.nearestHeading), ...quotes].join('\n'));
  }
  return parts;
}

function suggestionParts({ suggestions }: Abstained | Unsure, style: Style): string[] {
  if (suggestions.length === 0) return [];
  const lines = suggestions.map((suggestion) => indent + style.bold(escapeLine(suggestion)));
  return [[answerWords.suggestionsHeading, ...lines].join('\n')];
}

const plain = (sentence: string, style: Style): string[] => wrapText(escapeControls(sentence), style.columns);

/** The whole quote behind a bar, in one flow where only a page's width ended its lines, with its citation below. */
function renderQuote(quote: Quote, mark: string, label: string, style: Style): string {
  const { citation, receipt, age } = quote;
  const { text, highlights } = flowing(quote);
  const lines = wrapRuns(runsOf(text, highlights), style.columns - mark.length).map(
    (line) =>
      style.accent(mark) + line.map((run) => (run.highlighted ? style.bold(run.text) : run.text)).join(''),
  );
  const shown = { age: ageMark({ age }), receipt: receiptShown({ receipt }) };
  return [...lines, ...renderCitation(citation, shown, label, style)].join('\n');
}

function renderCitation(
  citation: Citation,
  { age, receipt }: Readonly<Record<'age' | 'receipt', string>>,
  label: string,
  style: Style,
): string[] {
  const width = style.columns - indent.length;
  const source = attribution(citation);
  const title = wrapText(escapeLine(source === '' ? citation.title : `${citation.title} — ${source}`), width);
  const where = wrapText(
    escapeLine([age, place(citation), receipt].filter((part) => part !== '').join(' · ')),
    width,
  );
  const link = citation.deepLink === undefined ? [] : [escapeLine(citation.deepLink)];
  return [...title, ...where.map(style.dim), ...link.map(style.dim)].map(
    (line, index) => (index === 0 ? label.padEnd(indent.length) : indent) + line,
  );
}

/** The quote split at its highlights, escaped. Carriage returns before line ends are left to the terminal. */
function runsOf(text: string, highlights: Quote['highlights']): Run[] {
  const escapes = escapesOf(text);
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, highlighted: boolean): void => {
    let written = '';
    for (; at < end; at += 1) written += escapes.get(at) ?? text.charAt(at);
    if (written !== '') runs.push({ text: written, highlighted });
  };
  for (const { start, end } of highlights) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return runs;
}
