// Divides a document into the parts that its reader shows: each begins at a heading or a page where it can, and is small.
import { type Document, inTurns, type Steps } from '../../../../src/index.ts';
import { headingsBelow } from './headings.ts';

/** A stretch of the document's text that is one page of the reader. */
export interface DocumentPart {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Of its first paragraph: the section, counted from 0, and the number over the whole document, from 1. */
  readonly section: number;
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** Whether it begins in the middle of a section. */
  readonly isContinued: boolean;
}

/** Bytes of a part as HTML; with the page's own style, contents and frame it stays under 100 kB. */
const mostBytes = 60_000;
/** Bytes of the markup around a paragraph, a heading and the mark of a page. */
const markup = { paragraph: 190, heading: 60, point: 60 } as const;
/** A part that ends at a heading or page may be this much smaller than one that does not. */
const leastShare = 1 / 2;

/** Where a part may begin. The lower the rank, the better the place. */
interface Place extends Omit<DocumentPart, 'end' | 'lastParagraph'> {
  readonly rank: number;
  /** Bytes from the beginning of the part up to here. */
  readonly before: number;
}

const ranks = { page: 50, paragraph: 60, within: 70 } as const;

const divided = new WeakMap<Document, Promise<readonly DocumentPart[]>>();

/** At least one. A document that is read again is a new object. */
export function partsOf(document: Document): Promise<readonly DocumentPart[]> {
  const parts = divided.get(document) ?? inTurns(divide(document));
  divided.set(document, parts);
  return parts;
}

/** The index of the part that has the offset. */
export const partAt = (parts: readonly DocumentPart[], offset: number): number =>
  Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= offset),
  );

function* divide(document: Document): Steps<readonly DocumentPart[]> {
  const begins: Place[] = [];
  /** Places of the part that is being filled, the first being its beginning. */
  let open: Place[] = [];
  let bytes = 0;
  for (const { place, cost } of placesOf(document)) {
    while (open[0] !== undefined && bytes + cost > mostBytes) {
      const next = bestOf([...open.slice(1), { ...place, before: bytes }]);
      begins.push(open[0]);
      open = open
        .filter(({ start }) => start >= next.start)
        .map((later) => ({ ...later, before: later.before - next.before }));
      bytes -= next.before;
    }
    open.push({ ...place, before: bytes });
    bytes += cost;
    yield;
  }
  if (open[0] !== undefined) begins.push(open[0]);
  return begins.map(({ rank: _rank, before: _before, ...place }, index) => ({
    ...place,
    end: begins[index + 1]?.start ?? document.text.length,
    lastParagraph: lastOf(document, begins[index + 1]),
  }));
}

const lastOf = ({ sections }: Document, next: Place | undefined): number =>
  next === undefined
    ? sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
    : Math.max(1, next.rank === ranks.within ? next.paragraph : next.paragraph - 1);

/** The best place that leaves the part large enough, the latest of several; otherwise the last of all. */
function bestOf(places: readonly Place[]): Place {
  const large = places.filter(({ before }) => before >= mostBytes * leastShare);
  const rank = Math.min(...large.map((place) => place.rank));
  const best = large.findLast((place) => place.rank === rank) ?? places.at(-1);
  if (best === undefined) throw new RangeError('a part of a document has no place to end at');
  return best;
}

/** Every place where a part could begin, with the bytes from there to the next one. */
function* placesOf({
  text,
  sections,
  points = [],
}: Document): Generator<{ place: Omit<Place, 'before'>; cost: number }> {
  let above: readonly string[] = [];
  let [paragraph, point] = [0, 0];
  for (const [section, { headings, paragraphs }] of sections.entries()) {
    const own = headingsBelow(above, headings);
    above = headings;
    for (const [index, { span }] of paragraphs.entries()) {
      paragraph += 1;
      const begun = point;
      while (point < points.length && (points[point]?.start ?? 0) < span.end) point += 1;
      const heads = index === 0 ? own : [];
      let cost = markup.paragraph + (point - begun) * markup.point;
      for (const heading of heads) cost += markup.heading + bytesOf(heading.text);
      let rank: number = points[begun]?.start === span.start ? ranks.page : ranks.paragraph;
      if (index === 0) rank = Math.min(rank, heads[0]?.depth ?? ranks.paragraph);
      let isContinued = index > 0;
      for (const start of stretchesOf(text, span)) {
        const next = { section, paragraph, isContinued, rank };
        yield {
          place: { ...next, start: start.from },
          cost: cost + bytesOf(text.slice(start.from, start.to)),
        };
        [rank, isContinued, cost] = [ranks.within, true, markup.paragraph];
      }
    }
  }
}

/** UTF-16 units of a stretch of a paragraph that is not cut. */
const longestStretch = 4_000;

/** A paragraph may be a whole file: it is cut between words, or anywhere where it has none. */
function* stretchesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Generator<{ readonly from: number; readonly to: number }> {
  let from = start;
  while (end - from > longestStretch) {
    const space = text.lastIndexOf(' ', from + longestStretch);
    const to = space > from + longestStretch / 2 ? space + 1 : wholeAt(text, from + longestStretch);
    yield { from, to };
    from = to;
  }
  yield { from, to: end };
}

/** Not between the two halves of a character. */
const wholeAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;

/** In UTF-8, with the signs that HTML writes as references. */
const bytesOf = (text: string): number => {
  let bytes = Buffer.byteLength(text);
  for (const _sign of text.matchAll(/[&<>"']/g)) bytes += 5;
  return bytes;
};
