// How alike two English words are in meaning, by the table of word vectors that ships with Verbatim.
import { stem } from '../text/fold.ts';
import type { WordTable } from './table.ts';

export interface LikeWord {
  /** As `stem` makes it: what an index looks up. */
  readonly term: string;
  /** The term's most frequent word: what a person reads. */
  readonly word: string;
  /** A cosine: `leastLikeness` to 1. */
  readonly likeness: number;
}

/**
 * Words are folded; two forms of one word are the same word. A likeness is 0 for words that are not alike or not in the
 * table, else `leastLikeness` to 1. Proper names and other languages are not in the table.
 */
export interface WordVectors {
  /** The row of a folded word, or -1. */
  indexOf(word: string): number;
  /** The row of a term, or -1. */
  indexOfTerm(term: string): number;
  likeness(a: string, b: string): number;
  /** `likeness` to one word, for many others: each other word is compared once. */
  against(word: string): (other: string) => number;
  /** The same for terms. */
  againstTerm(term: string): (other: string) => number;
  /** For the terms of a question: which of them another term is most like, and how much; absent where none is. */
  nearest(
    terms: readonly string[],
  ): (other: string) => { readonly at: number; readonly likeness: number } | undefined;
  /** What weighted terms are about together: a vector of length 1, or of zeros where none is in the table. */
  meaningOf(terms: Iterable<string>, weightOf: (term: string) => number): Meaning;
  /** What is most like a word, best first, without the word itself. Scans the table: once per word of a question. */
  likeWords(word: string, least?: number): readonly LikeWord[];
}

export type Meaning = Float32Array;

/** The cosine of two meanings, 0 where one is unknown. */
export function closeness(a: Meaning, b: Meaning): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}

/**
 * Cosines below it say nothing: six random pairs of words in a thousand reach it, and one in seven pairs of opposites.
 * 0.5 is reached by one in a thousand and one in fifty.
 */
export const leastLikeness = 0.4;

/** Serves where the table cannot be read: no word is like another. */
export const noWordVectors: WordVectors = {
  indexOf: () => -1,
  indexOfTerm: () => -1,
  likeness: (a, b) => (stem(a) === stem(b) ? 1 : 0),
  against: (word) => (other) => (stem(other) === stem(word) ? 1 : 0),
  againstTerm: (term) => (other) => (other === term ? 1 : 0),
  nearest: () => () => undefined,
  meaningOf: () => new Float32Array(0),
  likeWords: () => [],
};

export function wordVectorsOf(table: WordTable): WordVectors {
  const rowOf = new Map(table.terms.map((term, row) => [term, row]));
  const lengthOf = lengthsOf(table);
  const indexOfTerm = (term: string) => rowOf.get(term) ?? -1;
  const cosine = (a: number, b: number) => product(table, a, b) / (lengthOf(a) * lengthOf(b));
  const compare = (a: number, b: number) => (a < 0 || b < 0 ? 0 : atLeast(leastLikeness, cosine(a, b)));

  const againstTerm = (term: string) => {
    const row = indexOfTerm(term);
    return remembered(term, (other) => compare(row, indexOfTerm(other)));
  };
  const against = (word: string) => {
    const likeness = againstTerm(stem(word));
    return remembered(word, (other) => likeness(stem(other)));
  };
  return {
    indexOf: (word) => indexOfTerm(stem(word)),
    indexOfTerm,
    likeness: (a, b) => against(a)(b),
    against,
    againstTerm,
    nearest: (terms) => nearestOf(terms.map(indexOfTerm), indexOfTerm, compare),
    meaningOf: (terms, weightOf) => meaningOf(table, lengthOf, terms, indexOfTerm, weightOf),
    likeWords: (word, least = leastLikeness) => {
      const own = indexOfTerm(stem(word));
      if (own < 0) return [];
      const found: LikeWord[] = [];
      table.terms.forEach((term, row) => {
        const likeness = cosine(own, row);
        if (likeness >= least && row !== own) found.push({ term, word: table.words[row] ?? term, likeness });
      });
      return found.sort((a, b) => b.likeness - a.likeness);
    },
  };
}

/** A text repeats its words: each is compared once. */
function remembered(own: string, likeness: (other: string) => number): (other: string) => number {
  const known = new Map([[own, 1]]);
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const found = likeness(other);
    known.set(other, found);
    return found;
  };
}

function nearestOf(
  rows: readonly number[],
  rowOf: (term: string) => number,
  compare: (a: number, b: number) => number,
): ReturnType<WordVectors['nearest']> {
  return (other) => {
    const row = rowOf(other);
    const likeness = rows.map((own) => compare(own, row));
    const most = Math.max(0, ...likeness);
    return most === 0 ? undefined : { at: likeness.indexOf(most), likeness: most };
  };
}

function meaningOf(
  { rows, dimensions }: WordTable,
  lengthOf: (row: number) => number,
  terms: Iterable<string>,
  rowOf: (term: string) => number,
  weightOf: (term: string) => number,
): Meaning {
  const sum = new Float32Array(dimensions);
  for (const term of terms) {
    const row = rowOf(term);
    if (row < 0) continue;
    const weight = weightOf(term) / lengthOf(row);
    for (let place = 0; place < dimensions; place += 1) {
      sum[place] = (sum[place] ?? 0) + weight * (rows[row * dimensions + place] ?? 0);
    }
  }
  const length = Math.sqrt(closeness(sum, sum)) || 1;
  return sum.map((value) => value / length);
}

const atLeast = (least: number, likeness: number): number => (likeness < least ? 0 : Math.min(1, likeness));

/** In whole numbers of 32 bits, which take two thirds of the time: a scan multiplies two million of them. */
function product({ rows, dimensions }: WordTable, a: number, b: number): number {
  const from = a * dimensions;
  const other = b * dimensions;
  let sum = 0;
  for (let place = 0; place < dimensions; place += 1) {
    sum = (sum + Math.imul(rows[from + place] ?? 0, rows[other + place] ?? 0)) | 0;
  }
  return sum;
}

/** Computed when a row is first compared: most never are. */
function lengthsOf(table: WordTable): (row: number) => number {
  const lengths = new Float32Array(table.terms.length);
  return (row) => {
    const known = lengths[row] ?? 0;
    if (known > 0) return known;
    const length = Math.sqrt(product(table, row, row)) || 1;
    lengths[row] = length;
    return length;
  };
}
