// No question, text or page holds the event loop, however large or hostile it is.

import { beforeAll, describe, expect, test } from 'vitest';
import { suggestedQuestions } from '../adapters/shared/suggested-questions.ts';
import { contentsOf } from '../adapters/web/pages/reader/contents.ts';
import { findIn } from '../adapters/web/pages/reader/find.ts';
import { partsOf } from '../adapters/web/pages/reader/parts.ts';
import { ReaderPage } from '../adapters/web/pages/reader/reader-page.tsx';
import { wordsOf } from '../adapters/web/pages/sources/documents.ts';
import { ask } from '../src/ask.ts';
import type { Document } from '../src/corpus/document/document.ts';
import { findGaps, mostGathered } from '../src/journal/gaps.ts';
import { checkQuotes } from '../src/proof/check.ts';
import { createPackedEngine } from '../src/retrieval/engine/packed-engine.ts';
import { searchableOf } from '../src/retrieval/memory/memory.ts';
import { createNarrowing } from '../src/retrieval/revision/narrow.ts';
import { reviseRevision } from '../src/retrieval/revision/revise.ts';
import { buildRevision, type Revision } from '../src/retrieval/revision/revision.ts';
import { finish, inTurns } from '../src/steps.ts';
import type { GatheredQuestion } from '../src/store/store.ts';
import { suggestQuotes } from '../src/suggest.ts';
import { wordVectors } from '../src/words/load.ts';
import { longestHeld, longestHold } from './loop.ts';
import { largeRevision, quotationsFrom } from './proof/load.ts';

/** 499 documents, 20,000 passages, 1.3 million words of 150,000 different ones. */
let revision: Revision;
let documents: readonly Document[];
beforeAll(async () => {
  // Opened when a program starts, before its first question.
  await wordVectors();
  revision = await largeRevision(499, 40, 150_000);
  documents = revision.corpus.documents;
}, 120_000);

const marked = (quotations: readonly string[]): string => quotations.map((words) => `“${words}”`).join('\n');
const made = (count: number): string[] => quotationsFrom(documents, count).map(({ text }) => text);

test('the measure sees what holds the loop', async () => {
  const slow = function* () {
    for (let step = 0; step < 40; step += 1) {
      const until = performance.now() + 10;
      while (performance.now() < until);
      yield;
    }
  };
  expect(await longestHold(async () => finish(slow()))).toBeGreaterThan(longestHeld);
});

describe('quotations are checked beside everything else', () => {
  const common = 'the of and to in a is that for it as was';
  test.each<[string, () => string]>([
    ['the first text, for which the documents are read', () => marked(made(10))],
    ['1,000 quotations', () => marked(made(1000))],
    ['3,000 quotations', () => marked(made(3000))],
    ['1,000 times the same one', () => marked(new Array<string>(1000).fill(made(3)[2] ?? ''))],
    ['1,000 of nothing but common words', () => marked(made(1000).map((_, n) => `${common} ${n} ${common}`))],
    ['700 kB of quotations', () => marked(made(6000)).repeat(4).slice(0, 700_000)],
    [
      'one quotation of 700 kB',
      () =>
        marked([
          documents
            .map(({ text }) => text.replaceAll('\n', ' '))
            .join(' ')
            .slice(0, 700_000),
        ]),
    ],
    ['one of ten pages with every seventh word changed', () => marked([everySeventh(28_000)])],
    [
      'parts of one word, in an order that no text has',
      () => marked(Array.from({ length: 100 }, () => 'the … of … and … to … in, … a; … is …'.repeat(20))),
    ],
    ['marks that are never closed', () => '“ one two three four \n'.repeat(20_000)],
    ['block quotes of empty lines', () => '> \n'.repeat(200_000)],
  ])('%s', async (_what, text) => {
    const given = text();
    expect(await longestHold(() => checkQuotes(given, revision.corpus))).toBeLessThan(longestHeld);
  });

  const everySeventh = (length: number): string =>
    documents
      .map(({ text }) => text.replaceAll('\n', ' '))
      .join(' ')
      .slice(0, length)
      .split(' ')
      .map((word, at) => (at % 7 === 0 ? 'zzz' : word))
      .join(' ');
});

