// The file name ending for what a server sent: by its content type, or where that says little, by the address.
import { extname } from 'node:path';

const endings: Readonly<Record<string, string>> = {
  'application/epub+zip': '.epub',
  'application/jsonl': '.jsonl',
  'application/pdf': '.pdf',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/x-ndjson': '.jsonl',
  'application/x-subrip': '.srt',
  'application/xhtml+xml': '.html',
  'message/rfc822': '.eml',
  'multipart/related': '.mhtml',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/markdown': '.md',
  'text/tab-separated-values': '.tsv',
  'text/vtt': '.vtt',
};

/** Servers say so of any file they do not know, and of any that is text. */
const vague = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

/** `supported` are the endings that can be read. Undefined where the type is none of theirs. */
export function endingFor(
  contentType: string,
  url: string,
  supported: readonly string[],
): string | undefined {
  const named = extname(new URL(url).pathname).toLowerCase();
  const ending = endings[contentType];
  if (ending !== undefined) return supported.includes(ending) ? ending : undefined;
  if (!vague.has(contentType)) return undefined;
  if (supported.includes(named)) return named;
  return contentType === 'text/plain' ? '.txt' : undefined;
}
