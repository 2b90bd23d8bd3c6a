// The port of a reranker: reads a question beside each of a few texts and says how well the text answers it.
import { setTimeout } from 'node:timers/promises';
import { messageOf, VerbatimError } from '../errors.ts';
import { sliceOf } from '../text/span.ts';
import type { Candidate } from './candidates.ts';

export interface Reranker {
  readonly name: string;
  /** Resolves once it can read, or never will. Loading is no part of a question's budget: wait for this first. */
  ready(): Promise<void>;
  /**
   * One number for each text, in their order: the higher, the better it answers. They order one list and mean nothing
   * across questions. A text gets
   * the same number whatever stands beside it. Rejects with RERANKER_BUSY where too many questions wait, and as soon as
   * `signal` aborts: two calls that share one signal share one budget.
   */
  rank(question: string, texts: readonly RankedText[], signal: AbortSignal): Promise<readonly number[]>;
}

export interface RankedText {
  readonly id: number;
  readonly text: string;
}

/** What became of a reranking: where it was not `used`, the candidates are in their own order. */
export interface Reranking {
  readonly by: string;
  readonly outcome: RerankingOutcome;
  /** Why it was not used, for the operator: it may name folders. */
  readonly detail?: string;
}

export type RerankingOutcome = 'used' | 'too-late' | 'busy' | 'damaged' | 'failed';

/** Of a rejected `rank`. */
export function outcomeOf(cause: unknown, signal: AbortSignal): Exclude<RerankingOutcome, 'used'> {
  const code = cause instanceof VerbatimError ? cause.code : undefined;
  if (code === 'RERANKER_BUSY') return 'busy';
  if (code === 'RERANKER_DAMAGED') return 'damaged';
  return signal.aborted ? 'too-late' : 'failed';
}

/** Candidates that are read again; the rest follow in their own order. */
const mostRanked = 60;
/** Milliseconds that a question waits for a reranker. */
const budget = 1500;

export interface Reranked {
  readonly candidates: readonly Candidate[];
  readonly reranking?: Reranking;
}

/** The candidates in the reranker's order, ties in their own; as they are without a reranker, or where it has nothing. */
export async function rerank(
  question: string,
  candidates: readonly Candidate[],
  reranker: Reranker | undefined,
): Promise<Reranked> {
  if (reranker === undefined || candidates.length < 2) return { candidates };
  const by = reranker.name;
  const read = candidates.slice(0, mostRanked);
  const texts = read.map(({ document, span }, id) => ({ id, text: sliceOf(document.text, span) }));
  const stop = new AbortController();
  try {
    await reranker.ready();
    const numbers = await Promise.race([
      reranker.rank(question, texts, stop.signal),
      setTimeout(budget, undefined, { signal: stop.signal }),
    ]);
    if (numbers === undefined) return { candidates, reranking: { by, outcome: 'too-late' } };
    const order = texts.toSorted((a, b) => (numbers[b.id] ?? 0) - (numbers[a.id] ?? 0) || a.id - b.id);
    const ordered = order.flatMap(({ id }) => read[id] ?? []);
    return { candidates: [...ordered, ...candidates.slice(mostRanked)], reranking: { by, outcome: 'used' } };
  } catch (cause) {
    const outcome = outcomeOf(cause, stop.signal);
    return { candidates, reranking: { by, outcome, detail: messageOf(cause) } };
  } finally {
    stop.abort();
  }
}
