// What a trace says of its question and candidates, in words, for the operator's terminal.
import { newestFilter, type Trace } from '../../../src/index.ts';
import { noReranking, rerankingOutcomes } from '../wording/reranker.ts';
import { traceHeadings } from '../wording/trace.ts';

/** Name and value, without those that have none. */
export function traceFacts({
  query,
  lookups,
  hits,
  candidates,
  reranking,
}: Trace): (readonly [string, string])[] {
  const filters = [
    ...Object.entries(query.filters).map(([name, value]) => `${name}:${value}`),
    ...(query.newestFirst === true ? [newestFilter] : []),
  ];
  const facts: (readonly [string, string])[] = [
    [traceHeadings.expects, query.answerType],
    [traceHeadings.phrases, query.phrases.map(({ text }) => `“${text}”`).join(' ')],
    [traceHeadings.excluded, query.excluded.join(' ')],
    [traceHeadings.filters, filters.join(' ')],
    [traceHeadings.lookedUp, lookups.map(({ term, weight }) => `${term} ×${weight.toFixed(2)}`).join(', ')],
    [traceHeadings.reranker, reranked(reranking)],
    [traceHeadings.found, traceHeadings.counts(hits.length, candidates.length)],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Without the detail of a failure, which may name folders: it is for the operator's terminal. */
const reranked = (reranking: Trace['reranking']): string =>
  reranking === undefined ? noReranking : `${reranking.by}, ${rerankingOutcomes[reranking.outcome]}`;

/** A row a term, under `traceHeadings.terms`. */
export const termCells = (terms: Trace['query']['terms']): string[][] =>
  terms.map(({ surface, value, role, weight, passages, near }) => [
    surface,
    value,
    role,
    weight.toFixed(2),
    String(passages),
    near.map((other) => `${other.surface} ${other.likeness.toFixed(2)}`).join(', '),
  ]);
