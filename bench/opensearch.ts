// An OpenSearch node for bench/search.ts: the same terms in the same two fields, asked over HTTP.
import type { Hit, Lookup } from '../src/index.ts';

export interface OpenSearchNode {
  /** Seconds that it took to take in all passages and make them searchable. */
  readonly indexing: number;
  /** Bytes of the index. */
  readonly size: number;
  search(lookups: readonly Lookup[], limit: number): Promise<readonly Hit[]>;
  /** Removes the index. */
  remove(): Promise<void>;
}

/** Terms of the passage, and of its headings and title. */
export type PassageTerms = readonly [own: readonly string[], headings: readonly string[]];

const index = 'verbatim-bench';
const passagesInARequest = 5000;

/** One shard, no copies, and the scores of the passages' words alone: no stored source. */
const mapping = {
  settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: -1 },
  mappings: {
    _source: { enabled: false },
    dynamic: 'strict',
    properties: {
      own: { type: 'text', analyzer: 'whitespace', index_options: 'freqs' },
      headings: { type: 'text', analyzer: 'whitespace', index_options: 'freqs' },
    },
  },
};

/** Rejects where the node says no. */
export async function indexInOpenSearch(
  address: string,
  passages: readonly PassageTerms[],
  headingBoost: number,
): Promise<OpenSearchNode> {
  const ask = async (method: string, path: string, body?: string): Promise<Answered> => {
    const type = path.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json';
    const response = await fetch(new URL(path, address), {
      ...{ method, headers: { 'content-type': type } },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok && method !== 'DELETE')
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  await ask('DELETE', index);
  await ask('PUT', index, JSON.stringify(mapping));
  const from = performance.now();
  for (let at = 0; at < passages.length; at += passagesInARequest) {
    const lines = passages
      .slice(at, at + passagesInARequest)
      .flatMap(([own, headings], offset) => [
        JSON.stringify({ index: { _id: String(at + offset) } }),
        JSON.stringify({ own: own.join(' '), headings: headings.join(' ') }),
      ]);
    const { errors } = await ask('POST', `${index}/_bulk`, `${lines.join('\n')}\n`);
    if (errors === true) throw new Error('OpenSearch refused a passage.');
  }
  await ask('POST', `${index}/_refresh`);
  const indexing = (performance.now() - from) / 1000;
  await ask('POST', `${index}/_flush`);
  const { _all } = await ask('GET', `${index}/_stats/store`);
  return {
    indexing,
    size: _all?.primaries?.store?.size_in_bytes ?? 0,
    search: async (lookups, limit) => {
      const should = lookups.flatMap(({ term, weight }) => [
        { term: { own: { value: term, boost: weight } } },
        { term: { headings: { value: term, boost: weight * headingBoost } } },
      ]);
      const query = { size: limit, track_total_hits: false, _source: false, query: { bool: { should } } };
      const { hits } = await ask('POST', `${index}/_search`, JSON.stringify(query));
      return (hits?.hits ?? []).map(({ _id, _score }) => ({ passage: Number(_id), score: _score }));
    },
    remove: async () => void (await ask('DELETE', index)),
  };
}

/** What is read of its answers. */
interface Answered {
  readonly errors?: boolean;
  readonly hits?: { readonly hits: readonly { readonly _id: string; readonly _score: number }[] };
  readonly _all?: { readonly primaries?: { readonly store?: { readonly size_in_bytes: number } } };
}
