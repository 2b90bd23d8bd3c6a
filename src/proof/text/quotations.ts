// Finds the quotations in a text: between quotation marks of many styles, and in block quotes.
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import { blockQuotesIn } from './block-quotes.ts';
import { closes, type MarkStyle, nextOpening, opens } from './quotation-marks.ts';

export interface Quotation {
  /** Of the text that was searched, marks included. */
  readonly span: Span;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** The quoted words, without marks that open it, open a further paragraph of it, or close it. */
  readonly text: string;
  readonly marks: { readonly open: string; readonly close: string };
}

/** Words from which a quotation is looked at; fewer are a term, a title, or irony. */
export const fewestWords = 4;

/** Every quotation of four words or more, in order. What is quoted within a quotation belongs to it. */
export function* findQuotations(text: string): Steps<Quotation[]> {
  const blocks = blockQuotesIn(text);
  yield;
  const found = [
    ...blocks.map(({ span, words }) => ({ span, text: words, marks: { open: '>', close: '' } })),
    ...(yield* quotationsBetweenMarks(withoutBlocks(text, blocks))),
  ];
  const lineOf = lineCounter(text);
  const quotations: Quotation[] = [];
  for (const quotation of found.sort((a, b) => a.span.start - b.span.start)) {
    const line = lineOf(quotation.span.start);
    if (hasWords(quotation.text)) quotations.push({ ...quotation, line });
    yield;
  }
  return quotations;
}

/** UTF-16 units in which most quotations show that they have words enough. */
const glance = 500;

const hasWords = (text: string): boolean =>
  countWords(text.slice(0, glance)) > fewestWords || countWords(text) >= fewestWords;

type Found = Omit<Quotation, 'line'>;

/** Block quotes as empty lines of the same length, so that offsets stay and no quotation runs across one. */
function withoutBlocks(text: string, blocks: readonly { span: Span }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { span } of blocks) {
    pieces.push(text.slice(from, span.start), '\n'.repeat(span.end - span.start));
    from = span.end;
  }
  return pieces.join('') + text.slice(from);
}

function lineCounter(text: string): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    for (; counted < at; counted += 1) if (text.charAt(counted) === '\n') line += 1;
    return line;
  };
}

function* quotationsBetweenMarks(text: string): Steps<Found[]> {
  const found: Found[] = [];
  for (let from = 0; ; ) {
    const opening = nextOpening(text, from);
    if (opening === undefined) return found;
    yield;
    const quotation = yield* quotationFrom(text, opening.at, opening.style);
    if (quotation !== undefined) found.push(quotation);
    from = quotation?.span.end ?? opening.at + opening.style.open.length;
  }
}

/** Nothing where the mark is never closed. */
function* quotationFrom(text: string, at: number, style: MarkStyle): Steps<Found | undefined> {
  const closing = (yield* closeBy(text, at, style, style.closes)) ?? looseClose(text, at, style);
  if (closing === undefined) return undefined;
  const words = closing.pieces.map(({ start, end }) => text.slice(start, end).trim()).join('\n\n');
  return {
    span: { start: at, end: closing.end },
    text: words,
    marks: { open: style.open, close: closing.mark },
  };
}

interface Closing {
  /** Behind the closing mark. */
  readonly end: number;
  readonly mark: string;
  /** The quoted paragraphs without marks. */
  readonly pieces: readonly Span[];
}

/** Quotations of one style within each other; more of them are marks that were never closed. */
const deepest = 4;
/** UTF-16 units within which the wrong closing mark is taken for the right one. */
const nearEnough = 1500;

/** Marks and line breaks that are read between two steps: about a millisecond. */
const signsInAStep = 1000;

const blankLine = /\r?\n[^\S\n]*\r?\n\s*/;
const lineBreak = /\r?\n[^\S\n]*/;

/** Reads on from the opening mark, through quotations within it and paragraphs that open it again. */
function* closeBy(
  text: string,
  at: number,
  style: MarkStyle,
  marks: readonly string[],
): Steps<Closing | undefined> {
  const { open } = style;
  const symmetric = marks.includes(open);
  const pieces: Span[] = [];
  let start = at + open.length;
  let depth = 1;
  let weak: Closing | undefined;
  let unmarkedParagraph = false;
  let read = 0;
  for (const { index, mark } of signsFrom(text, start, [open, ...marks])) {
    read += 1;
    if (read % signsInAStep === 0) yield;
    if (index < start) continue;
    if (mark.includes('\n')) {
      const reopened = text.startsWith(open, index + mark.length);
      const isParagraph = blankLine.test(mark);
      if (reopened && depth === 1 && (isParagraph || endsSentence(text, index))) {
        pieces.push({ start, end: index });
        start = index + mark.length + open.length;
      } else if (isParagraph) {
        if (symmetric || style.apostrophe) return weak;
        unmarkedParagraph = true;
      }
      continue;
    }
    if (mark === open && opens(text, index, style)) {
      if (unmarkedParagraph || (style.apostrophe && weak !== undefined)) return weak;
      depth += 1;
      if (depth > deepest) return undefined;
      continue;
    }
    const closing = marks.includes(mark) ? closes(text, index, mark, style.apostrophe) : 'no';
    if (closing === 'no') continue;
    const closed = { end: index + mark.length, mark, pieces: [...pieces, { start, end: index }] };
    if (closing === 'weak') weak ??= closed;
    else {
      depth -= 1;
      if (depth === 0) return closed;
    }
  }
  return weak;
}

/** The marks asked for, and line breaks with the white space around them, in order. */
function* signsFrom(
  text: string,
  from: number,
  marks: readonly string[],
): Generator<{ index: number; mark: string }> {
  const signs = new RegExp(`${blankLine.source}|${lineBreak.source}|${[...new Set(marks)].join('|')}`, 'g');
  signs.lastIndex = from;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    yield { index: match.index, mark: match[0] };
  }
}

const endsSentence = (text: string, at: number): boolean =>
  /[.!?…:;,—–-]\s*$/.test(text.slice(Math.max(0, at - 3), at));

/** For a mark that is not closed as it should be: the first closing mark of the paragraph that comes near enough. */
function looseClose(text: string, at: number, style: MarkStyle): Closing | undefined {
  const start = at + style.open.length;
  const marks = [...(style.ambiguous ? style.closes : []), ...style.otherwise];
  if (marks.length === 0 || style.apostrophe) return undefined;
  for (const { index, mark } of signsFrom(text, start, marks)) {
    if (blankLine.test(mark) || index > start + nearEnough) return undefined;
    if (mark.includes('\n')) continue;
    if (/\s/.test(text.charAt(index - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(index + mark.length))) continue;
    return { end: index + mark.length, mark, pieces: [{ start, end: index }] };
  }
  return undefined;
}
