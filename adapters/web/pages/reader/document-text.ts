// A part of a document's text as its reader shows it: sections, numbered paragraphs, page marks, and the marked words.
import { isDeepStrictEqual } from 'node:util';
import type { Citation, Document, SetAside } from '../../../../src/index.ts';
import { type HeadingLine, headingsBelow } from './headings.ts';
import type { DocumentPart } from './parts.ts';

type Span = Citation['span'];
export type Point = NonNullable<Document['points']>[number];

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
  /** Joined, they are the paragraph's text as far as it is in the part. */
  readonly pieces: readonly Piece[];
  readonly setAside?: SetAside;
}

export interface ReadSection {
  /** Counted from 0 over the whole document. */
  readonly index: number;
  /** Those that the previous section did not have, each with its depth from 0. */
  readonly headings: readonly HeadingLine[];
  readonly paragraphs: readonly ReadParagraph[];
}

/** The sections of the part. `marked` is a span of the document's text. */
export function sectionsOf(document: Document, part: DocumentPart, marked?: Span): ReadSection[] {
  const { text, sections, points = [] } = document;
  let above = sections[part.section - 1]?.headings ?? [];
  let number = numberBefore(document, part);
  const pointsIn = createPoints(points, part.start);
  const read: ReadSection[] = [];
  for (let index = part.section; index < sections.length; index += 1) {
    const { headings, paragraphs } = sections[index] ?? { headings: [], paragraphs: [] };
    const isContinued = index === part.section && part.isContinued;
    const own = isContinued ? [] : headingsBelow(above, headings);
    above = headings;
    const shown: ReadParagraph[] = [];
    for (const { span, setAside } of paragraphs) {
      number += 1;
      if (span.end <= part.start) continue;
      if (span.start >= part.end) break;
      const within = { start: Math.max(span.start, part.start), end: Math.min(span.end, part.end) };
      const pieces = piecesOf(text, within, pointsIn(within), marked);
      shown.push({ number, pieces, ...(setAside === undefined ? {} : { setAside }) });
    }
    if (shown.length === 0) break;
    read.push({ index, headings: own, paragraphs: shown });
  }
  return read;
}

/** The number of the last paragraph before the part's first section. */
function numberBefore({ sections }: Document, { section, paragraph, start }: DocumentPart): number {
  const within = (sections[section]?.paragraphs ?? []).findIndex(({ span }) => span.end > start);
  return paragraph - 1 - Math.max(0, within);
}

/** Gives, for stretches in their order, the points from the end of the one before up to the end of each. */
function createPoints(points: readonly Point[], from: number): (span: Span) => readonly Point[] {
  const first = points.findIndex(({ start }) => start >= from);
  let at = first === -1 ? points.length : first;
  return ({ end }) => {
    const begun = at;
    while (at < points.length && (points[at]?.start ?? 0) < end) at += 1;
    return points.slice(begun, at).filter((point, index) => !isSame(point, points[begun + index - 1]));
  };
}

/** Each paragraph of a slide says which one it is on. */
const isSame = ({ start: _own, ...point }: Point, before: Point | undefined): boolean =>
  before !== undefined && isDeepStrictEqual({ ...point, start: before.start }, before);

/** Cut where a point begins and at the ends of the marked words. */
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
