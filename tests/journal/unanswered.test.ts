// Questions without an answer, gathered by what they share.
import { describe, expect, it } from 'vitest';
import { groupUnanswered } from '../../src/journal/unanswered.ts';
import { finish } from '../../src/steps.ts';
import type { GatheredQuestion } from '../../src/store/store.ts';

/** A corpus of 100 passages in which only these words occur. */
const frequencies = new Map([
  ['leav', 12],
  ['staff', 40],
  ['polici', 30],
]);
const statistics = { passages: 100, frequencyOf: (term: string): number => frequencies.get(term) ?? 0 };

const asked = (
  question: string,
  asker: string,
  day: number,
  shortfall: GatheredQuestion['shortfall'] = 'abstained',
): GatheredQuestion => ({
  question,
  shortfall,
  times: 1,
  askers: [asker],
  last: Date.UTC(2026, 0, day),
});

describe('groupUnanswered', () => {
  it('gathers questions that share their rare words, however they are put', () => {
    const groups = finish(
      groupUnanswered(
        [
          asked('What is the sabbatical policy?', 'ada', 1),
          asked('Can staff take a sabbatical?', 'ben', 2, 'unsure'),
          asked('sabbaticals', 'ada', 3),
          asked('Who repairs the coffee machine?', 'cleo', 4),
        ],
        statistics,
      ),
    );
    expect(groups).toEqual([
      {
        words: ['sabbaticals'],
        times: 3,
        shortfalls: { abstained: 2, unsure: 1 },
        people: 2,
        last: asked('', '', 3).last,
        example: 'sabbaticals',
      },
      {
        words: ['repairs', 'coffee', 'machine'],
        times: 1,
        shortfalls: { abstained: 1 },
        people: 1,
        last: asked('', '', 4).last,
        example: 'Who repairs the coffee machine?',
      },
    ]);
  });

  it('does not gather by common words: two policies are two gaps', () => {
    const groups = finish(
      groupUnanswered(
        [asked('staff policy on parking', 'ada', 1), asked('staff policy on pensions', 'ada', 2)],
        statistics,
      ),
    );
    expect(groups.map((group) => group.words[0])).toEqual(['pensions', 'parking']);
  });

  it('puts what most people ask first, then what is asked most often', () => {
    const groups = finish(
      groupUnanswered(
        [
          asked('umbrella', 'ada', 1),
          asked('umbrella', 'ada', 2),
          asked('umbrella', 'ada', 3),
          asked('parking', 'ada', 4),
          asked('parking', 'ben', 5),
        ],
        statistics,
      ),
    );
    expect(groups.map(({ words, times, people }) => [words[0], times, people])).toEqual([
      ['parking', 2, 2],
      ['umbrella', 3, 1],
    ]);
  });

  it('leaves out questions without a word to gather by', () => {
    expect(
      finish(groupUnanswered([asked('and the of', 'ada', 1), asked('🤷', 'ada', 2)], statistics)),
    ).toEqual([]);
  });
});
