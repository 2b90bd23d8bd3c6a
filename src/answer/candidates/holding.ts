// What one text holds of a question's words.
import type { Query } from '../../question/query.ts';
import type { Token } from '../../text/tokenize.ts';
import type { Matcher } from '../reading/match.ts';
import type { TermPosition } from './nearness.ts';

/** What one text holds of the question. */
export interface Holding {
  /** Likeness of each term's best match, 0 without one. */
  readonly matches: readonly number[];
  /** How often each term is matched. */
  readonly counts: readonly number[];
  /** Likeness of the word of nearest meaning for each term, else 0. */
  readonly alike: readonly number[];
  /** 1 for each term of which a word of the same root stands there, else 0. */
  readonly kin: readonly number[];
  /** 1 for each term that stands there in an inflection of the question, else 0. */
  readonly inflected: readonly number[];
  readonly places: readonly TermPosition[];
}

export const nothing: Holding = { matches: [], counts: [], alike: [], kin: [], inflected: [], places: [] };

export function holdingOf(
  query: Query,
  tokens: readonly Token[],
  matcher: Matcher,
  asked: ReadonlySet<string>,
): Holding {
  const zeros = (): number[] => query.terms.map(() => 0);
  const [matches, counts, alike, kin, inflected] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const places: TermPosition[] = [];
  for (const [at, token] of tokens.entries()) {
    const match = matcher(token.term);
    if (match === undefined) continue;
    const { term, as, likeness } = match;
    if (as !== 'same') {
      const others = as === 'kin' ? kin : alike;
      others[term] = Math.max(others[term] ?? 0, likeness);
      continue;
    }
    matches[term] = Math.max(matches[term] ?? 0, likeness);
    counts[term] = (counts[term] ?? 0) + likeness;
    if (asked.has(token.folded)) inflected[term] = 1;
    places.push({ term, at });
  }
  return { matches, counts, alike, kin, inflected, places };
}

/** Inverse frequency of each term among the texts compared, as BM25 has it, in shares of their sum. */
export function rarityAmong(query: Query, holdings: readonly Holding[]): number[] {
  const rarities = query.terms.map((_term, index) => {
    const frequency = holdings.filter(({ matches }) => (matches[index] ?? 0) > 0).length;
    return Math.log(1 + (holdings.length - frequency + 0.5) / (frequency + 0.5));
  });
  const sum = rarities.reduce((total, value) => total + value, 0) || 1;
  return rarities.map((value) => value / sum);
}

/** The mean of a value over the question's terms, by their weights. */
export function weighted({ terms }: Query, values: readonly number[]): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return terms.reduce((sum, term, index) => sum + term.weight * (values[index] ?? 0), 0) / total;
}
