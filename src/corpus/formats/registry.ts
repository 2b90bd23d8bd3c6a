// Which format reads which file. A reader is imported when the first file asks for it.
import type { Format } from './port/format.ts';

/**
 * What reading a file takes: light and slow texts are read where they are asked for, the slow ones in threads where
 * there are many. Heavy is what has a container or a parser that a hostile file can keep busy: always in a thread.
 */
export type Effort = 'light' | 'slow' | 'heavy';

interface Entry {
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly effort: Effort;
  open(): Promise<Format>;
}

const entries: readonly Entry[] = [
  {
    extensions: ['.txt', '.text'],
    effort: 'light',
    open: async () => (await import('./text/plain-text.ts')).plainText,
  },
  {
    extensions: ['.md', '.markdown'],
    effort: 'slow',
    open: async () => (await import('./text/markdown.ts')).markdown,
  },
  {
    extensions: ['.html', '.htm'],
    effort: 'heavy',
    open: async () => (await import('./html/html.ts')).html,
  },
  {
    extensions: ['.pdf'],
    effort: 'heavy',
    open: async () => (await import('./pdf/pdf.ts')).pdf,
  },
  {
    extensions: ['.mhtml', '.mht'],
    effort: 'heavy',
    open: async () => (await import('./html/mhtml.ts')).mhtml,
  },
  {
    extensions: ['.docx'],
    effort: 'heavy',
    open: async () => (await import('./office/docx.ts')).docx,
  },
  {
    extensions: ['.odt'],
    effort: 'heavy',
    open: async () => (await import('./office/odt.ts')).odt,
  },
  {
    extensions: ['.epub'],
    effort: 'heavy',
    open: async () => (await import('./epub/epub.ts')).epub,
  },
  {
    extensions: ['.srt', '.vtt'],
    effort: 'slow',
    open: async () => (await import('./transcript/transcript.ts')).transcript,
  },
  {
    extensions: ['.csv', '.tsv'],
    effort: 'light',
    open: async () => (await import('./tables/table.ts')).table,
  },
  {
    extensions: ['.jsonl', '.ndjson'],
    effort: 'light',
    open: async () => (await import('./tables/json-lines.ts')).jsonLines,
  },
  {
    extensions: ['.eml'],
    effort: 'heavy',
    open: async () => (await import('./mail/mail.ts')).mail,
  },
];

export const supportedExtensions: readonly string[] = entries.flatMap((entry) => entry.extensions);

function entryFor(path: string): Entry | undefined {
  const name = path.toLowerCase();
  return entries.find((entry) => entry.extensions.some((extension) => name.endsWith(extension)));
}

export const openFormat = async (path: string): Promise<Format | undefined> => entryFor(path)?.open();

export const isSupported = (path: string): boolean => entryFor(path) !== undefined;

export const effortOf = (path: string): Effort | undefined => entryFor(path)?.effort;
