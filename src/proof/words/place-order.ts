// Puts the places of a row of words in order: by their word, and by their word and the one behind it.
import type { Steps } from '../../steps.ts';

/** The number between two documents, in the place of a word. */
export const boundary = -1;

export interface PlaceOrder {
  /** How many places a word has. */
  countOf(id: number): number;
  /** Places of a word, ascending. */
  placesOf(id: number): Int32Array;
  /** Places of a word that another one follows, ascending. */
  placesOfPair(id: number, next: number): Int32Array;
  /** Different words in the row. */
  readonly words: number;
}

/** Places that are put in order between two steps: about a millisecond. */
const inAStep = 50_000;

const none = new Int32Array(0);

/**
 * Two counting sorts: places by their word, and, since those give each place by the word that follows, places by their
 * word and the next one. A pair's places are found by bisection among those of its first word. All numbers of the row
 * are below `count`; numbers from there on have no place.
 */
export function* orderPlaces(ids: Int32Array, count: number): Steps<PlaceOrder> {
  const offsets = new Int32Array(count + 1);
  for (let from = 0; from < ids.length; from += inAStep) {
    countFrom(ids, offsets, from);
    yield;
  }
  const words = sumUp(offsets);
  const places = new Int32Array(offsets[count] ?? 0);
  const sorting = { ids, next: offsets.slice(), into: places };
  for (let from = 0; from < ids.length; from += inAStep) {
    sortPlaces(sorting, from);
    yield;
  }
  const pairs = new Int32Array(places.length);
  const pairing = { ids, next: offsets.slice(), into: pairs };
  // The last words of the documents come first, as a boundary is lower than any word.
  sortBefore(pairing, boundariesIn(ids));
  for (let from = 0; from < places.length; from += inAStep) {
    sortBefore(pairing, places.subarray(from, from + inAStep));
    yield;
  }
  const placesOf = (id: number, of = places): Int32Array =>
    id < 0 || id >= count ? none : of.subarray(offsets[id], offsets[id + 1]);
  return {
    words,
    countOf: (id) => (id < 0 || id >= count ? 0 : (offsets[id + 1] ?? 0) - (offsets[id] ?? 0)),
    placesOf: (id) => placesOf(id),
    placesOfPair: (id, next) => {
      if (next < 0) return none;
      const followed = placesOf(id, pairs);
      return followed.subarray(
        firstFollowedBy(ids, followed, next),
        firstFollowedBy(ids, followed, next + 1),
      );
    },
  };
}

function countFrom(ids: Int32Array, counts: Int32Array, from: number): void {
  const to = Math.min(ids.length, from + inAStep);
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? boundary;
    if (id >= 0) counts[id + 1] = (counts[id + 1] ?? 0) + 1;
  }
}

/** Makes offsets of counts, and tells how many of them were more than nothing. */
function sumUp(counts: Int32Array): number {
  let words = 0;
  for (let id = 1; id < counts.length; id += 1) {
    if (counts[id] !== 0) words += 1;
    counts[id] = (counts[id] ?? 0) + (counts[id - 1] ?? 0);
  }
  return words;
}

interface Sorting {
  readonly ids: Int32Array;
  /** Where the next place of each word goes. */
  readonly next: Int32Array;
  readonly into: Int32Array;
}

function sortPlaces({ ids, next, into }: Sorting, from: number): void {
  const to = Math.min(ids.length, from + inAStep);
  for (let place = from; place < to; place += 1) {
    const id = ids[place] ?? boundary;
    if (id < 0) continue;
    const at = next[id] ?? 0;
    into[at] = place;
    next[id] = at + 1;
  }
}

/** The places before the given ones. */
function sortBefore({ ids, next, into }: Sorting, behind: Int32Array): void {
  for (let index = 0; index < behind.length; index += 1) {
    const place = (behind[index] ?? 0) - 1;
    const id = ids[place] ?? boundary;
    if (id < 0) continue;
    const at = next[id] ?? 0;
    into[at] = place;
    next[id] = at + 1;
  }
}

function boundariesIn(ids: Int32Array): Int32Array {
  const found: number[] = [];
  for (let at = ids.indexOf(boundary, 1); at !== -1; at = ids.indexOf(boundary, at + 1)) found.push(at);
  return Int32Array.from(found);
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
