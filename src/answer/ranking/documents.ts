// Orders documents by their best passages, with the words that those passages bring along.
import type { Document } from '../../corpus/document/document.ts';
import { rarity } from '../../question/analyze.ts';
import type { Query } from '../../question/query.ts';
import type { Hit, Lookup } from '../../retrieval/engine/engine.ts';
import type { Revision } from '../../retrieval/revision/revision.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Token } from '../../text/tokenize.ts';
import { wordVectors } from '../../words/load.ts';
import type { WordVectors } from '../../words/word-vectors.ts';
import { readPassage } from '../reading/reading.ts';

/** Passages that are looked at; the documents of all others stay unordered and are left out. */
const mostHits = 1000;
/** Passages whose words are taken, words that are taken, and their share of the second search. */
const feedback = { passages: 8, terms: 20, share: 0.45 };

/** Passages that are read for words that stand together, and what all of them together add to a score. */
const mostReread = 100;
const closeness = 0.5;
/** Words between which nothing much stands. */
const reach = 3;

/**
 * Documents that hold a word of the query, best first; ties by the corpus's order. A second search adds the words that
 * are frequent in the best passages of the first and rare elsewhere: pseudo-relevance feedback as in RM3
 * (Abdul-Jaleel et al. 2004).
 */
export async function rankDocuments(query: Query, revision: Revision): Promise<Document[]> {
  const vectors = await wordVectors();
  const known = query.terms.filter((term) => term.passages > 0);
  const asked = known.map((term): Lookup => ({ term: term.value, weight: 1 / known.length }));
  const hits = await revision.engine.search(asked, mostHits);
  const widened = mix(asked, wordsOf(hits.slice(0, feedback.passages), revision, vectors));
  const order = query.terms.map((term) => term.value);
  const found = await revision.engine.search(widened, mostHits);
  const scored = found.map((hit, rank) => {
    const tokens = rank < mostReread ? (readPassage(revision, hit.passage, vectors)?.tokens ?? []) : [];
    return { ...hit, score: hit.score * (1 + closeness * closePairs(order, tokens)) };
  });
  const documents = scored
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .flatMap(({ passage: id }) => {
      const passage = revision.passages[id];
      return passage === undefined ? [] : [revision.documentOf(passage)];
    });
  return [...new Set(documents)];
}

/** Share of the question's neighbouring terms that are near neighbours in the text, in the same order. */
function closePairs(order: readonly string[], tokens: readonly Token[]): number {
  if (order.length < 2) return 0;
  const wanted = new Set(order.slice(1).map((term, index) => `${order[index]} ${term}`));
  const total = wanted.size;
  for (const [at, { term }] of tokens.entries()) {
    for (let gap = 1; gap <= reach; gap += 1) wanted.delete(`${tokens[at - gap]?.term} ${term}`);
  }
  return (total - wanted.size) / total;
}

/** The words that tell these passages from the rest, their weights together 1. */
function wordsOf(hits: readonly Hit[], revision: Revision, vectors: WordVectors): Lookup[] {
  const weights = new Map<string, number>();
  for (const { passage, score } of hits) {
    const tokens = readPassage(revision, passage, vectors)?.tokens ?? [];
    for (const { term, folded } of tokens) {
      if (isStopWord(folded) || folded.length < 3) continue;
      const rare = rarity(revision.vocabulary.frequencyOf(term), revision.vocabulary.passages);
      weights.set(term, (weights.get(term) ?? 0) + (score * rare) / tokens.length);
    }
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, feedback.terms);
  const sum = best.reduce((total, [, weight]) => total + weight, 0) || 1;
  return best.map(([term, weight]) => ({ term, weight: weight / sum }));
}

function mix(asked: readonly Lookup[], added: readonly Lookup[]): Lookup[] {
  const weights = new Map(asked.map(({ term, weight }) => [term, weight * (1 - feedback.share)]));
  for (const { term, weight } of added) weights.set(term, (weights.get(term) ?? 0) + weight * feedback.share);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
