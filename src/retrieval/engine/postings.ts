// Which passages hold which term of one field, and how often: typed arrays, so that a corpus of any size stays small.
import type { Steps } from '../../steps.ts';
import { type Column, type Columns, GrowingNumbers } from './columns.ts';
import { createNumbering } from './numbering.ts';

export interface Postings {
  readonly terms: readonly string[];
  /** The postings of term t are those from `starts[t]` to `starts[t + 1]`, by ascending passage. */
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  /** How often the term occurs there, at most `mostCounted`. */
  readonly counts: Uint16Array;
  /** Distinct terms of each passage, at least 1. */
  readonly lengths: Uint32Array;
}

const mostCounted = 0xffff;

export interface PostingsBuilder {
  /** The next passage's terms, repeated as often as they occur. */
  add(terms: readonly string[]): void;
  build(): Steps<Postings>;
}

/** Passages are numbered from 0 in the order in which they are added. */
export function createPostingsBuilder(): PostingsBuilder {
  const ids = createNumbering();
  const termOf = new GrowingNumbers((length) => new Uint32Array(length));
  const counts = new GrowingNumbers((length) => new Uint16Array(length));
  const lengths = new GrowingNumbers((length) => new Uint32Array(length));
  /** Where a term's pair of the present passage stands; older places lie before `from`. */
  const placeOf: number[] = [];
  return {
    add: (terms) => {
      const from = termOf.length;
      for (const term of terms) {
        const id = ids.numberOf(term);
        const place = placeOf[id];
        if (place !== undefined && place >= from) counts.increment(place, mostCounted);
        else {
          placeOf[id] = termOf.length;
          termOf.push(id);
          counts.push(1);
        }
      }
      lengths.push(termOf.length - from);
    },
    build: () => invert(ids.all(), termOf.values(), counts.values(), lengths.values()),
  };
}

/** Passages whose pairs are put in order between two steps: about a millisecond. */
const passagesInAStep = 1000;

/** Pairs in the order of passages to pairs in the order of terms, by counting. */
function* invert(
  terms: readonly string[],
  termOf: Uint32Array,
  counts: Uint16Array,
  pairs: Uint32Array,
): Steps<Postings> {
  const starts = new Uint32Array(terms.length + 1);
  for (const term of termOf) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const inverted = { passages: new Uint32Array(termOf.length), counts: new Uint16Array(termOf.length) };
  let pair = 0;
  for (const [passage, length] of pairs.entries()) {
    if (passage % passagesInAStep === 0) yield;
    for (const end = pair + length; pair < end; pair += 1) {
      const term = termOf[pair] ?? 0;
      const at = next[term] ?? 0;
      inverted.passages[at] = passage;
      inverted.counts[at] = counts[pair] ?? 0;
      next[term] = at + 1;
    }
  }
  return { terms, starts, ...inverted, lengths: pairs.map((length) => Math.max(1, length)) };
}

/** The postings as columns whose names begin with `name`. */
export const columnsOf = (name: string, postings: Postings): Columns =>
  Object.fromEntries(
    Object.entries(postings).map(([part, column]: [string, Column]) => [`${name}.${part}`, column]),
  );

/** The postings that `columnsOf` gave; absent where a column is missing or of another kind. */
export function postingsFrom(name: string, columns: Columns): Postings | undefined {
  const part = (column: keyof Postings): Column | undefined => columns[`${name}.${column}`];
  const [terms, starts, passages, counts, lengths] = [
    part('terms'),
    part('starts'),
    part('passages'),
    part('counts'),
    part('lengths'),
  ];
  if (!Array.isArray(terms) || !(starts instanceof Uint32Array) || !(passages instanceof Uint32Array))
    return undefined;
  if (!(counts instanceof Uint16Array) || !(lengths instanceof Uint32Array)) return undefined;
  return { terms, starts, passages, counts, lengths };
}
