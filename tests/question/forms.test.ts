// One day, amount or short form, written in one way by the question and in another by the documents.
import { describe, expect, test } from 'vitest';
import { type Core, openFiles } from '../folders.ts';

const first = async (core: Core, question: string): Promise<string> => {
  const answer = await core.ask(question);
  return answer.kind === 'answered' ? answer.quotes[0].text : answer.kind;
};

describe('a day', () => {
  test.each(['2024-05-17', '17.5.2024', '17/05/2024', '17 May 2024', 'May 17th, 2024'])(
    'asked for as %s is found as the documents write it',
    async (day) => {
      const spelled = await openFiles({
        'a.txt': 'Ada Brandt joined the lighthouse on 17 May 2024.\n\nTomas Holm joined it on 3 June 2021.',
      });
      expect(await first(spelled, `Who joined the lighthouse on ${day}?`)).toContain('Ada Brandt');
      const iso = await openFiles({
        'a.txt':
          'On 2024-05-17 Ada Brandt joined the lighthouse.\n\nOn 2021-06-03 Tomas Holm joined the lighthouse.',
      });
      expect(await first(iso, `Who joined the lighthouse on ${day}?`)).toContain('Ada Brandt');
    },
  );

  test('is found in a month of another language', async () => {
    const core = await openFiles({
      'a.txt': 'Die Fähre wurde am 17. Mai 2024 von Ada Brandt getauft und fährt seither jeden Tag.',
    });
    expect(
      (await core.trace('Wer taufte die Fähre am 17.05.2024?')).query.terms.map(({ value }) => value),
    ).toContain('mai');
  });
});

describe('an amount', () => {
  test.each([
    ['$5m', 'The grant came to five million dollars.'],
    ['5,000,000', 'The grant came to 5 million dollars.'],
    ['five million', 'The grant came to $5,000,000.'],
    ['5 million', 'The grant came to 5m dollars.'],
  ])('%s: %s', async (amount, text) => {
    const core = await openFiles({ 'a.txt': text });
    const { query } = await core.trace(`Which grant came to ${amount}?`);
    expect(query.terms.filter(({ passages, near }) => passages === 0 && near.length === 0)).toEqual([]);
  });
});

test('a short form and what it is short for', async () => {
  const core = await openFiles({ 'a.txt': 'Every account needs two-factor authentication.' });
  expect(await first(core, 'Does every account need 2FA?')).toContain('two-factor');
});

describe('a compound', () => {
  test('is found by its parts where the documents write it in two', async () => {
    const core = await openFiles({ 'a.txt': 'The fund-raising dinner brought in nine thousand crowns.' });
    expect(await first(core, 'How much did the fundraising dinner bring in?')).toContain('nine thousand');
  });

  test('but not by words that only look like its parts', async () => {
    const core = await openFiles({ 'a.txt': 'The raising of the mast needs a fund of its own.' });
    const { query } = await core.trace('What is fundraising?');
    expect(query.terms.map(({ value }) => value)).toEqual(['fundrais']);
  });

  test('of German is found by its parts', async () => {
    const core = await openFiles({
      'a.txt': 'Die Maut für die Brücke wird von der Gemeinde erhoben und beträgt vier Euro für jeden Wagen.',
    });
    expect(await first(core, 'Wie hoch ist die Brückenmaut?')).toContain('vier Euro');
  });
});
