// Bytes to text, and what is wrong with them.
import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '../document/problem.ts';
import { encodingOf, guessEncoding, labelIn, utf16Of } from './charset.ts';

export interface Decoded {
  /** Absent where the bytes are not text. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** UTF-8, UTF-16, or windows-1252 where that is what the bytes are; the last is reported, since it is a guess. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const fault = noText(bytes, path);
  if (fault !== undefined) return { problems: [fault] };
  const encoding = utf16Of(bytes) ?? guessEncoding(bytes);
  const { text, problems } = decodeAs(encoding, bytes, path);
  return { text, problems: encoding === 'windows-1252' ? [notUtf8(path)] : problems };
}

/** As the page says, or what it was sent with says, unless its bytes say otherwise. */
export function decodePage(bytes: Uint8Array, path: string, sent?: string): Required<Decoded> {
  const encoding = encodingOf(bytes, sent);
  const { text, problems } = decodeAs(encoding, bytes, path);
  const isWrong = encoding === 'windows-1252' && (sent ?? labelIn(bytes))?.toLowerCase() === 'utf-8';
  return { text, problems: isWrong ? [notUtf8(path)] : problems };
}

/** Reads the bytes as `encoding`, a name that TextDecoder knows. Invalid UTF-8 becomes replacement characters. */
export function decodeAs(encoding: string, bytes: Uint8Array, path: string): Required<Decoded> {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? fixWindows1252(decoded) : decoded;
  return { text, problems: encoding === 'utf-8' && !isUtf8(bytes) ? [invalidUtf8(path)] : [] };
}

/** Node's decoder leaves these bytes as ISO 8859-1 has them, control characters: nodejs/node issue 56542. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replaces what Node's decoder for windows-1252 gets wrong with the right characters. */
export const fixWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);

const invalidUtf8 = (path: string): Problem =>
  problem(
    'invalid-utf8',
    path,
    'It is not valid UTF-8: some characters are shown as �. Save it again as UTF-8.',
  );

const notUtf8 = (path: string): Problem =>
  problem(
    'invalid-utf8',
    path,
    'It is not UTF-8 and is read as windows-1252. If any letters look wrong, save it again as UTF-8.',
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
