// Counts what becomes of rerankings, for the metrics.
import { outcomeOf, type Reranker, type RerankerCounts } from '../answer/ranking/reranker.ts';

export interface CountedReranker {
  readonly reranker: Reranker;
  counts(): RerankerCounts;
}

/** `now` in milliseconds. */
export function countReranker(counted: Reranker, now: () => number): CountedReranker {
  const outcomes = { used: 0, 'too-late': 0, busy: 0, damaged: 0, failed: 0 };
  let milliseconds = 0;
  const rank: Reranker['rank'] = async (question, texts, signal) => {
    const from = now();
    try {
      const scores = await counted.rank(question, texts, signal);
      outcomes.used += 1;
      return scores;
    } catch (cause) {
      outcomes[outcomeOf(cause, signal)] += 1;
      throw cause;
    } finally {
      milliseconds += now() - from;
    }
  };
  return {
    reranker: { ...counted, rank },
    counts: () => ({ outcomes: { ...outcomes }, seconds: milliseconds / 1000 }),
  };
}
