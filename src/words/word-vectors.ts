// How alike two English words are in meaning, by the table of word vectors that ships with Verbatim.
import { LRUCache } from 'lru-cache';
import { finish, type Steps } from '../steps.ts';
import { stem } from '../text/fold.ts';
import { readWordTable, type WordTable } from './table.ts';

export interface LikeWord {
  /** As `stem` makes it: what an index looks up. */
  readonly term: string;
  /** The term's most frequent word: what a person reads. */
  readonly word: string;
  /** A cosine: `leastLikeness` to 1. */
  readonly likeness: number;
}

/** A likeness is 0 for words that are not alike or not in the table. Proper names and other languages are not in it. */
export interface WordVectors {
  /** Of two folded words, from `leastLikeness` on; two forms of one word are the same word. */
  likeness(a: string, b: string): number;
  /** Which of some terms another term is most like; absent where it is like none. */
  nearest(terms: readonly string[]): (other: string) => Nearest | undefined;
  /** What weighted terms are about together. */
  meaningOf(terms: Iterable<string>, weightOf: (term: string) => number): Meaning;
  /** The terms most like one from `fromLikeness` on, best first, without itself. Scans the table, once for each term. */
  likeTerms(term: string): readonly LikeWord[];
}

export interface Nearest {
  /** Index among the terms. */
  readonly at: number;
  readonly likeness: number;
}

/** A vector of length 1, or of zeros where none of the words is in the table. */
export type Meaning = Float32Array;

/** The cosine of two meanings, 0 where one is unknown. */
export function closeness(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}

/** Below it, a cosine says nothing: of two words picked at random one pair in a hundred reaches it. */
export const leastLikeness = 0.4;
/** From here on a word is looked up in place of another. */
export const fromLikeness = 0.5;
/** Terms whose like ones are cached: people ask about the same things. */
const mostCached = 5000;

/** Serves where the table cannot be read: no word is like another. */
export const noWordVectors: WordVectors = {
  likeness: (a, b) => (stem(a) === stem(b) ? 1 : 0),
  nearest: () => () => undefined,
  meaningOf: () => new Float32Array(0),
  likeTerms: () => [],
};

export const wordVectorsOf = (table: WordTable): WordVectors => finish(openTable(table));

/** Of a file in the format of the table; throws as `readWordTable` does. */
export function* wordVectorsIn(file: Buffer): Steps<WordVectors> {
  const table = readWordTable(file);
  yield;
  return yield* openTable(table);
}

/** Rows between two steps: about a millisecond. */
const rowsInAStep = 2000;

function* openTable(table: WordTable): Steps<WordVectors> {
  const rowOf = new Map<string, number>();
  const lengths = new Float32Array(table.terms.length);
  for (const [row, term] of table.terms.entries()) {
    rowOf.set(term, row);
    lengths[row] = Math.sqrt(product(table, row, row)) || 1;
    if (row % rowsInAStep === 0) yield;
  }
  const cached = new LRUCache<string, readonly LikeWord[]>({ max: mostCached });
  const indexOfTerm = (term: string) => rowOf.get(term) ?? -1;
  const cosine = (a: number, b: number) => product(table, a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
  return {
    likeness: (a, b) => {
      const [own, other] = [stem(a), stem(b)];
      return own === other ? 1 : (nearestOf([indexOfTerm(own)], indexOfTerm(other), cosine)?.likeness ?? 0);
    },
    nearest: (terms) => {
      const asked = terms.map(indexOfTerm);
      return (other) => nearestOf(asked, indexOfTerm(other), cosine);
    },
    meaningOf: (terms, weightOf) => meaningOf(table, lengths, terms, indexOfTerm, weightOf),
    likeTerms: (term) => {
      const like = cached.get(term) ?? scan(table, lengths, indexOfTerm(term));
      cached.set(term, like);
      return like;
    },
  };
}

function nearestOf(
  asked: readonly number[],
  other: number,
  cosine: (a: number, b: number) => number,
): Nearest | undefined {
  if (other < 0) return undefined;
  let [best, most] = [-1, leastLikeness];
  for (const [at, row] of asked.entries()) {
    const likeness = row < 0 ? 0 : cosine(row, other);
    if (likeness > most) [best, most] = [at, likeness];
  }
  return best < 0 ? undefined : { at: best, likeness: Math.min(1, most) };
}

function meaningOf(
  { rows, dimensions }: WordTable,
  lengths: Float32Array,
  terms: Iterable<string>,
  rowOf: (term: string) => number,
  weightOf: (term: string) => number,
): Meaning {
  const sum = new Float32Array(dimensions);
  for (const term of terms) {
    const row = rowOf(term);
    if (row < 0) continue;
    const weight = weightOf(term) / (lengths[row] ?? 1);
    for (let place = 0; place < dimensions; place += 1)
      sum[place] = (sum[place] ?? 0) + weight * (rows[row * dimensions + place] ?? 0);
  }
  const length = Math.sqrt(closeness(sum, sum)) || 1;
  return sum.map((value) => value / length);
}

function scan(table: WordTable, lengths: Float32Array, own: number): readonly LikeWord[] {
  if (own < 0) return [];
  const found: LikeWord[] = [];
  for (let row = 0; row < table.terms.length; row += 1) {
    const likeness = product(table, own, row) / ((lengths[own] ?? 1) * (lengths[row] ?? 1));
    if (likeness < fromLikeness || row === own) continue;
    found.push({ term: table.terms[row] ?? '', word: table.words[row] ?? '', likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

function product({ rows, dimensions }: WordTable, a: number, b: number): number {
  const from = a * dimensions;
  const other = b * dimensions;
  let sum = 0;
  for (let place = 0; place < dimensions; place += 1) {
    sum += (rows[from + place] ?? 0) * (rows[other + place] ?? 0);
  }
  return sum;
}
