// Where a span of a document stands: headings, paragraph, line, and the sentences before and after it.
import { sentencesOf } from '../text/sentences.ts';
import { contains, overlaps, type Span, sliceOf } from '../text/span.ts';
import type { Document, Paragraph, Section } from './document.ts';

export interface Location {
  readonly headings: readonly string[];
  /** 1-based, counted over all paragraphs of the document, those set aside too, headings not. */
  readonly paragraph: number;
  /** 1-based line of the file at which the span begins. */
  readonly line: number;
  /** The sentence before the span in its section, or ''. */
  readonly before: string;
  /** The sentence after the span in its section, or ''. */
  readonly after: string;
}

/** `span` lies within one section of `document`, as every quote does. */
export function locate(document: Document, span: Span): Location {
  let counted = 0;
  for (const section of document.sections) {
    const index = section.paragraphs.findIndex((paragraph) => overlaps(paragraph.span, span));
    const paragraph = section.paragraphs[index];
    if (paragraph === undefined) {
      counted += section.paragraphs.length;
      continue;
    }
    return {
      headings: section.headings,
      paragraph: counted + index + 1,
      line: lineOf(document, paragraph, span),
      ...neighbours(document.text, section, span),
    };
  }
  throw new RangeError(`No paragraph of ${document.path} overlaps ${span.start}–${span.end}`);
}

function lineOf(document: Document, paragraph: Paragraph, span: Span): number {
  const before = document.text.slice(paragraph.span.start, Math.max(paragraph.span.start, span.start));
  return paragraph.line + (before.match(/\r\n|[\r\n]/g)?.length ?? 0);
}

function neighbours(text: string, section: Section, span: Span): { before: string; after: string } {
  const near = section.paragraphs.filter((paragraph) => paragraph.setAside === undefined);
  const first = near.findIndex((paragraph) => overlaps(paragraph.span, span));
  const last = near.findLastIndex((paragraph) => overlaps(paragraph.span, span));
  const sentences = near
    .slice(Math.max(0, first - 1), last + 2)
    .flatMap((paragraph) => sentencesOf(text, paragraph.span));
  const before = sentences.findLast((sentence) => sentence.end <= span.start);
  const after = sentences.find((sentence) => sentence.start >= span.end);
  return {
    before: before === undefined ? '' : sliceOf(text, before),
    after: after === undefined ? '' : sliceOf(text, after),
  };
}

/** The quotable paragraphs of a document that lie within `span`. */
export const paragraphsWithin = (document: Document, span: Span): Paragraph[] =>
  document.sections.flatMap((section) =>
    section.paragraphs.filter(
      (paragraph) => paragraph.setAside === undefined && overlaps(paragraph.span, span),
    ),
  );

/** The part of a paragraph that lies within `span`. */
export const clip = (paragraph: Paragraph, span: Span): Span =>
  contains(span, paragraph.span)
    ? paragraph.span
    : { start: Math.max(paragraph.span.start, span.start), end: Math.min(paragraph.span.end, span.end) };
