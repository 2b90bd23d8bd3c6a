// Makes a corpus of files that were read: describes each, leaves out copies, and names what is wrong with the whole.

import type { Document } from '../document/document.ts';
import type { FollowedLink } from '../document/link.ts';
import { type Problem, problem } from '../document/problem.ts';
import { supportedExtensions } from '../formats/registry.ts';
import { sourcesFile } from '../metadata/fields.ts';
import { sourceOf } from '../metadata/folders.ts';
import type { CollectionRule, Source, Sources } from '../metadata/source.ts';
import type { ReadFile } from '../read/read-file.ts';
import { servedOnce } from './copies.ts';
import { type Described, describeFile } from './describe.ts';

export interface Corpus {
  /** Ordered by path. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Documents with the bytes of one of `documents`; they are not served beside it. */
  readonly copies?: readonly Document[];
  /** Rules that put files into other collections than their first-level folder; the most specific first. */
  readonly collections?: readonly CollectionRule[];
  /** Symbolic links in the folder. */
  readonly links?: readonly FollowedLink[];
}

/** `files` are ordered by path; `describe` may remember what it made of a file. */
export function assembleCorpus(
  folder: string,
  files: readonly ReadFile[],
  sources: Sources,
  describe: (file: ReadFile, source: Source | undefined) => Described = describeFile,
): Corpus {
  const problems: Problem[] = [...sources.problems];
  const read: Document[] = [];
  for (const file of files) {
    const described = describe(file, sourceOf(file.path, sources.byPath.get(file.path), sources.folders));
    problems.push(...described.problems);
    if (described.document !== undefined) read.push(described.document);
  }
  const { documents, copies, problems: duplicates } = servedOnce(read);
  problems.push(...duplicates);
  const paths = new Set(files.map(({ path }) => path));
  const unmatched = [...sources.byPath.keys()].filter((path) => !paths.has(path));
  problems.push(...unmatched.map(sourceWithoutFile));
  if (documents.length === 0) problems.push(corpusEmpty(folder));
  const { collections } = sources;
  return { documents, problems, copies, ...(collections.length === 0 ? {} : { collections }) };
}

const sourceWithoutFile = (path: string): Problem =>
  problem(
    'source-without-file',
    path,
    `${sourcesFile} describes it, but there is no such file. Add the file or remove the entry.`,
  );

const corpusEmpty = (folder: string): Problem =>
  problem(
    'corpus-empty',
    folder,
    `It holds no document that can be read. Add files that end in ${supportedExtensions.join(', ')}.`,
  );
