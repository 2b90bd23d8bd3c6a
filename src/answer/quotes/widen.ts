// Widens a sentence to what a reader needs with it: a label's sentence, what it leans on, what reverses it, its paragraph.
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import { isFragment, reverses } from '../reading/cues.ts';
import type { Sentence } from '../reading/reading.ts';

/** Words of the longest quote of more than one sentence, and of one with what reverses it, which is never left out for length. */
const longest = { quote: 60, reversed: 200 };

/** Words of the longest quote: of a sentence, and of one with what it needs. */
export const longestQuote = longest.reversed;

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

/**
 * A neighbour is taken along when its score comes this near: where no sentence of a paragraph stands out, the paragraph
 * is quoted rather than guessed in. After a sentence more often than before it, since texts explain forwards.
 */
const nearScore = { before: 2.5, after: 3 };

/** What is known of a sentence that is a candidate. */
export interface Standing {
  readonly score: number;
  /** Whether it holds the kind of thing asked for, from -0.5 to 0.5; 0 where it can't be told. */
  readonly answerType: number;
}

/** From here on evidence of the kind asked for counts as there, and below its opposite as lacking. */
const clearEvidence = 0.25;

/**
 * The sentence at `index` of a passage with what a reader needs with it, all of one paragraph or list: after a label the
 * sentence that it labels; the one before where it leans on it; the next one where that names what is asked for and the
 * sentence itself does not (where the two are too long together, the next one alone); neighbours that score nearly as
 * well; an item's lead-in, and a lead-in's items; and in the end the next one where it reverses what is quoted. `standingOf` is undefined for a sentence that is
 * no candidate; `textOf` is a sentence's text.
 */
export function widen(
  sentences: readonly Sentence[],
  index: number,
  standingOf: (sentence: Sentence) => Standing | undefined,
  textOf: (sentence: Sentence) => string,
): Window | undefined {
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  const words = (from: number, to: number): number =>
    sentences.slice(from, to + 1).reduce((sum, { tokens }) => sum + tokens.length, 0);
  const isBeside = (at: number): boolean => sentences[at]?.paragraph === sentence.paragraph;
  const standing = (at: number): Standing | undefined => {
    const other = sentences[at];
    return other === undefined ? undefined : standingOf(other);
  };
  const text = (at: number): string => {
    const other = sentences[at];
    return other === undefined ? '' : textOf(other);
  };
  const own = standing(index);
  const suppliesKind = (at: number): boolean =>
    (own?.answerType ?? 0) <= -clearEvidence && (standing(at)?.answerType ?? 0) >= clearEvidence;

  let [from, to] = [index, index];
  const fits = (at: number, most: number): boolean =>
    isBeside(at) && words(Math.min(from, at), Math.max(to, at)) <= most;
  while (isFragment(text(to), sentences[to]?.tokens ?? []) && fits(to + 1, longest.quote)) to += 1;
  const labelled = isFragment(text(from - 1), sentences[from - 1]?.tokens ?? []);
  if (fits(from - 1, longest.quote) && (leansBack(sentence.tokens) || labelled)) from -= 1;
  if (fits(to + 1, longest.quote) && suppliesKind(to + 1)) to += 1;
  else if (from === to && isBeside(to + 1) && suppliesKind(to + 1)) [from, to] = [to + 1, to + 1];
  for (;;) {
    const before = fits(from - 1, longest.quote) ? lag(own, standing(from - 1)) : Infinity;
    const after = fits(to + 1, longest.quote) ? lag(own, standing(to + 1)) : Infinity;
    if (after < nearScore.after && after <= before) to += 1;
    else if (before < nearScore.before) from -= 1;
    else break;
  }
  [from, to] = withList(sentences, sentence, [from, to], words);
  while (reverses(text(to + 1)) && fits(to + 1, longest.reversed)) to += 1;
  const [first, last] = [sentences[from] ?? sentence, sentences[to] ?? sentence];
  return {
    span: { start: first.span.start, end: last.span.end },
    tokens: sentences.slice(from, to + 1).flatMap(({ tokens }) => tokens),
  };
}

/**
 * From the first sentence to the last one with what their list needs: a lead-in takes its items along, an item the
 * lead-in; all of the list where it is short, since a part of it would look like the whole.
 */
function withList(
  sentences: readonly Sentence[],
  { list, leads }: Pick<Sentence, 'list' | 'leads'>,
  [from, to]: readonly [number, number],
  words: (from: number, to: number) => number,
): [number, number] {
  const indexOf = (start: number | undefined): number =>
    sentences.findIndex(({ span }) => span.start === start);
  const endOf = (item: Span | undefined): number => sentences.findIndex(({ span }) => span.end === item?.end);
  if (leads !== undefined) {
    const ends = leads.items.map(endOf).filter((end) => end > to);
    const fitting = ends.filter((end) => words(from, end) <= longest.quote).at(-1);
    const first = ends[0];
    if (fitting !== undefined) return [from, fitting];
    return first !== undefined && words(from, first) <= longest.reversed ? [from, first] : [from, to];
  }
  if (list?.leadIn === undefined) return [from, to];
  const [begin, end] = [indexOf(list.leadIn.start), endOf(list.items.at(-1))];
  if (begin === -1 || end < to || begin > from) return [from, to];
  if (words(begin, end) <= longest.quote) return [begin, end];
  return words(begin, to) <= longest.quote ? [begin, to] : [from, to];
}

/** How far the other one's score is below. */
const lag = (own: Standing | undefined, other: Standing | undefined): number =>
  own === undefined || other === undefined ? Infinity : own.score - other.score;
