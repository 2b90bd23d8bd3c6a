// Whether a stretch of text holds the kind of thing that a question asks for, beyond the question's own words.
import type { AnswerType } from '../../question/query.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import {
  addressEvidence,
  definitionEvidence,
  instructionEvidence,
  lawEvidence,
  reasonEvidence,
  roleEvidence,
} from './kinds.ts';
import { nameEvidence } from './names.ts';
import { amountEvidence, countEvidence } from './numbers.ts';
import { timeEvidence } from './times.ts';

/** What is asked for beyond its type. */
export interface Sought {
  /** A list. */
  readonly several?: boolean;
  /** Where the text names what is to be counted; absent where the question does not say what that is. */
  readonly counted?: readonly Span[];
}

/**
 * 1 where the text holds what is asked for, 0 where it does not, in between where it may; 0.5 where no type is
 * expected. In text without capitals names can't be seen: 0.75 or 0.25 by the words that stand beside names.
 * `matched` are the spans of the question's own words in `text`, in order.
 */
export function evidenceFor(
  type: AnswerType,
  text: string,
  matched: readonly Span[],
  { several = false, counted }: Sought = {},
): number {
  switch (type) {
    case 'any':
    case 'yes-no':
      return 0.5;
    case 'time':
      return timeEvidence(blank(text, matched));
    case 'number':
      return countEvidence(blank(text, matched), matched, counted);
    case 'money':
    case 'percentage':
    case 'duration':
    case 'version':
      return amountEvidence(type, blank(text, matched), matched);
    case 'address':
      return addressEvidence(blank(text, matched));
    case 'role':
      return roleEvidence(blank(text, matched));
    case 'law':
      return lawEvidence(blank(text, matched));
    case 'reason':
      return reasonEvidence(text);
    case 'how-to':
      return instructionEvidence(text);
    case 'definition':
      return definitionEvidence(text, matched);
    case 'place':
    case 'person':
    case 'organisation':
      return nameEvidence(type, blank(text, matched), several);
  }
}

/** The text with the question's own words blanked out, so that they are not taken for its answer. */
function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const span of spans) {
    parts.push(text.slice(at, span.start), '_'.repeat(sliceOf(text, span).length));
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
