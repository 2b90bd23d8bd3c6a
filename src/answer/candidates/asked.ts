// What is worked out once of a question for all texts that are described beside it.
import { hasMeaning, type Query } from '../../question/query.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Meaning, WordVectors } from '../../words/word-vectors.ts';
import { createMatcher, type Matcher } from '../reading/match.ts';
import { type Weighted, weightedBy } from './holding.ts';
import { type Pairs, pairsIn } from './nearness.ts';

export interface Asked {
  readonly query: Query;
  readonly weigh: Weighted;
  readonly matcher: Matcher;
  readonly meaning: Meaning;
  /** Its words, inflection kept. */
  readonly words: ReadonlySet<string>;
  readonly grammar: ReadonlySet<string>;
  readonly pairs: Pairs;
  /** Indices of the terms that name what is to be counted. */
  readonly counted?: ReadonlySet<number>;
}

export const askedOf = (query: Query, words: WordVectors): Asked => ({
  query,
  weigh: weightedBy(query),
  matcher: createMatcher(query, words),
  meaning: meaningOfQuery(query, words),
  words: new Set(query.words),
  grammar: new Set(query.words.filter(isStopWord)),
  pairs: pairsIn(query.words),
  ...countedOf(query),
});

const countedOf = ({ terms, counted }: Query): Pick<Asked, 'counted'> =>
  counted === undefined
    ? {}
    : {
        counted: new Set(terms.flatMap(({ value }, index) => (counted.includes(value) ? [index] : []))),
      };

/** What the words of a question that have a meaning are about together. */
function meaningOfQuery(query: Query, words: WordVectors): Meaning {
  const weights = new Map(
    query.terms.filter((term) => hasMeaning(query, term)).map(({ value, weight }) => [value, weight]),
  );
  return words.meaningOf(weights.keys(), (term) => weights.get(term) ?? 0);
}
