// Cuts what is too long to be read as one quote: lists, tables, code and logs have no full stops, so all of one would be a sentence.
import { type Span, sliceOf, trim } from './span.ts';
import { countWords, cutsWord, tokenize } from './tokenize.ts';

/**
 * Words. A stretch that ends like a sentence is one up to `sentence`: in treaties, statutes and licences, where sentences
 * are longest, those above it were lists in all but name. Without such an end it is whole up to `fragment`. Items that
 * are cut apart are gathered up to `enough`, and a clause shorter than `clause` stays with the one before it.
 */
const size = { sentence: 200, fragment: 120, enough: 60, clause: 6 };

/** Where a stretch may be cut: after each match. Earlier ones leave more of the meaning whole. */
interface Boundary {
  readonly after: RegExp;
  /** Whether the pieces say something alone; others are gathered. */
  readonly isClause: boolean;
}

const boundaries: readonly Boundary[] = [
  // A clause's end at the end of a line, or the line before a list's item.
  {
    after:
      /[;:.!?…][ \t]*(?:\r\n|[\r\n\u2028\u2029])|(?:\r\n|[\r\n\u2028\u2029])(?=[ \t]*(?:[-*•‣◦–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s)/gu,
    isClause: true,
  },
  // "; ", "； ", a bullet, "(a) ", " a) ", " | ".
  {
    after:
      /[;；]\s+|\s(?=[•‣◦▪·|]\s)|\s(?=\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s)|\s(?=(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s)/gu,
    isClause: true,
  },
  // "…, Recognizing that": a recital begins with a capital.
  { after: /,\s*(?=\p{Lu}\p{Ll}{5,}ing\b)/gu, isClause: true },
  { after: /\r\n|[\r\n\u2028\u2029]|\t+| {2,}/gu, isClause: false },
  { after: /,\s+|[、，]\s*/gu, isClause: false },
  { after: /\s+/gu, isClause: false },
];

const ends = /[.!?…。！？।؟]["'”’»)\]]*$/u;

/** UTF-16 units that are divided in one go: scripts without spaces take some 10 ms for them. */
const atOnce = 3000;

/**
 * The stretch in pieces none of which is a monster; itself where it is short enough, or nothing in it can be cut. Each is
 * found when it is asked for: a stretch may be a whole book.
 */
export function* divide(text: string, span: Span): Generator<Span, void> {
  let { start } = span;
  while (span.end - start > atOnce) {
    const end = lastBoundary(text, { start, end: start + atOnce });
    if (end === undefined) break;
    yield* divideOne(text, trim(text, { start, end }));
    start = end;
  }
  const rest = trim(text, { start, end: span.end });
  if (rest.start < rest.end) yield* divideOne(text, rest);
}

/** Where a stretch that goes on behind `within` may be cut best, in the second half of it, else where it may be cut at all. */
function lastBoundary(text: string, within: Span): number | undefined {
  const half = (within.start + within.end) / 2;
  for (const { after } of boundaries) {
    const end = endsOf(text, within, after).at(-1);
    if (end !== undefined && end > half) return end;
  }
  // The last word may go on.
  return wordEnds(text, within).at(-2);
}

function divideOne(text: string, span: Span): Span[] {
  // A word has a character at least.
  if (span.end - span.start <= size.fragment) return [span];
  const words = wordsOf(text, span);
  if (
    words <=
    (ends.test(text.slice(Math.max(span.start, span.end - 8), span.end)) ? size.sentence : size.fragment)
  )
    return [span];
  return divideAt(text, span, 0);
}

function divideAt(text: string, span: Span, level: number): Span[] {
  const boundary = boundaries[level];
  const pieces =
    boundary === undefined
      ? cutAt(text, span, wordEnds(text, span))
      : cutAt(text, span, endsOf(text, span, boundary.after));
  if (boundary === undefined) return gather(text, pieces, size.enough);
  if (pieces.length === 1) return divideAt(text, span, level + 1);
  return gather(text, pieces, boundary.isClause ? size.clause : size.enough).flatMap((piece) =>
    wordsOf(text, piece) > size.fragment ? divideAt(text, piece, level + 1) : [piece],
  );
}

const endsOf = (text: string, span: Span, after: RegExp): number[] =>
  Array.from(
    sliceOf(text, span).matchAll(after),
    (match) => span.start + match.index + match[0].length,
  ).filter((end) => !cutsWord(text, end));

/** In scripts without spaces. */
const wordEnds = (text: string, span: Span): number[] =>
  tokenize(sliceOf(text, span)).map(({ end }) => span.start + end);

function cutAt(text: string, span: Span, at: readonly number[]): Span[] {
  const starts = [span.start, ...at];
  return starts
    .map((start, index) => trim(text, { start, end: starts[index + 1] ?? span.end }))
    .filter(({ start, end }) => start < end);
}

/** Neighbours joined up to `enough` words. */
function gather(text: string, pieces: readonly Span[], enough: number): Span[] {
  const gathered: Span[] = [];
  let words = 0;
  for (const piece of pieces) {
    const open = gathered.at(-1);
    const count = wordsOf(text, piece);
    if (open === undefined || words + count > enough) {
      gathered.push(piece);
      words = count;
    } else {
      gathered[gathered.length - 1] = { start: open.start, end: piece.end };
      words += count;
    }
  }
  return gathered;
}

const wordsOf = (text: string, span: Span): number => countWords(sliceOf(text, span));
