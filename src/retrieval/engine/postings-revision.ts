// Postings of a changed corpus, made of the earlier ones: one pass over the pairs instead of reading every passage.
import type { Steps } from '../../steps.ts';
import { numbered } from './numbering.ts';
import type { Postings } from './postings.ts';
import { gone, type Renumbering } from './renumbering.ts';

/** Pairs, and terms, between two steps: about a millisecond. */
const pairsInAStep = 100_000;
const termsInAStep = 5000;

/** `coming` are the postings of the passages that come, numbered from 0. */
export function* revisePostings(
  earlier: Postings,
  coming: Postings,
  { moved, added }: Renumbering,
): Steps<Postings> {
  const pairs = earlier.passages.length + coming.passages.length;
  const passages = new Uint32Array(pairs);
  const counts = new Uint16Array(pairs);
  const terms: string[] = [];
  const starts = new Uint32Array(earlier.terms.length + coming.terms.length + 1);
  const comingIds = yield* numbered(coming.terms);
  /** 1 for each of them that the earlier postings have, too. */
  const isEarlier = new Uint8Array(coming.terms.length);
  let at = 0;
  const put = (passage: number, count: number | undefined): void => {
    passages[at] = passage;
    counts[at] = count ?? 0;
    at += 1;
  };
  const putComing = (from: number, to: number, below: number): number => {
    let pair = from;
    for (; pair < to; pair += 1) {
      const passage = added[coming.passages[pair] ?? 0] ?? gone;
      if (passage > below) break;
      put(passage, coming.counts[pair]);
    }
    return pair;
  };
  const close = (term: string): void => {
    if (at === starts[terms.length]) return;
    terms.push(term);
    starts[terms.length] = at;
  };
  let step = pairsInAStep;
  for (const [id, term] of earlier.terms.entries()) {
    const comingId = comingIds.get(term) ?? coming.terms.length;
    let next = coming.starts[comingId] ?? 0;
    const last = coming.starts[comingId + 1] ?? next;
    const end = earlier.starts[id + 1] ?? 0;
    for (let pair = earlier.starts[id] ?? 0; pair < end; pair += 1) {
      const passage = moved[earlier.passages[pair] ?? 0] ?? gone;
      if (passage === gone) continue;

      if (next < last) next = putComing(next, last, passage);
      put(passage, earlier.counts[pair]);
    }
    putComing(next, last, gone);
    close(term);
    isEarlier[comingId] = 1;
    if (at < step && id % termsInAStep > 0) continue;
    step = at + pairsInAStep;
    yield;
  }
  for (const [id, term] of coming.terms.entries()) {
    if (id % termsInAStep === 0) yield;
    if (isEarlier[id] === 1) continue;
    putComing(coming.starts[id] ?? 0, coming.starts[id + 1] ?? 0, gone);
    close(term);
  }
  return {
    terms,
    starts: starts.slice(0, terms.length + 1),
    passages: passages.subarray(0, at),
    counts: counts.subarray(0, at),
    lengths: reviseLengths(earlier.lengths, coming.lengths, { moved, added }),
  };
}

function reviseLengths(
  earlier: Uint32Array,
  coming: Uint32Array,
  { moved, added }: Renumbering,
): Uint32Array {
  const lengths = new Uint32Array(moved.length + added.length);
  let count = added.length;
  for (let from = 0; from < moved.length; from += 1) {
    const to = moved[from] ?? gone;
    if (to === gone) continue;
    lengths[to] = earlier[from] ?? 1;
    count += 1;
  }
  for (let from = 0; from < added.length; from += 1) lengths[added[from] ?? 0] = coming[from] ?? 1;
  return lengths.slice(0, count);
}
