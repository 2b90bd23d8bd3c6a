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
  const animals =
    'ant bear crane dingo eel ferret goose heron ibis jackal koala lemur mole newt otter panda quail raven seal toad urchin viper walrus yak zebra';
  const names = animals.split(' ');
  const files = Object.fromEntries(names.map((name) => [`${name}.txt`, `The ${name} guards the old gate.`]));
  const { revision } = await openFiles(files);
  const questions = names.map((name) => gathered(`What does the ${name} guard?`));
  const { gaps } = await findGaps({ questions, left: 0, damaged: [] }, revision, 0);
  const answered = gaps.map(({ answeredToday }) => answeredToday !== undefined);
  expect(answered.slice(20).every((was) => !was)).toBe(true);
  expect(answered.filter(Boolean).length).toBeGreaterThan(10);
});
