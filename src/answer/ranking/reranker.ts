// The port of a reranker: reads a question beside each of a few texts and says how well the text answers it.
import { setTimeout } from 'node:timers/promises';
import { messageOf, VerbatimError } from '../../errors.ts';
import { sliceOf } from '../../text/span.ts';
import type { Described } from '../candidates/candidates.ts';
import type { Reading } from '../reading/reading.ts';
import { scoreOf } from './score.ts';
import type { Read } from './support.ts';
import type { Weights } from './weights.ts';

export interface Reranker {
  readonly name: string;
  /** Milliseconds that a question waits for it. */
  readonly budget: number;
  /** Resolves once it can read, or never will. Loading is no part of a question's budget: wait for this first. */
  ready(): Promise<void>;
  /**
   * One number for each text, in their order: the higher, the better it answers, whatever the question. A text gets the
   * same number whatever is beside it. Rejects with RERANKER_BUSY where too many questions wait, and as soon as
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

/** What became of rerankings. */
export interface RerankerCounts {
  readonly outcomes: Readonly<Record<RerankingOutcome, number>>;
  /** That lists of texts took, with the wait in the queue; those that were not used included. */
  readonly seconds: number;
}

/** Of a rejected `rank`. */
export function outcomeOf(cause: unknown, signal: AbortSignal): Exclude<RerankingOutcome, 'used'> {
  const code = cause instanceof VerbatimError ? cause.code : undefined;
  if (code === 'RERANKER_BUSY') return 'busy';
  if (code === 'RERANKER_DAMAGED') return 'damaged';
  return signal.aborted ? 'too-late' : 'failed';
}

/** Passages that are read, and the best of them whose sentences are. */
const most = { passages: 40, reread: 5 };

/** Gives what was made of a sentence; of a passage that was not read, less than of any that was. */
export type Reread = (described: Described) => Read;

export interface Reranked {
  readonly reread?: Reread;
  /** Absent where there is no reranker, or nothing for it to order. */
  readonly reranking?: Reranking;
}

/** Reads the passages of the best candidates, and then the sentences of the best of those. Rejects once `signal` aborts. */
export async function rerank(
  question: string,
  described: readonly Described[],
  reranker: Reranker | undefined,
  weights: Weights['features'],
  signal?: AbortSignal,
): Promise<Reranked> {
  if (reranker === undefined || described.length < 2) return {};
  signal?.throwIfAborted();
  const by = reranker.name;
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort);
  try {
    // A model that is still being loaded takes a while, too.
    await Promise.race([reranker.ready(), abortOf(stop.signal)]);
    signal?.throwIfAborted();
    const reread = await Promise.race([
      readTwice(described, weights, (texts) => reranker.rank(question, texts, stop.signal)),
      setTimeout(reranker.budget, undefined, { signal: stop.signal }),
    ]);
    return reread === undefined
      ? { reranking: { by, outcome: 'too-late' } }
      : { reread, reranking: { by, outcome: 'used' } };
  } catch (cause) {
    signal?.throwIfAborted();
    return { reranking: { by, outcome: outcomeOf(cause, stop.signal), detail: messageOf(cause) } };
  } finally {
    signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}

/** Never, or once it aborts: before what awaits it ends, in any case. */
const abortOf = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function readTwice(
  described: readonly Described[],
  weights: Weights['features'],
  rank: (texts: readonly RankedText[]) => Promise<readonly number[]>,
): Promise<Reread> {
  const best = bestPassages(described, weights);
  const numbers = await rank(best.map((reading, id) => ({ id, text: textOf(reading) })));
  const passages = new Map(best.map((reading, at) => [reading, numbers[at] ?? 0]));
  const readings = best.toSorted((a, b) => (passages.get(b) ?? 0) - (passages.get(a) ?? 0));
  const nearest = new Set(readings.slice(0, most.reread));
  const sentences = described.filter(({ reading }) => nearest.has(reading));
  const texts = sentences.map(({ reading, sentence }, id) => ({
    id,
    text: sliceOf(reading.document.text, sentence.span),
  }));
  const read = await rank(texts);
  const bySentence = new Map(sentences.map(({ sentence }, at) => [sentence, read[at] ?? 0]));
  const lowest = Math.min(...numbers) - 1;
  return ({ reading, sentence }) => {
    const own = bySentence.get(sentence);
    const passage = passages.get(reading) ?? lowest;
    return own === undefined ? { passage } : { passage, sentence: own };
  };
}

/** The passages of the sentences that score best by their features. */
function bestPassages(described: readonly Described[], weights: Weights['features']): Reading[] {
  const scores = new Map<Reading, number>();
  for (const { reading, features } of described)
    scores.set(
      reading,
      Math.max(scoreOf(features, weights), scores.get(reading) ?? Number.NEGATIVE_INFINITY),
    );
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a.passage.id - b.passage.id)
    .slice(0, most.passages)
    .map(([reading]) => reading);
}

/** "Title › Heading: text" */
function textOf({ document, passage }: Reading): string {
  const headings = [document.title, ...passage.headings.filter((heading) => heading !== document.title)];
  return `${headings.join(' › ')}: ${sliceOf(document.text, passage.span)}`;
}
