// Bytes to text, and what is wrong with them.
import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '../document/problem.ts';
import {
  encodingOf,
  encodingSent,
  isMostlyUnknown,
  isMostlyUtf8,
  isNamed,
  labelOf,
  shiftedOf,
  utf16Of,
} from './charset.ts';
import { detectOldEncoding } from './old-encodings.ts';
import { fixWindows1252, unwritten } from './windows-1252.ts';

export interface Decoded {
  /** Absent where the bytes are not text. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** UTF-8, UTF-16, or an old encoding where only one can be meant; that is reported, since it is a guess. */
export async function decode(bytes: Uint8Array, path: string): Promise<Decoded> {
  const fault = noText(bytes, path);
  if (fault !== undefined) return { problems: [fault] };
  const encoding = utf16Of(bytes) ?? shiftedOf(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : undefined);
  return encoding === undefined ? decodeOld(bytes, path, false) : decodeAs(encoding, bytes, path);
}

/** As the page says, or what it was sent with says, unless its bytes say otherwise. */
export async function decodePage(bytes: Uint8Array, path: string, sent?: string): Promise<Decoded> {
  const label = labelOf(bytes, sent);
  if (!isNamed(label) && utf16Of(bytes) === undefined && !isMostlyUtf8(bytes))
    return decodeOld(bytes, path, true);
  return decodeAs(encodingOf(bytes, sent), bytes, path);
}

/** A part of a mail. What it was sent with counts for more than what a page in it says. */
export async function decodeSent(
  bytes: Uint8Array,
  path: string,
  { label, isPage }: { readonly label: string | undefined; readonly isPage: boolean },
): Promise<Decoded> {
  // Programs say that where they do not know what they send.
  const sent = /^(?:us-)?ascii$/i.test(label ?? '') ? undefined : label;
  const named = isPage ? labelOf(bytes, sent) : sent;
  if (isNamed(named)) return decodeAs(encodingSent(bytes, named), bytes, path);
  return isMostlyUtf8(bytes)
    ? decodeAs(shiftedOf(bytes) ?? 'utf-8', bytes, path)
    : decodeOld(bytes, path, isPage);
}

async function decodeOld(bytes: Uint8Array, path: string, isPage: boolean): Promise<Decoded> {
  const encoding = await detectOldEncoding(bytes, isPage);
  const text = encoding === undefined ? '' : decodeAs(encoding, bytes, path).text;
  // The sample that was looked at is not all of it.
  if (encoding !== undefined && !unwritten.test(text)) return { text, problems: [notUtf8(path, encoding)] };
  return isMostlyUnknown(bytes) ? { problems: [unknownEncoding(path)] } : decodeAs('utf-8', bytes, path);
}

/** Reads the bytes as `encoding`, a name that TextDecoder knows. Invalid UTF-8 becomes replacement characters. */
export function decodeAs(encoding: string, bytes: Uint8Array, path: string): Required<Decoded> {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? fixWindows1252(decoded) : decoded;
  return { text, problems: encoding === 'utf-8' && !isUtf8(bytes) ? [invalidUtf8(path)] : [] };
}

const invalidUtf8 = (path: string): Problem =>
  problem(
    'invalid-utf8',
    path,
    'It is not valid UTF-8: some characters are shown as �. Save it again as UTF-8.',
  );

const notUtf8 = (path: string, encoding: string): Problem =>
  problem(
    'invalid-utf8',
    path,
    `It is not UTF-8 and is read as ${encoding}. If any letters look wrong, save it again as UTF-8.`,
  );

const unknownEncoding = (path: string): Problem =>
  problem(
    'invalid-utf8',
    path,
    'It is not UTF-8, and its encoding cannot be determined, so nothing of it is read. Save it again as UTF-8.',
  );

/** Why the bytes are not text. */
export function noText(bytes: Uint8Array, path: string): Problem | undefined {
  if (bytes.length === 0) return isEmpty(path);
  if (utf16Of(bytes) !== undefined || !isBinary(bytes)) return undefined;
  const message = 'It is binary data, not text, whatever its name says. Remove it or convert it to text.';
  return problem('binary', path, message);
}

export const isEmpty = (path: string): Problem =>
  problem('empty', path, 'The file is empty. Add text or remove it.');

/** Bytes examined to tell text from binary data. */
const sampleSize = 64 * 1024;

/** A NUL byte, or more than one control character in a hundred. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls > sample.length / 100;
}
