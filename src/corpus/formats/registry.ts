// Which format reads which file. A reader is imported when the first file asks for it.
import type { Format } from './format.ts';

interface Entry {
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
  open(): Promise<Format>;
}

const entries: readonly Entry[] = [
  { extensions: ['.txt', '.text'], open: async () => (await import('./plain-text.ts')).plainText },
  { extensions: ['.md', '.markdown'], open: async () => (await import('./markdown.ts')).markdown },
  { extensions: ['.html', '.htm'], open: async () => (await import('./html.ts')).html },
  { extensions: ['.srt', '.vtt'], open: async () => (await import('./captions.ts')).captions },
  { extensions: ['.csv', '.tsv'], open: async () => (await import('./table.ts')).table },
  { extensions: ['.jsonl', '.ndjson'], open: async () => (await import('./json-lines.ts')).jsonLines },
  { extensions: ['.eml'], open: async () => (await import('./mail.ts')).mail },
];

export const supportedExtensions: readonly string[] = entries.flatMap((entry) => entry.extensions);

export async function openFormat(path: string): Promise<Format | undefined> {
  const name = path.toLowerCase();
  return entries.find((entry) => entry.extensions.some((extension) => name.endsWith(extension)))?.open();
}
