// Questions to begin with.
import { describe, expect, it } from 'vitest';
import { createSuggestedQuestions } from '../../../adapters/shared/suggested-questions.ts';
import { openLog, openVerbatim } from '../../../src/index.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import { newFolder } from '../../store/samples.ts';

async function openShipped() {
  const config = { corpus: 'corpus', data: newFolder(), retentionDays: 1 };
  const reranker = await sharedEncoder();
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'tool', reranker });
  return verbatim;
}

describe('questions to begin with', () => {
  it('let other work be done between any two questions, and are looked for once', async () => {
    const verbatim = await openShipped();
    const { corpus, trace } = verbatim.whole;
    let asked = 0;
    const done: number[] = [];
    const counting = {
      corpus,
      trace: (text: string) => {
        asked += 1;
        setImmediate(() => done.push(asked));
        return trace(text);
      },
    };
    const questions = createSuggestedQuestions(counting, 4);
    const found = await questions();
    expect(found.length).toBeGreaterThan(1);
    // After the first question and before the second, other work was done; so it was after each.
    expect(done.slice(0, asked - 1)).toEqual(Array.from({ length: asked - 1 }, (_, index) => index + 1));
    expect(asked).toBeGreaterThan(2);
    const before = asked;
    expect(await questions()).toBe(found);
    expect(asked).toBe(before);
    await verbatim.close();
  });

  it('are looked for again after a while where the reranker was late', async () => {
    const verbatim = await openShipped();
    const { corpus, trace } = verbatim.whole;
    let isLate = true;
    const busy = {
      corpus,
      trace: async (text: string) => ({
        ...(await trace(text)),
        reranking: { by: 'small encoder', outcome: isLate ? ('too-late' as const) : ('used' as const) },
      }),
    };
    let now = 0;
    const questions = createSuggestedQuestions(busy, 4, () => now);
    const early = await questions();
    isLate = false;
    expect(await questions()).toBe(early);
    now = 60_000;
    const late = await questions();
    expect(late).not.toBe(early);
    now = 600_000;
    expect(await questions()).toBe(late);
    await verbatim.close();
  });
});
