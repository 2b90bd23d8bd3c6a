// Newest first, and the age of old quotes.
import { beforeAll, describe, expect, test } from 'vitest';
import { createAging } from '../../src/answer/quotes/age.ts';
import type { Answer, Quote } from '../../src/index.ts';
import { type Core, openFiles } from '../folders.ts';

/** A rule at three times, and a later document that hardly answers. */
const documents: Readonly<Record<string, readonly [date: string | undefined, text: string]>> = {
  'a.md': ['2019-03', 'The probation period of new staff is 3 months.'],
  'b.md': ['2024-05-01', 'Since spring, the probation period of new staff has been 40 weeks.'],
  'c.md': [undefined, 'Nobody may shorten the probation period of new staff by more than 9 days.'],
  'd.md': ['2025', 'New staff get a cup on their first day, and the period is merry.'],
};

const entryOf = ([path, [date]]: readonly [string, readonly [string | undefined, string]]): string =>
  `  - path: ${path}\n${date === undefined ? '' : `    date: "${date}"\n`}`;

let core: Core;
beforeAll(async () => {
  core = await openFiles({
    ...Object.fromEntries(
      Object.entries(documents).map(([path, [, text]]) => [path, `# Rules of ${path}\n\n${text}\n`]),
    ),
    'sources.yaml': `sources:\n${Object.entries(documents).map(entryOf).join('')}`,
  });
}, 120_000);

const question = 'How long is the probation period of new staff?';
/** All that have it answer. */
const phrase = '"probation period of new staff"';

const pathsIn = (answer: Answer): string[] =>
  'quotes' in answer ? answer.quotes.map(({ citation }) => citation.path) : [];

describe('newest first', () => {
  test('shows what answers from the latest document on, those without a date last', async () => {
    expect(pathsIn(await core.ask(`${phrase} sort:newest`))).toEqual(['b.md', 'a.md', 'c.md']);
    expect(pathsIn(await core.ask(phrase))).not.toEqual(['b.md', 'a.md', 'c.md']);
  });

  test('puts a later statement of the same before the best one, whose heading has words of the question', async () => {
    const prices = await openFiles({
      'old.md':
        '---\ndate: 2021-03-04\n---\n# Harbour prices\n\nA berth in the inner harbour costs 40 euros a night.\n',
      'new.md':
        '---\ndate: 2026-05-01\n---\n# Prices\n\nA berth in the inner harbour costs 55 euros a night.\n',
    });
    const asked = 'What does a berth in the inner harbour cost?';
    const usual = await prices.ask(asked);
    expect([usual.kind, ...pathsIn(usual)]).toEqual(['answered', 'old.md', 'new.md']);
    const newest = await prices.ask(`${asked} Newest first`);
    expect([newest.kind, ...pathsIn(newest)]).toEqual(['answered', 'new.md', 'old.md']);
    expect(newest.confidence).toBe(usual.confidence);
  });

  test('puts a later document that hardly answers after those that do', async () => {
    const { answer } = await core.trace(`${question} Newest first`);
    expect(answer.kind).toBe('answered');
    expect(pathsIn(answer).slice(0, 2)).toEqual(['b.md', 'a.md']);
    expect(answer.confidence).toBe((await core.ask(question)).confidence);
  });
});

describe('the age of a quote', () => {
  /** 1 June 2026 */
  const now = (): number => Date.UTC(2026, 5, 1);
  const marked = async (oldAfterDays: number | undefined): Promise<Record<string, number | undefined>> => {
    const answer = createAging(oldAfterDays, now).answer(await core.ask(phrase));
    return 'quotes' in answer
      ? Object.fromEntries(answer.quotes.map(({ citation, age }) => [citation.path, age]))
      : {};
  };

  test('is there for documents older than the setting, and never for those without a date', async () => {
    expect(await marked(1000)).toEqual({ 'a.md': 2619, 'b.md': undefined, 'c.md': undefined });
    expect(await marked(2619)).toEqual({ 'a.md': undefined, 'b.md': undefined, 'c.md': undefined });
  });

  test('is never there without the setting', async () => {
    expect(Object.values(await marked(undefined))).toEqual([undefined, undefined, undefined]);
  });

  const dated = (dates: Partial<Quote['citation']>): Quote =>
    ({ text: 'Yes.', highlights: [], citation: dates }) as unknown as Quote;

  test.each([
    ['a year, from its end on', { published: '2025' }, 152],
    ['a month, from its last day on', { published: '2024-02' }, 823],
    ['a message, whatever its file’s date', { published: '2020', sent: '2026-05-01 10:00' }, 31],
    ['a day to come', { published: '2030' }, undefined],
  ])('counts %s', (_what, dates, age) => {
    expect(createAging(10, now).quote(dated(dates)).age).toBe(age);
  });
});
