// Reads the text of a draft that somebody hands in to have its quotations checked: of a stranger's file, within limits of
// its own, and in a thread of its own, so that it holds up neither the program nor the documents.
import { extname } from 'node:path';
import { decode } from '../corpus/bytes/decode.ts';
import { type Limits, limits } from '../corpus/bytes/limits.ts';
import type { Problem } from '../corpus/document/problem.ts';
import { readFileOf } from '../corpus/read/read-file.ts';
import { openReaders, type Readers } from '../corpus/read/readers.ts';

/** Why there is no text of a draft; the names of sentences. */
export type DraftRefusal =
  | 'format'
  | 'too-large'
  | 'too-long'
  | 'too-slow'
  | 'protected'
  | 'pictures'
  | 'unreadable'
  | 'empty'
  | 'busy';

export type ReadDraft =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: DraftRefusal };

export interface Drafts {
  /** `name` says what kind of file it is. Never rejects. */
  read(name: string, bytes: Uint8Array): Promise<ReadDraft>;
  /** A draft being read is refused. */
  close(): Promise<void>;
}

/** How each kind is read: as it is written, Markdown with its marks of quotations, or by the reader of its format. */
const kinds: Readonly<Record<string, 'written' | 'format'>> = {
  '.txt': 'written',
  '.md': 'written',
  '.docx': 'format',
  '.pdf': 'format',
};

/** The kinds of files that can be drafts: '.txt'. */
export const draftExtensions: readonly string[] = Object.keys(kinds);

/** Bytes of a draft, UTF-16 units of its text (a novel has as many), and drafts that are read or wait to be. */
export const draftLimits = { bytes: 10 * 1024 * 1024, length: 500_000, atOnce: 8 } as const;

const within: Limits = {
  ...limits,
  unpackedBytes: 50 * 1024 * 1024,
  pages: 1000,
  seconds: { least: 10, perMegabyte: 5, most: 30 },
  heapMegabytes: 384,
  growthMegabytes: 768,
};

const extensionOf = (name: string): string => extname(name).toLowerCase();

export const isDraft = (name: string): boolean => Object.hasOwn(kinds, extensionOf(name));

const refused = (reason: DraftRefusal): ReadDraft => ({ kind: 'refused', reason });

/** Starts no thread before the first draft. */
export function openDrafts(most: Limits = within): Drafts {
  let opened: Readers | undefined;
  let underWay = 0;

  async function readFormat(path: string, bytes: Uint8Array): Promise<ReadDraft> {
    if (underWay >= draftLimits.atOnce) return refused('busy');
    underWay += 1;
    try {
      opened ??= openReaders({ threads: 1, within: most });
      const { reading, problems } = await readFileOf(path, bytes, opened);
      return reading === undefined ? refused(reasonOf(problems)) : textOf(reading.text, problems);
    } finally {
      underWay -= 1;
    }
  }
  return {
    read: async (name, bytes) => {
      const extension = extensionOf(name);
      const path = `draft${extension}`;
      if (!isDraft(name)) return refused('format');
      if (bytes.length > draftLimits.bytes) return refused('too-large');
      return kinds[extension] === 'format' ? readFormat(path, bytes) : readWritten(path, bytes);
    },
    close: async () => opened?.close(),
  };
}

/** Bytes that a UTF-16 unit takes at most, in any encoding. */
const mostBytesOfUnit = 4;

async function readWritten(path: string, bytes: Uint8Array): Promise<ReadDraft> {
  if (bytes.length > mostBytesOfUnit * draftLimits.length) return refused('too-long');
  const { text, problems } = await decode(bytes, path);
  return text === undefined ? refused(reasonOf(problems)) : textOf(text, problems);
}

function textOf(text: string, problems: readonly Problem[]): ReadDraft {
  if (text.length > draftLimits.length) return refused('too-long');
  if (/[\p{L}\p{N}]/u.test(text)) return { kind: 'text', text };
  return refused(problems.some(({ code }) => code === 'no-text-layer') ? 'pictures' : 'empty');
}

const reasons: Readonly<Partial<Record<Problem['code'], DraftRefusal>>> = {
  'too-large': 'too-large',
  'too-slow': 'too-slow',
  'too-much-memory': 'too-slow',
  'too-many-pages': 'too-long',
  'no-text-layer': 'pictures',
  encrypted: 'protected',
  empty: 'empty',
};

const reasonOf = ([found]: readonly Problem[]): DraftRefusal =>
  (found && reasons[found.code]) ?? 'unreadable';
