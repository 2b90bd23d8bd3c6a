// Where a corpus was cut into passages, as columns of a saved index.
import type { Document } from '../../corpus/document/document.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import type { Columns } from '../engine/columns.ts';

/** Of each document the number of its passages; of each passage its section's place and its span. */
export function columnsOfPassages(documents: readonly Document[], passages: readonly Passage[]): Columns {
  const perDocument = new Uint32Array(documents.length);
  const sections = new Uint32Array(passages.length);
  const starts = new Uint32Array(passages.length);
  const ends = new Uint32Array(passages.length);
  let at = 0;
  for (const [number, document] of documents.entries()) {
    let section = 0;
    for (; passages[at]?.documentId === document.id; at += 1) {
      const { span, headings } = passages[at] ?? { span: { start: 0, end: 0 }, headings: [] };
      while (document.sections[section]?.headings !== headings && section < document.sections.length)
        section += 1;
      sections[at] = section;
      starts[at] = span.start;
      ends[at] = span.end;
      perDocument[number] = (perDocument[number] ?? 0) + 1;
    }
  }
  return {
    'passages.perDocument': perDocument,
    'passages.sections': sections,
    'passages.starts': starts,
    'passages.ends': ends,
  };
}

/** The passages that these columns were made of; absent where one is missing or they are of other documents. */
export function passagesFrom(columns: Columns, documents: readonly Document[]): Passage[] | undefined {
  const [perDocument, sections] = [columns['passages.perDocument'], columns['passages.sections']];
  const [starts, ends] = [columns['passages.starts'], columns['passages.ends']];
  if (!(perDocument instanceof Uint32Array) || !(sections instanceof Uint32Array)) return undefined;
  if (!(starts instanceof Uint32Array) || !(ends instanceof Uint32Array)) return undefined;
  const passages: Passage[] = [];
  for (const [number, document] of documents.entries()) {
    for (let left = perDocument[number] ?? 0; left > 0; left -= 1) {
      const id = passages.length;
      const headings = document.sections[sections[id] ?? 0]?.headings;
      if (headings === undefined) return undefined;
      const span = { start: starts[id] ?? 0, end: ends[id] ?? 0 };
      passages.push({ id, documentId: document.id, span, headings });
    }
  }
  return passages.length === starts.length ? passages : undefined;
}
