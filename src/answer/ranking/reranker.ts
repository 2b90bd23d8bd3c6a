// The port of a reranker: reads a question beside each of a few texts and says how well the text answers it.
import { setTimeout } from 'node:timers/promises';
import { messageOf, VerbatimError } from '../../errors.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import type { Described } from '../candidates/candidates.ts';
import type { Reading } from '../reading/reading.ts';
import { scoreOf } from './score.ts';
import type { Read, RerankerKind } from './support.ts';
import type { Weights } from './weights.ts';

export interface Reranker {
  readonly name: string;
  readonly kind: RerankerKind;
  /** Why it reads in place of another one, for the operator. */
  readonly insteadOf?: string;
  /** Milliseconds that a question waits for it. */
  readonly budget: number;
  /** Resolves once it can read, or never will. Loading is no part of a question's budget: wait for this first. */
  ready(): Promise<void>;
  /**
   * One score for each text, in their order, the same whatever is beside it; undefined where it was not read, for which
   * the first have the least cause. Rejects with RERANKER_BUSY where too many questions wait, and as soon as `signal`
   * aborts: two calls that share one signal share one budget.
   */
  rank(
    question: string,
    texts: readonly RankedText[],
    signal: AbortSignal,
  ): Promise<readonly (Score | undefined)[]>;
}

/** What a model made of a text beside a question. `unmet` and `gist` come from models that compare tokens. */
export interface Score {
  /** The higher, the better the text answers, whatever the question. */
  readonly value: number;
  /** Share of the question's tokens that are not like any of the text. */
  readonly unmet?: number;
  /** How like the text is to the question as a whole; as `value`. */
  readonly gist?: number;
}

export interface RankedText {
  readonly id: number;
  readonly text: string;
  /** Of a sentence: the passage that was read before, for models that judge a sentence in its context. */
  readonly within?: Context;
}

/** A sentence's place in its passage, in UTF-16 units of a text that begins with the headings. */
export interface Context {
  readonly text: string;
  /** Where the headings end. */
  readonly headings: number;
  readonly start: number;
  readonly end: number;
}

/** What became of a reranking: where it was not `used`, the candidates are in their own order. */
export interface Reranking {
  readonly by: string;
  readonly outcome: RerankingOutcome;
  /** Why it was not used, or another one was not, for the operator: it may name folders. */
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

/** Passages that are read, and the best of them whose sentences are read, too. */
interface Depth {
  readonly passages: number;
  readonly reread: number;
}

/** Late interaction only compares what it has read ahead, and has the vectors of a passage's sentences already. */
export const depthOf: Readonly<Record<RerankerKind, Depth>> = {
  'cross-encoder': { passages: 40, reread: 5 },
  'late-interaction': { passages: 100, reread: 100 },
  'small-encoder': { passages: 100, reread: 100 },
};

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
  const { name: by, insteadOf } = reranker;
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort);
  try {
    // A model that is still being loaded takes a while, too.
    await Promise.race([reranker.ready(), abortOf(stop.signal)]);
    signal?.throwIfAborted();
    const reread = await Promise.race([
      readTwice(described, weights, reranker.kind, (texts) => reranker.rank(question, texts, stop.signal)),
      setTimeout(reranker.budget, undefined, { signal: stop.signal }),
    ]);
    return reread === undefined
      ? { reranking: { by, outcome: 'too-late' } }
      : {
          reread,
          reranking: { by, outcome: 'used', ...(insteadOf === undefined ? {} : { detail: insteadOf }) },
        };
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

/** Undefined where nothing was read. */
async function readTwice(
  described: readonly Described[],
  weights: Weights['features'],
  by: RerankerKind,
  rank: (texts: readonly RankedText[]) => Promise<readonly (Score | undefined)[]>,
): Promise<Reread | undefined> {
  const depth = depthOf[by];
  const best = bestPassages(described, weights, depth.passages);
  const scores = await rank(best.map((reading, id) => ({ id, text: textOf(reading) })));
  const passages = new Map(
    best.flatMap((reading, at) => {
      const score = scores[at];
      return score === undefined ? [] : [[reading, score] as const];
    }),
  );
  if (passages.size === 0) return undefined;
  const readings = [...passages].sort(([, a], [, b]) => b.value - a.value).map(([reading]) => reading);
  const nearest = new Set(readings.slice(0, depth.reread));
  const sentences = described.filter(({ reading }) => nearest.has(reading));
  const texts = sentences.map(({ reading, sentence }, id) => ({
    id,
    text: sliceOf(reading.document.text, sentence.span),
    within: contextOf(reading, sentence.span),
  }));
  const read = await rank(texts);
  const bySentence = new Map(sentences.map(({ sentence }, at) => [sentence, read[at]]));
  const lowest: Score = { value: Math.min(...[...passages.values()].map(({ value }) => value)) - 1 };
  return ({ reading, sentence }) => {
    const own = bySentence.get(sentence);
    const { value, gist } = passages.get(reading) ?? lowest;
    return {
      ...{ by, passage: value },
      ...(gist === undefined ? {} : { gist }),
      ...(own === undefined ? {} : { sentence: own.value }),
      ...(own?.unmet === undefined ? {} : { unmet: own.unmet }),
    };
  };
}

/** The passages of the sentences that score best by their features. */
function bestPassages(
  described: readonly Described[],
  weights: Weights['features'],
  most: number,
): Reading[] {
  const scores = new Map<Reading, number>();
  for (const { reading, features } of described)
    scores.set(
      reading,
      Math.max(scoreOf(features, weights), scores.get(reading) ?? Number.NEGATIVE_INFINITY),
    );
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a.passage.id - b.passage.id)
    .slice(0, most)
    .map(([reading]) => reading);
}

type Located = Pick<Reading, 'document' | 'passage'>;

/** What is read of a passage: "Title › Heading: text" */
export const textOf = (located: Located): string =>
  headingsOf(located) + sliceOf(located.document.text, located.passage.span);

/** "Title › Heading: " */
function headingsOf({ document, passage }: Located): string {
  const headings = [document.title, ...passage.headings.filter((heading) => heading !== document.title)];
  return `${headings.join(' › ')}: `;
}

function contextOf(reading: Reading, sentence: Span): Context {
  const headings = headingsOf(reading).length;
  const from = headings - reading.passage.span.start;
  return { text: textOf(reading), headings, start: from + sentence.start, end: from + sentence.end };
}
