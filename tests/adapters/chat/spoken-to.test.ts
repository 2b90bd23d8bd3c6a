// Which language is spoken for what a platform or a browser says.
import { expect, it } from 'vitest';
import { languageOf } from '../../../adapters/chat/rules/spoken-to.ts';

it.each([
  ['fr-CA', 'fr'],
  ['es_419', 'es'],
  ['ja', 'en'],
  ['', 'en'],
  ['pt-BR,de;q=0.9', 'de'],
  ['pt-BR, en-GB;q=0.9, fr;q=0.8', 'en'],
  ['ja,*;q=0.5', 'en'],
])('of %j, it is %s', (codes, language) => {
  expect(languageOf(codes)).toBe(language);
});
