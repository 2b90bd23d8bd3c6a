// Bytes to text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/corpus/bytes/decode.ts';
import { hostile } from '../../texts.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (bytes: Uint8Array): string[] => decode(bytes, 'a.txt').problems.map(({ code }) => code);

test('UTF-8 gives its text back, whatever it holds but control characters and lone surrogates', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const clean = `x${text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')}`;
      expect(decode(utf8(clean), 'a.txt')).toEqual({ text: clean, problems: [] });
    }),
  );
});

test('a byte order mark is no part of the text', () => {
  expect(decode(utf8('\ufeffText.'), 'a.txt').text).toBe('Text.');
  expect(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0), 'a.txt').text).toBe('A');
  expect(decode(Uint8Array.of(0xfe, 0xff, 0, 0x41), 'a.txt').text).toBe('A');
});

test('bytes that are no UTF-8 are replaced one by one, and that is said', () => {
  const decoded = decode(Uint8Array.of(0x41, 0xff, 0x42, 0xc3), 'a.txt');
  expect(decoded.text).toBe('A\ufffdB\ufffd');
  expect(decoded.problems).toMatchObject([{ code: 'invalid-utf8', path: 'a.txt' }]);
});

test('what is binary and what is empty has no text', () => {
  expect(decode(Uint8Array.of(0x41, 0, 0x42), 'a.txt').text).toBeUndefined();
  expect(codesOf(Uint8Array.of(0x41, 0, 0x42))).toEqual(['binary']);
  expect(codesOf(new Uint8Array(0))).toEqual(['empty']);
});

test('a few control characters are a text’s business: tabs, page breaks, terminal colours', () => {
  expect(codesOf(utf8('Column\tcolumn\f\u001b[31mred\u001b[0m'))).toEqual([]);
  expect(codesOf(utf8(`${'word '.repeat(40)}\u0001`))).toEqual([]);
});
