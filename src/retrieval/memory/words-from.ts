// Words of a revision that begin like one that is still being typed.
import type { Steps } from '../../steps.ts';
import { stem } from '../../text/fold.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

/** Words of the corpus between two steps, and those among them that begin alike: about a millisecond. */
const wordsInAStep = 10_000;
const foundInAStep = 200;

/** At most `most`, those of most passages first. */
export function* wordsFrom(beginning: string, most: number, vocabulary: Vocabulary): Steps<string[]> {
  const found: { readonly word: string; readonly passages: number }[] = [];
  let read = 0;
  for (const word of vocabulary.words()) {
    read += 1;
    if (read % wordsInAStep === 0) yield;
    if (!word.startsWith(beginning)) continue;
    found.push({ word, passages: vocabulary.frequencyOf(stem(word)) });
    if (found.length % foundInAStep === 0) yield;
  }
  return found
    .sort((a, b) => b.passages - a.passages || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
