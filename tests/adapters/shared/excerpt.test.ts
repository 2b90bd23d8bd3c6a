// Labels that are too short for a quote.
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../adapters/shared/render/excerpt.ts';

describe('labels', () => {
  it.each([
    ['short', 20, 0, 'short'],
    ['one two three four five six', 16, 0, 'one two three …'],
    ['one two three four five six', 16, 19, '… four five six'],
    ['one two three four five six seven eight nine', 20, 24, '… five six seven …'],
    ['line\nend', 20, 0, 'line end'],
  ])('show some words of "%s" in %d characters', (text, most, at, label) => {
    expect(excerpt(text, most, at)).toBe(label);
  });

  it('never exceed their length nor show half a character', () => {
    for (const text of [
      '😀'.repeat(50),
      'x'.repeat(99),
      `a ${'b'.repeat(80)} c`,
      '  spaces   and\ttabs '.repeat(9),
    ]) {
      for (let at = 0; at < text.length; at += 1) {
        const label = excerpt(text, 30, at);
        expect(label.length).toBeLessThanOrEqual(30);
        expect(Buffer.from(label).toString()).toBe(label);
      }
    }
  });
});
