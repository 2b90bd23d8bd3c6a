// What is said of the documents as a whole.
import type { Corpus, Doubt, Trust } from '../../../src/index.ts';
import { counted, grouped, listed } from '../language/counted.ts';

export const corpusProblems = (count: number): string =>
  `${counted(count, 'problem')} in the corpus; "verbatim check-corpus" lists ${count === 1 ? 'it' : 'them'}.`;

/** Before a bar, while documents are read that were not kept from an earlier start. */
export const readingDocuments = 'reading documents';

/** After the bar. */
export const timeLeft = (milliseconds: number): string => `, ${duration(milliseconds)} left`;

/** In the bar's place when it is done, so that its time is not taken for that of the question. */
export const documentsRead = (count: number, milliseconds: number): string =>
  `Read ${counted(count, 'file')} in ${duration(milliseconds)}. The next start uses what was read.`;

const duration = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

export const corpusHeadings = {
  formats: ['format', 'documents', 'pages', 'passages', 'words', 'languages'],
  documents: ['file', 'format', 'language', 'date', 'pages', 'passages', 'words', 'title'],
  setAside: { title: 'Set aside, never quoted:', columns: ['file', 'line', 'why', 'text'] },
  doubts: { title: 'Compare with the page before you trust it:', columns: ['file', 'what', 'how much'] },
  copies: 'Nearly the same text, counted as one source in answers:',
  links: 'Links:',
} as const;

export const linkWords = {
  followed: 'followed, since it leads to a hidden place',
  'read in its place': 'not followed, since the file or folder is read in its own place',
  'not followed': 'not followed, since it leads out of the corpus folder',
} as const;

export const moreSetAside = (count: number): string =>
  `${counted(count, 'further paragraph')} set aside; --json lists all.`;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const doubtWords: Readonly<Record<Doubt, (trust: Trust) => string>> = {
  'odd characters': ({ oddCharacters }) => `${percent(oddCharacters)} of its characters`,
  'mostly set aside': ({ setAside }) => `${percent(setAside)} of its words are never quoted`,
  'pages without text': ({ pages }) => counted(pages?.withoutText ?? 0, 'page'),
  'little text on its pages': ({ pages }) => `${counted(pages?.wordsEach ?? 0, 'word')} a page`,
  'read from pictures': ({ pictures }) =>
    `${percent(pictures?.read ?? 0)} of its text; ${percent(pictures?.unclear ?? 0)} with unclear words`,
};

/** "3 documents, no problems." only where nothing was dropped and nothing is doubtful. */
export function corpusVerdict(
  documents: number,
  problems: number,
  { setAside, doubted }: { readonly setAside: number; readonly doubted: number },
): string {
  const parts = [
    ...(problems > 0 ? [counted(problems, 'problem')] : []),
    ...(doubted > 0
      ? [`${grouped(doubted)} to compare with ${doubted === 1 ? 'its page' : 'their pages'}`]
      : []),
    ...(setAside > 0 ? [`${counted(setAside, 'paragraph')} set aside`] : []),
  ];
  return `${counted(documents, 'document')}, ${parts.length === 0 ? 'no problems' : listed(parts, 'and')}.`;
}

/** The report in one line: "12 documents: 8 text, 3 html and 1 table. 2 problems." */
export function corpusSummary({ documents, problems }: Corpus): string {
  const counts = new Map<string, number>();
  for (const { format } of documents) counts.set(format, (counts.get(format) ?? 0) + 1);
  const kinds = [...counts].sort().map(([format, count]) => `${grouped(count)} ${format}`);
  const sum = counted(documents.length, 'document');
  const all = kinds.length === 0 ? `${sum}.` : `${sum}: ${listed(kinds, 'and')}.`;
  return problems.length === 0 ? all : `${all} ${counted(problems.length, 'problem')}.`;
}
