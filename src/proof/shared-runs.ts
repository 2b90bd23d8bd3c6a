// Stretches of words that a quotation shares with the corpus.
import type { Span } from '../text/span.ts';
import { type CorpusWords, placesOfSequence } from './corpus-words.ts';

/** `length` words that are the same from `at` in the quotation and from `place` in the corpus; as long as can be. */
export interface SharedRun {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** Words of the shortest run that is looked for: pairs, but triples in a longer quotation, which has enough of them. */
const shortest = { usual: 2, long: 3, longFrom: 20 };

/** Every run of at least two words (three in a longer quotation), optionally only `within` a range of places. */
export function sharedRuns(corpus: CorpusWords, ids: readonly number[], within?: Span): SharedRun[] {
  const least = ids.length >= shortest.longFrom ? shortest.long : shortest.usual;
  const runs: SharedRun[] = [];
  for (let at = 0; at + least <= ids.length; at += 1) {
    for (const place of placesOfSequence(corpus, ids.slice(at, at + least))) {
      if (within !== undefined && (place < within.start || place >= within.end)) continue;
      // The run began at an earlier word and was found there.
      if (at > 0 && corpus.ids[place - 1] === ids[at - 1]) continue;
      let length = least;
      while (at + length < ids.length && corpus.ids[place + length] === ids[at + length]) length += 1;
      runs.push({ at, place, length });
    }
  }
  return runs;
}
