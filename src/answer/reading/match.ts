// Which words of a question a text's terms stand for.
import { hasMeaning, type Query, type QueryTerm } from '../../question/query.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import { leastLikeness, noWordVectors, type WordVectors } from '../../words/word-vectors.ts';

export interface Match {
  /** Index among the query's terms. */
  readonly term: number;
  /**
   * `same` for the term itself and what was looked up in its place, `alike` for another word of nearly the same meaning,
   * `kin` for a word of the same root.
   */
  readonly as: 'same' | 'alike' | 'kin';
  /** In (0, 1]: 1 for the term itself and for kin. */
  readonly likeness: number;
}

/** Gives what a term of the corpus matches. It remembers: the same term is asked for many times in one question. */
export type Matcher = (term: string) => Match | undefined;

export function createMatcher(query: Query, words: WordVectors): Matcher {
  const known = new Map<string, Match | undefined>();
  const nearest = words.nearest(query.terms.map((term) => (hasMeaning(query, term) ? term.value : '')));
  for (const [term, { near }] of query.terms.entries())
    for (const { value, likeness } of near) known.set(value, { term, as: 'same', likeness });
  for (const [term, { value }] of query.terms.entries()) known.set(value, { term, as: 'same', likeness: 1 });
  return (value) => {
    if (known.has(value)) return known.get(value);
    const match = kinOf(query, value) ?? alikeOf(nearest(value));
    known.set(value, match);
    return match;
  };
}

function kinOf({ terms }: Query, value: string): Match | undefined {
  const term = terms.findIndex((other) => areKin(other.value, value));
  return term === -1 ? undefined : { term, as: 'kin', likeness: 1 };
}

/** From the least likeness, which says nothing, up to the word itself. */
const alikeOf = (near: ReturnType<ReturnType<WordVectors['nearest']>>): Match | undefined =>
  near && {
    term: near.at,
    as: 'alike',
    likeness: (near.likeness - leastLikeness) / (1 - leastLikeness),
  };

/** Whether it counts as the question's own word. */
export const isSame = (match: Match | undefined): match is Match => match?.as === 'same';

/** Letters that kin begin with in common, at least, and as a share of the longer word. */
const kinship = { fewest: 5, share: 0.65 };
const latin = /^[a-z]+$/;

/** "invent" and "inventor", "politician" and "polit": words of one root that the stemmer leaves apart. */
export function areKin(a: string, b: string): boolean {
  if (a.length < kinship.fewest || b.length < kinship.fewest || !latin.test(a) || !latin.test(b))
    return false;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  return common >= kinship.fewest && common >= kinship.share * Math.max(a.length, b.length);
}

/** 1 for the term itself, its likeness for a near term, 0 for neither. */
export function matchIn({ value, near }: QueryTerm, terms: ReadonlySet<string>): number {
  if (terms.has(value)) return 1;
  let best = 0;
  for (const other of near) if (other.likeness > best && terms.has(other.value)) best = other.likeness;
  return best;
}

/** Spans of the tokens that stand for a term of the query. */
export function matchedSpans(query: Query, tokens: readonly Token[]): Span[] {
  const matcher = createMatcher(query, noWordVectors);
  return tokens.filter((token) => isSame(matcher(token.term))).map(({ start, end }) => ({ start, end }));
}
