// Makes a document of what a file says and what its owner says about it.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { sourcesFile } from '../metadata/fields.ts';
import type { Source } from '../metadata/source.ts';
import type { ReadFile } from '../read/read-file.ts';
import { omit } from './omit.ts';

export interface Described {
  /** Absent where the file could not be read or holds nothing to quote. */
  readonly document?: Document;
  /** Of the file and of what its owner says about it. */
  readonly problems: readonly Problem[];
}

export function describeFile(file: ReadFile, source: Source | undefined): Described {
  const { path, digest, format, reading } = file;
  if (reading === undefined || format === undefined || digest === undefined) return file;
  const { text, points } = reading;
  const language = source?.language ?? reading.language;
  const { sections, problems } = omit(reading, source, path);
  const found = [...file.problems, ...changedSince(source, path, digest), ...problems];
  if (!sections.some((section) => section.paragraphs.some(({ setAside }) => setAside === undefined)))
    return { problems: [...found, nothingToQuote(path)] };
  const document: Document = {
    title: titleFromPath(path),
    ...reading.attribution,
    ...source?.attribution,
    id: createHash('sha256').update(path).digest('hex').slice(0, 12),
    path,
    format,
    text,
    sections,
    ...(points === undefined ? {} : { points }),
    ...(language === undefined ? {} : { language }),
    ...(source?.licence === undefined ? {} : { licence: source.licence }),
    digest,
  };
  return { document, problems: found };
}

/** Describes a file again only where it is another object or its entry in sources.yaml has changed. */
export function rememberDescriptions(): typeof describeFile {
  const known = new WeakMap<
    ReadFile,
    { readonly source: Source | undefined; readonly described: Described }
  >();
  return (file, source) => {
    const before = known.get(file);
    if (before !== undefined && isDeepStrictEqual(before.source, source)) return before.described;
    const described = describeFile(file, source);
    known.set(file, { source, described });
    return described;
  };
}

const titleFromPath = (path: string): string =>
  basename(path, extname(path)).replace(/[-_]+/g, ' ').trim() || path;

function changedSince(source: Source | undefined, path: string, digest: string): readonly Problem[] {
  if (source?.sha256 === undefined || source.sha256 === digest) return [];
  const message = `The file has changed since ${sourcesFile} described it: its sha-256 is now ${digest}. Check the file, then update the entry.`;
  return [problem('source-changed', path, message)];
}

const nothingToQuote = (path: string): Problem =>
  problem(
    'nothing-to-quote',
    path,
    'It holds no sentence that can be quoted. Check that it is the right file.',
  );
