// Which documents of the list are wanted. Pure.
import { type Corpus, collectionOf, type Document } from '../../../../src/index.ts';
import { namedBy } from '../../../shared/document-filter.ts';

/** All that is given must hold. */
export interface DocumentFilter {
  /** Words of title, publisher, author or path. */
  readonly search?: string | undefined;
  /** "." for the documents in the corpus folder itself. */
  readonly collection?: string | undefined;
  /** The ending of the file, in small letters. */
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: of that day, month or year, or later. */
  readonly from?: string | undefined;
  /** Of that day, month or year, or earlier. */
  readonly until?: string | undefined;
  /** Only those that something is wrong with. */
  readonly problems?: boolean | undefined;
}

/** As sources.yaml writes a date. */
export const datePattern = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

export const typeOf = ({ path }: Pick<Document, 'path'>): string =>
  (/\.([^./]+)$/.exec(path)?.[1] ?? '').toLowerCase();

export function matching(corpus: Corpus, filter: DocumentFilter): readonly Document[] {
  const { search = '', collection, type, language, from, until, problems } = filter;
  const isNamed = namedBy(search);
  const troubled = problems === true ? new Set(corpus.problems.map(({ path }) => path)) : undefined;
  return corpus.documents.filter(
    (document) =>
      isNamed(document) &&
      (collection === undefined || collectionOf(corpus, document.path) === collection) &&
      (type === undefined || typeOf(document) === type) &&
      (language === undefined || document.language === language) &&
      isDated(document.published, from, until) &&
      (troubled === undefined || troubled.has(document.path)),
  );
}

/** A date that is only a year or a month counts where any day of it does. */
function isDated(published: string | undefined, from?: string, until?: string): boolean {
  if (from === undefined && until === undefined) return true;
  if (published === undefined) return false;
  return (
    (from === undefined || last(published) >= first(from)) &&
    (until === undefined || first(published) <= last(until))
  );
}

const first = (date: string): string => `${date}-01-01`.slice(0, 10);
const last = (date: string): string => `${date}${date.length === 4 ? '-12-31' : '-31'}`.slice(0, 10);

/** What can be chosen of each, sorted. */
export interface Choices {
  readonly collections: readonly string[];
  readonly types: readonly string[];
  readonly languages: readonly string[];
}

export function choicesIn(corpus: Corpus): Choices {
  const { documents } = corpus;
  const sorted = (values: readonly (string | undefined)[]): string[] =>
    [...new Set(values)].flatMap((value) => (value === undefined || value === '' ? [] : [value])).sort();
  return {
    collections: sorted(documents.map(({ path }) => collectionOf(corpus, path))),
    types: sorted(documents.map(typeOf)),
    languages: sorted(documents.map(({ language }) => language)),
  };
}
