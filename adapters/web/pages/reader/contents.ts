// A document's table of contents: its headings as far as they fit on a page, each with the part of the reader that has it.
import { type Document, inTurns, type Steps } from '../../../../src/index.ts';
import { excerpt } from '../../../shared/render/excerpt.ts';
import { type HeadingLine, headingsBelow } from './headings.ts';
import { type DocumentPart, partsOf } from './parts.ts';

/** `depth` is counted from the uppermost rank that is shown. */
export interface ContentsEntry extends HeadingLine {
  /** From 1. */
  readonly part: number;
  /** Of the heading, in its part. */
  readonly id: string;
}

/** Headings in the contents, and their bytes; of a document with more, those of the lower ranks are left out. */
const most = { entries: 120, bytes: 8_000 };
/** UTF-16 units of a heading in the contents. */
const longestEntry = 120;

const gathered = new WeakMap<Document, Promise<readonly ContentsEntry[]>>();

/** Empty where the document has no headings beside its title, or more than fit of the first rank alone. */
export async function contentsOf(document: Document): Promise<readonly ContentsEntry[]> {
  const parts = await partsOf(document);
  const contents = gathered.get(document) ?? inTurns(gather(document, parts));
  gathered.set(document, contents);
  return contents;
}

function* gather(document: Document, parts: readonly DocumentPart[]): Steps<readonly ContentsEntry[]> {
  let above: readonly string[] = [];
  let part = 0;
  const all: ContentsEntry[] = [];
  for (const [section, { headings, paragraphs }] of document.sections.entries()) {
    const start = paragraphs[0]?.span.start ?? 0;
    while ((parts[part + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) part += 1;
    for (const { text, depth } of headingsBelow(above, headings))
      if (depth > 0 || text !== document.title)
        all.push({ text: excerpt(text, longestEntry), depth, part: part + 1, id: headingId(section, depth) });
    above = headings;
    yield;
  }
  const depths = [...new Set(all.map(({ depth }) => depth))].sort((a, b) => b - a);
  const deepest = depths.find((lowest) => fits(all.filter(({ depth }) => depth <= lowest)));
  if (deepest === undefined) return [];
  const shown = all.filter(({ depth }) => depth <= deepest);
  const least = Math.min(...shown.map(({ depth }) => depth));
  return shown.map((entry) => ({ ...entry, depth: entry.depth - least }));
}

const fits = (entries: readonly ContentsEntry[]): boolean =>
  entries.length <= most.entries &&
  entries.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) <= most.bytes;

/** `section` is counted from 0. */
export const headingId = (section: number, depth: number): string => `s${section}-${depth}`;
