// Whether a passage is what a quotation was taken from, or merely has some of its words.
import type { Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import type { Unit, UnitText } from './text/units.ts';
import { runsBetween } from './text/word-difference.ts';
import type { CorpusWords } from './words/corpus-words.ts';
import { rarity } from './words/nearest.ts';
import { boundary } from './words/place-order.ts';

/** Shares of a quotation's words, by number and by rarity, from which a passage counts as its source. */
const likeness = { byNumber: 0.6, byRarity: 0.4 };
/** Words in one piece that make a passage the source whatever the rest is. */
const longPiece = 8;

/** Whether enough of the quotation occurs in the passage, capitals aside, for the passage to be its source. */
export function* isSource(corpus: CorpusWords, passage: UnitText, quoted: UnitText): Steps<boolean> {
  const [all, shared] = [
    { words: 0, rarity: 0 },
    { words: 0, rarity: 0 },
  ];
  const keys = quoted.units.map(lowerKey);
  for (const { kind, to } of yield* runsBetween(passage.units.map(lowerKey), keys)) {
    const words: string[] = [];
    for (let at = to.start; at < to.end; at += 1)
      if (quoted.units[at]?.kind === 'word') words.push(keys[at] ?? '');
    if (kind === 'same' && words.length >= longPiece) return true;
    const told = words.reduce((sum, key) => sum + rarity(corpus, corpus.idOf(key)), 0);
    for (const sum of kind === 'same' ? [all, shared] : [all]) {
      sum.words += words.length;
      sum.rarity += told;
    }
  }
  return shared.words >= likeness.byNumber * all.words && shared.rarity >= likeness.byRarity * all.rarity;
}

const lowerKey = (unit: Unit): string => unit.key.toLowerCase();

/** Words of a quotation that may be in a passage in part: its first and its last. */
const cutWords = 2;

/**
 * How many of the quotation's words a stretch of the corpus lacks, wherever they stand, if those are so many that it can
 * neither be the source nor the quotation a piece cut out of it; else 0. Much cheaper than the difference.
 */
export function lackingIn(corpus: CorpusWords, places: Span, ids: readonly number[]): number {
  const there = new Map<number, number>();
  for (let place = places.start; place < places.end; place += 1) {
    const id = corpus.ids[place] ?? boundary;
    there.set(id, (there.get(id) ?? 0) + 1);
  }
  let shared = 0;
  for (const id of ids) {
    const left = there.get(id) ?? 0;
    if (left === 0) continue;
    shared += 1;
    there.set(id, left - 1);
  }
  const isFar = shared < longPiece && shared + cutWords < likeness.byNumber * ids.length;
  return isFar ? ids.length - shared : 0;
}
