// Bytes to text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

test('bytes that are no UTF-8 within UTF-8 are replaced one by one, and that is reported', () => {
  const decoded = decode(Uint8Array.of(...utf8('Fähre für Ærø'), 0xff, 0x42, 0xc3), 'a.txt');
  expect(decoded.text).toBe('Fähre für Ærø\ufffdB\ufffd');
  expect(decoded.problems).toMatchObject([{ code: 'invalid-utf8', path: 'a.txt' }]);
});

describe('without a byte order mark', () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

  test('a Western text that is not UTF-8 is windows-1252, and that is reported as a guess', () => {
    const decoded = decode(
      latin1('The pilot\u0092s fee \u0096 for caf\u00e9 and quay \u0096 is \u0080 9.'),
      'a.txt',
    );
    expect(decoded.text).toBe('The pilot’s fee – for café and quay – is € 9.');
    expect(decoded.problems).toMatchObject([
      { code: 'invalid-utf8', message: expect.stringMatching(/windows-1252/) },
    ]);
  });

  test('a Russian text that is not UTF-8 is not taken for a Western one', () => {
    const russian = Uint8Array.of(0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xe8, 0xe4, 0xb8, 0xf2);
    expect(decode(russian, 'a.txt').text).toContain('\ufffd');
    expect(codesOf(russian)).toEqual(['invalid-utf8']);
  });

  test.each(['utf16le', 'swapped'])('UTF-16 is known by its zeros: %s', (order) => {
    const bytes = Buffer.from('The ferry crosses at noon.', 'utf16le');
    expect(decode(order === 'swapped' ? bytes.swap16() : bytes, 'a.txt')).toEqual({
      text: 'The ferry crosses at noon.',
      problems: [],
    });
  });
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
