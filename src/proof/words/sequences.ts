// Where words stand one after the other in the corpus.
import type { Span } from '../../text/span.ts';
import type { CorpusWords } from './corpus-words.ts';
import { boundary } from './place-order.ts';
import { unknown } from './word-numbers.ts';

/** Places where the words occur in this order, ascending. Complete: all places of the rarest pair are tried. */
export function placesOfSequence(
  corpus: CorpusWords,
  ids: readonly number[],
  most = Number.MAX_SAFE_INTEGER,
): Int32Array {
  if (ids.length < 2) return corpus.placesOf(ids[0] ?? unknown).slice(0, most);
  let [rarest, places] = [0, corpus.placesOfPair(ids[0] ?? unknown, ids[1] ?? unknown)];
  for (let at = 1; at + 1 < ids.length && places.length > 0; at += 1) {
    const pair = corpus.placesOfPair(ids[at] ?? unknown, ids[at + 1] ?? unknown);
    if (pair.length < places.length) [rarest, places] = [at, pair];
  }
  if (ids.length === 2) return places.slice(0, most);
  const found: number[] = [];
  for (const place of places) {
    if (found.length === most) break;
    const first = place - rarest;
    let same = 0;
    while (same < ids.length && corpus.ids[first + same] === ids[same]) same += 1;
    if (same === ids.length) found.push(first);
  }
  return Int32Array.from(found);
}

/** The text of these places, with the marks before the first and behind the last word. */
export function betweenWords(corpus: CorpusWords, places: Span): Span {
  const start = corpus.ids[places.start - 1] === boundary ? 0 : (corpus.ends[places.start - 1] ?? 0);
  return { start, end: corpus.starts[places.end] ?? 0 };
}
