// How alike two words are: by hand-counted edits.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '../../src/text/similarity.ts';

test.each([
  ['the same', 'pegasus', 'pegasus', 0],
  ['one letter more', 'pegasuss', 'pegasus', 1],
  ['one letter less', 'pegass', 'pegasus', 1],
  ['one letter wrong', 'pegacus', 'pegasus', 1],
  ['two neighbours swapped count once', 'pegsaus', 'pegasus', 1],
  ['two edits', 'begasuz', 'pegasus', 2],
  ['nothing in common', 'abc', 'xyz', 3],
  ['nothing against a word', '', 'abc', 3],
])('%s: %s and %s are %i edits apart', (_why, a, b, edits) => {
  expect(similarity(a, b)).toBeCloseTo(1 - edits / Math.max(a.length, b.length));
});

test('two empty words are alike', () => {
  expect(similarity('', '')).toBe(1);
});

test('for any words it lies in [0, 1], is the same both ways, and is 1 for equal words only', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const value = similarity(a, b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBe(value);
      expect(value === 1).toBe(a === b);
    }),
  );
});
