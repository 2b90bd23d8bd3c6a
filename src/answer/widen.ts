// Widens a sentence to what a reader needs with it: the sentence it leans on, or a neighbour that answers as well.
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { Sentence } from './reading.ts';

/** Words of the longest quote of more than one sentence. */
const longestQuote = 60;

/** First words that point back: what they stand for is named before. */
const pointers = new Set('he she they it his her their its this these those such both'.split(' '));
/** After "the": a number or an order that points back, "the two companies", "the latter", "the former". */
const pointedAfterThe = new Set('two three four former latter move decision same'.split(' '));

/** Whether a sentence can't be understood without the one before it. */
export function leansBack(tokens: readonly Token[]): boolean {
  const [first, second] = [tokens[0]?.folded ?? '', tokens[1]?.folded ?? ''];
  return first === 'the' ? pointedAfterThe.has(second) : pointers.has(first);
}

export interface Window {
  readonly span: Span;
  readonly tokens: readonly Token[];
}

/** A neighbour is taken along when its score comes this near; its odds of being right are then above 1 to 5. */
const nearScore = 1.5;

/** What is known of a sentence that is a candidate. */
export interface Standing {
  readonly score: number;
  /** Whether it holds the kind of thing asked for, from -0.5 to 0.5; 0 where it can't be told. */
  readonly answerType: number;
}

/** From here on evidence of the kind asked for counts as there, and below its opposite as lacking. */
const clearEvidence = 0.25;

/**
 * The sentence at `index`, with the one before where it leans on it, with a neighbour of the same paragraph that
 * scores nearly as well, and with the next one where that names what is asked for and the sentence itself does not;
 * where the two are too long together, the next one stands alone.
 * `standingOf` is undefined for a sentence that is no candidate.
 */
export function widen(
  sentences: readonly Sentence[],
  index: number,
  standingOf: (sentence: Sentence) => Standing | undefined,
): Window | undefined {
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  let [from, to] = [index, index];
  const fits = (other: number): boolean => {
    const neighbour = sentences[other];
    if (neighbour?.paragraph !== sentence.paragraph) return false;
    const joined = sentences.slice(Math.min(from, other), Math.max(to, other) + 1);
    return joined.reduce((sum, { tokens }) => sum + tokens.length, 0) <= longestQuote;
  };
  const standing = (at: number): Standing | undefined => {
    const other = sentences[at];
    return other === undefined ? undefined : standingOf(other);
  };
  const own = standing(index);
  const isNear = (other: number): boolean =>
    (own?.score ?? Number.NEGATIVE_INFINITY) - (standing(other)?.score ?? Number.NEGATIVE_INFINITY) <
    nearScore;
  const suppliesKind = (other: number): boolean =>
    (own?.answerType ?? 0) <= -clearEvidence && (standing(other)?.answerType ?? 0) >= clearEvidence;
  if (fits(from - 1) && (leansBack(sentence.tokens) || isNear(from - 1))) from -= 1;
  if (fits(to + 1) && (isNear(to + 1) || suppliesKind(to + 1))) to += 1;
  else if (from === to && suppliesKind(to + 1)) [from, to] = [to + 1, to + 1];
  const [first, last] = [sentences[from] ?? sentence, sentences[to] ?? sentence];
  return {
    span: { start: first.span.start, end: last.span.end },
    tokens: sentences.slice(from, to + 1).flatMap(({ tokens }) => tokens),
  };
}
