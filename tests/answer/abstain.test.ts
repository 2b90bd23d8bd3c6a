// Withholding an answer: each reason, reached by a real question, and what is said beside it.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Abstained, AbstentionReason, Unsure } from '../../src/answer/answer.ts';
import { reasonToAbstain, suggestQuestions } from '../../src/answer/give/abstain.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { type Core, openFiles, openFolder } from '../folders.ts';

let shipped: Core;
let small: Core;
beforeAll(async () => {
  shipped = await openFolder('corpus');
  small = await openFiles({
    'ferry.txt':
      'The ferry crosses the strait at noon. Its captain is called Ottoline, and nobody else may steer it.',
    'mill.txt': 'The mill stands by the river. Ambrose bought it in 1911 from the parish.',
    'well.txt': 'The well is deep and cold. It never froze.',
    'sources.yaml':
      'sources:\n  - path: ferry.txt\n    publisher: The Harbour\n    date: 2021-11-03\n  - path: mill.txt\n    date: 2023',
  });
});

async function abstained(core: Core, question: string): Promise<Abstained> {
  const answer = await core.ask(question);
  if (answer.kind !== 'abstained') throw new Error(`Not withheld: ${JSON.stringify(answer)}`);
  return answer;
}

/** No answer, whether or not the closest passages are shown. */
async function notAnswered(core: Core, question: string): Promise<Abstained | Unsure> {
  const answer = await core.ask(question);
  if (answer.kind !== 'abstained' && answer.kind !== 'unsure') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('the reason for no answer', () => {
  test.each<[AbstentionReason, string, string]>([
    ['no-question', 'nothing is asked', ''],
    ['no-question', 'signs alone are asked', '?! …'],
    ['only-common-words', 'every word is a stop word', 'What is it and who are they?'],
    ['only-filters', 'a source is named, and nothing is asked', 'source:mill'],
    ['only-filters', 'a time and an order', 'after:1990 sort:newest'],
    ['only-filters', 'what shall be left out', '-captain'],
    ['only-common-words', 'a source, and stop words', 'What is it? source:mill'],
    ['filter-invalid', 'a date that is none', 'Who is the captain? before:yesterday'],
    ['filter-invalid', 'a month that is none', 'Who is the captain? after:2021-13'],
    ['nothing-in-filter', 'no source of that name', 'Who is the captain? source:gazette'],
    ['nothing-in-filter', 'no document that old', 'Who is the captain? before:1990'],
    ['phrase-not-found', 'words that stand apart', '"captain of the ferry"'],
    ['words-not-found', 'a word that occurs nowhere', 'How do I make pancakes?'],
    ['words-not-found', 'a name that occurs nowhere', 'Did Wilhelmina knit pancakes?'],
    ['not-together', 'words that the filter keeps apart', 'Who is the captain of the ferry? source:mill'],
  ])('%s: %s', async (reason, _why, question) => {
    expect((await abstained(small, question)).reason).toBe(reason);
  });
});

test('words that one passage holds are not said to be apart, even where a lesser word of the question is missing there', async () => {
  for (const question of [
    'Does the ferry get along with the strait?',
    'Does the mill belong to the parish of Ambrose?',
  ]) {
    const { query, candidates } = await small.trace(question);
    expect(reasonToAbstain(query, question, candidates, 3)).not.toBe('not-together');
  }
});

test('not-together is the reason where words are in three documents, and the words are named', async () => {
  const { query, candidates } = await small.trace('captain, parish, well');
  expect(reasonToAbstain(query, 'captain, parish, well', candidates, 3)).toBe('not-together');
  const answer = await abstained(small, 'Who is the captain of the ferry? source:mill');
  expect(answer.apart).toEqual(['captain', 'ferry']);
});

test('not-sure is the reason where all words stand together and still tell too little', async () => {
  const { query, candidates } = await small.trace('captain Ottoline');
  expect(candidates[0]?.features.coverage).toBe(1);
  expect(reasonToAbstain(query, 'captain Ottoline', candidates, 3)).toBe('not-sure');
});

describe('beside the reason stand', () => {
  test('the words that occur nowhere, as they were written', async () => {
    expect((await notAnswered(shipped, 'What did Merkel eat with pancakes?')).unknownTerms).toEqual([
      'Merkel',
      'eat',
      'pancakes',
    ]);
  });

  test('what was looked up in place of a misspelt word, and the question as it may be meant', async () => {
    const question = 'Did Wilhelmina steer the feryy?';
    const answer = await notAnswered(small, question);
    expect(answer.respelled).toEqual([{ word: 'feryy', searched: ['ferry'] }]);
    expect(answer.unknownTerms).toEqual(['Wilhelmina']);
    expect(suggestQuestions((await small.trace(question)).query, question)).toEqual([
      'Did Wilhelmina steer the ferry?',
    ]);
  });

  test('a suggestion that replaces whole words only', async () => {
    const question = 'Is stee part of steering for Wilhelmina?';
    expect(suggestQuestions((await small.trace(question)).query, question)).toEqual([
      'Is steer part of steering for Wilhelmina?',
    ]);
  });

  test('no suggestion that is not answered either, since its words were searched already', async () => {
    expect((await notAnswered(small, 'Did Wilhelmina steer the feryy?')).suggestions).toEqual([]);
    const { suggestions } = await notAnswered(shipped, 'Whend id the US blacklist NSO Group?');
    expect(suggestions).toEqual(['When id the US blacklist NSO Group?']);
    for (const suggestion of suggestions) expect((await shipped.ask(suggestion)).kind).toBe('answered');
  });

  test('no suggestion where nothing is misspelt', async () => {
    expect((await notAnswered(small, 'Did Wilhelmina buy the mill?')).suggestions).toEqual([]);
  });

  test('what was searched: documents, passages, and their earliest and latest date', async () => {
    expect((await notAnswered(small, 'How do I make pancakes?')).searched).toMatchObject({
      documents: 3,
      passages: 3,
      undated: 1,
      dates: { from: '2021-11-03', to: '2023' },
    });
  });

  test('what a filter left of it', async () => {
    expect((await notAnswered(small, 'pancakes? source:harbour')).searched).toMatchObject({
      documents: 1,
      dates: { from: '2021-11-03', to: '2021-11-03' },
    });
    expect((await notAnswered(small, 'pancakes? after:2022')).searched).toMatchObject({
      documents: 1,
      dates: { from: '2023', to: '2023' },
    });
    expect((await notAnswered(small, 'pancakes? before:1990')).searched).toMatchObject({
      documents: 0,
      passages: 0,
    });
  });

  test('at most three nearest passages, of which none says what another says', async () => {
    const nearest = shownQuotes(await notAnswered(shipped, 'How much does a Pegasus licence cost?'));
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect(nearest.some(({ text }) => text.includes('Pegasus') || text.includes('license'))).toBe(true);
    expect(new Set(nearest.map(({ text }) => text)).size).toBe(nearest.length);
  });

  test('nothing near where nothing is', async () => {
    expect((await abstained(shipped, 'How do I make pancakes?')).nearest).toEqual([]);
  });

  test('a confidence below that of an answer', async () => {
    expect((await notAnswered(shipped, 'How much does a Pegasus licence cost?')).confidence).toBeLessThan(
      0.5,
    );
  });
});

describe('filters, phrases and excluded words decide where an answer may come from', () => {
  const pathsOf = async (question: string): Promise<string[]> => {
    const quotes = shownQuotes(await shipped.ask(question));
    return quotes.map(({ citation }) => citation.path);
  };

  test('source: by words of title, publisher, author or path', async () => {
    expect(new Set(await pathsOf('Who coordinated the Pegasus Project? source:wire'))).toEqual(
      new Set(['nso-sought-meeting-with-blinken.txt']),
    );
    expect(new Set(await pathsOf('NSO Group source:"us blacklists"'))).toEqual(
      new Set(['us-blacklists-nso-group.txt']),
    );
  });

  test('before: and after: leave out documents without a date', async () => {
    expect(new Set(await pathsOf('When did the US blacklist NSO Group? before:2022'))).toEqual(
      new Set(['us-blacklists-nso-group.txt']),
    );
    expect(await shipped.ask('When did the US blacklist NSO Group? after:2022')).toMatchObject({
      kind: 'abstained',
      reason: 'nothing-in-filter',
    });
  });

  test('a phrase must stand in the quote word for word', async () => {
    const answer = await shipped.ask('"naughty list"');
    expect(answer).toMatchObject({ kind: 'answered' });
    expect(answer.kind === 'answered' && answer.quotes[0].text).toMatch(/naughty list/);
    expect(await shipped.ask('"naughty lists"')).toMatchObject({
      kind: 'abstained',
      reason: 'phrase-not-found',
    });
  });

  test('an excluded word leaves out every passage that holds it', async () => {
    expect((await pathsOf('Pegasus spyware')).length).toBeGreaterThan(0);
    for (const { passage } of (await shipped.trace('Pegasus spyware -journalists -Khashoggi')).candidates) {
      const document = shipped.revision.documentOf(passage);
      expect(document.text.slice(passage.span.start, passage.span.end)).not.toMatch(/journalist|Khashoggi/i);
    }
  });
});
