// Cuts a paragraph into sentences: Intl.Segmenter's boundaries, less those that an abbreviation or a quotation explains,
// and what is too long for a sentence in pieces.
import { goesOnAfter } from './abbreviations.ts';
import { divide } from './divide.ts';
import { sourceNotesAt } from './source-notes.ts';
import { contains, type Span, shift, trim } from './span.ts';
import { countWords, cutsWord } from './tokenize.ts';

/** Sentences of `text` within `paragraph`, in order, trimmed, none empty. Line breaks count as spaces. Linear time. */
export const sentencesOf = (text: string, paragraph: Span): Span[] => [...eachSentence(text, paragraph)];

/** The same, each found when it is asked for: a paragraph may be a whole book. */
export function* eachSentence(text: string, paragraph: Span): Generator<Span, void> {
  for (const span of eachUndivided(text, paragraph)) yield* divide(text, span);
}

/** The same, however long they are. */
export const undividedOf = (text: string, paragraph: Span): Span[] => [...eachUndivided(text, paragraph)];

function* eachUndivided(text: string, paragraph: Span): Generator<Span, void> {
  const flat = text.slice(paragraph.start, paragraph.end).replace(/[\r\n\u2028\u2029]/g, ' ');
  const isBracketed = inWideBrackets(flat);
  let open: Span | undefined;
  let goesOn = false;
  for (const part of withOpenings(flat, segmentsOf(flat))) {
    if (open !== undefined && part.start >= open.end) {
      if (isBracketed(open) || continues(flat, open, part)) {
        open = { start: open.start, end: part.end };
        continue;
      }
      const before = flat.slice(Math.max(open.start, open.end - endLength), open.end);
      const notes = sourceNotesAt(flat, part.start, before);
      if (notes === undefined) {
        yield* trimmed(flat, open, paragraph.start);
        open = part;
        continue;
      }
      open = { start: open.start, end: notes.end };
      goesOn = notes.isWithin;
    }
    if (open === undefined) open = part;
    else if (part.end > open.end) {
      // The notes end within this part.
      if (!goesOn) yield* trimmed(flat, open, paragraph.start);
      open = { start: goesOn ? open.start : open.end, end: part.end };
    }
  }
  if (open !== undefined) yield* trimmed(flat, open, paragraph.start);
}

/** None where nothing but spaces is left. */
function* trimmed(text: string, span: Span, by: number): Generator<Span, void> {
  const left = trim(text, span);
  if (left.start < left.end) yield shift(left, by);
}

/** UTF-16 units at a segment's end that are looked at for such marks. */
const openingsLength = 8;
const openings = /(?<=[。！？．…][”’」』）】〉》]*)[「『（【〈《［〔“‘(]+\s*$/u;

/**
 * The segments with marks that open what follows: where no space is before them, the segmenter takes them for the end of
 * what is before ("…です。「 ‖ 境界」線…").
 */
function* withOpenings(text: string, segments: Iterable<Span>): Generator<Span, void> {
  let start = 0;
  for (const { end } of segments) {
    const [marks] = openings.exec(text.slice(Math.max(start, end - openingsLength), end)) ?? [''];
    const before = end === text.length ? end : end - marks.length;
    if (start < before) yield { start, end: before };
    start = before;
  }
}

let segmenter: Intl.Segmenter | undefined;
/** UTF-16 units given to the segmenter at once: its time grows with the square of the text. */
const segmentSize = 2000;

/**
 * The segmenter's sentences, the same as of the whole text. A boundary depends on what follows it up to the next one
 * at most (Unicode Standard Annex 29, rule SB8), so of a piece cut off anywhere all but the last two are certain.
 */
function* segmentsOf(text: string): Generator<Span> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let from = 0;
  let size = segmentSize;
  while (from < text.length) {
    const piece = text.slice(from, from + size);
    const starts = Array.from(segmenter.segment(piece), ({ index }) => from + index);
    const isLast = from + size >= text.length;
    const certain = isLast ? starts : starts.slice(0, -1);
    const next = isLast ? text.length : (certain.at(-1) ?? from);
    for (const [index, start] of certain.entries()) {
      const end = certain[index + 1] ?? next;
      if (start < end) yield { start, end };
    }
    size = next === from ? size * 2 : segmentSize;
    from = next;
  }
}

/** UTF-16 units at the end of an open sentence that are looked at for an abbreviation. */
const endLength = 100;

/** What ends a clause within brackets; a mark that quotes may open with is none. */
const closing = /^[)\]},;:=]/;

