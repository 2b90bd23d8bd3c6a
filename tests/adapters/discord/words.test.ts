// What a person said is read without Discord's signs, and no word of it is lost.
import { expect, it } from 'vitest';
import { spokenWords } from '../../../adapters/discord/render/words.ts';

it.each([
  ['```holidays\n```', 'holidays'],
  ['```holidays\n\n```', 'holidays'],
  ['```\nholidays\n```', 'holidays'],
  ['```sql\nWho may drop tables?\n```', 'Who may drop tables?'],
  ['```sql\nWho may drop tables?', 'Who may drop tables?'],
  ['```Who leads?```today\nand tomorrow', 'Who leads? today\nand tomorrow'],
])('%j asks %j', (text, words) => {
  expect(spokenWords(text)).toBe(words);
});
