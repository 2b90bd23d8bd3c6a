// The words of a mail's headers. What is beyond ASCII in them should be in encoded words; where it is not, nothing in the
// header says which encoding it is in.
import { isUtf8 } from 'node:buffer';
import { decodeWords } from 'postal-mime';
import { encodingSent, isNamed, shiftedOf } from './charset.ts';
import { decodeAs } from './decode.ts';
import type { MimePart } from './mime.ts';
import { detectOldEncoding } from './old-encodings.ts';
import { fixWindows1252, unwritten } from './windows-1252.ts';

/** What people read of a message's headers. */
const shown = ['from', 'to', 'cc', 'subject'];

/** A header with its encoded words as they were sent; undefined where no encoding of it is known. */
export type HeaderText = (name: string) => string | undefined;

/**
 * Reads the headers of a message: in UTF-8 where they are, else in the encoding that its text names, else in the one that
 * its headers and its text can be in.
 */
export async function headerTextOf(message: MimePart): Promise<HeaderText> {
  const raw = shown.map((name) => message.headers.get(name) ?? '').filter((value) => !isPlain(value));
  const [text] = raw.length === 0 ? [] : textsOf(message);
  const label = text?.parameters.get('charset');
  const named = isNamed(label) ? label : undefined;
  const guessed = named === undefined && raw.length > 0 ? await guessed8Bit(raw, text) : undefined;
  const encoding = named ?? guessed;
  // One program wrote them all.
  const together = Buffer.from(raw.join('\n'), 'latin1');
  const areUtf8 =
    isUtf8(together) &&
    [together, ...raw.map((value) => Buffer.from(value, 'latin1'))].some((bytes) =>
      isSurelyUtf8(bytes, encoding),
    );
  return (name) => {
    const value = message.headers.get(name);
    if (value === undefined || isPlain(value)) return value;
    return decoded(Buffer.from(value, 'latin1'), encoding, areUtf8 && shown.includes(name));
  };
}

/** The words of a header, as a person reads them. */
export const wordsIn = (text: string): string => fixWindows1252(decodeWords(text));

const isPlain = (value: string): boolean => !/[\u0080-\u00ff]/.test(value) && !value.includes('\u001b');

/** The parts with text, the first of them before what is attached. */
const textsOf = (part: MimePart): MimePart[] =>
  part.parts.length > 0
    ? part.parts.flatMap(textsOf)
    : part.type.startsWith('text/') && !part.isAttached
      ? [part]
      : [];

function guessed8Bit(raw: readonly string[], text: MimePart | undefined): Promise<string | undefined> {
  const headers = raw.map((value) => Buffer.from(value, 'latin1')).filter((bytes) => !isUtf8(bytes));
  const body = text === undefined || isUtf8(text.body) ? [] : [text.body];
  const lineEnd = Buffer.from('\n');
  return detectOldEncoding(
    Buffer.concat([...headers, ...body].flatMap((bytes) => [bytes, lineEnd])),
    text?.type === 'text/html',
  );
}

function decoded(bytes: Uint8Array, encoding: string | undefined, isKnown: boolean): string | undefined {
  const known =
    shiftedOf(bytes) ?? (isKnown || isSurelyUtf8(bytes, encoding) ? 'utf-8' : encodingSent(bytes, encoding));
  const { text } = decodeAs(known, bytes, '');
  return unwritten.test(text) ? undefined : text;
}

/** Signs of several bytes above which no text of an East Asian encoding is UTF-8 by chance. */
const mostByChance = 2;

/** "José" and "Ada’s", whose bytes would be a Chinese letter right behind one of ours. A Chinese word may be "é" alone. */
const latinWords =
  /^(?:\p{ASCII}|[\u2010-\u203a\u20ac\u2122]|(?<=[a-z]\p{sc=Latin}*)\p{sc=Latin}|\p{sc=Latin}(?=\p{sc=Latin}*[a-z]))+$/iu;

function isSurelyUtf8(bytes: Uint8Array, encoding: string | undefined): boolean {
  if (!isUtf8(bytes)) return false;
  const text = new TextDecoder().decode(bytes);
  const signs = text.match(/[^\p{ASCII}]/gu) ?? [];
  return (
    signs.length > mostByChance ||
    latinWords.test(text) ||
    !/^(?:gb|big5|euc|shift|iso-2022|ks_|x-sjis)/i.test(encoding ?? '')
  );
}
