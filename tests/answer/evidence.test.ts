// Whether a sentence holds the kind of thing that is asked for, beyond the question's own words.
import { describe, expect, test } from 'vitest';
import { evidenceFor } from '../../src/answer/evidence/evidence.ts';

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};

describe('a time', () => {
  test.each([
    ['The bridge fell in 1877.', 1],
    ['It opened on March 4.', 1],
    ['it closed in <num> .', 1],
    ['It fell two years ago.', 0.65],
    ['The bridge fell.', 0],
  ])('%s: %d', (text, evidence) => {
    expect(evidenceFor('time', text, [])).toBe(evidence);
  });

  test('is not one that the question itself names', () => {
    const text = 'The bridge of 1877 fell.';
    expect(evidenceFor('time', text, spanOf(text, '1877'))).toBe(0);
  });
});

describe('a number', () => {
  test('counts most before what is counted', () => {
    const text = 'In a storm, 17 bridges fell.';
    expect(evidenceFor('number', text, spanOf(text, 'bridges'))).toBe(1);
    expect(evidenceFor('number', text, [])).toBe(0.75);
    expect(evidenceFor('number', 'Bridges fell.', [])).toBe(0);
    const clock = 'Call before 10:00 on the day.';
    expect(evidenceFor('number', clock, spanOf(clock, 'day'))).toBe(0);
  });

  describe('of something named', () => {
    const counting = (text: string, what: string): number =>
      evidenceFor('number', text, spanOf(text, 'storm'), {
        counted: text.includes(what) ? spanOf(text, what) : [],
      });

    test.each([
      ['17 bridges fell in the storm.', 1],
      ['Some 17 old railway bridges fell in the storm.', 1],
      ['Bridges lost in the storm of the year: 17', 0.4],
      ['bridges: 17', 1],
      ['The bridges are about 17.', 1],
      ['More than 220 people died in the storm.', 0.4],
      ['The storm took two days. The bridges held.', 0.4],
      ['The bridges fell in the storm.', 0],
    ])('%s: %d', (text, evidence) => {
      expect(counting(text, 'ridges')).toBe(evidence);
    });
  });
});

describe('a name', () => {
  test('is a capital that neither opens the sentence nor is a month', () => {
    expect(evidenceFor('person', 'It was built by Ada Quill.', [])).toBe(1);
    expect(evidenceFor('person', 'Bridges fell in March.', [])).toBe(0);
  });

  test('makes a list only with another one', () => {
    expect(evidenceFor('organisation', 'It was sold to Acme.', [], { several: true })).toBeLessThan(0.5);
    expect(evidenceFor('organisation', 'It was sold to Acme and Umbrella.', [], { several: true })).toBe(1);
  });

  test('can only be guessed at without capitals', () => {
    expect(evidenceFor('person', 'it was built by ada quill .', [])).toBe(0.75);
    expect(evidenceFor('person', 'bridges fell .', [])).toBe(0.25);
  });
});
