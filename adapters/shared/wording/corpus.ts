// What is said of the documents as a whole.
import { counted } from './counted.ts';

export const corpusProblems = (count: number): string =>
  `${counted(count, 'problem')} in the corpus; "verbatim check-corpus" lists ${count === 1 ? 'it' : 'them'}.`;

export const corpusHeadings = ['file', 'date', 'passages', 'words', 'title'];

export const setAsideHeading = {
  title: 'Set aside, never quoted:',
  columns: ['file', 'line', 'why', 'text'],
};

export const corpusVerdict = (documents: number, problems: number): string =>
  `${counted(documents, 'document')}, ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.`;
