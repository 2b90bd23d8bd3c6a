// Bytes to text, with a word on what is wrong with them.
import { type Problem, problem } from './problem.ts';

export interface Decoded {
  /** Absent where the bytes are no text. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** UTF-8, or UTF-16 where a byte order mark says so. Invalid UTF-8 is read with replacement characters. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes.length === 0) {
    return { problems: [problem('empty', path, 'The file is empty. Fill it or remove it.')] };
  }
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), problems: [] };
  if (isBinary(bytes)) {
    const message =
      'It is not text but binary data, whatever its name says. Remove it or convert it to text.';
    return { problems: [problem('binary', path, message)] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    // Not UTF-8: the replacing decoder below reads what is there, and the problem says so.
    const message = 'It is not valid UTF-8: some characters are shown as �. Save it again as UTF-8.';
    return {
      text: new TextDecoder('utf-8').decode(bytes),
      problems: [problem('invalid-utf8', path, message)],
    };
  }
}

function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Bytes looked at to tell text from binary data. */
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
