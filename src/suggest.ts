// Quotes for a search that is still being typed.
import type { Quote } from './answer/answer.ts';
import { cite } from './answer/quotes/cite.ts';
import { distinct } from './answer/quotes/select.ts';
import { highlightsOf } from './answer/reading/phrases.ts';
import { search } from './ask.ts';
import type { Revision } from './retrieval/revision/revision.ts';
import type { Vocabulary } from './retrieval/revision/vocabulary.ts';
import { inTurns, type Steps } from './steps.ts';
import { foldWord, stem } from './text/fold.ts';

/** Words of the corpus that a begun word is searched as: those of most passages. */
const mostCompletions = 4;
/** Passages whose sentences are offered: a list has room for more than an answer has. */
const mostRead = 40;
/** Letters from which a word is begun. */
const fewestLetters = 2;
/** Words of the corpus between two steps, and those among them that begin alike: about a millisecond. */
const wordsInAStep = 10_000;
const foundInAStep = 200;
/** Bounded, so that a long text is read in little time. */
const lastWord = /\p{L}{1,40}$/u;

/** At most `most` quotes for the words so far, best first, no two of which overlap or say the same. */
export async function suggestQuotes(revision: Revision, text: string, most: number): Promise<Quote[]> {
  const words = await inTurns(completed(text, revision.vocabulary));
  const { query, candidates } = await search(revision, words, undefined, mostRead);
  // Who types words looks for those words: what holds most of them comes first, whatever else would answer.
  const held = candidates.toSorted((a, b) => b.features.coverage - a.features.coverage);
  return distinct(held, most).map(({ document, span, tokens }) =>
    cite(document, span, highlightsOf(query, tokens)),
  );
}

/** The text with its last word, where it is none of the corpus, replaced by words that begin like it. */
function* completed(text: string, vocabulary: Vocabulary): Steps<string> {
  const last = lastWord.exec(text)?.[0] ?? '';
  const begun = foldWord(last);
  const passages = (word: string): number => vocabulary.frequencyOf(stem(word));
  if (begun.length < fewestLetters || passages(begun) > 0) return text;
  const found: { readonly word: string; readonly passages: number }[] = [];
  let read = 0;
  for (const word of vocabulary.words()) {
    read += 1;
    if (read % wordsInAStep === 0) yield;
    if (!word.startsWith(begun)) continue;
    found.push({ word, passages: passages(word) });
    if (found.length % foundInAStep === 0) yield;
  }
  if (found.length === 0) return text;
  const commonest = found
    .sort((a, b) => b.passages - a.passages || (a.word < b.word ? -1 : 1))
    .slice(0, mostCompletions)
    .map(({ word }) => word);
  return text.slice(0, text.length - last.length) + commonest.join(' ');
}
