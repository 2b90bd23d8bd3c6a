// What an answer must have: the question's names and numbers, and the kind of thing that it asks for.
import { expect, it } from 'vitest';
import { answerFrom } from '../../src/answer/outcome.ts';
import { openFolder, writeFolder } from '../folders.ts';

const files = [
  'Harbour Linux 10 was released on July 6th, 2019.',
  'Harbour Linux 11 was released on August 14th, 2021.',
  'Linus Pauling won two Nobel Prizes.',
  'Mozart wrote forty-one symphonies and never kept a budget.',
  'The security team answers every report of the members within a day.',
  'The ferry to Aldersund costs 14 euros.',
].map((text, n) => [`${n}.txt`, `${text}\n`]);

const core = openFolder(await writeFolder(Object.fromEntries(files)));

it.each([
  ['a number', 'When was Harbour Linux 13 released?'],
  ['a name', 'How many Nobel Prizes did Mozart win?'],
  ['an amount', 'How many members does the security team have?'],
])('without %s of the question, the closest passage is no answer', async (_what, question) => {
  const answer = await (await core).ask(question);
  expect(answer.kind).not.toBe('answered');
  expect(answer.confidence).toBeLessThan(answerFrom);
});

it.each([
  ['When was Harbour Linux 11 released?', 'Harbour Linux 11 was released on August 14th, 2021.'],
  ['How many Nobel Prizes did Linus Pauling win?', 'Linus Pauling won two Nobel Prizes.'],
  ['How much does the ferry to Aldersund cost?', 'The ferry to Aldersund costs 14 euros.'],
])('%s is answered', async (question, quote) => {
  const answer = await (await core).ask(question);
  expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(quote);
});
