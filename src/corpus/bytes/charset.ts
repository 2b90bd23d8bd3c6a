// The character encoding of a page: by its byte order mark, what it was sent with, or what it says itself.
import { isUtf8 } from 'node:buffer';
import { utf16Of } from './decode.ts';

/** Bytes within which HTML has a page name its encoding. */
const prescan = 1024;

/** The name of a TextDecoder. `sent` is the charset of the page's MIME part. */
export function encodingOf(bytes: Uint8Array, sent?: string): string {
  return utf16Of(bytes) ?? known(sent) ?? known(saidBy(bytes)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function saidBy(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, prescan)).toString('latin1');
  if (head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  const label = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(
    head,
  )?.[1];
  // A page in which this can be read is not in UTF-16, whatever it says.
  return label !== undefined && /^utf-16/i.test(label) ? 'utf-8' : label;
}

function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An unknown name is ignored.
    return undefined;
  }
}
