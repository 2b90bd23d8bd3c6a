// What a trace says of its question and candidates, in words; every platform draws them its own way.
import { newestFilter, type Trace } from '../../../src/index.ts';
import { noReranking, rerankingOutcomes } from '../wording/reranker.ts';
import { traceConfidence, traceHeadings } from '../wording/trace.ts';

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

/** A narrow window may break a table's columns anywhere: so it is one line a word, with a bar between cells. */
export const termLines = (terms: Trace['query']['terms']): string =>
  [traceHeadings.terms, ...termCells(terms)].map((cells) => cells.join(' | ')).join('\n');

/** Candidates that a chat has room for. */
const shown = 5;

export interface CandidateFacts {
  readonly rank: string;
  readonly confidence: string;
  readonly place: string;
  readonly features: string;
}

/** Where the best ones stand and what they scored; their words are for the answer to quote. */
export const candidateFacts = ({ candidates }: Trace): readonly CandidateFacts[] =>
  candidates.slice(0, shown).map(({ document, span, features, confidence }, index) => ({
    rank: `${index + 1}. `,
    confidence: traceConfidence(confidence),
    place: ` ${document.path} ${span.start}–${span.end}`,
    features: Object.entries(features)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(' · '),
  }));
