// The character encoding of a file: by its byte order mark, what it was sent with, what it says itself, or its bytes.
import { isUtf8 } from 'node:buffer';
import { fixWindows1252, hasWesternLetters } from './windows-1252.ts';

/** Bytes within which HTML has a page name its encoding. */
const prescan = 1024;

/**
 * That of Japanese mails, which switch between character sets by sequences of ASCII. TextDecoder's name; undefined where
 * it is not.
 */
export function shiftedOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  return !/[\u0080-\u00ff]/.test(text) && ['\u001b$B', '\u001b$@'].some((shift) => text.includes(shift))
    ? 'iso-2022-jp'
    : undefined;
}

/** The name of a TextDecoder. `sent` is the charset of the page's MIME part; a label that the bytes refute is ignored. */
export function encodingOf(bytes: Uint8Array, sent?: string): string {
  return utf16Of(bytes) ?? encodingSent(bytes, labelOf(bytes, sent));
}

/** What the page was sent with, or names itself; undefined where that is no encoding. */
export const labelOf = (bytes: Uint8Array, sent?: string): string | undefined =>
  known(sent) ?? known(labelIn(bytes));

/** Whether a label names an encoding. UTF-8 is what programs write of whatever they have. */
export function isNamed(label: string | undefined): boolean {
  const encoding = known(label);
  return encoding !== undefined && encoding !== 'utf-8';
}

/** Of bytes that are text and name no encoding themselves, as the parts of a mail. */
export function encodingSent(bytes: Uint8Array, label: string | undefined): string {
  const encoding = known(label);
  if (encoding === undefined || encoding === 'utf-8') return guessEncoding(bytes);
  return isUtf8(bytes) && countHigh(bytes).valid >= leastValid(encoding) ? 'utf-8' : encoding;
}

/** Characters of UTF-8 that refute a label: two bytes of an East Asian encoding may look like one. */
const leastValid = (encoding: string): number => (encoding === 'windows-1252' ? 1 : 8);

/** UTF-8, unless most of what is beyond ASCII is not, and has the letters of a Western language in windows-1252. */
export function guessEncoding(bytes: Uint8Array): string {
  if (isMostlyUtf8(bytes)) return 'utf-8';
  const text = fixWindows1252(new TextDecoder('windows-1252').decode(bytes));
  return hasWesternLetters(text) ? 'windows-1252' : 'utf-8';
}

/** Whether what is beyond ASCII is UTF-8, for the most part. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const { valid, invalid } = countHigh(bytes);
  return invalid <= valid;
}

/** Whether more than some names and signs are in another encoding than UTF-8. */
export const isMostlyUnknown = (bytes: Uint8Array): boolean =>
  countHigh(bytes).invalid > bytes.length * mostUnknown;

const mostUnknown = 0.01;

/** Characters of several bytes that are UTF-8, and bytes that are not. */
function countHigh(bytes: Uint8Array): { valid: number; invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    const rest = bytes.subarray(at + 1, at + 1 + more);
    if (byte >= 0xc2 && byte <= 0xf4 && rest.length === more && rest.every((next) => next >> 6 === 2)) {
      valid += 1;
      at += more;
    } else invalid += 1;
  }
  return { valid, invalid };
}

/** What a page names its encoding. */
function labelIn(bytes: Uint8Array): string | undefined {
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
    return new TextDecoder(label.replace(/^cp-?(125\d)$/i, 'windows-$1')).encoding;
  } catch {
    // An unknown name is ignored.
    return undefined;
  }
}

/** By its byte order mark, or by the zeros that Western letters have in every second byte. */
export function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return withoutMark(bytes);
}

/** Bytes examined for zeros, and the share of pairs with one from which on text is in UTF-16. */
const sampled = 4096;
const mostPairs = 0.6;

function withoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, sampled);
  let [first, second] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) first += 1;
    else second += 1;
  }
  const least = (sample.length / 2) * mostPairs;
  if (second >= least && first === 0) return 'utf-16le';
  return first >= least && second === 0 ? 'utf-16be' : undefined;
}
