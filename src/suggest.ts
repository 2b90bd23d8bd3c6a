// Quotes for a search that is still being typed.
import type { Quote } from './answer/answer.ts';
import { cite } from './answer/quotes/cite.ts';
import { distinct } from './answer/quotes/select.ts';
import { highlightsOf } from './answer/reading/phrases.ts';
import { search } from './ask.ts';
import type { Searchable } from './retrieval/query/searchable.ts';
import { foldWord, stem } from './text/fold.ts';

/** Words of the corpus that a begun word is searched as: those of most passages. */
const mostCompletions = 4;
/** Passages whose sentences are offered: a list has room for more than an answer has. */
const mostRead = 40;
/** Letters from which a word is begun. */
const fewestLetters = 2;
/** Bounded, so that a long text is read in little time. */
const lastWord = /\p{L}{1,40}$/u;

/** At most `most` quotes for the words so far, best first, no two of which overlap or say the same. */
export async function suggestQuotes(searchable: Searchable, text: string, most: number): Promise<Quote[]> {
  const words = await completed(text, searchable);
  const { query, candidates } = await search(searchable, words, undefined, mostRead);
  // Who types words looks for those words: what holds most of them comes first, whatever else would answer.
  const held = candidates.toSorted((a, b) => b.features.coverage - a.features.coverage);
  return distinct(held, most).map(({ document, span, tokens }) =>
    cite(document, span, highlightsOf(query, tokens)),
  );
}

/** The text with its last word, where it is none of the corpus, replaced by words that begin like it. */
async function completed(text: string, searchable: Searchable): Promise<string> {
  const last = lastWord.exec(text)?.[0] ?? '';
  const begun = foldWord(last);
  if (begun.length < fewestLetters) return text;
  if ((await searchable.counted(({ frequencyOf }) => frequencyOf(stem(begun)))) > 0) return text;
  const found = await searchable.wordsFrom(begun, mostCompletions);
  return found.length === 0 ? text : text.slice(0, text.length - last.length) + found.join(' ');
}
