// Reports on each file of a corpus: how it was read, what was set aside, what is a copy, what is wrong.
import { countWords } from '../../text/tokenize.ts';
import { type Attribution, attributionOf, type Document, type SetAside } from '../document/document.ts';
import type { FollowedLink } from '../document/link.ts';
import { countPassages } from '../document/passages.ts';
import type { Problem } from '../document/problem.ts';
import type { Corpus } from './assemble.ts';
import { copiesAmong } from './near-copies.ts';
import { type Trust, trustIn } from './trust.ts';

export interface DocumentReport extends Attribution {
  readonly path: string;
  readonly format: string;
  /** ISO 639-1, where the file says it. */
  readonly language?: string;
  readonly licence?: string;
  /** Absent where the format has none. */
  readonly pages?: number;
  readonly words: number;
  readonly passages: number;
  /** Paragraphs that are never quoted. */
  readonly setAside: number;
  readonly trust: Trust;
  /** sha-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
}

export interface FormatReport {
  readonly format: string;
  readonly documents: number;
  readonly pages?: number;
  readonly words: number;
  readonly passages: number;
  /** Without repetition, sorted. */
  readonly languages: readonly string[];
}

export interface SetAsideReport {
  readonly path: string;
  readonly line: number;
  readonly why: SetAside;
  readonly text: string;
}

export interface CorpusReport {
  /** Ordered by path. */
  readonly documents: readonly DocumentReport[];
  /** Ordered by name. */
  readonly formats: readonly FormatReport[];
  readonly setAside: readonly SetAsideReport[];
  /** Groups of paths: nearly the same text, which is one voice in answers. */
  readonly copies: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
  /** Symbolic links in the folder, and which are followed. */
  readonly links: readonly FollowedLink[];
}

/** Takes time: it cuts and compares all documents. */
export function reportCorpus({ documents, problems, links = [] }: Corpus): CorpusReport {
  const reports = documents.map(reportDocument);
  return {
    documents: reports,
    formats: formatsIn(reports),
    setAside: documents.flatMap(setAsideIn),
    copies: copiesAmong(documents).map((group) => group.map(({ path }) => path)),
    ...{ problems, links },
  };
}

export function reportDocument(document: Document): DocumentReport {
  const { path, format, language, licence, digest } = document;
  const pages = pagesOf(document);
  return {
    path,
    ...attributionOf(document),
    format,
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
    ...(pages === undefined ? {} : { pages }),
    words: countWords(document.text),
    passages: countPassages(document),
    setAside: setAsideIn(document).length,
    trust: trustIn(document),
    digest,
  };
}

/** The last page with words: those after it have none. */
const pagesOf = ({ points = [] }: Document): number | undefined =>
  points.findLast(({ page }) => page !== undefined)?.page;

const setAsideIn = ({ path, text, sections }: Document): SetAsideReport[] =>
  sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ span, line, setAside: why }) =>
      why === undefined ? [] : [{ path, line, why, text: text.slice(span.start, span.end) }],
    );

function formatsIn(documents: readonly DocumentReport[]): FormatReport[] {
  const names = [...new Set(documents.map(({ format }) => format))].sort();
  return names.map((format) => {
    const own = documents.filter((document) => document.format === format);
    const sum = (count: (document: DocumentReport) => number): number =>
      own.reduce((total, document) => total + count(document), 0);
    const hasPages = own.some(({ pages }) => pages !== undefined);
    return {
      format,
      documents: own.length,
      ...(hasPages ? { pages: sum(({ pages = 0 }) => pages) } : {}),
      words: sum(({ words }) => words),
      passages: sum(({ passages }) => passages),
      languages: [...new Set(own.flatMap(({ language }) => language ?? []))].sort(),
    };
  });
}
