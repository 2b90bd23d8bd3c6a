// Sentences that have to stay short whatever is asked, and words in place of figures.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { speaking } from '../../../adapters/shared/language/language.ts';
import { abstention, partLine, unsureBecause } from '../../../adapters/shared/wording/answer.ts';
import { whyOutcome } from '../../../adapters/shared/wording/chat/why.ts';
import { likelihood } from '../../../adapters/shared/wording/confidence.ts';
import { forgot } from '../../../adapters/shared/wording/journal.ts';
import { abstained, unsure } from '../answers.ts';

const [withheld] = fc.sample(abstained, 1);
const [closest] = fc.sample(unsure, 1);
if (withheld === undefined || closest === undefined) throw new Error('There is always one.');
const many = Array.from({ length: 40 }, (_, index) => `word${index}`);

describe('what is missing', () => {
  it('is named in the question’s own words', () => {
    const answer = { ...withheld, unknownTerms: ['Wilhelmina', 'mill'] };
    expect(abstention(answer)).toBe(
      'I found no answer: “Wilhelmina” and “mill” occur nowhere in the documents.',
    );
  });

  it('of forty words names four and counts the rest', () => {
    const rest = '“word0”, “word1”, “word2”, “word3” and 36 other words';
    expect(abstention({ ...withheld, unknownTerms: many })).toBe(
      `I found no answer: ${rest} occur nowhere in the documents.`,
    );
    expect(unsureBecause({ ...closest, unknownTerms: many })).toBe(`${rest} occur nowhere in the documents.`);
    expect(abstention({ ...withheld, reason: 'not-together', apart: many })).toBe(
      `I found no answer: no passage has ${rest} together.`,
    );
  });

  it('is short whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4_000 })), (unknownTerms) => {
        const words = abstention({ ...withheld, unknownTerms });
        expect([...words].length).toBeLessThan(320);
      }),
    );
  });
});

test('a part says what became of its question, and marks what may be no answer', () => {
  const lines = [
    partLine({ question: 'Who?', kind: 'answered', quotes: [0] }),
    partLine({ question: 'When?', kind: 'unsure', quotes: [1] }),
    partLine({ question: 'Where?', kind: 'unsure', quotes: [] }),
    partLine({ question: 'Why?', kind: 'abstained', quotes: [] }),
  ];
  expect(lines).toEqual([
    'Who? [1]',
    'When? Not sure. ≈2',
    'Where? Not sure. Ask this alone to see what comes closest.',
    'Why? I found no answer.',
  ]);
});

test.each([
  [1, 'very likely'],
  [0.75, 'likely'],
  [0.55, 'fairly likely'],
  [0.54, 'possible'],
  [0.1, 'unlikely'],
  [0, 'very unlikely'],
])('a confidence of %d is called %s', (confidence, words) => {
  expect(likelihood(confidence)).toBe(words);
});

test.each([
  [
    'de',
    'Das erste Zitat ist sehr wahrscheinlich richtig.',
    'Das erste Zitat ist wahrscheinlich nicht richtig.',
  ],
  [
    'fr',
    'La première citation est très probablement juste.',
    'La première citation n’est probablement pas juste.',
  ],
] as const)('how likely the first quote is right is a natural sentence: %s', (language, likely, unlikely) => {
  const said = (confidence: number): string =>
    speaking(language, () => whyOutcome({ ...closest, confidence, unknownTerms: [] }));
  expect(said(0.95)).toContain(`. ${likely}`);
  expect(said(0.2)).toContain(`. ${unlikely}`);
});

test.each([
  ['en', 'Deleted 3 questions and 1 rating of yours.'],
  ['de', '3 Fragen und 1 Bewertung von Ihnen gelöscht.'],
  ['fr', '3 de vos questions et 1 de vos avis ont été supprimés.'],
  ['es', 'Se han eliminado 3 preguntas y 1 valoración suyas.'],
] as const)('what was deleted is said in %s', (language, sentence) => {
  expect(speaking(language, () => forgot({ questions: 3, ratings: 1 }))).toBe(sentence);
});