describe('questions are answered beside everything else', () => {
  test('while a scope’s documents are indexed for its first question, once for all who ask', async () => {
    const half = documents.map((document, at) => ({ ...document, path: `${at % 2}/${document.path}` }));
    const whole = { ...revision, corpus: { ...revision.corpus, documents: half } };
    const narrowed = createNarrowing(createPackedEngine).within(whole, new Set(['1']));
    const hold = await longestHold(async () => {
      const [one, other] = await Promise.all([narrowed.revision(), narrowed.revision()]);
      expect(one).toBe(other);
      expect(one.corpus.documents.length).toBe(249);
    });
    expect(hold).toBeLessThan(longestHeld);
  });

  test('while a changed corpus is indexed', async () => {
    const corpus = { ...revision.corpus, documents: documents.slice(100) };
    expect(await longestHold(() => reviseRevision(revision, corpus))).toBeLessThan(longestHeld);
  });

  test('while the words are read for the first that is misspelt, and forty misspelt ones looked up', async () => {
    const words = documents[7]?.text.match(/[a-z]{7,}/g) ?? [];
    const misspelt = words.slice(0, 40).map((word) => `${word.slice(0, 4)}q${word.slice(4)}`);
    const question = `Who ${misspelt.join(' ')}?`;
    expect(await longestHold(() => ask(searchableOf(revision), `${misspelt[0]}?`, 'id'))).toBeLessThan(
      longestHeld,
    );
    expect(await longestHold(() => ask(searchableOf(revision), question, 'id'))).toBeLessThan(longestHeld);
  });

  test('in another language for the first time', async () => {
    const german = documents.slice(0, 100).map((document) => ({ ...document, language: 'de' }));
    const foreign = await buildRevision({ documents: german, problems: [] }, createPackedEngine);
    expect(await longestHold(() => ask(searchableOf(foreign), 'Wo stehen die Häuser?', 'id'))).toBeLessThan(
      longestHeld,
    );
  });

  test('and suggestions, questions to begin with, and twenty questions at once', async () => {
    const words = documents[3]?.text.slice(0, 60) ?? '';
    expect(await longestHold(() => suggestQuotes(searchableOf(revision), 'con', 5))).toBeLessThan(
      longestHeld,
    );
    const trace = (text: string) => ask(searchableOf(revision), text, 'id');
    expect(await longestHold(() => suggestedQuestions({ corpus: revision.corpus, trace }, 4))).toBeLessThan(
      longestHeld,
    );
    const twenty = Array.from({ length: 20 }, () => words);
    expect(await longestHold(() => Promise.all(twenty.map(trace)))).toBeLessThan(longestHeld);
  });

  test('and as many questions without an answer as are gathered', async () => {
    const asked = Array.from({ length: mostGathered }, (_, n) => unanswered(n));
    expect(
      await longestHold(() => findGaps({ questions: asked, left: 0, damaged: [] }, revision, 0)),
    ).toBeLessThan(longestHeld);
  });
});

test('a document of 300 pages is shown', async () => {
  const text = documents
    .slice(0, 60)
    .map((document) => document.text)
    .join('\n\n');
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    span: { start: index, end: index + words.length },
    line: 1,
  }));
  const points = Array.from({ length: 300 }, (_, page) => ({
    start: page * Math.floor(text.length / 300),
    page,
  }));
  const [first] = documents;
  if (first === undefined) throw new Error('There is no document.');
  const long: Document = { ...first, text, points, sections: [{ headings: ['All'], paragraphs }] };
  const marks = { start: Math.floor(text.length / 2), end: Math.floor(text.length / 2) + 50 };
  const hold = await longestHold(async () => {
    const [words, parts, contents] = [await wordsOf(long), await partsOf(long), await contentsOf(long)];
    const view = { document: long, words, parts, contents, marked: marks };
    expect(String(await ReaderPage(view))).toContain('<mark');
    expect((await inTurns(findIn(long, 'words that are nowhere in it'))).spans).toEqual([]);
  });
  expect(hold).toBeLessThan(longestHeld);
});

/** Questions about two rare words and a third. */
function unanswered(number: number): GatheredQuestion {
  const words = documents[number % 100]?.text.match(/[a-z]{6,}/g) ?? [];
  return {
    question: `Who ${words[3]} the ${words[5]} and ${words[7 + (number % 30)]}?`,
    shortfall: 'abstained',
    times: 1,
    askers: [`asker${number % 100}`],
    last: number,
  };
}
