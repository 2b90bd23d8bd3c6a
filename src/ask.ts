// One question's path, from top to bottom. Read this file first.

import type { Answer } from './answer/answer.ts';
import { type Candidate, describedOf, mostDescribed } from './answer/candidates/candidates.ts';
import { suggestQuestions } from './answer/give/abstain.ts';
import { giveAnswer } from './answer/give/give.ts';
import { confidenceIn, outcomeOf } from './answer/outcome.ts';
import { orderCandidates } from './answer/ranking/order.ts';
import { depthOf, type Reranker, type Reranking, rerank } from './answer/ranking/reranker.ts';
import type { Support } from './answer/ranking/support.ts';
import { shippedWeights } from './answer/ranking/weights.ts';
import { analyze } from './question/analyze.ts';
import type { Query } from './question/query.ts';
import type { Hit, Lookup } from './retrieval/engine/engine.ts';
import { withAlike } from './retrieval/query/alike.ts';
import { withDates } from './retrieval/query/dates.ts';
import { withForms } from './retrieval/query/inflection.ts';
import { withNames } from './retrieval/query/initials.ts';
import { withParts } from './retrieval/query/parts.ts';
import { planLookups, worthReading } from './retrieval/query/plan.ts';
import type { Left, Searchable } from './retrieval/query/searchable.ts';
import { withNearTerms } from './retrieval/query/spelling.ts';
import { inTurns } from './steps.ts';
import { inSpan } from './tracing/span.ts';
import { wordVectors } from './words/load.ts';

/** How an answer came about: for `why`, and for evaluation. */
export interface Trace {
  readonly query: Query;
  readonly lookups: readonly Lookup[];
  readonly hits: readonly Hit[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What the first one's confidence was judged by; absent where nothing was found. */
  readonly support?: Support;
  /** Absent where there is no reranker, or nothing for it to order. */
  readonly reranking?: Reranking;
  readonly answer: Answer;
}

/** Passages that are read and judged. */
const mostHits = 100;

/** `id` becomes the answer's. The rest follows from what is searched, question and reranker alone. Rejects once `signal` aborts. */
export async function ask(
  searchable: Searchable,
  question: string,
  id: string,
  reranker?: Reranker,
  signal?: AbortSignal,
): Promise<Trace> {
  const { searched, ...trace } = await search(searchable, question, reranker, undefined, signal);
  const answer = await giveAnswer({
    ...{ id, question, query: trace.query, candidates: trace.candidates, searched },
    isOutOfScope: searchable.passages === 0,
    suggest: () => answeredOf(searchable, suggestQuestions(trace.query, question), signal),
  });
  return { ...trace, answer };
}

/** The candidates alone, out of the best `passages`: for lists to choose from. */
export async function search(
  searchable: Searchable,
  question: string,
  reranker?: Reranker,
  passages?: number,
  signal?: AbortSignal,
): Promise<Search> {
  const { described, reread, ...found } = await find(searchable, question, reranker, passages, signal);
  const order = orderCandidates(found.query, described, reread, shippedWeights);
  return { ...found, ...order };
}

interface Search extends Omit<Trace, 'answer'> {
  readonly searched: Left;
}

/** All that the order of candidates and the chance of the first follow from, but for the weights. */
export async function find(
  searchable: Searchable,
  question: string,
  reranker?: Reranker,
  passages?: number,
  signal?: AbortSignal,
) {
  const { reader, ...retrieved } = await inSpan('retrieval', async (tell) => {
    const result = await retrieve(searchable, question, reranker, passages, signal);
    tell({ lookups: result.lookups.length, hits: result.hits.length, sentences: result.described.length });
    return result;
  });
  const { query, described } = retrieved;
  const reranked = await inSpan('reranking', async (tell) => {
    const result = await rerank(query.text, described, reader, shippedWeights.features, signal);
    tell({ outcome: result.reranking?.outcome ?? 'none', by: result.reranking?.by ?? 'none' });
    return result;
  });
  signal?.throwIfAborted();
  return { ...retrieved, ...reranked };
}

async function retrieve(
  searchable: Searchable,
  question: string,
  reranker: Reranker | undefined,
  passages: number | undefined,
  signal: AbortSignal | undefined,
) {
  signal?.throwIfAborted();
  const query = await queryOf(question, searchable);
  const searched = await searchable.left(query.filters);
  const words = await wordVectors();
  const lookups = await searchable.counted((terms) => withAlike(planLookups(query), query, terms, words));
  // The models read English: German passages they put in a worse order than ours.
  const reader = query.languages === undefined ? reranker : undefined;
  const found = await searchable.search(lookups, mostHits, query.filters);
  const hits = worthReading(found, reader !== undefined);
  const read = query.invalidFilters.length > 0 ? [] : hits;
  const most = passages ?? (reader === undefined ? mostDescribed : depthOf[reader.kind].passages);
  signal?.throwIfAborted();
  const portion = await searchable.read(read.map(({ passage }) => passage));
  const described = await inTurns(describedOf(query, read, portion, words, most), signal);
  return { query, searched, lookups, hits, described, reader };
}

async function queryOf(question: string, searchable: Searchable): Promise<Query> {
  const asked = await searchable.counted((terms) => analyze(question, terms, searchable.languages));
  const inflected = await withForms(asked, searchable);
  const named = await withNames(inflected, searchable);
  const near = await withNearTerms(await withParts(named, searchable), searchable);
  return withDates(near, searchable);
}

/** The questions, respelled, that are answered: the words that come nearest were searched already. */
async function answeredOf(
  searchable: Searchable,
  questions: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const answered: string[] = [];
  for (const question of questions) {
    const { query, candidates } = await search(searchable, question, undefined, undefined, signal);
    if (outcomeOf(confidenceIn(query, candidates)) === 'answered') answered.push(question);
  }
  return answered;
}
