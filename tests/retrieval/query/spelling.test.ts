// Words that occur nowhere, and the terms of the corpus that are searched in their place.
import { beforeAll, expect, test } from 'vitest';
import type { QueryTerm } from '../../../src/question/query.ts';
import { type Core, openFiles } from '../../folders.ts';

let core: Core;
beforeAll(async () => {
  core = await openFiles({
    'a.txt': 'Pegasus is a spyware. The spyware was written about by @adaexample in COVID-19 times.',
    'b.txt': 'Pegasus again, and pegasus once more, and the company of a predator.',
    'c.txt': 'The prince of the North went to Russia, and its adviser stayed.',
    'd.txt': 'The trail has two parts: the dune trail and the forest trail, and parts of it are closed.',
  });
});

const termOf = async (question: string, surface: string): Promise<QueryTerm | undefined> =>
  (await core.trace(question)).query.terms.find((term) => term.surface === surface);

test('a misspelt word has its near terms, as the corpus writes them most often', async () => {
  expect((await termOf('Who sells pegasuss?', 'pegasuss'))?.near).toMatchObject([
    { surface: 'Pegasus', value: 'pegasu', likeness: 0.875 },
  ]);
});

test('it then weighs as much as the likest word, and not as one that occurs nowhere', async () => {
  expect((await termOf('Who sells pegasuss?', 'pegasuss'))?.weight).toBeCloseTo(
    (await termOf('Who sells pegasus?', 'pegasus'))?.weight ?? 0,
  );
});

test('a word that occurs has none', async () => {
  expect((await termOf('Who sells Pegasus?', 'Pegasus'))?.near).toEqual([]);
});

test('two words stand for the one that the corpus makes of them', async () => {
  for (const surface of ['Ada', 'Example']) {
    expect((await termOf('Who is Ada Example?', surface))?.near).toMatchObject([{ surface: 'adaexample' }]);
  }
  expect((await termOf('What did covid 19 close?', 'covid'))?.near).toMatchObject([{ surface: 'COVID-19' }]);
});

test('several forms of one near word count once', async () => {
  const near = (await termOf('Which companys?', 'companys'))?.near ?? [];
  expect(new Set(near.map(({ value }) => value)).size).toBe(near.length);
});

test('a common word of English is no misspelling of another', async () => {
  expect((await termOf('How much is it worth?', 'worth'))?.near).toEqual([]);
  expect((await termOf('What was the price?', 'price'))?.near).toEqual([]);
});

test('a common word is none of one that merely begins alike', async () => {
  expect((await termOf('When does the train leave?', 'train'))?.near).toEqual([]);
});

test('a name is a misspelling of another name only', async () => {
  expect((await termOf('What is on in Paris?', 'Paris'))?.near).toEqual([]);
  expect((await termOf('Who sells Pegasuss?', 'Pegasuss'))?.near).toMatchObject([{ surface: 'Pegasus' }]);
});

test('a common word still leads to words of its family', async () => {
  expect((await termOf('Who was an advisor?', 'advisor'))?.near).toMatchObject([{ surface: 'adviser' }]);
  expect((await termOf('What is Russian?', 'Russian'))?.near).toMatchObject([{ surface: 'Russia' }]);
});
