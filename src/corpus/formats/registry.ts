// Which format reads which file. A reader is imported when the first file asks for it.
import type { Format } from './format.ts';

interface Entry {
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Its parser does heavy work on a hostile file, so it is kept out of the thread that answers. */
  readonly apart?: true;
  open(): Promise<Format>;
}

const entries: readonly Entry[] = [
  { extensions: ['.txt', '.text'], open: async () => (await import('./plain-text.ts')).plainText },
  { extensions: ['.md', '.markdown'], open: async () => (await import('./markdown.ts')).markdown },
];

export const supportedExtensions: readonly string[] = entries.flatMap((entry) => entry.extensions);

function entryFor(path: string): Entry | undefined {
  const name = path.toLowerCase();
  return entries.find((entry) => entry.extensions.some((extension) => name.endsWith(extension)));
}

export const openFormat = async (path: string): Promise<Format | undefined> => entryFor(path)?.open();

export const isSupported = (path: string): boolean => entryFor(path) !== undefined;

export const isReadApart = (path: string): boolean => entryFor(path)?.apart === true;

