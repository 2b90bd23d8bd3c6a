// Whether a passage is what a quotation was taken from, or merely has some of its words.
import type { Steps } from '../steps.ts';
import { unitsOf } from './text/units.ts';
import { wordDifference } from './text/word-difference.ts';
import type { CorpusWords } from './words/corpus-words.ts';
import { rarity } from './words/nearest.ts';

/** Shares of a quotation's words, by number and by rarity, from which a passage counts as its source. */
const likeness = { byNumber: 0.6, byRarity: 0.4 };
/** Words in one piece that make a passage the source whatever the rest is. */
const longPiece = 8;

/** Whether enough of the quotation occurs in the passage, capitals aside, for the passage to be its source. */
export function* isSource(corpus: CorpusWords, passage: string, quoted: string): Steps<boolean> {
  const [all, shared] = [
    { words: 0, rarity: 0 },
    { words: 0, rarity: 0 },
  ];
  for (const { kind, text, words } of yield* wordDifference(passage.toLowerCase(), quoted.toLowerCase())) {
    if (kind === 'removed') continue;
    if (kind === 'same' && words >= longPiece) return true;
    const told = unitsOf(text)
      .filter((unit) => unit.kind === 'word')
      .reduce((sum, unit) => sum + rarity(corpus, corpus.idOf(unit.key)), 0);
    for (const sum of kind === 'same' ? [all, shared] : [all]) {
      sum.words += words;
      sum.rarity += told;
    }
  }
  return shared.words >= likeness.byNumber * all.words && shared.rarity >= likeness.byRarity * all.rarity;
}
