// What is said of the documents as a whole.
import type { Corpus } from '../../../src/index.ts';
import { counted, grouped, listed } from './counted.ts';

export const corpusProblems = (count: number): string =>
  `${counted(count, 'problem')} in the corpus; "verbatim check-corpus" lists ${count === 1 ? 'it' : 'them'}.`;

/** Before a bar, while documents are read that were not kept from an earlier start. */
export const readingDocuments = 'reading documents';

export const corpusHeadings = {
  formats: ['format', 'documents', 'pages', 'passages', 'words', 'languages'],
  documents: ['file', 'format', 'language', 'date', 'pages', 'passages', 'words', 'title'],
  setAside: { title: 'Set aside, never quoted:', columns: ['file', 'line', 'why', 'text'] },
  copies: 'Nearly the same text, one voice in answers:',
  links: 'Links:',
} as const;

export const linkWords = {
  followed: 'followed, since it leads to a hidden place',
  'read in its place': 'not followed, since the file or folder is read in its own place',
  'not followed': 'not followed, since it leads out of the corpus folder',
} as const;

export const moreSetAside = (count: number): string =>
  `${counted(count, 'further paragraph')} set aside; --json lists all.`;

export const corpusVerdict = (documents: number, problems: number): string =>
  `${counted(documents, 'document')}, ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.`;

/** The report in one line: "12 documents: 8 text, 3 html and 1 table. 2 problems." */
export function corpusSummary({ documents, problems }: Corpus): string {
  const counts = new Map<string, number>();
  for (const { format } of documents) counts.set(format, (counts.get(format) ?? 0) + 1);
  const kinds = [...counts].sort().map(([format, count]) => `${grouped(count)} ${format}`);
  const sum = counted(documents.length, 'document');
  const all = kinds.length === 0 ? `${sum}.` : `${sum}: ${listed(kinds, 'and')}.`;
  return problems.length === 0 ? all : `${all} ${counted(problems.length, 'problem')}.`;
}
