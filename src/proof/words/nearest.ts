// The stretch of one document that comes nearest to a quotation.
import type { Document } from '../../corpus/document/document.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { CorpusWords } from './corpus-words.ts';
import { boundary } from './place-order.ts';
import { betweenWords } from './sequences.ts';
import { type Gathered, gatherRuns, runsWithin, type SharedRun } from './shared-runs.ts';

export interface Nearest {
  readonly document: Document;
  /** Of the document's text, with the marks before the first and behind the last word. */
  readonly span: Span;
  /** In the corpus's row: its words. */
  readonly places: Span;
}

/** Words that a document may have between two runs of one quotation. */
export const widestGap = 50;
/** Stretches that are looked at, the most promising first. */
const mostAnchors = 6;
/** Runs of one stretch that are put together, the longest first; bounds the time for very long quotations. */
const mostRuns = 300;
/**
 * Words at either end of a quotation, found nowhere near, for which words of the document are set beside them, and
 * words more, since fewer may stand in their place; `compareWith` takes back what is too much.
 */
const ends = { widest: 15, more: 3 };

/** `ids` are the quotation's words, `gap` is how many words the document may have between two runs of them. */
export function* nearestTo(
  corpus: CorpusWords,
  ids: readonly number[],
  { gap = widestGap, within }: { readonly gap?: number; readonly within?: Span | undefined } = {},
): Steps<Nearest | undefined> {
  const weight = weigher(corpus, ids);
  const around = (anchor: SharedRun): Span => regionOf(corpus, anchor, ids.length, gap);
  const isEnough = ({ runs, missing }: Gathered): boolean => {
    const anchors = anchorsIn(runs, weight, around);
    return anchors.length === mostAnchors && anchors.every((anchor) => weight(anchor) > missing);
  };
  const { runs } = yield* gatherRuns(corpus, ids, weight, isEnough, within);
  const runsIn = runsWithin(corpus, ids);
  let best: { chain: readonly SharedRun[]; score: number } | undefined;
  for (const anchor of anchorsIn(runs, weight, around)) {
    const region = around(anchor);
    const inReach = runsIn(within === undefined ? region : overlapOf(region, within));
    const chain = chainOf(inReach, anchor, gap, weight);
    if (best === undefined || chain.score > best.score) best = chain;
    yield;
  }
  return best === undefined ? undefined : stretchOf(corpus, ids.length, best.chain);
}

/** The heaviest runs, the first in the corpus of some that weigh the same, none of which begins around another one. */
function anchorsIn(
  runs: readonly SharedRun[],
  weight: Weight,
  around: (anchor: SharedRun) => Span,
): SharedRun[] {
  const anchors: SharedRun[] = [];
  const weights = Float64Array.from(runs, weight);
  const isTaken = new Uint8Array(runs.length);
  while (anchors.length < mostAnchors) {
    const heaviest = runs[heaviestOf(runs, weights, isTaken)];
    if (heaviest === undefined) break;
    anchors.push(heaviest);
    const { start, end } = around(heaviest);
    for (const [index, { place }] of runs.entries()) if (start <= place && place < end) isTaken[index] = 1;
  }
  return anchors;
}

/** Index of the heaviest run that is not taken; -1 where all are. */
function heaviestOf(runs: readonly SharedRun[], weights: Float64Array, isTaken: Uint8Array): number {
  let best: SharedRun | undefined;
  let [index, most] = [-1, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < runs.length; at += 1) {
    const [run, own] = [runs[at], weights[at] ?? 0];
    if (isTaken[at] === 1 || run === undefined || own < most) continue;
    if (own === most && best !== undefined && !isBefore(run, best)) continue;
    [best, index, most] = [run, at, own];
  }
  return index;
}

const isBefore = (a: SharedRun, b: SharedRun): boolean =>
  a.place < b.place || (a.place === b.place && a.at < b.at);

