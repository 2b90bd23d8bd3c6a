// Which stored questions count as unanswered, and why.
import { expect, it } from 'vitest';
import { findGaps } from '../../src/journal/gaps.ts';
import type { AskedQuestion } from '../../src/store/store.ts';
import { openFiles } from '../folders.ts';
import { asked } from '../store/samples.ts';

const stored = (id: string, parts: Partial<AskedQuestion>): AskedQuestion => {
  const { quotes: _quotes, ...record } = asked(id);
  return { ...record, receipts: [], ratings: [], question: 'What is the sabbatical policy?', ...parts };
};
const rated = (id: string, verdict: 'useful' | 'outdated') => ({
  ratings: [{ answerId: id, asker: 'b'.repeat(64), verdict, ratedAt: 1 }],
});

it('gathers abstentions, unsure answers and those rated not useful, and says which', async () => {
  const { revision } = await openFiles({ 'a.txt': 'The mill is by the river.' });
  const gaps = await findGaps(
    [
      stored('q1', { kind: 'abstained' }),
      stored('q2', { kind: 'unsure' }),
      stored('q3', { kind: 'unsure', ...rated('q3', 'outdated') }),
      stored('q4', { kind: 'answered', ...rated('q4', 'outdated') }),
      stored('q5', { kind: 'answered' }),
      // Somebody found there what they looked for.
      stored('q6', { kind: 'unsure', ...rated('q6', 'useful') }),
    ],
    revision,
  );
  expect(gaps).toMatchObject([
    { times: 4, shortfalls: { abstained: 1, unsure: 2, 'not-useful': 1 }, people: 2 },
  ]);
});
