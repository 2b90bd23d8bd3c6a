// Finds words within one document, as a person would in a file: whatever their case, accents and line ends.
import type { Citation, Document, Steps } from '../../../../src/index.ts';

type Span = Citation['span'];

export interface FoundSpan extends Span {
  /** Of its paragraph, from 1 over the whole document. */
  readonly paragraph: number;
  readonly headings: readonly string[];
}

export interface Found {
  readonly spans: readonly FoundSpan[];
  /** The words are not there in this order: these are paragraphs that have all of them, each with the first one's place. */
  readonly isApart: boolean;
  /** There are more. */
  readonly isCut: boolean;
}

/** Places that are looked for. */
export const mostFound = 500;
/** UTF-16 units of what is looked for. */
export const longestWanted = 200;
/** UTF-16 units that are compared in one step, and how far two such stretches overlap. */
const window = 8_000;
const overlap = 1_000;

export function* findIn(document: Document, wanted: string): Steps<Found> {
  const words = fold(wanted.slice(0, longestWanted)).trim();
  if (words === '') return { spans: [], isApart: false, isCut: false };
  const together = yield* gather(document, (text) => occurrencesOf(text, words));
  if (together.spans.length > 0 || !words.includes(' ')) return { ...together, isApart: false };
  const each = words.split(' ');
  const apart = yield* gather(document, (text) => {
    const folded = fold(text);
    return each.every((word) => folded.includes(word)) ? occurrencesOf(text, each[0] ?? '').slice(0, 1) : [];
  });
  return { ...apart, isApart: true };
}

function* gather(
  { text, sections }: Document,
  spansIn: (text: string) => readonly Span[],
): Steps<Pick<Found, 'spans' | 'isCut'>> {
  const spans: FoundSpan[] = [];
  let paragraph = 0;
  for (const { headings, paragraphs } of sections)
    for (const { span } of paragraphs) {
      paragraph += 1;
      for (const stretch of stretchesOf(span)) {
        const before = spans.at(-1)?.end ?? 0;
        for (const found of spansIn(text.slice(stretch.start, stretch.end))) {
          const [start, end] = [stretch.start + found.start, stretch.start + found.end];
          if (start >= before) spans.push({ start, end, paragraph, headings });
        }
        if (spans.length > mostFound) return { spans: spans.slice(0, mostFound), isCut: true };
        yield;
      }
    }
  return { spans, isCut: false };
}

/** A paragraph may be a whole file. */
function* stretchesOf({ start, end }: Span): Generator<Span> {
  for (let from = start; ; from += window - overlap) {
    const to = Math.min(end, from + window);
    yield { start: from, end: to };
    if (to === end) return;
  }
}

/** In the text's own offsets. */
function occurrencesOf(text: string, words: string): readonly Span[] {
  // Most stretches do not have the words, and need no offsets.
  if (!fold(text).includes(words)) return [];
  const { folded, places } = foldedWithPlaces(text);
  const spans: Span[] = [];
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + words.length)) {
    const [first, last] = [places[at], places[at + words.length - 1]];
    if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

const signs: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', ς: 'σ', ß: 'ss' },
};

/** Character by character, so that each has its place. */
const foldCharacter = (character: string): string =>
  /\s/.test(character)
    ? ' '
    : (signs[character] ?? character.normalize('NFKD').replace(/[\p{M}\u00ad\u200b]/gu, '')).toLowerCase();

const plain = /^[\x21-\x7e ]*$/;

/** Any white space is one space. */
const fold = (text: string): string =>
  plain.test(text) && !text.includes('  ') ? text.toLowerCase() : foldedWithPlaces(text).folded;

function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly Span[] } {
  const places: Span[] = [];
  let [folded, start] = ['', 0];
  for (const character of text) {
    const end = start + character.length;
    const part = foldCharacter(character);
    if (part === ' ' && folded.endsWith(' '))
      places[places.length - 1] = { start: places.at(-1)?.start ?? start, end };
    else {
      folded += part;
      for (const _unit of part.split('')) places.push({ start, end });
    }
    start = end;
  }
  return { folded, places };
}
