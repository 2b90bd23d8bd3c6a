// Cuts a paragraph into sentences: Intl.Segmenter's boundaries, less those that an abbreviation or a quotation explains,
// and what is too long for a sentence in pieces.
import { divide } from './divide.ts';
import { contains, type Span, shift, trim } from './span.ts';
import { countWords, cutsWord } from './tokenize.ts';

/** Always followed by what they belong to: a name, a number, a page. */
const leading = new Set(
  `dr mr mrs ms mx prof gen sen rep gov pres st sgt cpl pvt col capt cmdr adm lt maj rev hon fr sr supt insp det messrs
  no nos art arts sec secs para paras p pp vol vols ch chs fig figs eq ed eds tr cf viz vs v ca c approx al e.g i.e eg ie
  jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept dist assn univ hr`.split(/\s+/),
);
/** May end a sentence as well: what follows decides. */
const trailing = new Set(
  'inc ltd pte llc corp co cos bros plc gmbh jr sr esq etc a.m p.m am pm ph.d phd b.a m.a est bhd sdn pty'.split(
    ' ',
  ),
);
/** Words that open a sentence far more often than they continue a name. */
const openers = new Set(
  `the a an this that these those it its he she they we i you his her their our my in on at by for from with to as if
  when while since after before during although though but and or so yet however moreover meanwhile also then there here
  what who where why how which not no some many most all both each such one two according under over`.split(
    /\s+/,
  ),
);

/** Sentences of `text` within `paragraph`, in order, trimmed, none empty. Line breaks count as spaces. Linear time. */
export const sentencesOf = (text: string, paragraph: Span): Span[] =>
  undividedOf(text, paragraph).flatMap((span) => divide(text, span));

/** The same, however long they are. */
export function undividedOf(text: string, paragraph: Span): Span[] {
  const flat = text.slice(paragraph.start, paragraph.end).replace(/[\r\n\u2028\u2029]/g, ' ');
  const sentences: Span[] = [];
  let open: Span | undefined;
  for (const part of segmentsOf(flat)) {
    if (open === undefined) open = part;
    else if (continues(flat, open, part)) open = { start: open.start, end: part.end };
    else {
      sentences.push(open);
      open = part;
    }
  }
  if (open !== undefined) sentences.push(open);
  return sentences
    .map((span) => trim(flat, span))
    .filter((span) => span.start < span.end)
    .map((span) => shift(span, paragraph.start));
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

/** Whether `next` belongs to the sentence `open` that the segmenter ended before it. */
function continues(text: string, open: Span, next: Span): boolean {
  const before = text.slice(Math.max(open.start, open.end - endLength), open.end).trimEnd();
  const after = text.slice(next.start, next.end).trimStart();
  if (!/[\p{L}\p{N}]/u.test(after) || cutsWord(text, next.start)) return true;
  if (/^(?:[\p{N}]{1,3}|[\p{L}])[.)]$|^\p{P}$/u.test(before)) return true;
  if (/[.!?…]["'”’»)\]]*$/u.test(before) && /^[\p{Ll}]/u.test(after) && !/ [.!?]$/.test(before)) return true;
  return endsInAbbreviation(before, after) || insideQuotation(text.slice(open.start, open.end), after);
}

function endsInAbbreviation(before: string, after: string): boolean {
  const word = /(?:^|[\s("'“‘[])([\p{L}][\p{L}.]*)\.$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase();
  if (leading.has(key)) return true;
  const first = /^["'“‘(]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  const opensSentence = /^\p{Lu}/u.test(first) && openers.has(first.toLowerCase());
  if (trailing.has(key)) return trailing.has(first.toLowerCase()) || /^[\p{Ll}\p{N}]/u.test(first);
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(word);
  return initials && !opensSentence;
}

/** Words, and UTF-16 units, above which a quotation of several sentences is not kept in one piece. */
const longestQuotation = { words: 60, units: 1000 };

/** A quotation that began after its speaker was named and has not closed: “It says, “First. ‖ Second.”” */
function insideQuotation(before: string, after: string): boolean {
  if (before.length > longestQuotation.units) return false;
  const opened = before.lastIndexOf('“');
  if (opened <= 0 || before.indexOf('”', opened) !== -1) return false;
  if (!/[\p{L}\p{N}]/u.test(before.slice(0, opened))) return false;
  const closes = after.indexOf('”');
  const reopens = after.indexOf('“');
  return (
    closes !== -1 &&
    (reopens === -1 || closes < reopens) &&
    countWords(before) + countWords(after) <= longestQuotation.words
  );
}

/** The sentences that lie wholly inside `within`. */
export const sentencesWithin = (sentences: readonly Span[], within: Span): Span[] =>
  sentences.filter((sentence) => contains(within, sentence));
