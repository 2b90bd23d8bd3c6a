// The rows of the list of documents.
import {
  type Corpus,
  collectionOf,
  countWordsOf,
  type Document,
  inTurns,
  type Problem,
  topCollection,
} from '../../../../src/index.ts';
import { type DocumentFilter, matching } from './filter.ts';

export interface Row {
  readonly document: Document;
  /** '' for that of the corpus folder itself, and where a rule for it can't be read. */
  readonly collection: string;
  readonly words: number;
  readonly problems: readonly Problem[];
}

export const sortColumns = ['title', 'publisher', 'published', 'collection', 'words'] as const;
export type SortColumn = (typeof sortColumns)[number];

export const isSortColumn = (name: string | undefined): name is SortColumn =>
  sortColumns.some((column) => column === name);

/** A document that is read again is a new object. */
const counted = new WeakMap<Document, Promise<number>>();

export function wordsOf(document: Document): Promise<number> {
  const words = counted.get(document) ?? inTurns(countWordsOf(document.text));
  counted.set(document, words);
  return words;
}

export async function rowsOf(corpus: Corpus, filter: DocumentFilter, sort: SortColumn): Promise<Row[]> {
  const problemsOf = new Map<string, Problem[]>();
  for (const problem of corpus.problems)
    problemsOf.set(problem.path, [...(problemsOf.get(problem.path) ?? []), problem]);
  const rows: Row[] = [];
  for (const document of matching(corpus, filter)) {
    rows.push({
      document,
      collection: shown(collectionOf(corpus, document.path)),
      words: await wordsOf(document),
      problems: problemsOf.get(document.path) ?? [],
    });
  }
  return rows.sort(orders[sort]);
}

/** Problems that no row shows. */
export const problemsOfNone = ({ documents, problems }: Corpus): Problem[] => {
  const paths = new Set(documents.map(({ path }) => path));
  return problems.filter(({ path }) => !paths.has(path));
};

const shown = (collection = topCollection): string => (collection === topCollection ? '' : collection);

type Order = (a: Row, b: Row) => number;

/** Words without a value last. */
const byText =
  (value: (row: Row) => string): Order =>
  (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === '' || right === '') return left === right ? byTitle(a, b) : left === '' ? 1 : -1;
    return left.localeCompare(right, 'en') || byTitle(a, b);
  };
const byTitle: Order = (a, b) => a.document.title.localeCompare(b.document.title, 'en');

const orders: Readonly<Record<SortColumn, Order>> = {
  title: byTitle,
  publisher: byText(({ document }) => document.publisher ?? document.author ?? ''),
  // The latest first, those without a date last.
  published: (a, b) =>
    (b.document.published ?? '').localeCompare(a.document.published ?? '') || byTitle(a, b),
  collection: byText(({ collection }) => collection),
  words: (a, b) => b.words - a.words || byTitle(a, b),
};
