// How alike two English words are in meaning, by the table of word vectors that ships with Verbatim.
import { stem } from '../text/fold.ts';
import type { WordTable } from './table.ts';

export interface LikeWord {
  readonly word: string;
  /** A cosine: `leastLikeness` to 1. */
  readonly likeness: number;
}

/** All words are folded; where a word is not in the table, its term is looked up. English only. */
export interface WordVectors {
  /** The row of a folded word or, failing that, of its term's most frequent word; -1 where the table has neither. */
  indexOf(word: string): number;
  /** The row of a term's most frequent word, or -1. */
  indexOfTerm(term: string): number;
  /** 0 for words that are not alike, else `leastLikeness` to 1; 1 for two forms of one word. */
  likeness(a: string, b: string): number;
  /** `likeness` to one word, for many others: each other word is compared once. */
  against(word: string): (other: string) => number;
  /** The same, for terms (stems) in place of words. */
  againstTerm(term: string): (other: string) => number;
  /** For the terms of a question: which of them another term is most like, and how much; absent where none is. */
  nearest(
    terms: readonly string[],
  ): (other: string) => { readonly at: number; readonly likeness: number } | undefined;
  /** What weighted terms are about together: a vector of length 1, or of zeros where none is in the table. */
  meaningOf(terms: Iterable<string>, weightOf: (term: string) => number): Meaning;
  /** The words most like `word`, best first, without itself. */
  likeWords(word: string, least?: number): readonly LikeWord[];
}

export type Meaning = Float32Array;

/** The cosine of two meanings, 0 where one is unknown. */
export function closeness(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}

/** Cosines below it say nothing: two words picked at random seldom reach it. */
export const leastLikeness = 0.4;

/** What serves where the table is absent or damaged: no word is like another. */
export const noWordVectors: WordVectors = {
  indexOf: () => -1,
  indexOfTerm: () => -1,
  likeness: (a, b) => (a === b ? 1 : 0),
  against: (word) => (other) => (other === word ? 1 : 0),
  againstTerm: (term) => (other) => (other === term ? 1 : 0),
  nearest: () => () => undefined,
  meaningOf: () => new Float32Array(0),
  likeWords: () => [],
};

export function wordVectorsOf(table: WordTable): WordVectors {
  const rowOfWord = new Map(table.words.map((word, row) => [word, row]));
  const rowOfTerm = firstRows(table);
  const lengths = lengthsOf(table);
  const indexOfTerm = (term: string) => rowOfTerm.get(term) ?? -1;
  const indexOf = (word: string) => rowOfWord.get(word) ?? indexOfTerm(stem(word));
  const rowLikeness = (a: number, b: number): number => {
    if (table.termOf[a] === table.termOf[b]) return 1;
    const cosine = product(table, a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
    return cosine < leastLikeness ? 0 : Math.min(1, cosine);
  };
  const against = (word: string) => likenessTo(word, indexOf, rowLikeness);
  return {
    indexOf,
    indexOfTerm,
    against,
    againstTerm: (term) => likenessTo(term, indexOfTerm, rowLikeness),
    likeness: (a, b) => against(a)(b),
    nearest: (terms) => nearestOf(table, lengths, terms.map(indexOfTerm), indexOfTerm),
    meaningOf: (terms, weightOf) => meaningOf(table, terms, indexOfTerm, weightOf),
    likeWords: (word, least = leastLikeness) => {
      const own = indexOf(word);
      const found: LikeWord[] = [];
      if (own < 0) return found;
      table.words.forEach((other, row) => {
        const likeness = rowLikeness(own, row);
        if (likeness >= least && other !== word) found.push({ word: other, likeness });
      });
      return found.sort((a, b) => b.likeness - a.likeness);
    },
  };
}

/** Each other word is compared once. */
function likenessTo(
  own: string,
  rowOf: (word: string) => number,
  rowLikeness: (a: number, b: number) => number,
): (other: string) => number {
  const row = rowOf(own);
  const known = new Map([[own, 1]]);
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const found = row < 0 ? -1 : rowOf(other);
    const likeness = found < 0 ? 0 : rowLikeness(row, found);
    known.set(other, likeness);
    return likeness;
  };
}

function nearestOf(
  table: WordTable,
  lengths: Float32Array,
  rows: readonly number[],
  rowOf: (term: string) => number,
): ReturnType<WordVectors['nearest']> {
  const known = rows.flatMap((row, at) => (row < 0 ? [] : [{ row, at }]));
  return (other) => {
    const row = known.length === 0 ? -1 : rowOf(other);
    if (row < 0) return undefined;
    let [best, most] = [-1, leastLikeness];
    for (const { row: own, at } of known) {
      const cosine = product(table, own, row) / ((lengths[own] ?? 1) * (lengths[row] ?? 1));
      if (cosine > most) [best, most] = [at, cosine];
    }
    return best < 0 ? undefined : { at: best, likeness: Math.min(1, most) };
  };
}

function meaningOf(
  { rows, dimensions }: WordTable,
  terms: Iterable<string>,
  rowOf: (term: string) => number,
  weightOf: (term: string) => number,
): Meaning {
  const sum = new Float32Array(dimensions);
  for (const term of terms) {
    const row = rowOf(term);
    if (row < 0) continue;
    const weight = weightOf(term);
    for (let place = 0; place < dimensions; place += 1)
      sum[place] = (sum[place] ?? 0) + weight * (rows[row * dimensions + place] ?? 0);
  }
  const length = Math.sqrt(closeness(sum, sum)) || 1;
  return sum.map((value) => value / length);
}

function firstRows({ terms, termOf }: WordTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  termOf.forEach((place, row) => {
    const term = terms[place];
    if (term !== undefined && !rows.has(term)) rows.set(term, row);
  });
  return rows;
}

function product({ rows, dimensions }: WordTable, a: number, b: number): number {
  let sum = 0;
  const from = a * dimensions;
  const other = b * dimensions;
  for (let place = 0; place < dimensions; place += 1)
    sum += (rows[from + place] ?? 0) * (rows[other + place] ?? 0);
  return sum;
}

function lengthsOf(table: WordTable): Float32Array {
  return Float32Array.from(table.words, (_, row) => Math.sqrt(product(table, row, row)) || 1);
}
