// What a part of a document is called: by its heading, and by its pages, rows or paragraphs.
import type { Document } from '../../../../src/index.ts';
import { excerpt } from '../../../shared/render/excerpt.ts';
import { readerWords } from '../../../shared/wording/pages/reader.ts';
import type { Point } from './document-text.ts';
import { headingsBelow } from './headings.ts';
import { nameOf, unitOf } from './numbering.ts';
import type { DocumentPart } from './parts.ts';

export function partName(document: Document, part: DocumentPart): string {
  const heading = headingOf(document, part);
  const range = rangeOf(document, part);
  // Of a text without pages, the numbers of its paragraphs tell less than its headings.
  if (heading === undefined) return range;
  return unitOf(document) === 'paragraph' ? heading : readerWords.partOf(heading, range);
}

/** The first heading of the part, or the one that its beginning is under. */
function headingOf({ sections, title }: Document, part: DocumentPart): string | undefined {
  const headings = sections[part.section]?.headings ?? [];
  const own = part.isContinued ? [] : headingsBelow(sections[part.section - 1]?.headings ?? [], headings);
  const first = own.find(({ text, depth }) => depth > 0 || text !== title);
  const above = headings
    .slice(0, (first?.depth ?? headings.length - 1) + 1)
    .filter((heading, depth) => depth > 0 || heading !== title);
  const last = above.at(-1);
  if (last === undefined) return undefined;
  // Many sections are called "Options": the chapter tells them apart.
  const name = above[0] === undefined || above.length === 1 ? last : readerWords.within(above[0], last);
  return excerpt(first === undefined ? readerWords.continued(name) : name, longest);
}

/** UTF-16 units of a name. */
const longest = 120;

function rangeOf(document: Document, part: DocumentPart): string {
  const unit = unitOf(document);
  if (unit === 'paragraph') return readerWords.range(unit, `${part.paragraph}`, `${part.lastParagraph}`);
  const points = document.points ?? [];
  const last = points.findLast(({ start }) => start < part.end);
  const first = points.findLast(({ start }) => start <= part.start) ?? points[0];
  const name = (point: Point | undefined): string => (point === undefined ? '' : nameOf(point));
  return readerWords.range(unit, name(first), name(last));
}