/** "requires .‖NET 8", "(.‖PDF)": a full stop that begins a word. */
const dotted = /(?:^|[\s\p{Ps}\p{Pi}"'„‚])\.$/u;

/** "「…か？」‖と聞いた": a particle after what is quoted. */
const quoted = /[.!?…。！？][”’」』）)】]+$/u;
const particle =
  /^(?:を|が|へ|に|から|まで|など|って|は(?![いじたやる])|で(?![すもはき])|の(?![でちみ])|も(?![しうちっと])|と(?=[、いいう言云の話述書思聞答叫考呼しさはもか]))/u;

/** Whether `next` belongs to the sentence `open` that the segmenter ended before it. */
function continues(text: string, open: Span, next: Span): boolean {
  const before = text.slice(Math.max(open.start, open.end - endLength), open.end).trimEnd();
  const after = text.slice(next.start, next.end).trimStart();
  if (!/[\p{L}\p{N}]/u.test(after) || cutsWord(text, next.start)) return true;
  if (dotted.test(before) && text.charAt(next.start - 1) === '.') return true;
  if (closing.test(after) || (quoted.test(before) && particle.test(after))) return true;
  if (/^(?:[\p{N}]{1,3}|[\p{L}])[.)]$|^\p{P}$/u.test(before)) return true;
  if (/[.!?…]["'”’»)\]]*$/u.test(before) && /^[\p{Ll}]/u.test(after) && !/ \.$/.test(before)) return true;
  const opened = text.slice(open.start, open.end);
  return goesOnAfter(before, after) || insideQuotation(opened, after) || insideBrackets(opened, after);
}

/** Words, and UTF-16 units, above which a quotation of several sentences is not kept in one piece. */
const longestQuotation = { words: 60, units: 1000 };

const quotationMarks = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
] as const;

/** A quotation that began after its speaker was named and has not closed: “It says, “First. ‖ Second.”” */
function insideQuotation(before: string, after: string): boolean {
  if (before.length > longestQuotation.units) return false;
  return quotationMarks.some(([opening, closing]) => {
    const opened = before.lastIndexOf(opening);
    if (opened <= 0 || before.indexOf(closing, opened + 1) !== -1) return false;
    if (!/[\p{L}\p{N}]/u.test(before.slice(0, opened))) return false;
    const closes = after.indexOf(closing);
    const reopens = after.indexOf(opening);
    return (
      closes !== -1 &&
      (reopens === -1 || closes < reopens) &&
      countWords(before) + countWords(after) <= longestQuotation.words
    );
  });
}

/** UTF-16 units within brackets that may hold a full stop: "(9th Cir. ‖ 2010)". */
const longestBracket = 40;

const narrowBrackets = [
  ['(', ')'],
  ['[', ']'],
] as const;

/** Brackets that opened within the sentence and are about to close. */
function insideBrackets(before: string, after: string): boolean {
  // Only the end can hold such a bracket: a sentence that never ends is not read again and again.
  const end = before.slice(-longestBracket);
  return narrowBrackets.some(([opening, closing]) => {
    const opened = before.length - end.length + end.lastIndexOf(opening);
    if (!end.includes(opening) || opened === 0 || before.indexOf(closing, opened) !== -1) return false;
    const closes = after.indexOf(closing);
    return (
      closes !== -1 &&
      before.length - opened + closes <= longestBracket &&
      !/[.!?]\s/.test(after.slice(0, closes))
    );
  });
}

/** UTF-16 units of such brackets as hold whole sentences and stand within one: longer ones were not closed where meant. */
const longestWideBracket = 1000;

/** Wide brackets, opening and closing, that have their like in `text`; ends are exclusive, in the order of their beginnings. */
function wideBracketsOf(text: string): Span[] {
  const pairs: Span[] = [];
  const unclosed: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[（）〔〕]/g)) {
    if (mark === '（' || mark === '〔') {
      unclosed.push(index);
      continue;
    }
    const start = unclosed.pop();
    const isLike = start !== undefined && (text.charAt(start) === '（') === (mark === '）');
    if (isLike && index - start < longestWideBracket) pairs.push({ start, end: index + 1 });
  }
  return pairs.sort((a, b) => a.start - b.start);
}

/**
 * Whether an open sentence ends within wide brackets that opened after its first word, or with them: "情報（…をいう。‖以下
 * 同じ。）‖を扱う". To be asked from left to right.
 */
function inWideBrackets(text: string): (open: Span) => boolean {
  const pairs = wideBracketsOf(text);
  const around: Span[] = [];
  let read = 0;
  return (open) => {
    if (pairs.length === 0) return false;
    const { end } = trim(text, open);
    for (let pair = pairs[read]; pair !== undefined && pair.start < end; pair = pairs[read]) {
      while ((around.at(-1)?.end ?? text.length) < pair.start) around.pop();
      around.push(pair);
      read += 1;
    }
    while ((around.at(-1)?.end ?? end) < end) around.pop();
    const innermost = around.at(-1);
    if (innermost === undefined) return false;
    const first = text.slice(open.start, Math.min(innermost.start, open.start + endLength));
    return /[\p{L}\p{N}]/u.test(first);
  };
}

/** The sentences that lie wholly inside `within`. */
export const sentencesWithin = (sentences: readonly Span[], within: Span): Span[] =>
  sentences.filter((sentence) => contains(within, sentence));
