// Finds where a quotation's parts stand in one document, in order and near enough to be one statement.
import type { Steps } from '../../steps.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { type Folding, unitsOf } from '../text/units.ts';
import { compare, type Match, type Note } from './compare.ts';
import type { CorpusWords } from './corpus-words.ts';
import type { Part, Reading } from './reading.ts';
import { placesOfSequence } from './sequences.ts';

/** A quotation found word for word: one match for each part, in order. */
export interface Occurrence {
  readonly matches: readonly [Match, ...Match[]];
  /** Marked omissions at which the source has words, or no ellipsis of its own. */
  readonly omissions: number;
  readonly foldings: readonly Folding[];
  readonly notes: readonly Note[];
}

/**
 * Words that a marked omission may leave out: `wide` between parts of at least `part` words, `narrow` beside a
 * shorter one, since a few words can be found in any text in any order.
 */
export const omission = { wide: 200, narrow: 30, part: 3 };

/** Occurrences that are reported; a phrase in more places says nothing by them. */
const mostOccurrences = 6;

/**
 * Every occurrence whose marks and capitals agree (`exact`), or else every one whose words agree, in document order.
 * Complete up to `mostOccurrences`.
 */
export function* occurrencesOf(corpus: CorpusWords, reading: Reading, exact: boolean): Steps<Occurrence[]> {
  const places = reading.parts.map((part) => placesOfSequence(corpus, part.ids));
  const anchor = shortest(places);
  const search: Search = { corpus, reading, places, exact, hopeless: new Set() };
  const found: Occurrence[] = [];
  for (const place of places[anchor] ?? []) {
    if (found.length === mostOccurrences) break;
    const match = accepted(search, anchor, place);
    yield;
    const left = match && (yield* leftOf(search, anchor, match));
    const right = match && left && (yield* rightOf(search, anchor, match));
    if (match === undefined || left === undefined || right === undefined) continue;
    const [first, ...others] = [...left, match, ...right];
    if (first !== undefined) found.push(occurrenceOf(reading, [first, ...others]));
  }
  return found;
}

interface Search {
  readonly corpus: CorpusWords;
  readonly reading: Reading;
  /** Of each part, ascending. */
  readonly places: readonly Int32Array[];
  readonly exact: boolean;
  /** `keyOf` of each part and place from which the parts beyond it were not found: keeps the search from going round. */
  readonly hopeless: Set<number>;
}

const none = new Int32Array(0);

const keyOf = ({ corpus }: Search, index: number, place: number): number => index * corpus.ids.length + place;

function shortest(places: readonly Int32Array[]): number {
  const fewest = Math.min(...places.map((list) => list.length));
  return places.findIndex((list) => list.length === fewest);
}

function accepted({ corpus, reading, exact }: Search, index: number, place: number): Match | undefined {
  const part = reading.parts[index];
  if (part === undefined) return undefined;
  const match = compare(corpus, reading.text, part, place);
  return !exact || match.agreement === 'exact' ? match : undefined;
}

/** Matches of the parts behind `index`, each as near as can be to the one before it. */
function* rightOf(search: Search, index: number, match: Match): Steps<Match[] | undefined> {
  const part = search.reading.parts[index + 1];
  if (part === undefined) return [];
  const from = match.places.end;
  for (const place of within(search.places[index + 1] ?? none, from, from + reach(search, index))) {
    if (search.hopeless.has(keyOf(search, index + 1, place))) continue;
    const next = inDocument(accepted(search, index + 1, place), match);
    yield;
    const rest = next && (yield* rightOf(search, index + 1, next));
    if (next !== undefined && rest !== undefined) return [next, ...rest];
  }
  search.hopeless.add(keyOf(search, index, match.places.start));
  return undefined;
}

/** Matches of the parts before `index`, each as near as can be to the one behind it. */
function* leftOf(search: Search, index: number, match: Match): Steps<Match[] | undefined> {
  const part = search.reading.parts[index - 1];
  if (part === undefined) return [];
  const to = match.places.start - part.ids.length;
  const near = within(search.places[index - 1] ?? none, to - reach(search, index - 1), to);
  for (const place of near.reverse()) {
    if (search.hopeless.has(keyOf(search, index - 1, place))) continue;
    const next = inDocument(accepted(search, index - 1, place), match);
    yield;
    const rest = next && (yield* leftOf(search, index - 1, next));
    if (next !== undefined && rest !== undefined) return [...rest, next];
  }
  search.hopeless.add(keyOf(search, index, match.places.start));
  return undefined;
}

const inDocument = (match: Match | undefined, other: Match): Match | undefined =>
  match?.document === other.document ? match : undefined;

/** Words that may be left out behind part `index`. */
function reach({ reading }: Search, index: number): number {
  const isShort = (part: Part | undefined): boolean => (part?.ids.length ?? 0) < omission.part;
  return isShort(reading.parts[index]) || isShort(reading.parts[index + 1]) ? omission.narrow : omission.wide;
}

function within(places: Int32Array, from: number, to: number): number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; (places[at] ?? Number.POSITIVE_INFINITY) <= to; at += 1) found.push(places[at] ?? 0);
  return found;
}

/** The whole quotation: what its parts say, and at which ellipses the source has words that it leaves out. */
function occurrenceOf(reading: Reading, matches: Occurrence['matches']): Occurrence {
  const foldings = new Set(matches.flatMap((match) => match.foldings));
  let omissions = 0;
  for (const [index, match] of matches.slice(1).entries()) {
    const before = matches[index] ?? match;
    const source = ellipsisIn(match.document.text, { start: before.span.end, end: match.span.start });
    if (before.places.end < match.places.start || source === undefined) omissions += 1;
    else if (source !== ellipsisIn(reading.text, betweenParts(reading, index))) foldings.add('ellipses');
  }
  const notes = [...new Set(matches.flatMap((match) => match.notes))].sort();
  return { matches, omissions, foldings: [...foldings].sort(), notes };
}

const betweenParts = ({ parts, text }: Reading, index: number): Span => ({
  start: parts[index]?.units.at(-1)?.end ?? 0,
  end: parts[index + 1]?.units[0]?.start ?? text.length,
});

/** The first ellipsis within the span, as it is written. */
function ellipsisIn(text: string, span: Span): string | undefined {
  const between = sliceOf(text, span);
  const unit = unitsOf(between).find(({ kind }) => kind === 'ellipsis');
  return unit === undefined ? undefined : sliceOf(between, unit);
}
