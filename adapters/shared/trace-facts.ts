// What a trace says of its question, as names and values; every platform draws them its own way.
import type { Trace } from '../../src/index.ts';
import { traceHeadings } from './wording/trace.ts';

/** Name and value, without those that have none. */
export function traceFacts({ query, lookups, hits, candidates }: Trace): (readonly [string, string])[] {
  const filters = Object.entries(query.filters).map(([name, value]) => `${name}:${value}`);
  const facts: (readonly [string, string])[] = [
    [traceHeadings.expects, query.answerType],
    [traceHeadings.phrases, query.phrases.map(({ text }) => `“${text}”`).join(' ')],
    [traceHeadings.excluded, query.excluded.join(' ')],
    [traceHeadings.filters, filters.join(' ')],
    [traceHeadings.lookedUp, lookups.map(({ term, weight }) => `${term} ×${weight.toFixed(2)}`).join(', ')],
    [traceHeadings.found, traceHeadings.counts(hits.length, candidates.length)],
  ];
  return facts.filter(([, value]) => value !== '');
}
