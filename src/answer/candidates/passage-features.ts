// What a passage says of each text in it: the part of the features that is worked out once for all of them.
import type { Query } from '../../question/query.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { closeness, type Meaning } from '../../words/word-vectors.ts';
import { type Matcher, matchIn } from '../reading/match.ts';
import type { Surroundings } from './excerpt.ts';
import type { Features } from './features.ts';
import { holdingOf, weighted } from './holding.ts';
import { nearnessOf } from './nearness.ts';

export type PassageFeatures = Pick<
  Features,
  'passage' | 'headings' | 'whole' | 'around' | 'together' | 'asked' | 'topic' | 'subject'
> & {
  /** Likeness of each term's best match in the passage, its headings or title. */
  readonly matches: readonly number[];
};

export function passageFeatures(
  query: Query,
  { tokens, terms, headingTerms, share, question, ...meanings }: Surroundings,
  matcher: Matcher,
  meaning: Meaning,
  asked: ReadonlySet<string>,
): PassageFeatures {
  const inHeadings = query.terms.map((term) => matchIn(term, headingTerms));
  const matches = query.terms.map((term, index) => Math.max(matchIn(term, terms), inHeadings[index] ?? 0));
  const alike = query.terms.map(() => 0);
  for (const value of [...terms, ...headingTerms]) {
    const match = matcher(value);
    if (match?.as === 'alike') alike[match.term] = Math.max(alike[match.term] ?? 0, match.likeness);
  }
  return {
    passage: share,
    headings: weighted(query, inHeadings),
    whole: weighted(query, matches),
    around: weighted(
      query,
      alike.map((value, index) => Math.max(0, value - (matches[index] ?? 0))),
    ),
    together: nearnessOf(holdingOf(query, tokens, matcher, asked).places, tokens.length),
    matches,
    asked: sameQuestion(query, question, matcher),
    topic: closeness(meaning, meanings.meaning),
    subject: closeness(meaning, meanings.headingMeaning),
  };
}

/** F1 of the weight of the question that another one holds, and of that one's words that the question holds. */
export function sameQuestion(query: Query, terms: readonly string[] | undefined, matcher: Matcher): number {
  if (terms === undefined || terms.length === 0) return 0;
  const content = terms.filter((term) => !isStopWord(term));
  const met = query.terms.map(() => 0);
  let shared = 0;
  for (const value of content) {
    const match = matcher(value);
    if (match === undefined) continue;
    met[match.term] = Math.max(met[match.term] ?? 0, match.likeness);
    shared += match.likeness;
  }
  const [recall, precision] = [weighted(query, met), shared / Math.max(1, content.length)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
