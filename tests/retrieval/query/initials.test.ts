// Initials that the documents never use, and the names that they are looked up as.
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Core, openFiles } from '../../folders.ts';

const files = {
  'court.txt':
    'The International Criminal Court has no jurisdiction over anybody who was under eighteen.\n\n' +
    'Its judges stay for nine years.\n\nThe International Covenant on Civil and Political Rights says the same.',
  'union.txt': [1, 2, 3, 4].map((year) => `In ${year} the Northern Union met in the harbour.`).join('\n\n'),
  'pair.txt': 'Johann Holm wrote the song.\n\nThe Tariff And Xylophone Board met.',
  'tie.txt': 'The Harbour Fund Board met.\n\nThe Hill Farm Bank closed.',
  'ja.txt': Array.from({ length: 4 }, () => '港町 湾岸、を歩く。').join('\n\n'),
  'de.txt':
    'Die Neue Hafengesellschaft baut den Kai. Der Verein Hamburger Kapitäne lehnt den Bau des Kais ab.',
};
let core: Core;
beforeAll(async () => {
  core = await openFiles(files);
});

const expandedIn = async (question: string) => (await core.trace(question)).query.expanded ?? [];

test('initials are looked up as the words of their name, and the answer says so', async () => {
  for (const written of ['ICC', 'icc']) {
    const { query, lookups, answer } = await core.trace(`Can the ${written} try people under eighteen?`);
    expect(query.terms.map(({ surface }) => surface)).toContain(written);
    expect(lookups.map(({ term }) => term)).toEqual(expect.arrayContaining(['intern', 'crimin', 'court']));
    expect(answer.respelled).toEqual([{ word: written, searched: ['International Criminal Court'] }]);
    expect('quotes' in answer && answer.quotes[0].text).toContain('no jurisdiction');
  }
});

describe('nothing is guessed', () => {
  it.each([
    ['of initials that occur', 'Who is under eighteen at the Court?'],
    ['of two letters that a name in one or two places has', 'What did JH write?'],
    ['of the beginning of a longer name', 'Where is the ICCP kept?'],
    ['of a word of English', 'Is there a tax on xylophones?'],
    ['where two names are as frequent', 'What did the HFB do?'],
    ['of writing without capitals', '港湾はどこですか？'],
    ['of small letters in another language', 'Warum lehnt vhk den Bau des Kais ab?'],
  ])('%s: “%s”', async (_why, question) => {
    expect(await expandedIn(question)).toEqual([]);
  });
});

test('two letters are taken for a name that several passages have', async () => {
  expect(await expandedIn('Where did the NU meet?')).toEqual([{ word: 'NU', name: 'Northern Union' }]);
});

test('capitals are initials in every language', async () => {
  expect(await expandedIn('Warum lehnt der VHK den Bau des Kais ab?')).toEqual([
    { word: 'VHK', name: 'Verein Hamburger Kapitäne' },
  ]);
});

test('a name across a line break is one', async () => {
  const { trace } = await openFiles({
    'a.txt': 'The fee of the Harbour\nPilots Guild of\nAabenraa is nine shillings.',
  });
  expect((await trace('What is the fee of the HPGA?')).query.expanded).toEqual([
    { word: 'HPGA', name: 'Harbour Pilots Guild of Aabenraa' },
  ]);
});
