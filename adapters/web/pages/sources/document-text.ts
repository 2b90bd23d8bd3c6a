// A document's text as its reader shows it: sections, numbered paragraphs, page marks, and the quote.
import type { Citation, Document, SetAside } from '../../../../src/index.ts';

type Span = Citation['span'];
type Point = NonNullable<Document['points']>[number];

/** A stretch of a paragraph's text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
  /** Begins here: a page, row or time of the file. */
  readonly point?: Point;
}

export interface ReadParagraph {
  /** Numbered as in citations: from 1 over the whole document, including those set aside. */
  readonly number: number;
  /** Joined, they are the paragraph's text. */
  readonly pieces: readonly Piece[];
  readonly setAside?: SetAside;
}

export interface ReadSection {
  /** Those that the previous section did not have, each with its depth from 0. */
  readonly headings: readonly { readonly text: string; readonly depth: number }[];
  readonly paragraphs: readonly ReadParagraph[];
}

/** UTF-16 units of text on one page of the reader: more would slow down the program and the browser. */
const longestPart = 200_000;

/** Number of the first paragraph of each page of the reader. A page has whole paragraphs, at least one. */
export function partsOf({ sections }: Document): number[] {
  const begins = [1];
  let [length, number] = [0, 0];
  for (const { span } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    number += 1;
    length += span.end - span.start;
    if (length <= longestPart) continue;
    if (number > (begins.at(-1) ?? 1)) begins.push(number);
    length = span.end - span.start;
  }
  return begins;
}

/** The number of the paragraph where the span begins; undefined where it is in none. */
export function paragraphAt({ sections }: Document, marked: Span): number | undefined {
  const index = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .findIndex(({ span }) => span.start < marked.end && marked.start < span.end);
  return index === -1 ? undefined : index + 1;
}

/**
 * The sections of paragraphs `from` up to, not including, `to`; a section that continues has its headings above it.
 * `marked` is a span of the document's text.
 */
export function sectionsOf(
  document: Document,
  { from, to }: { readonly from: number; readonly to: number },
  marked?: Span,
): ReadSection[] {
  let above: readonly string[] = [];
  let number = 0;
  const points = createPoints(document.points ?? []);
  const read: ReadSection[] = [];
  for (const { headings, paragraphs } of document.sections) {
    const own = headingsBelow(above, headings);
    above = headings;
    const shown: ReadParagraph[] = [];
    for (const { span, setAside } of paragraphs) {
      number += 1;
      const begun = points(span);
      if (number < from || number >= to) continue;
      const pieces = piecesOf(document.text, span, begun, marked);
      shown.push({ number, pieces, ...(setAside === undefined ? {} : { setAside }) });
    }
    if (shown.length > 0) read.push({ headings: own, paragraphs: shown });
  }
  return read;
}

/** Those that the section above did not have; of one with the same headings as another, the last. */
function headingsBelow(above: readonly string[], headings: readonly string[]): ReadSection['headings'] {
  const shared = headings.findIndex((heading, depth) => heading !== above[depth]);
  const isSame = shared === -1 && headings.length === above.length;
  const from = shared === -1 ? (isSame ? headings.length : Math.max(0, headings.length - 1)) : shared;
  return headings.slice(from).map((text, index) => ({ text, depth: from + index }));
}

/** Gives, for paragraphs in their order, the points from the paragraph before up to the paragraph's end. */
function createPoints(points: readonly Point[]): (span: Span) => readonly Point[] {
  let at = 0;
  return ({ end }) => {
    const from = at;
    while (at < points.length && (points[at]?.start ?? 0) < end) at += 1;
    return points.slice(from, at);
  };
}

/** Cut where a point begins and at the ends of the quote. */
function piecesOf(text: string, span: Span, points: readonly Point[], marked: Span | undefined): Piece[] {
  const within = (at: number): boolean => at > span.start && at < span.end;
  const cuts = [
    ...points.map(({ start }) => start),
    ...(marked === undefined ? [] : [marked.start, marked.end]),
  ];
  const bounds = [span.start, ...new Set(cuts.filter(within).sort((a, b) => a - b)), span.end];
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? span.end;
    const isFirst = index === 0;
    const point = points.findLast((candidate) =>
      isFirst ? candidate.start <= start : candidate.start === start,
    );
    return {
      text: text.slice(start, end),
      marked: marked !== undefined && marked.start < end && start < marked.end,
      ...(point === undefined ? {} : { point }),
    };
  });
}
