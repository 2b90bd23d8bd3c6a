// What a passage says of each text in it: the part of the features that is worked out once for all of them.
import { isStopWord } from '../../text/stop-words.ts';
import { closeness } from '../../words/word-vectors.ts';
import { isSame } from '../reading/match.ts';
import type { Asked } from './asked.ts';
import type { Surroundings } from './excerpt.ts';
import type { Features } from './features.ts';
import { holdingOf, type Matched } from './holding.ts';
import { nearnessOf } from './nearness.ts';

export type PassageFeatures = Pick<
  Features,
  'passage' | 'headings' | 'whole' | 'around' | 'together' | 'asked' | 'topic' | 'subject'
>;

export interface PassageDescription {
  readonly features: PassageFeatures;
  /** Likeness of each term's best match in the passage, its headings or title. */
  readonly matches: readonly number[];
  /** What each token of the passage matches. */
  readonly matched: Matched;
}

export function describePassage(asked: Asked, passage: Surroundings): PassageDescription {
  const { query, weigh, matcher, meaning } = asked;
  const { tokens, headingTerms, share } = passage;
  const matched = tokens.map(({ term }) => matcher(term));
  const own = holdingOf(query, tokens, matched, asked.words);
  const [headings, alike] = [query.terms.map(() => 0), [...own.alike]];
  for (const value of headingTerms) {
    const match = matcher(value);
    if (match === undefined || match.as === 'kin') continue;
    const found = isSame(match) ? headings : alike;
    found[match.term] = Math.max(found[match.term] ?? 0, match.likeness);
  }
  const matches = headings.map((likeness, term) => Math.max(likeness, own.matches[term] ?? 0));
  return {
    features: {
      passage: share,
      headings: weigh((term) => headings[term] ?? 0),
      whole: weigh((term) => matches[term] ?? 0),
      around: weigh((term) => Math.max(0, (alike[term] ?? 0) - (matches[term] ?? 0))),
      together: nearnessOf(own.places, tokens.length),
      asked: sameQuestion(asked, passage.question),
      topic: closeness(meaning, passage.meaning),
      subject: closeness(meaning, passage.headingMeaning),
    },
    matches,
    matched,
  };
}

/** F1 of the weight of the question that another one holds, and of that one's words that the question holds. */
export function sameQuestion({ query, weigh, matcher }: Asked, terms: readonly string[] | undefined): number {
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
  const [recall, precision] = [weigh((term) => met[term] ?? 0), shared / Math.max(1, content.length)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}
