// A question to a query: which words count, how much, and what they do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, mostTerms, rarity, type TermStatistics } from '../../src/question/analyze.ts';
import type { QueryTerm, Role } from '../../src/question/query.ts';
import { stem } from '../../src/text/fold.ts';
import { hostile, ofLength } from '../texts.ts';

/** A corpus of 100 passages in which terms occur as often as given, all others nowhere. */
const corpus = (frequencies: Readonly<Record<string, number>>): TermStatistics => ({
  passages: 100,
  frequencyOf: (term) => (Object.hasOwn(frequencies, term) ? (frequencies[term] ?? 0) : 0),
});
const empty = corpus({});

const termsOf = (question: string, statistics = empty): readonly QueryTerm[] =>
  analyze(question, statistics).terms;
const surfaces = (question: string): string[] => termsOf(question).map((term) => term.surface);
const roles = (question: string): Record<string, Role> =>
  Object.fromEntries(termsOf(question).map((term) => [term.surface, term.role]));

describe('terms', () => {
  test('stop words are left out, each word counts once, in the order of the question', () => {
    expect(surfaces('When did the company of the companies list NSO?')).toEqual(['company', 'list', 'NSO']);
  });

  test('words are kept as written, without the possessive', () => {
    expect(surfaces("NSO’s and Citizen's Pegasuss")).toEqual(['NSO', 'Citizen', 'Pegasuss']);
  });

  test('a stop word in capitals is an acronym; "us" is searched in any case, since it is a country in lower case', () => {
    expect(surfaces('Did IT ask it?')).toEqual(['IT', 'ask']);
    expect(surfaces('when did the us list nso')).toEqual(['us', 'list', 'nso']);
  });

  test('"U.S." and "US" are one term', () => {
    expect(termsOf('U.S. or US').map((term) => term.value)).toEqual(['us']);
  });

  test('a question of nothing but stop words has none', () => {
    expect(termsOf('what is it and who are they?')).toEqual([]);
  });

  test('identifiers are one term', () => {
    expect(surfaces('What is CVE-2021-30860?')).toEqual(['CVE-2021-30860']);
  });
});

describe('short forms that people type', () => {
  const values = (question: string, statistics: TermStatistics) =>
    termsOf(question, statistics).map(({ value, surface }) => [surface, value]);

  test('are the words that they are short for, where only those occur', () => {
    expect(values('pwd of the dept', corpus({ password: 1, depart: 1 }))).toEqual([
      ['pwd', 'password'],
      ['dept', 'depart'],
    ]);
    expect(values('which org?', corpus({ organ: 2 }))).toEqual([['org', 'organ']]);
    expect(values('dept', corpus({ dept: 1, depart: 9 }))).toEqual([['dept', 'dept']]);
    expect(values('pwd', empty)).toEqual([['pwd', 'pwd']]);
  });

  test('name what is counted, as the words do', () => {
    const people = analyze('how many ppl came', corpus({ [stem('people')]: 3 }));
    expect(people).toMatchObject({ answerType: 'number', counted: [stem('people'), 'come'] });
  });

  test('are no names: "Max" within a question is somebody', () => {
    expect(values('Where was Max born?', corpus({ maximum: 3 }))).toContainEqual(['Max', 'max']);
    expect(values('max length', corpus({ maximum: 3 }))).toContainEqual(['max', 'maximum']);
  });
});

