// Stretches of words that a quotation shares with the corpus.
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { CorpusWords } from './corpus-words.ts';
import { boundary } from './place-order.ts';
import { placesOfSequence } from './sequences.ts';

/** `length` words that are the same from `at` in the quotation and from `place` in the corpus; as long as can be. */
export interface SharedRun {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** Words of the shortest run that is looked for: pairs, but triples in a longer quotation, which has enough of them. */
const shortest = { usual: 2, long: 3, longFrom: 20 };

const leastOf = (ids: readonly number[]): number =>
  ids.length >= shortest.longFrom ? shortest.long : shortest.usual;

/** Places that are tried between two steps: about a millisecond. */
const placesInAStep = 5000;

/** Some of the runs, the rarest words first. */
export interface Gathered {
  readonly runs: readonly SharedRun[];
  /** No run that is missing is heavier; below every weight where none is missing. */
  readonly missing: number;
}

/** As many places as are tried before it is first asked whether the runs so far suffice; then twice as many, and so on. */
const firstTried = 256;

/**
 * The runs that begin in `within`, those of rare words first, until `suffice` says so of what there is. "of the" stands in
 * thousands of places, none of which matters where rarer words are found together. `weigh` weighs words of the quotation.
 */
export function* gatherRuns(
  corpus: CorpusWords,
  ids: readonly number[],
  weigh: (words: Pick<SharedRun, 'at' | 'length'>) => number,
  suffice: (gathered: Gathered) => boolean,
  within?: Span,
): Steps<Gathered> {
  const least = leastOf(ids);
  const windows = windowsOf(corpus, ids, least);
  const rank = new Int32Array(ids.length);
  for (const [order, { at }] of windows.entries()) rank[at] = order;
  const runs: SharedRun[] = [];
  let [tried, ask] = [0, firstTried];
  for (const [order, { at, places: bound }] of windows.entries()) {
    if (tried > 0 && tried + bound > ask) {
      const gathered = { runs, missing: heaviestLeft(rank, order, least, weigh) };
      if (suffice(gathered)) return gathered;
      ask = 2 * (tried + bound);
    }
    for (const place of placesOfSequence(corpus, ids.slice(at, at + least))) {
      tried += 1;
      if (tried % placesInAStep === 0) yield;
      const run = runThrough(corpus, ids, at, place, least);
      if (foundBefore(run, rank, order, least)) continue;
      if (within === undefined || (within.start <= run.place && run.place < within.end)) runs.push(run);
    }
    yield;
  }
  return { runs, missing: Number.NEGATIVE_INFINITY };
}

/** Where `least` words of the quotation begin, and at how many places of the corpus they stand at most; fewest first. */
function windowsOf(corpus: CorpusWords, ids: readonly number[], least: number) {
  const pairs = ids.slice(1).map((next, index) => corpus.placesOfPair(ids[index] ?? next, next).length);
  return Array.from({ length: Math.max(0, ids.length - least + 1) }, (_, at) => ({
    at,
    places: Math.min(...pairs.slice(at, at + least - 1)),
  })).sort((a, b) => a.places - b.places || a.at - b.at);
}

/** The whole run that these words are part of. */
function runThrough(
  { ids: row }: CorpusWords,
  ids: readonly number[],
  at: number,
  place: number,
  least: number,
): SharedRun {
  let before = 0;
  while (before < at && row[place - before - 1] === ids[at - before - 1]) before += 1;
  let end = least;
  while (at + end < ids.length && row[place + end] === ids[at + end]) end += 1;
  return { at: at - before, place: place - before, length: before + end };
}

/** Whether the run holds words that were looked up already: it was found there. */
function foundBefore({ at, length }: SharedRun, rank: Int32Array, order: number, least: number): boolean {
  for (let next = at; next <= at + length - least; next += 1) if ((rank[next] ?? 0) < order) return true;
  return false;
}

/** The most that a run can weigh which holds nothing that was looked up before the window of this order. */
function heaviestLeft(
  rank: Int32Array,
  order: number,
  least: number,
  weigh: (words: Pick<SharedRun, 'at' | 'length'>) => number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  let from = 0;
  for (let at = 0; at <= rank.length - least; at += 1) {
    if ((rank[at] ?? 0) < order) from = at + 1;
    else most = Math.max(most, weigh({ at: from, length: at + least - from }));
  }
  return most;
}

/** Gives every run that begins in a stretch of the corpus, by its place in the quotation. */
export function runsWithin(corpus: CorpusWords, ids: readonly number[]): (within: Span) => SharedRun[] {
  const least = leastOf(ids);
  const atsOf = new Map<number, number[]>();
  for (const [at, id] of ids.entries()) atsOf.set(id, [...(atsOf.get(id) ?? []), at]);
  return (within) => runsAt(corpus, ids, atsOf, least, within);
}

const none: readonly number[] = [];

function runsAt(
  corpus: CorpusWords,
  ids: readonly number[],
  atsOf: ReadonlyMap<number, readonly number[]>,
  least: number,
  within: Span,
): SharedRun[] {
  const runs: SharedRun[] = [];
  for (let place = within.start; place < within.end; place += 1) {
    for (const at of atsOf.get(corpus.ids[place] ?? boundary) ?? none) {
      if (at > 0 && corpus.ids[place - 1] === ids[at - 1]) continue;
      let length = 1;
      while (at + length < ids.length && corpus.ids[place + length] === ids[at + length]) length += 1;
      if (length >= least) runs.push({ at, place, length });
    }
  }
  return runs.sort((a, b) => a.at - b.at || a.place - b.place);
}
