// Where a span is in its document: headings, paragraph, line, and the sentences before and after it.
import { divide } from '../../text/divide.ts';
import { sentencesOf, undividedOf } from '../../text/sentences.ts';
import { contains, overlaps, type Span, sliceOf } from '../../text/span.ts';
import type { Document, Paragraph, Point, Section } from './document.ts';

export interface Location extends Omit<Point, 'start'> {
  readonly headings: readonly string[];
  /** 1-based, counted over all paragraphs of the document, those set aside too, headings not. */
  readonly paragraph: number;
  /** 1-based line of the file at which the span begins. */
  readonly line: number;
  /** The sentence before the span in its section; '' where there is none within `reach`. */
  readonly before: string;
  /** The sentence after the span in its section; '' where there is none within `reach`. */
  readonly after: string;
}

/** UTF-16 units searched on either side of a span for its neighbours: a paragraph may be a whole file. */
const reach = 2000;

/** `span` is within one section of `document`, as every quote is. */
export function locate(document: Document, span: Span): Location {
  const sections = placed(document);
  const { section, before } = sections[firstWhere(sections, ({ end }) => end > span.start)] ?? nowhere;
  const index = firstEndingAfter(section.paragraphs, span.start);
  const paragraph = section.paragraphs[index];
  if (paragraph === undefined || !overlaps(paragraph.span, span)) {
    throw new RangeError(`No paragraph of ${document.path} overlaps ${span.start}–${span.end}`);
  }
  return {
    headings: section.headings,
    paragraph: before + index + 1,
    line: lineOf(document, paragraph, span),
    ...pointOf(document, span),
    ...ocrOf(document, span),
    ...neighbours(document.text, section, span),
  };
}

/** A section that has paragraphs. */
interface PlacedSection {
  readonly section: Section;
  /** Paragraphs of the sections above it. */
  readonly before: number;
  /** Of its last paragraph. */
  readonly end: number;
}

const nowhere: PlacedSection = { section: { headings: [], paragraphs: [] }, before: 0, end: 0 };

/** Made once for a document: a table has a section for each of its rows. */
const placedSections = new WeakMap<Document['sections'], readonly PlacedSection[]>();

function placed({ sections }: Document): readonly PlacedSection[] {
  const known = placedSections.get(sections);
  if (known !== undefined) return known;
  let before = 0;
  const made = sections.flatMap((section): PlacedSection[] => {
    const above = before;
    before += section.paragraphs.length;
    const end = section.paragraphs.at(-1)?.span.end;
    return end === undefined ? [] : [{ section, before: above, end }];
  });
  placedSections.set(sections, made);
  return made;
}

function lineOf(document: Document, paragraph: Paragraph, span: Span): number {
  const before = document.text.slice(paragraph.span.start, Math.max(paragraph.span.start, span.start));
  return paragraph.line + (before.match(/\r\n|[\r\n]/g)?.length ?? 0);
}

/** The last point at or before the span's beginning, without its offset. */
function pointOf({ points = [] }: Document, { start }: Span): Omit<Point, 'start'> {
  const { start: _, ...point } = points[firstWhere(points, (later) => later.start > start) - 1] ?? { start };
  return point;
}

/** When the message was sent that the span begins in. */
export const sentIn = (document: Document, span: Span): string | undefined => pointOf(document, span).sent;

/** How certain the least certain word on the span's lines is; empty where none of them is from a picture. */
export function ocrOf({ points = [] }: Document, { start, end }: Span): Pick<Point, 'ocr'> {
  let least: number | undefined;
  for (
    let at = Math.max(0, firstWhere(points, (later) => later.start > start) - 1);
    at < points.length;
    at += 1
  ) {
    const point = points[at];
    if (point === undefined || point.start >= end) break;
    if (point.ocr !== undefined) least = Math.min(least ?? 1, point.ocr);
  }
  return least === undefined ? {} : { ocr: least };
}

