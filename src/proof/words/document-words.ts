// The words of one document, numbered: read once, for as long as the document is there.
import type { Document } from '../../corpus/document/document.ts';
import type { Steps } from '../../steps.ts';
import { visitWords } from '../text/units.ts';
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

/** As read before; a document that is the same object has the same text. */
export function* wordsOfDocument(document: Document, { numbers, read }: Numbering): Steps<DocumentWords> {
  const known = read.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const row = createRow();
  for (let at = 0; at < text.length; ) {
    at = visitWords(text, at, inAStep, (start, end) =>
      row.push(numbers.ofWord(text, start, end), start, end),
    );
    yield;
  }
  const words = row.words();
  read.set(document, words);
  return words;
}

interface Row {
  push(id: number, start: number, end: number): void;
  words(): DocumentWords;
}

/** Words whose count is not known beforehand: three numbers each, one after the other. */
function createRow(): Row {
  let held = new Int32Array(3 << 10);
  let length = 0;
  const column = (offset: number): Int32Array => {
    const numbers = new Int32Array(length / 3);
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = held[3 * at + offset] ?? 0;
    return numbers;
  };
  return {
    push: (id, start, end) => {
      if (length === held.length) {
        const larger = new Int32Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held[length] = id;
      held[length + 1] = start;
      held[length + 2] = end;
      length += 3;
    },
    words: () => ({ ids: column(0), starts: column(1), ends: column(2) }),
  };
}
