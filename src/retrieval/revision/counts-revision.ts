// Counts of a changed corpus, made of the earlier ones: what left is taken off, what came is added.

import type { Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import { createNumbering, numbered } from '../engine/numbering.ts';
import { TextMap } from '../engine/text-map.ts';
import type { Counts } from './counts.ts';

/** Entries that are added up between two steps, and those whose words are numbered again: about a millisecond. */
const entriesInAStep = 5000;
const numberedInAStep = 500;

const none = 0xffffffff;

/** What nothing holds any more is left out, so the result counts exactly what is there. */
export function* reviseCounts(earlier: Counts, leaving: Counts, coming: Counts): Steps<Counts> {
  const terms = yield* addUp(
    { texts: earlier.terms, columns: [earlier.passages, earlier.titled] },
    { texts: leaving.terms, columns: [leaving.passages, leaving.titled] },
    { texts: coming.terms, columns: [coming.passages, coming.titled] },
  );
  const surfaces = yield* addUp(
    { texts: earlier.surfaces, columns: [earlier.times, earlier.headed] },
    { texts: leaving.surfaces, columns: [leaving.times, leaving.headed] },
    { texts: coming.surfaces, columns: [coming.times, coming.headed] },
  );
  const termIds = yield* numbersOf(terms.texts, coming.terms);
  const words = createNumbering();
  const termOf = new Uint32Array(surfaces.texts.length);
  const wordOf = new Uint32Array(surfaces.texts.length);
  const put = (surface: number, term: number, word: string): void => {
    termOf[surface] = term;
    wordOf[surface] = words.numberOf(word);
  };
  for (const [from, to] of surfaces.moved.entries()) {
    if (to !== none) {
      const word = earlier.words[earlier.wordOf[from] ?? none] ?? '';
      put(to, terms.moved[earlier.termOf[from] ?? none] ?? none, word);
    }
    if (from % numberedInAStep === 0) yield;
  }
  const comingIds = yield* numbered(coming.surfaces);
  for (let surface = surfaces.stayed; surface < surfaces.texts.length; surface += 1) {
    const written = surfaces.texts[surface] ?? '';
    const term = coming.terms[coming.termOf[comingIds.get(written) ?? none] ?? none] ?? '';
    put(surface, termIds.get(term) ?? none, foldWord(written));
    if (surface % numberedInAStep === 0) yield;
  }
  return {
    terms: terms.texts,
    passages: terms.columns[0] ?? new Uint32Array(),
    titled: terms.columns[1] ?? new Uint32Array(),
    surfaces: surfaces.texts,
    times: surfaces.columns[0] ?? new Uint32Array(),
    headed: surfaces.columns[1] ?? new Uint32Array(),
    termOf,
    wordOf,
    words: words.all(),
  };
}

/** Texts, and what is counted of each: one column or more, in the same order everywhere. */
interface Counted {
  readonly texts: readonly string[];
  readonly columns: readonly Uint32Array[];
}

interface Sum extends Counted {
  /** For each earlier text its number from now on, or `none`. */
  readonly moved: Uint32Array;
  /** How many of the earlier ones are there; those that came stand behind. */
  readonly stayed: number;
}

function* addUp(earlier: Counted, leaving: Counted, coming: Counted): Steps<Sum> {
  const change = new TextMap<number[]>();
  yield* addTo(change, leaving, -1);
  yield* addTo(change, coming, 1);
  const texts: string[] = [];
  const most = earlier.texts.length + coming.texts.length;
  const columns = earlier.columns.map(() => new Uint32Array(most));
  const moved = new Uint32Array(earlier.texts.length).fill(none);
  /** Whether anything is left of it. */
  const put = (text: string, counts: readonly number[]): boolean => {
    if (counts.every((count) => count <= 0)) return false;
    for (const [at, count] of counts.entries()) (columns[at] ?? [])[texts.length] = count;
    texts.push(text);
    return true;
  };
  for (const [id, text] of earlier.texts.entries()) {
    const changed = change.get(text);
    const counts = earlier.columns.map((column, at) => (column[id] ?? 0) + (changed?.[at] ?? 0));
    change.delete(text);
    if (put(text, counts)) moved[id] = texts.length - 1;
    if (id % entriesInAStep === 0) yield;
  }
  const stayed = texts.length;
  // In the order in which they came, so that the same change always gives the same counts.
  for (const [id, text] of coming.texts.entries()) {
    const counts = change.get(text);
    change.delete(text);
    if (counts !== undefined) put(text, counts);
    if (id % entriesInAStep === 0) yield;
  }
  return { texts, columns: columns.map((column) => column.slice(0, texts.length)), moved, stayed };
}

function* addTo(change: TextMap<number[]>, { texts, columns }: Counted, sign: 1 | -1): Steps<void> {
  for (const [id, text] of texts.entries()) {
    const before = change.get(text);
    change.set(
      text,
      columns.map((column, at) => (before?.[at] ?? 0) + sign * (column[id] ?? 0)),
    );
    if (id % entriesInAStep === 0) yield;
  }
}

/** Where each of `wanted` stands in `texts`. */
function* numbersOf(
  texts: readonly string[],
  wanted: readonly string[],
): Steps<Pick<TextMap<number>, 'get'>> {
  const sought = yield* numbered(wanted);
  const numbers = new TextMap<number>();
  for (const [id, text] of texts.entries()) {
    if (sought.get(text) !== undefined) numbers.set(text, id);
    if (id % entriesInAStep === 0) yield;
  }
  return numbers;
}
