// Finds a quotation that is put together from several places of the corpus.
import type { Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { positionOf } from './position.ts';
import type { Unit } from './text/units.ts';
import type { Stitched, StitchedPart } from './verdict.ts';
import type { CorpusWords } from './words/corpus-words.ts';
import type { Reading } from './words/reading.ts';
import { placesOfSequence } from './words/sequences.ts';

/** Words of the shortest piece: fewer may stand together anywhere by chance. A part between marks may be shorter. */
export const shortestPiece = 4;
/** Pieces above which a quotation is not told as stitched; so many short pieces can be found for any text. */
const mostPieces = 6;
/** Words above which a quotation is not looked at: the time grows with their square. */
const mostWords = 2000;
/** Places of a piece that are weighed when pieces are laid into as few documents as can be. */
const mostPlaces = 50;
/** Places that are tried between two steps: about a millisecond. */
const placesInAStep = 5000;

/** The quotation as two to six pieces that stand in the corpus word for word, or nothing. */
export function* stitchedFrom(corpus: CorpusWords, reading: Reading): Steps<Stitched | undefined> {
  const ids = reading.parts.flatMap((part) => part.ids);
  if (ids.length > mostWords) return undefined;
  const pieces = yield* fewestPieces(ids.length, yield* edgesOf(corpus, reading, ids));
  if (pieces === undefined || pieces.length < 2 || pieces.length > mostPieces) return undefined;
  if (pieces.every((piece) => piece.end - piece.start < shortestPiece)) return undefined;
  const places = pieces.map((piece) =>
    placesOfSequence(corpus, ids.slice(piece.start, piece.end), mostPlaces),
  );
  const chosen = inFewestDocuments(corpus, places);
  const words = reading.parts.flatMap((part) => part.units).filter((unit) => unit.kind === 'word');
  const parts = pieces.map((piece, index) => partOf(corpus, reading.text, words, piece, chosen[index] ?? 0));
  const [first, second, ...others] = parts;
  if (first === undefined || second === undefined) return undefined;
  return {
    kind: 'stitched',
    parts: [first, second, ...others],
    documents: new Set(parts.map(({ where }) => where.documentId)).size,
  };
}

/** For each word, the stretches that could be a piece from there: its start and the furthest end. */
function* edgesOf(corpus: CorpusWords, reading: Reading, all: readonly number[]): Steps<Span[]> {
  const edges: Span[] = [];
  for (let start = 0; start + shortestPiece <= all.length; start += 1) {
    const end = yield* furthestFrom(corpus, all, start);
    if (end > start) edges.push({ start, end });
  }
  let start = 0;
  for (const { ids } of reading.parts) {
    const isWhole = ids.length < shortestPiece && placesOfSequence(corpus, ids, 1).length > 0;
    if (isWhole) edges.push({ start, end: start + ids.length });
    start += ids.length;
  }
  return edges;
}

/** The end of the longest piece from `start` on that occurs in the corpus; `start` where there is none. */
function* furthestFrom(corpus: CorpusWords, ids: readonly number[], start: number): Steps<number> {
  let furthest = start;
  let tried = 0;
  for (const place of placesOfSequence(corpus, ids.slice(start, start + shortestPiece))) {
    let end = start + shortestPiece;
    while (end < ids.length && corpus.ids[place + end - start] === ids[end]) end += 1;
    furthest = Math.max(furthest, end);
    tried += 1;
    if (tried % placesInAStep === 0) yield;
  }
  yield;
  return furthest;
}

/**
 * The fewest pieces that cover words 0 to `words`, each within an edge and long enough, or an edge that is short as a
 * whole. Shortest path, piece ends as nodes; the edge that reaches furthest from each word is all that matters.
 */
function* fewestPieces(words: number, edges: readonly Span[]): Steps<Span[] | undefined> {
  const furthest = new Array<number>(words).fill(0);
  const short = new Map<number, number>();
  for (const { start, end } of edges) {
    if (end - start < shortestPiece) short.set(start, end);
    else furthest[start] = Math.max(furthest[start] ?? 0, end);
  }
  for (let at = 1; at < words; at += 1) furthest[at] = Math.max(furthest[at] ?? 0, furthest[at - 1] ?? 0);
  const before = new Map<number, { start: number; pieces: number }>([[0, { start: 0, pieces: 0 }]]);
  for (let at = 0; at < words; at += 1) {
    const pieces = before.get(at)?.pieces;
    if (pieces === undefined) continue;
    yield;
    const reach = (end: number): void => {
      if ((before.get(end)?.pieces ?? Number.POSITIVE_INFINITY) > pieces + 1)
        before.set(end, { start: at, pieces: pieces + 1 });
    };
    for (let end = furthest[at] ?? 0; end - at >= shortestPiece; end -= 1) reach(end);
    const whole = short.get(at);
    if (whole !== undefined) reach(whole);
  }
  if (!before.has(words)) return undefined;
  const found: Span[] = [];
  for (let end = words; end > 0; end = before.get(end)?.start ?? 0)
    found.unshift({ start: before.get(end)?.start ?? 0, end });
  return found;
}

/** One place for each piece: the document with most pieces first, then the next, each place the first there. */
function inFewestDocuments(corpus: CorpusWords, places: readonly Int32Array[]): number[] {
  const chosen = new Array<number | undefined>(places.length).fill(undefined);
  for (;;) {
    const counts = new Map<string, number>();
    for (const [index, list] of places.entries()) {
      if (chosen[index] !== undefined) continue;
      for (const id of new Set(Array.from(list, (place) => corpus.documentAt(place).id)))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most === undefined) return chosen.map((place) => place ?? 0);
    for (const [index, list] of places.entries()) {
      chosen[index] ??= list.find((place) => corpus.documentAt(place).id === most[0]);
    }
  }
}

function partOf(
  corpus: CorpusWords,
  text: string,
  words: readonly Unit[],
  piece: Span,
  place: number,
): StitchedPart {
  const span = { start: words[piece.start]?.start ?? 0, end: words[piece.end - 1]?.end ?? text.length };
  const last = place + piece.end - piece.start - 1;
  const source = { start: corpus.starts[place] ?? 0, end: corpus.ends[last] ?? 0 };
  return {
    span,
    text: text.slice(span.start, span.end),
    where: positionOf(corpus.documentAt(place), source),
  };
}
