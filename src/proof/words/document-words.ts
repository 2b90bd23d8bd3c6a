// The words of one document, numbered: read once, for as long as the document is there.
import type { Document } from '../../corpus/document/document.ts';
import type { Steps } from '../../steps.ts';
import { readWordSpans } from '../text/units.ts';
import { createWordNumbers, type WordNumbers } from './word-numbers.ts';

/** Of each word in order: its number, and where it begins and ends in the document's text. */
export interface DocumentWords {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Words that are read between two steps: about a millisecond. */
const inAStep = 1000;

/** Numbers that all documents share, and what was read with them. */
export interface Numbering {
  readonly numbers: WordNumbers;
  readonly read: WeakMap<Document, DocumentWords>;
  /** Words of the largest set of documents that was put in order with it. */
  inUse: number;
}

const createNumbering = (): Numbering => ({ numbers: createWordNumbers(), read: new WeakMap(), inUse: 0 });

let current = createNumbering();

/** Words above which numbers of words that no document has any longer are worth a new beginning, beside those in use. */
const mostUnused = 50_000;

/** The numbering to go on with: a new one once most of its words may have left with their documents. */
export function presentNumbering(): Numbering {
  if (current.numbers.count() > 2 * current.inUse + mostUnused && current.inUse > 0)
    current = createNumbering();
  return current;
}

/** Of the words of one step, which are numbered before the next step. */
const spans = new Int32Array(2 * inAStep);

/** As read before; a document that is the same object has the same text. */
export function* wordsOfDocument(document: Document, { numbers, read }: Numbering): Steps<DocumentWords> {
  const known = read.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const parts: DocumentWords[] = [];
  for (let from = 0; from < text.length; ) {
    const { count, at } = readWordSpans(text, from, spans);
    parts.push(numbered(text, count, numbers));
    from = at;
    yield;
  }
  const words = joined(parts);
  read.set(document, words);
  return words;
}

const empty = (length: number): DocumentWords => ({
  ids: new Int32Array(length),
  starts: new Int32Array(length),
  ends: new Int32Array(length),
});

/** The first `count` of the spans, with their words' numbers. */
function numbered(text: string, count: number, numbers: WordNumbers): DocumentWords {
  const words = empty(count);
  for (let at = 0; at < count; at += 1) {
    const [start, end] = [spans[2 * at] ?? 0, spans[2 * at + 1] ?? 0];
    words.ids[at] = numbers.ofWord(text, start, end);
    words.starts[at] = start;
    words.ends[at] = end;
  }
  return words;
}

function joined(parts: readonly DocumentWords[]): DocumentWords {
  const words = empty(parts.reduce((sum, { ids }) => sum + ids.length, 0));
  let at = 0;
  for (const { ids, starts, ends } of parts) {
    words.ids.set(ids, at);
    words.starts.set(starts, at);
    words.ends.set(ends, at);
    at += ids.length;
  }
  return words;
}
