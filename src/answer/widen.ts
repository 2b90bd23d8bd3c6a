// Widens a sentence to what a reader needs with it: the sentence it leans on, or a neighbour that answers as well.
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { Sentence } from './reading.ts';

/** Words of the longest quote of more than one sentence. */
export const longestWindow = 60;

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

/**
 * The sentence at `index`, with the one before where it leans on it, and with a neighbour of the same paragraph that
 * scores nearly as well. `scoreAt` gives a sentence's score, undefined for one that is no candidate.
 */
export function widen(
  sentences: readonly Sentence[],
  index: number,
  scoreAt: (index: number) => number | undefined,
): Window | undefined {
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  let [from, to] = [index, index];
  const words = (): number =>
    sentences.slice(from, to + 1).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const fits = (other: number): boolean => {
    const neighbour = sentences[other];
    return neighbour?.paragraph === sentence.paragraph && words() + neighbour.tokens.length <= longestWindow;
  };
  const own = scoreAt(index) ?? Number.NEGATIVE_INFINITY;
  const isNear = (other: number): boolean => own - (scoreAt(other) ?? Number.NEGATIVE_INFINITY) < nearScore;
  if (fits(from - 1) && (leansBack(sentence.tokens) || isNear(from - 1))) from -= 1;
  if (fits(to + 1) && isNear(to + 1)) to += 1;
  const [first, last] = [sentences[from] ?? sentence, sentences[to] ?? sentence];
  return {
    span: { start: first.span.start, end: last.span.end },
    tokens: sentences.slice(from, to + 1).flatMap(({ tokens }) => tokens),
  };
}
