// The same questions on every platform show the same quotes, character by character.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog, openVerbatim, type Quote } from '../../src/index.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { sharedEncoder } from '../shared-encoder.ts';
import { newFolder } from '../store/samples.ts';
import { questions } from './questions.ts';
import { openStage, stages } from './stages.ts';

const openCore = async () =>
  openVerbatim(
    { corpus: 'corpus', data: join(newFolder(), 'data'), retentionDays: 365 },
    await openLog('silent'),
    { memory: 'tool', reranker: await sharedEncoder() },
  );

const textsOf = (quotes: readonly Quote[]): string[] => quotes.map(({ text }) => text);

describe.each(Object.keys(stages))('on %s', (name) => {
  it('every question shows the quotes of the core', async () => {
    const verbatim = await openCore();
    const stage = await openStage(name, verbatim);
    const shown: Record<string, readonly string[]> = {};
    const expected: Record<string, readonly string[]> = {};
    for (const question of questions) {
      const { answer } = await verbatim.whole.trace(question);
      expected[question] = textsOf(shownQuotes(answer));
      shown[question] = await stage.quotesFor(question);
    }
    expect(shown).toEqual(expected);
  });
});

describe('the questions', () => {
  it('are answered and withheld, so that both are compared', async () => {
    const verbatim = await openCore();
    const traces = await Promise.all(questions.map((question) => verbatim.whole.trace(question)));
    const answers = traces.map(({ answer }) => answer);
    await verbatim.close();
    const answered = answers.filter(({ kind }) => kind === 'answered');
    const reasons = answers.flatMap((answer) => (answer.kind === 'abstained' ? [answer.reason] : []));
    const nearest = answers.filter((answer) => answer.kind === 'abstained' && answer.nearest.length > 0);
    expect(answered.length).toBeGreaterThanOrEqual(5);
    expect(new Set(reasons).size).toBeGreaterThanOrEqual(4);
    expect(nearest.length).toBeGreaterThanOrEqual(1);
  });
});
