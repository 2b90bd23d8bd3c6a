// Puts the places of a row of words in order: by their word, and by their word and the one behind it.
import type { Steps } from '../../steps.ts';

/** The number between two documents, in the place of a word. */
export const boundary = -1;

export interface PlaceOrder {
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
  let words = 0;
  for (let at = 0; at < ids.length; at += 1) {
    if (at % inAStep === 0) yield;
    const id = ids[at] ?? boundary;
    if (id >= 0) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  }
  for (let id = 1; id <= count; id += 1) {
    if (offsets[id] !== 0) words += 1;
    offsets[id] = (offsets[id] ?? 0) + (offsets[id - 1] ?? 0);
  }
  yield;
  const places = new Int32Array(offsets[count] ?? 0);
  const pairs = new Int32Array(places.length);
  const sort = function* (into: Int32Array, length: number, placeAt: (index: number) => number): Steps<void> {
    const next = offsets.slice();
    for (let index = 0; index < length; index += 1) {
      if (index % inAStep === 0) yield;
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
    id < 0 || id >= count ? none : of.subarray(offsets[id], offsets[id + 1]);
  return {
    words,
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
