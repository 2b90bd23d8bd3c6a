// Questions to begin with.
import { describe, expect, it } from 'vitest';
import { createSuggestedQuestions } from '../../../adapters/shared/suggested-questions.ts';
import { openLog, openVerbatim } from '../../../src/index.ts';
import { newFolder } from '../../store/samples.ts';

async function openShipped() {
  const config = { corpus: 'corpus', data: newFolder(), retentionDays: 1 };
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'tool' });
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
});
