// What a sentence takes along, and what it does not.
import { describe, expect, test } from 'vitest';
import { type Standing, widen } from '../../src/answer/quotes/widen.ts';
import type { Sentence } from '../../src/answer/reading/reading.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const text = (count: number): string => `Start ${'word '.repeat(count - 1)}`.trim();

function sentencesOf(...texts: (readonly [string, number])[]): Sentence[] {
  let at = 0;
  return texts.map(([words, paragraph]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return { span, paragraph, from: 0, tokens: tokenize(words), isBare: false, meaning: new Float32Array(0) };
  });
}

/** The indexes of the sentences that the widened span covers. */
function covered(
  sentences: readonly Sentence[],
  index: number,
  standings: readonly (Standing | undefined)[],
): number[] {
  const textOf = ({ tokens: [first, ...others] }: Sentence): string =>
    `${[first, ...others].map((token) => token?.folded).join(' ')}${others.length > 0 ? '.' : ':'}`;
  const standingOf = (sentence: Sentence): Standing | undefined => standings[sentences.indexOf(sentence)];
  const span = widen(sentences, index, standingOf, textOf)?.span;
  return sentences.flatMap((sentence, at) =>
    span !== undefined && sentence.span.start >= span.start && sentence.span.end <= span.end ? [at] : [],
  );
}

const standing = (score: number, answerType = 0): Standing => ({ score, answerType });

describe('a sentence', () => {
  test('stays alone between neighbours that say less', () => {
    const sentences = sentencesOf([text(8), 0], [text(9), 0], [text(8), 0]);
    expect(covered(sentences, 1, [standing(1), standing(5), undefined])).toEqual([1]);
  });

  test('takes along the one that it leans on', () => {
    const sentences = sentencesOf(['Ada built the bridge.', 0], ['It fell in 1877.', 0]);
    expect(covered(sentences, 1, [undefined, standing(5)])).toEqual([0, 1]);
  });

  test('takes along what it announces, and what announces it', () => {
    const sentences = sentencesOf(['Notice', 0], ['Either side may end it in writing.', 0]);
    expect(covered(sentences, 0, [standing(5), undefined])).toEqual([0, 1]);
    expect(covered(sentences, 1, [undefined, standing(5)])).toEqual([0, 1]);
  });

  test('takes along the next one where that reverses it, however little that scores', () => {
    const sentences = sentencesOf(['Turn it off at once.', 0], ['This setting does risk a loss.', 0]);
    expect(covered(sentences, 0, [standing(5), standing(-9)])).toEqual([0, 1]);
    const long = sentencesOf(
      [text(50), 0],
      ['However that does cost a little more each year than it saves', 0],
    );
    expect(covered(long, 0, [standing(5), standing(-9)])).toEqual([0, 1]);
  });

  test('never takes along a sentence of another paragraph', () => {
    const sentences = sentencesOf(['Ada built the bridge.', 0], ['It fell in 1877.', 1]);
    expect(covered(sentences, 1, [undefined, standing(5)])).toEqual([1]);
  });

  test('takes along a neighbour that scores nearly as well, up to 60 words', () => {
    const near = [standing(5), standing(4)];
    expect(covered(sentencesOf([text(30), 0], [text(30), 0]), 0, near)).toEqual([0, 1]);
    expect(covered(sentencesOf([text(30), 0], [text(31), 0]), 0, near)).toEqual([0]);
  });

  test('takes along the next one that names what it lacks, or gives way to it where both are too long', () => {
    const kinds = [standing(5, -0.5), standing(0, 0.5)];
    expect(covered(sentencesOf([text(30), 0], [text(30), 0]), 0, kinds)).toEqual([0, 1]);
    expect(covered(sentencesOf([text(30), 0], [text(31), 0]), 0, kinds)).toEqual([1]);
    expect(covered(sentencesOf([text(9), 0], [text(9), 0]), 0, [standing(5, 0), standing(0, 0.5)])).toEqual([
      0,
    ]);
  });
});
