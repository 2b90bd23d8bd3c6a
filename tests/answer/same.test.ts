// When two stretches of text make the same statement.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysTheSame } from '../../src/answer/quotes/same.ts';
import { type Token, tokenize } from '../../src/text/tokenize.ts';

const token = (term: string): Token => ({ start: 0, end: 0, folded: `${term}-`, term });
const tokens = fc.array(fc.constantFrom(...'abcdefghijkl').map(token), { maxLength: 20 });

test.each([
  ['the same words', 'The mill grinds fine flour.', 'The mill grinds fine flour.', true],
  ['one word more', 'The old mill grinds fine flour.', 'The mill grinds fine flour.', true],
  [
    'contained in a longer one',
    'The mill grinds fine flour.',
    'The mill grinds fine flour and sells it to bakers.',
    true,
  ],
  [
    'another number',
    'The probation period of new staff is 3 months.',
    'The probation period of new staff is 6 months.',
    false,
  ],
  [
    'another number in words',
    'The probation period of new staff is three months.',
    'The probation period of new staff is six months.',
    false,
  ],
  [
    'a number that one of them leaves out',
    'In 2021 the mill began to grind fine flour.',
    'The mill began to grind fine flour.',
    true,
  ],
  [
    'another round number',
    'The probation period of new staff is thirty days.',
    'The probation period of new staff is ninety days.',
    false,
  ],
  [
    'another magnitude',
    'The foundation gave five million euros to the town.',
    'The foundation gave five billion euros to the town.',
    false,
  ],
  [
    'another day',
    'The office of the registrar is closed on Mondays in winter.',
    'The office of the registrar is closed on Fridays in winter.',
    false,
  ],
  [
    'another month',
    'Applications for the grant close on 3 March each year.',
    'Applications for the grant close on 3 July each year.',
    false,
  ],
  [
    'another name',
    'The probation period of new staff in Berlin is agreed in writing.',
    'The probation period of new staff in Munich is agreed in writing.',
    false,
  ],
  [
    'other grammar',
    'The probation period of new staff is agreed in writing.',
    'A probation period for the new staff is agreed in writing.',
    true,
  ],
  [
    'the opposite',
    'Members of the board may vote by letter.',
    'Members of the board may not vote by letter.',
    false,
  ],
  [
    'the opposite, as one word',
    'A member of the board can vote by letter.',
    "A member of the board can't vote by letter.",
    false,
  ],
  [
    'the opposite in German',
    'Die Mitglieder des Vorstands dürfen brieflich abstimmen.',
    'Die Mitglieder des Vorstands dürfen nicht brieflich abstimmen.',
    false,
  ],
  [
    'the opposite in Russian',
    'Члены совета могут голосовать письмом в любое время.',
    'Члены совета не могут голосовать письмом в любое время.',
    false,
  ],
  [
    'the opposite in Japanese',
    '職員は図書館の本を借りることができます。',
    '職員は図書館の本を借りることができません。',
    false,
  ],
  ['half of it else', 'The mill grinds fine flour.', 'The mill sells old sacks.', false],
  ['too short to tell, but equal', 'Fine flour.', 'Fine flour.', true],
  ['too short to tell', 'Fine flour.', 'Fine flour here.', false],
])('%s', (_why, a, b, expected) => {
  expect(saysTheSame(tokenize(a), tokenize(b))).toBe(expected);
});

test('as the sets of their terms say, whatever is counted beforehand', () => {
  fc.assert(
    fc.property(tokens, tokens, (a, b) => {
      const [left, right] = [new Set(a.map(({ term }) => term)), new Set(b.map(({ term }) => term))];
      const shared = [...left].filter((term) => right.has(term)).length;
      const shorter = Math.min(left.size, right.size);
      const expected = shorter < 4 ? left.size === right.size && shared === shorter : shared === shorter;
      expect(saysTheSame(a, b)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
