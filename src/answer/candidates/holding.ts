// What one text holds of a question's words.
import type { Query } from '../../question/query.ts';
import type { Token } from '../../text/tokenize.ts';
import type { Match } from '../reading/match.ts';
import type { TermPosition } from './nearness.ts';

/** What one text holds of the question. */
export interface Holding {
  /** Likeness of each term's best match, 0 without one. */
  readonly matches: readonly number[];
  /** How often each term is matched. */
  readonly counts: readonly number[];
  /** Likeness of the word of nearest meaning for each term, else 0. */
  readonly alike: readonly number[];
  /** 1 for each term of which a word of the same root is there, else 0. */
  readonly kin: readonly number[];
  /** 1 for each term that is there in an inflection of the question, else 0. */
  readonly inflected: readonly number[];
  readonly places: readonly TermPosition[];
}

/** What each token of a text matches. */
export type Matched = readonly (Match | undefined)[];

export const nothing: Holding = { matches: [], counts: [], alike: [], kin: [], inflected: [], places: [] };

/** `matched` has one for each token. `asked` are the question's words, inflection kept. */
export function holdingOf(
  { terms }: Query,
  tokens: readonly Token[],
  matched: Matched,
  asked: ReadonlySet<string>,
): Holding {
  const zeros = (): number[] => new Array<number>(terms.length).fill(0);
  const [matches, counts, alike, kin, inflected] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const places: TermPosition[] = [];
  for (const [at, match] of matched.entries()) {
    if (match === undefined) continue;
    const { term, likeness } = match;
    if (match.as !== 'same') {
      const others = match.as === 'kin' ? kin : alike;
      others[term] = Math.max(others[term] ?? 0, likeness);
      continue;
    }
    matches[term] = Math.max(matches[term] ?? 0, likeness);
    counts[term] = (counts[term] ?? 0) + likeness;
    if (asked.has(tokens[at]?.folded ?? '')) inflected[term] = 1;
    places.push({ term, at });
  }
  return { matches, counts, alike, kin, inflected, places };
}

/** Inverse frequency of each term among the texts compared, as BM25 has it, in shares of their sum. */
export function rarityAmong({ terms }: Query, holdings: readonly Holding[]): number[] {
  const rarities = terms.map((_term, index) => {
    const frequency = holdings.filter(({ matches }) => (matches[index] ?? 0) > 0).length;
    return Math.log(1 + (holdings.length - frequency + 0.5) / (frequency + 0.5));
  });
  const sum = rarities.reduce((total, value) => total + value, 0) || 1;
  return rarities.map((value) => value / sum);
}

/** The mean of a value over a question's terms, by their weights. */
export type Weighted = (value: (term: number) => number) => number;

export function weightedBy({ terms }: Query): Weighted {
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const shares = terms.map(({ weight }) => weight / total);
  return (value) => {
    let sum = 0;
    for (let term = 0; term < shares.length; term += 1) sum += (shares[term] ?? 0) * value(term);
    return sum;
  };
}
