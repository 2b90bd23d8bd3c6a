// Where exact phrases stand, and what a reader is shown as matched.
import type { Phrase, Query } from '../../question/query.ts';
import { merge, type Span } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import { matchedSpans } from './match.ts';

/** What a reader is shown as matched: terms, and each exact phrase in one piece; in order, none overlapping. */
export function highlightsOf(query: Query, tokens: readonly Token[]): Span[] {
  const phrases = query.phrases.flatMap((phrase) => phraseSpans(tokens, phrase));
  return merge([...phrases, ...matchedSpans(query, tokens)]);
}

/** Where the phrase's words stand one after the other, inflection included. */
export function phraseSpans(tokens: readonly Token[], phrase: Phrase): Span[] {
  const spans: Span[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = tokens[at + phrase.words.length - 1];
    if (last === undefined || token.start < (spans.at(-1)?.end ?? 0)) continue;
    if (phrase.words.every((word, offset) => tokens[at + offset]?.folded === word))
      spans.push({ start: token.start, end: last.end });
  }
  return spans;
}

export const holdsPhrase = (tokens: readonly Token[], phrase: Phrase): boolean =>
  phraseSpans(tokens, phrase).length > 0;