describe('weight', () => {
  test('is the term’s rarity: 1 for a word that occurs nowhere, ever less for a commoner one', () => {
    const [zebra, oak, elm] = termsOf('zebra oak elm', corpus({ oak: 2, elm: 80 }));
    expect(zebra?.weight).toBe(1);
    expect(oak?.weight).toBeLessThan(1);
    expect(elm?.weight).toBeLessThan(oak?.weight ?? 0);
  });

  test('by the formula, worked by hand: ln(1 + (100 - 9 + 0.5) / 9.5) / ln(1 + 100.5 / 0.5) = 0.4453', () => {
    expect(rarity(9, 100)).toBeCloseTo(0.4453, 4);
    expect(rarity(0, 100)).toBe(1);
  });

  test('stays above 0 for a term of every passage, and in a corpus of one', () => {
    expect(rarity(100, 100)).toBeGreaterThan(0);
    expect(rarity(1, 1)).toBeGreaterThan(0);
    expect(rarity(0, 0)).toBe(1);
  });

  test('a word that only says what kind of thing is asked for, or ties others together, counts 0.4', () => {
    const [kind, name, link] = termsOf(
      'Which company is Pegasus connected to?',
      corpus({ compani: 9, pegasus: 9, connect: 9 }),
    );
    expect([kind?.role, link?.role]).toEqual(['kind', 'link']);
    expect(name?.role).toBe('name');
    expect(kind?.weight).toBeCloseTo(0.4 * rarity(9, 100));
    expect(link?.weight).toBeCloseTo(0.4 * rarity(9, 100));
  });

  test('a word that ties others together and occurs nowhere counts 0.1; the letter of a plan does not', () => {
    const weights = (question: string) =>
      termsOf(question, corpus({ leav: 9, plan: 9 })).map(({ weight }) => weight);
    expect(weights('How much leave do I get?')[1]).toBeCloseTo(0.1);
    expect(weights('how much is plan b')[1]).toBeCloseTo(0.4);
  });
});

describe('roles', () => {
  test('capitals and digits make a name, past the first word', () => {
    expect(roles('Companies banned by Washington in 2021')).toEqual({
      Companies: 'content',
      banned: 'content',
      Washington: 'name',
      '2021': 'name',
    });
  });

  test('an acronym is a name at the beginning too', () => {
    expect(roles('NSO products')).toEqual({ NSO: 'name', products: 'content' });
  });

  test('a lower-case question has no names but its numbers', () => {
    expect(roles('when did nso publish 2 reports')).toEqual({
      nso: 'content',
      publish: 'content',
      '2': 'name',
      reports: 'content',
    });
  });

  test('a question in capitals has no names but its numbers either', () => {
    expect(roles('WHO BLACKLISTED NSO IN 2021')).toEqual({
      BLACKLISTED: 'content',
      NSO: 'content',
      '2021': 'name',
    });
  });
});

describe('long questions', () => {
  test('keep the rarest terms that occur, in the order of the question', () => {
    const words = Array.from({ length: 60 }, (_, n) => `oak${n}x`);
    const statistics: TermStatistics = {
      passages: 100,
      frequencyOf: (term) => Number(/\d+/.exec(term)?.[0] ?? 0) + 1,
    };
    const kept = termsOf(words.join(' '), statistics).map((term) => term.surface);
    expect(kept).toEqual(words.slice(0, mostTerms));
  });

  test('prefer words that occur to those that occur nowhere, however rare', () => {
    const words = [...Array.from({ length: 60 }, (_, n) => `unknown${n}x`), 'oak', 'elm'];
    expect(termsOf(words.join(' '), corpus({ oak: 2, elm: 80 })).map((term) => term.surface)).toEqual([
      'oak',
      'elm',
    ]);
  });

  test('keep some where none occurs', () => {
    const words = Array.from({ length: 60 }, (_, n) => `unknown${n}x`);
    expect(termsOf(words.join(' '))).toHaveLength(mostTerms);
  });
});

test('what the syntax says comes with it, and filters and excluded words are no terms', () => {
  const query = analyze('Pegasus "zero click" -Gaza source:wire before:2022 after:x', empty);
  expect(query).toMatchObject({
    excluded: ['gaza'],
    filters: { source: 'wire', before: '2022' },
    invalidFilters: ['after:x'],
    phrases: [{ words: ['zero', 'click'] }],
  });
  expect(query.terms.map((term) => term.surface)).toEqual(['Pegasus', 'zero', 'click']);
});

test('for any question, terms are distinct, at most so many, and weigh above 0 and at most 1', () => {
  fc.assert(
    fc.property(hostile, (question) => {
      const terms = termsOf(question, corpus({ the: 99, oak: 3, elm: 80 }));
      expect(terms.length).toBeLessThanOrEqual(mostTerms);
      expect(new Set(terms.map((term) => term.value)).size).toBe(terms.length);
      for (const { weight, surface } of terms) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(question).toContain(surface);
      }
    }),
    { examples: [[ofLength(100_000, 'a b1 c-d ')]] },
  );
});
