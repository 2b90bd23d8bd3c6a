// Counts of a changed corpus, made of the earlier ones: what left is taken off, what came is added.

import type { Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import { createNumbering } from '../engine/numbering.ts';
import type { Counts } from './counts.ts';

/** Entries between two steps: about a millisecond. */
const entriesInAStep = 10_000;

const none = 0xffffffff;

/** What nothing holds any more is left out, so the result counts exactly what is there. */
export function* reviseCounts(earlier: Counts, leaving: Counts, coming: Counts): Steps<Counts> {
  const terms = yield* addUp(
    { texts: earlier.terms, times: earlier.passages },
    { texts: leaving.terms, times: leaving.passages },
    { texts: coming.terms, times: coming.passages },
  );
  const surfaces = yield* addUp(
    { texts: earlier.surfaces, times: earlier.times },
    { texts: leaving.surfaces, times: leaving.times },
    { texts: coming.surfaces, times: coming.times },
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
    if (from % entriesInAStep === 0) yield;
  }
  const comingIds = new Map(coming.surfaces.map((surface, id) => [surface, id]));
  for (let surface = surfaces.stayed; surface < surfaces.texts.length; surface += 1) {
    const written = surfaces.texts[surface] ?? '';
    const term = coming.terms[coming.termOf[comingIds.get(written) ?? none] ?? none] ?? '';
    put(surface, termIds.get(term) ?? none, foldWord(written));
    if (surface % entriesInAStep === 0) yield;
  }
  return {
    terms: terms.texts,
    passages: terms.times,
    surfaces: surfaces.texts,
    times: surfaces.times,
    termOf,
    wordOf,
    words: words.all(),
  };
}

interface Counted {
  readonly texts: readonly string[];
  readonly times: Uint32Array;
}

interface Sum extends Counted {
  /** For each earlier text its number from now on, or `none`. */
  readonly moved: Uint32Array;
  /** How many of the earlier ones are there; those that came stand behind. */
  readonly stayed: number;
}

function* addUp(earlier: Counted, leaving: Counted, coming: Counted): Steps<Sum> {
  const change = new Map<string, number>();
  const add = ({ texts, times }: Counted, sign: 1 | -1): void => {
    for (const [id, text] of texts.entries())
      change.set(text, (change.get(text) ?? 0) + sign * (times[id] ?? 0));
  };
  add(leaving, -1);
  add(coming, 1);
  const texts: string[] = [];
  const times = new Uint32Array(earlier.texts.length + coming.texts.length);
  const moved = new Uint32Array(earlier.texts.length).fill(none);
  const put = (text: string, count: number): void => {
    times[texts.length] = count;
    texts.push(text);
  };
  for (const [id, text] of earlier.texts.entries()) {
    const count = (earlier.times[id] ?? 0) + (change.get(text) ?? 0);
    change.delete(text);
    if (count > 0) {
      moved[id] = texts.length;
      put(text, count);
    }
    if (id % entriesInAStep === 0) yield;
  }
  const stayed = texts.length;
  for (const [text, count] of change) if (count > 0) put(text, count);
  return { texts, times: times.slice(0, texts.length), moved, stayed };
}

/** Where each of `wanted` stands in `texts`. */
function* numbersOf(texts: readonly string[], wanted: readonly string[]): Steps<ReadonlyMap<string, number>> {
  const sought = new Set(wanted);
  const numbers = new Map<string, number>();
  for (const [id, text] of texts.entries()) {
    if (sought.has(text)) numbers.set(text, id);
    if (id % entriesInAStep === 0) yield;
  }
  return numbers;
}
