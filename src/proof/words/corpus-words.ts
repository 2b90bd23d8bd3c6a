// Every word of some documents in one row, numbered, with each word's places and each pair's: what quotations are looked
// up in.
import type { Document } from '../../corpus/document/document.ts';
import { inTurns, type Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { visitWords, wordKey } from '../text/units.ts';

/** Words of all documents one after the other, a `boundary` between two documents. */
export interface CorpusWords {
  readonly documents: readonly Document[];
  /** The number of the word at each place; `boundary` before, between and after documents. */
  readonly ids: Int32Array;
  /** Spans of each place in its document's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of a word as `wordKey` leaves it; `unknown` for a word that occurs nowhere. */
  idOf(key: string): number;
  /** Places of a word, ascending. */
  placesOf(id: number): Int32Array;
  /** Places of a word that another one follows, ascending. */
  placesOfPair(id: number, next: number): Int32Array;
  /** The document that a place lies in. */
  documentAt(place: number): Document;
  /** Places of a document's words, end exclusive. */
  rangeOf(document: Document): Span;
}

export const boundary = -1;
export const unknown = -2;

const known = new WeakMap<readonly Document[], Promise<CorpusWords>>();

/** Read in steps at the first call, once for all who wait, and cached as long as the documents are there. */
export function wordsOf(documents: readonly Document[]): Promise<CorpusWords> {
  const words = known.get(documents) ?? inTurns(readWords(documents));
  known.set(documents, words);
  return words;
}

/** Words, or places that are put in order, between two steps: about a millisecond. */
const inAStep = { read: 1000, ordered: 50_000 };

function* readWords(documents: readonly Document[]): Steps<CorpusWords> {
  const [ids, starts, ends] = [createRow(), createRow(), createRow()];
  const firsts: number[] = [];
  const number = createWordNumbers();
  const pushBoundary = (at: number): void => {
    ids.push(boundary);
    starts.push(at);
    ends.push(at);
  };
  const push = (raw: string, start: number): void => {
    ids.push(number.ofRaw(raw));
    starts.push(start);
    ends.push(start + raw.length);
  };
  pushBoundary(0);
  for (const { text } of documents) {
    firsts.push(ids.length());
    for (let at = 0; at < text.length; ) {
      at = visitWords(text, at, inAStep.read, push);
      yield;
    }
    pushBoundary(text.length);
  }
  const row = ids.values();
  yield;
  const order = yield* orderPlaces(row, number.count());
  const indexOf = new Map(documents.map((document, index) => [document, index]));
  return {
    documents,
    ids: row,
    starts: starts.values(),
    ends: ends.values(),
    idOf: number.ofKey,
    ...order,
    documentAt: (place) => {
      const document = documents[lastAtOrBefore(firsts, place)];
      if (document === undefined) throw new RangeError(`No document holds the place ${place}`);
      return document;
    },
    rangeOf: (document) => {
      const index = indexOf.get(document) ?? -1;
      const next = firsts[index + 1] ?? row.length;
      return { start: firsts[index] ?? row.length, end: next - 1 };
    },
  };
}

/** Numbers whose count is not known beforehand, four bytes each. */
function createRow(): { push(value: number): void; length(): number; values(): Int32Array } {
  let held = new Int32Array(1 << 16);
  let count = 0;
  return {
    push: (value) => {
      if (count === held.length) {
        const larger = new Int32Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held[count] = value;
      count += 1;
    },
    length: () => count,
    values: () => held.slice(0, count),
  };
}

interface WordNumbers {
  /** The number of a word as it is written; a new word gets the next. */
  ofRaw(raw: string): number;
  ofKey(key: string): number;
  count(): number;
}

/** Many spellings, one number: the corpus writes a word in few ways, so each is folded once. */
function createWordNumbers(): WordNumbers {
  const ofRaw = new Map<string, number>();
  const ofKey = new Map<string, number>();
  const add = (raw: string): number => {
    const key = wordKey(raw);
    const id = ofKey.get(key) ?? ofKey.size;
    ofKey.set(key, id);
    ofRaw.set(raw, id);
    return id;
  };
  return {
    ofRaw: (raw) => ofRaw.get(raw) ?? add(raw),
    ofKey: (key) => ofKey.get(key) ?? unknown,
    count: () => ofKey.size,
  };
}

const none = new Int32Array(0);

/**
 * Two counting sorts: places by their word, and, since those give each place by the word that follows, places by their
 * word and the next one. A pair's places are found by bisection among those of its first word.
 */
function* orderPlaces(ids: Int32Array, words: number): Steps<Pick<CorpusWords, 'placesOf' | 'placesOfPair'>> {
  const offsets = new Int32Array(words + 1);
  for (const id of ids) if (id >= 0) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  for (let id = 1; id <= words; id += 1) offsets[id] = (offsets[id] ?? 0) + (offsets[id - 1] ?? 0);
  yield;
  const places = new Int32Array(offsets[words] ?? 0);
  const pairs = new Int32Array(places.length);
  const sort = function* (into: Int32Array, count: number, placeAt: (index: number) => number): Steps<void> {
    const next = offsets.slice();
    for (let index = 0; index < count; index += 1) {
      if (index % inAStep.ordered === 0) yield;
      const place = placeAt(index);
      const id = ids[place] ?? boundary;
      if (id < 0) continue;
      const at = next[id] ?? 0;
      into[at] = place;
      next[id] = at + 1;
    }
  };
  yield* sort(places, ids.length, (place) => place);
  // The last words of the documents come first, as a boundary is lower than any word.
  const lasts = boundariesIn(ids);
  yield* sort(pairs, lasts.length + places.length, (index) =>
    index < lasts.length ? (lasts[index] ?? 0) - 1 : (places[index - lasts.length] ?? 0) - 1,
  );
  const placesOf = (id: number, of = places): Int32Array =>
    id < 0 ? none : of.subarray(offsets[id], offsets[id + 1]);
  return {
    placesOf: (id) => placesOf(id),
    placesOfPair: (id, next) => {
      if (id < 0 || next < 0) return none;
      const followed = placesOf(id, pairs);
      return followed.subarray(
        firstFollowedBy(ids, followed, next),
        firstFollowedBy(ids, followed, next + 1),
      );
    },
  };
}

function boundariesIn(ids: Int32Array): number[] {
  const found: number[] = [];
  for (let at = ids.indexOf(boundary, 1); at !== -1; at = ids.indexOf(boundary, at + 1)) found.push(at);
  return found;
}

/** Index of the first place whose next word is `id` or above; they ascend by their next words. */
function firstFollowedBy(ids: Int32Array, places: Int32Array, id: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[(places[middle] ?? 0) + 1] ?? boundary) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last number that is at most `value`; the numbers ascend. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