const overlapOf = (a: Span, b: Span): Span => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** Places around the anchor in which the whole quotation may stand, within one document. */
function regionOf(corpus: CorpusWords, anchor: SharedRun, words: number, gap: number): Span {
  const document = corpus.rangeOf(corpus.documentAt(anchor.place));
  const first = anchor.place - anchor.at;
  return { start: Math.max(document.start, first - gap), end: Math.min(document.end, first + words + gap) };
}

/** Of some words of the quotation. */
type Weight = (words: Pick<SharedRun, 'at' | 'length'>) => number;

/** How much a run of words tells: the sum of each word's log(words of the corpus / places of the word). */
function weigher(corpus: CorpusWords, ids: readonly number[]): Weight {
  const sums = [0];
  for (const id of ids) sums.push((sums.at(-1) ?? 0) + rarity(corpus, id));
  return ({ at, length }) => (sums[at + length] ?? 0) - (sums[at] ?? 0);
}

export const rarity = (corpus: CorpusWords, id: number): number =>
  Math.log((1 + corpus.ids.length) / (1 + corpus.countOf(id)));

/** The heaviest row of runs in order in both texts that holds no wider gap, all of one document. */
function chainOf(
  runs: readonly SharedRun[],
  anchor: SharedRun,
  gap: number,
  weight: Weight,
): { chain: readonly SharedRun[]; score: number } {
  const chosen = [...runs].sort((a, b) => b.length - a.length).slice(0, mostRuns);
  if (!chosen.some(({ at, place }) => at === anchor.at && place === anchor.place)) chosen.push(anchor);
  chosen.sort((a, b) => a.at - b.at || a.place - b.place);
  const reached: { run: SharedRun; score: number; before: number }[] = [];
  for (const run of chosen) {
    let [best, before] = [0, -1];
    for (const [index, end] of reached.entries()) {
      const score = end.score - costOf(end.run, run, gap, weight);
      if (score > best) [best, before] = [score, index];
    }
    reached.push({ run, score: best + weight(run), before });
  }
  let last = reached.reduce(
    (top, end) => (end.score > top.score ? end : top),
    reached[0] ?? { run: anchor, score: 0, before: -1 },
  );
  const { score } = last;
  const chain = [last.run];
  for (let next = reached[last.before]; next !== undefined; next = reached[last.before]) {
    chain.unshift(next.run);
    last = next;
  }
  return { chain, score };
}

/** What is lost by setting `next` behind `run`: the words that both hold, and a little for every word between. */
function costOf(run: SharedRun, next: SharedRun, gap: number, weight: Weight): number {
  const inQuotation = next.at - (run.at + run.length);
  const inDocument = next.place - (run.place + run.length);
  const shared = Math.max(0, -inQuotation, -inDocument);
  if (shared >= next.length || next.place <= run.place || inDocument > gap) return Number.POSITIVE_INFINITY;
  const lost = shared === 0 ? 0 : weight({ at: next.at, length: shared });
  return lost + perWordBetween * Math.abs(inDocument - inQuotation);
}

const perWordBetween = 0.1;

const endOf = (words: number): number => (words === 0 ? 0 : Math.min(ends.widest, words) + ends.more);

/** The chain's stretch, with as many words at its ends as the quotation has there that were not found. */
function stretchOf(corpus: CorpusWords, words: number, chain: readonly SharedRun[]): Nearest | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let from = first.place;
  let to = last.place + last.length - 1;
  for (let left = endOf(first.at); left > 0 && corpus.ids[from - 1] !== boundary; left -= 1) from -= 1;
  const behind = words - last.at - last.length;
  for (let left = endOf(behind); left > 0 && corpus.ids[to + 1] !== boundary; left -= 1) to += 1;
  return {
    document: corpus.documentAt(first.place),
    span: betweenWords(corpus, { start: from, end: to + 1 }),
    places: { start: from, end: to + 1 },
  };
}
