// Spans: half-open stretches of a text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contains,
  isSpace,
  lengthOf,
  merge,
  overlaps,
  type Span,
  shift,
  sliceOf,
  trim,
} from '../../src/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

test('a span covers its start and not its end', () => {
  expect(sliceOf('abcdef', span(1, 3))).toBe('bc');
  expect(lengthOf(span(1, 3))).toBe(2);
  expect(shift(span(1, 3), 10)).toEqual(span(11, 13));
});

test('spans that only touch do not overlap', () => {
  expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
  expect(overlaps(span(0, 4), span(3, 5))).toBe(true);
});

test('a span contains itself and what ends with it', () => {
  expect(contains(span(2, 5), span(2, 5))).toBe(true);
  expect(contains(span(2, 5), span(3, 5))).toBe(true);
  expect(contains(span(2, 5), span(3, 6))).toBe(false);
});

test('merging orders spans and joins those that overlap, not those that touch', () => {
  expect(merge([span(5, 9), span(0, 2), span(1, 4), span(9, 12)])).toEqual([
    span(0, 4),
    span(5, 9),
    span(9, 12),
  ]);
});

test('trim takes away exactly what String.prototype.trim does', () => {
  const texts = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\u00a0',
      '\u202f',
      '\u205f',
      '\u1680',
      '\u2003',
      '\ufeff',
      '\u200b',
    ),
  });
  fc.assert(
    fc.property(texts, (text) => {
      expect(sliceOf(text, trim(text, span(0, text.length)))).toBe(text.trim());
    }),
  );
  const units = Array.from({ length: 0x1_0000 }, (_, code) => code);
  expect(units.filter((code) => isSpace(code) !== (String.fromCharCode(code).trim() === ''))).toEqual([]);
});
