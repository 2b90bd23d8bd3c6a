// No stretch of text is a monster: what has no full stops is cut where that costs least of its meaning.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '../../src/text/divide.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { contains, sliceOf } from '../../src/text/span.ts';
import { countWords, tokenize } from '../../src/text/tokenize.ts';
import { hostile, ofLength } from '../texts.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const pieces = (text: string): string[] => [...divide(text, whole(text))].map((span) => sliceOf(text, span));
const sentences = (text: string): string[] =>
  sentencesOf(text, whole(text)).map((span) => sliceOf(text, span));

/** The Universal Declaration of Human Rights, whose preamble is one sentence of 300 words. */
const preamble = [
  'Whereas recognition of the inherent dignity and of the equal and inalienable rights of all members of the human family is the foundation of freedom, justice and peace in the world;',
  'Whereas disregard and contempt for human rights have resulted in barbarous acts which have outraged the conscience of mankind, and the advent of a world in which human beings shall enjoy freedom of speech and belief and freedom from fear and want has been proclaimed as the highest aspiration of the common people;',
  'Whereas it is essential, if man is not to be compelled to have recourse, as a last resort, to rebellion against tyranny and oppression, that human rights should be protected by the rule of law;',
  'Whereas it is essential to promote the development of friendly relations between nations;',
  'Whereas the peoples of the United Nations have in the Charter reaffirmed their faith in fundamental human rights, in the dignity and worth of the human person and in the equal rights of men and women and have determined to promote social progress and better standards of life in larger freedom;',
  'Whereas Member States have pledged themselves to achieve, in cooperation with the United Nations, the promotion of universal respect for and observance of human rights and fundamental freedoms.',
];

test('a sentence of more than 200 words is cut after its clauses', () => {
  expect(sentences(preamble.join(' '))).toEqual(preamble);
});

test('a genuine sentence is whole, however long sentences are in a licence (GPL 3, section 11)', () => {
  const sentence =
    'You may not convey a covered work if you are a party to an arrangement with a third party that is in the business of distributing software, under which you make payment to the third party based on the extent of your activity of conveying the work, and under which the third party grants, to any of the parties who would receive the covered work from you, a discriminatory patent license (a) in connection with copies of the covered work conveyed by you (or copies made from those copies), or (b) primarily for and in connection with specific products or compilations that contain the covered work, unless you entered into that arrangement, or that patent license was granted, prior to 28 March 2007.';
  expect(countWords(sentence)).toBeGreaterThan(120);
  expect(sentences(sentence)).toEqual([sentence]);
});

describe('without full stops', () => {
  const names = ['xsltApplyTemplates', 'xsltCopyOf', 'xsltSort', 'xsltValueOf'];
  test.each([
    ['names side by side', Array.from({ length: 500 }, (_, n) => `${names[n % 4]}${n}`).join(' ')],
    ['a line of code', Array.from({ length: 300 }, (_, n) => `a[${n}]=b(${n},"x${n}")`).join(';')],
    ['names after commas', Array.from({ length: 300 }, (_, n) => `Name${n}`).join(', ')],
    ['Japanese', '港の料金は毎年春に改定される'.repeat(60)],
  ])('%s: no piece has more than 120 words', (_name, text) => {
    const cut = pieces(text);
    expect(Math.max(...cut.map(countWords))).toBeLessThanOrEqual(120);
    expect(cut.length).toBeGreaterThan(1);
  });

  test('lines are cut before words of a line are', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `Station ${n} of the northern line`);
    const cut = pieces(lines.join('\n'));
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.every((piece) => /^Station .* line$/s.test(piece))).toBe(true);
  });
});

test('for any text, every word lies in exactly one piece, and pieces are in order and trimmed', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 0, max: 60 }), (text, times) => {
      const long = `${text}${ofLength(20 * times, 'word, ')}${text}`;
      const spans = [...divide(long, whole(long))];
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
      for (const token of tokenize(long))
        expect(spans.filter((span) => contains(span, token))).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
