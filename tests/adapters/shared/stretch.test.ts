// A stretch has whole words and whole characters, is bounded, and always goes forward.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchOf } from '../../../adapters/shared/stretch.ts';

const text = fc
  .array(fc.constantFrom('word ', '東京', '🫖', 'x'.repeat(150), '\n\n'), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''));

it('joined stretches are the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      let [read, start] = ['', 0];
      while (start < whole.length) {
        const stretch = stretchOf(whole, { start, most: 200 });
        if (stretch === undefined) throw new Error('stopped before the end');
        expect(stretch.end).toBeGreaterThan(start);
        expect(stretch.text).toBe(Buffer.from(stretch.text).toString());
        read += whole.slice(start, stretch.end);
        start = stretch.end;
      }
      expect(read).toBe(whole);
    }),
  );
});

it.each([
  ['one two three', { start: 5, end: 6 }, 'two'],
  ['one two three', { start: 4, end: 7, context: 2 }, 'one two three'],
  ['a🫖b', { start: 2, end: 3 }, 'a🫖b'],
])('%j %j', (whole, span, expected) => {
  expect(stretchOf(whole, { ...span, most: 100 })?.text).toBe(expected);
});

it('is nothing beyond the end', () => {
  expect(stretchOf('one', { start: 3, most: 100 })).toBeUndefined();
});
