// What was not answered, as a person who maintains the documents reads it.
import { expect, it } from 'vitest';
import { findGaps } from '../../src/journal/gaps.ts';
import type { GatheredQuestion } from '../../src/store/store.ts';
import { openFiles } from '../folders.ts';

const gathered = (question: string, parts: Partial<GatheredQuestion> = {}): GatheredQuestion => ({
  ...{ question, shortfall: 'abstained', times: 1, askers: ['ada'], last: 1 },
  ...parts,
});

it('adds up times and people of what is gathered, and says what the documents answer by now', async () => {
  const { revision } = await openFiles({ 'a.txt': 'The old mill is by the river.' });
  const found = await findGaps(
    {
      questions: [
        gathered('What is the sabbatical policy?', { times: 2, askers: ['ada', 'ben'] }),
        gathered('What is the sabbatical policy?', { shortfall: 'unsure', askers: ['ben'], last: 2 }),
        gathered('Where is the old mill?'),
      ],
      left: 7,
      damaged: ['a row'],
    },
    revision,
    5,
  );
  expect(found).toMatchObject({ since: 5, left: 7, damaged: 1 });
  expect(found.gaps).toMatchObject([
    { times: 3, shortfalls: { abstained: 2, unsure: 1 }, people: 2, last: 2 },
    { times: 1, answeredToday: { quotes: [{ text: 'The old mill is by the river.' }] } },
  ]);
});

it('asks no more examples again than anybody reads', async () => {
  const { revision } = await openFiles({ 'a.txt': 'The old mill is by the river.' });
  const names = Array.from({ length: 30 }, (_, n) => `Quork${String.fromCharCode(97 + (n % 26))}${n}`);
  const questions = names.map((name) => gathered(`Who met ${name}zz by the mill?`));
  const { gaps } = await findGaps({ questions, left: 0, damaged: [] }, revision, 0);
  expect(gaps.filter(({ answeredToday }) => answeredToday !== undefined).length).toBeLessThanOrEqual(20);
});
