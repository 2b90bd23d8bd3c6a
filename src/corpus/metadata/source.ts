// What sources.yaml says of files and folders, once it is read.
import type { Attribution } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';

/** Both included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export interface Source {
  readonly path: string;
  readonly attribution: Partial<Attribution>;
  readonly sha256?: string;
  /** Paragraphs that are never quoted, each given by its beginning. */
  readonly omit: readonly string[];
  /** Pages that are never quoted, 1-based. */
  readonly omitPages?: readonly PageRange[];
  /** ISO 639-1. */
  readonly language?: string;
  /** As its owner writes it: "CC BY 4.0". */
  readonly licence?: string;
}

export interface Sources {
  readonly byPath: ReadonlyMap<string, Source>;
  /** The most specific first. */
  readonly folders: readonly FolderRule[];
  /** The most specific first. */
  readonly collections: readonly CollectionRule[];
  readonly problems: readonly Problem[];
}

/** What sources.yaml says of all files below a folder. */
export interface FolderRule {
  /** Relative to the corpus folder, without a slash at its end; '' is the corpus folder itself. */
  readonly path: string;
  readonly attribution: Partial<Pick<Attribution, 'author' | 'publisher'>>;
  /** `{path}`, `{page}` and `{name}` are filled in for each file. */
  readonly url?: string;
  readonly collection?: string;
  readonly language?: string;
  readonly licence?: string;
}

/** The collection of the files at or below a path; one that is not known is seen only where all documents are. */
export interface CollectionRule {
  readonly path: string;
  readonly collection: string | undefined;
}