function neighbours(text: string, section: Section, span: Span): { before: string; after: string } {
  const near = quotable(section);
  const first = firstEndingAfter(near, span.start);
  const last = firstWhere(near, startsFrom(span.end)) - 1;
  // The span lies in a paragraph that is set aside.
  if (last < first) return { before: '', after: '' };
  const around = { start: span.start - reach, end: span.end + reach };
  const sentencesIn = (from: number, to: number): Span[] =>
    near.slice(Math.max(0, from), to).flatMap((paragraph) => wholeSentences(text, paragraph, around));
  const isBefore = (sentence: Span): boolean => sentence.end <= span.start;
  const isAfter = (sentence: Span): boolean => sentence.start >= span.end;
  const own = sentencesIn(first, last + 1);
  const before = own.findLast(isBefore) ?? sentencesIn(first - 1, first).findLast(isBefore);
  const after = own.find(isAfter) ?? sentencesIn(last + 1, last + 2).find(isAfter);
  return {
    before: before === undefined ? '' : sliceOf(text, before),
    after: after === undefined ? '' : sliceOf(text, after),
  };
}

/** Made once for a section: the whole of a long document may be one. */
const quotableParagraphs = new WeakMap<Section, readonly Paragraph[]>();

function quotable(section: Section): readonly Paragraph[] {
  const known =
    quotableParagraphs.get(section) ??
    section.paragraphs.filter((paragraph) => paragraph.setAside === undefined);
  quotableParagraphs.set(section, known);
  return known;
}

/** The sentences of the part of a paragraph within `around`, without those that its ends cut. */
function wholeSentences(text: string, paragraph: Paragraph, around: Span): Span[] {
  if (!overlaps(paragraph.span, around)) return [];
  const part = clip(paragraph, around);
  const sentences = undividedOf(text, part);
  const from = part.start > paragraph.span.start ? 1 : 0;
  return sentences
    .slice(from, part.end < paragraph.span.end ? -1 : undefined)
    .flatMap((sentence) => [...divide(text, sentence)]);
}

/** The quotable paragraphs of a document that overlap `span`. */
export function paragraphsWithin(document: Document, span: Span): Paragraph[] {
  const within: Paragraph[] = [];
  const sections = placed(document);
  for (let next = firstWhere(sections, ({ end }) => end > span.start); next < sections.length; next += 1) {
    const { paragraphs } = sections[next]?.section ?? nowhere.section;
    if (paragraphs[0] === undefined || paragraphs[0].span.start >= span.end) break;
    for (let at = firstEndingAfter(paragraphs, span.start); at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at];
      if (paragraph === undefined || paragraph.span.start >= span.end) break;
      if (paragraph.setAside === undefined) within.push(paragraph);
    }
  }
  return within;
}

/** The first paragraph that overlaps `span`, quotable or not. */
export function paragraphAt(document: Document, span: Span): Paragraph | undefined {
  const sections = placed(document);
  const { paragraphs } = (sections[firstWhere(sections, ({ end }) => end > span.start)] ?? nowhere).section;
  const paragraph = paragraphs[firstEndingAfter(paragraphs, span.start)];
  return paragraph !== undefined && overlaps(paragraph.span, span) ? paragraph : undefined;
}

const startsFrom =
  (at: number) =>
  ({ span }: Paragraph): boolean =>
    span.start >= at;

const firstEndingAfter = (paragraphs: readonly Paragraph[], at: number): number =>
  firstWhere(paragraphs, ({ span }) => span.end > at);

/** By bisection: what is true of one item is true of all after it. The number of items where it is true of none. */
function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What may be quoted of a paragraph within `span`: its sentences, or all of it where it is quoted whole. */
export const statementsOf = ({ text }: Pick<Document, 'text'>, paragraph: Paragraph, span: Span): Span[] =>
  paragraph.whole === true ? [clip(paragraph, span)] : sentencesOf(text, clip(paragraph, span));

/** The part of a paragraph within `span`. */
const clip = (paragraph: Paragraph, span: Span): Span =>
  contains(span, paragraph.span)
    ? paragraph.span
    : { start: Math.max(paragraph.span.start, span.start), end: Math.min(paragraph.span.end, span.end) };
