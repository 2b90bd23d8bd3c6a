// Every word of some documents in one row, numbered, with each word's places and each pair's: what quotations are looked
// up in.
import type { Document } from '../../corpus/document/document.ts';
import { inTurns, type Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { type DocumentWords, presentNumbering, wordsOfDocument } from './document-words.ts';
import { boundary, orderPlaces, type PlaceOrder } from './place-order.ts';

/** Words of all documents one after the other, a `boundary` between two documents. */
export interface CorpusWords extends Omit<PlaceOrder, 'words'> {
  readonly documents: readonly Document[];
  /** The number of the word at each place; `boundary` before, between and after documents. */
  readonly ids: Int32Array;
  /** Spans of each place in its document's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of a word as `wordKey` leaves it; `unknown` for one that no document has. */
  idOf(key: string): number;
  /** The document that a place lies in. */
  documentAt(place: number): Document;
  /** Places of a document's words, end exclusive. */
  rangeOf(document: Document): Span;
}

const known = new WeakMap<readonly Document[], Promise<CorpusWords>>();

/**
 * Made in steps at the first call, once for all who wait, and cached as long as the documents are there. A changed corpus
 * reads what has changed: the words of a document are the same in every corpus that has it.
 */
export function wordsOf(documents: readonly Document[]): Promise<CorpusWords> {
  const words = known.get(documents) ?? inTurns(readWords(documents));
  known.set(documents, words);
  return words;
}

function* readWords(documents: readonly Document[]): Steps<CorpusWords> {
  const numbering = presentNumbering();
  const read: DocumentWords[] = [];
  for (const document of documents) read.push(yield* wordsOfDocument(document, numbering));
  const { ids, starts, ends, firsts } = yield* inOneRow(documents, read);
  const { words, ...order } = yield* orderPlaces(ids, numbering.numbers.count());
  numbering.inUse = Math.max(numbering.inUse, words);
  // They look at the row from now on, so that each word is held once.
  for (const [index, document] of documents.entries()) {
    const [from, to] = [firsts[index], (firsts[index + 1] ?? ids.length) - 1];
    const part = (row: Int32Array): Int32Array => row.subarray(from, to);
    numbering.read.set(document, { ids: part(ids), starts: part(starts), ends: part(ends) });
  }
  const indexOf = new Map(documents.map((document, index) => [document, index]));
  return {
    documents,
    ids,
    starts,
    ends,
    idOf: numbering.numbers.ofKey,
    ...order,
    documentAt: (place) => {
      const document = documents[lastAtOrBefore(firsts, place)];
      if (document === undefined) throw new RangeError(`No document holds the place ${place}`);
      return document;
    },
    rangeOf: (document) => {
      const index = indexOf.get(document) ?? -1;
      const next = firsts[index + 1] ?? ids.length;
      return { start: firsts[index] ?? ids.length, end: next - 1 };
    },
  };
}

/** Documents that are copied between two steps. */
const inAStep = 100;

interface Row extends DocumentWords {
  /** The first place of each document. */
  readonly firsts: readonly number[];
}

function* inOneRow(documents: readonly Document[], read: readonly DocumentWords[]): Steps<Row> {
  const length = read.reduce((sum, { ids }) => sum + ids.length + 1, 1);
  const [ids, starts, ends] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  ids[0] = boundary;
  const firsts: number[] = [];
  let at = 1;
  for (const [index, words] of read.entries()) {
    firsts.push(at);
    ids.set(words.ids, at);
    starts.set(words.starts, at);
    ends.set(words.ends, at);
    at += words.ids.length;
    ids[at] = boundary;
    starts[at] = ends[at] = documents[index]?.text.length ?? 0;
    at += 1;
    if (index % inAStep === 0) yield;
  }
  return { ids, starts, ends, firsts };
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
