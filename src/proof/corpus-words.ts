// Every word of a revision in one row, numbered, with each word's places: what quotations are looked up in.
import type { Document } from '../corpus/document/document.ts';
import { inTurns, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { visitWords, wordKey } from './units.ts';

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

function* readWords(documents: readonly Document[]): Steps<CorpusWords> {
  const [ids, starts, ends] = [createRow(), createRow(), createRow()];
  const firsts: number[] = [];
  const idOfRaw = new Map<string, number>();
  const idOfKey = new Map<string, number>();
  const pushBoundary = (at: number): void => {
    ids.push(boundary);
    starts.push(at);
    ends.push(at);
  };
  pushBoundary(0);
  for (const document of documents) {
    firsts.push(ids.length());
    visitWords(document.text, (raw, start) => {
      ids.push(idOfRaw.get(raw) ?? numberOf(raw, idOfRaw, idOfKey));
      starts.push(start);
      ends.push(start + raw.length);
    });
    pushBoundary(document.text.length);
  }
  const row = ids.values();
  const { offsets, places } = placesByWord(row, idOfKey.size);
  return {
    documents,
    ids: row,
    starts: starts.values(),
    ends: ends.values(),
    idOf: (key) => idOfKey.get(key) ?? unknown,
    placesOf: (id) => (id < 0 ? none : places.subarray(offsets[id], offsets[id + 1])),
    documentAt: (place) => {
      const document = documents[lastAtOrBefore(firsts, place)];
      if (document === undefined) throw new RangeError(`No document holds the place ${place}`);
      return document;
    },
    rangeOf: (document) => {
      const index = documents.indexOf(document);
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

const none = new Int32Array(0);

/** Many spellings, one number: the corpus writes a word in few ways, so each is folded once. */
function numberOf(raw: string, idOfRaw: Map<string, number>, idOfKey: Map<string, number>): number {
  const key = wordKey(raw);
  const id = idOfKey.get(key) ?? idOfKey.size;
  idOfKey.set(key, id);
  idOfRaw.set(raw, id);
  return id;
}

/** Places sorted by word (a counting sort): those of word `id` are `places[offsets[id] .. offsets[id + 1]]`. */
function placesByWord(ids: Int32Array, words: number): { offsets: Int32Array; places: Int32Array } {
  const offsets = new Int32Array(words + 1);
  for (const id of ids) if (id >= 0) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1;
  for (let id = 1; id <= words; id += 1) offsets[id] = (offsets[id] ?? 0) + (offsets[id - 1] ?? 0);
  const next = offsets.slice();
  const places = new Int32Array(offsets[words] ?? 0);
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? boundary;
    if (id < 0) continue;
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
  }
  return { offsets, places };
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

/** Places at which the words stand one after the other, ascending. Complete: the rarest word's places are all tried. */
export function placesOfSequence(
  corpus: CorpusWords,
  ids: readonly number[],
  most = Number.MAX_SAFE_INTEGER,
): number[] {
  let rarest = 0;
  for (const [index, id] of ids.entries()) {
    if (id < 0) return [];
    if (corpus.placesOf(id).length < corpus.placesOf(ids[rarest] ?? unknown).length) rarest = index;
  }
  const found: number[] = [];
  for (const place of corpus.placesOf(ids[rarest] ?? unknown)) {
    if (found.length === most) break;
    const first = place - rarest;
    let same = 0;
    while (same < ids.length && corpus.ids[first + same] === ids[same]) same += 1;
    if (same === ids.length) found.push(first);
  }
  return found;
}

/** The text of these places, with the marks before the first and behind the last word. */
export function betweenWords(corpus: CorpusWords, places: Span): Span {
  const start = corpus.ids[places.start - 1] === boundary ? 0 : (corpus.ends[places.start - 1] ?? 0);
  return { start, end: corpus.starts[places.end] ?? 0 };
}
