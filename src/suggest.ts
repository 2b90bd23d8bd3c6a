// Quotes for a search that is still being typed.
import type { Quote } from './answer/answer.ts';
import { cite } from './answer/cite.ts';
import { highlightsOf } from './answer/phrases.ts';
import { distinct } from './answer/select.ts';
import { ask } from './ask.ts';
import type { Revision } from './retrieval/revision.ts';
import type { Vocabulary } from './retrieval/spelling.ts';
import { foldWord, stem } from './text/fold.ts';

/** Words of the corpus that a begun word is searched as: those of most passages. */
const mostCompletions = 4;
/** Letters from which a word is begun. */
const fewestLetters = 2;
/** Bounded, so that a long text is read in little time. */
const lastWord = /\p{L}{1,40}$/u;

/** At most `most` quotes for the words so far, best first, no two of which overlap or say the same. */
export function suggestQuotes(revision: Revision, text: string, most: number): Quote[] {
  const { query, candidates } = ask(revision, completed(text, revision.vocabulary), 'suggestion');
  return distinct(candidates, most).map(({ document, span, tokens }) =>
    cite(document, span, highlightsOf(query, tokens)),
  );
}

/** The text with its last word, where it is none of the corpus, replaced by words that begin like it. */
function completed(text: string, vocabulary: Vocabulary): string {
  const last = lastWord.exec(text)?.[0] ?? '';
  const begun = foldWord(last);
  const passages = (word: string): number => vocabulary.frequencyOf(stem(word));
  if (begun.length < fewestLetters || passages(begun) > 0) return text;
  const words = [...vocabulary.words()]
    .filter((word) => word.startsWith(begun))
    .sort((a, b) => passages(b) - passages(a) || (a < b ? -1 : 1))
    .slice(0, mostCompletions);
  return words.length === 0 ? text : text.slice(0, text.length - last.length) + words.join(' ');
}
