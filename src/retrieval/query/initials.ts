// Initials that occur nowhere, looked up as the name that they are of: "icc" where the corpus has "International Criminal Court".
import type { Expansion, Query, QueryTerm } from '../../question/query.ts';
import { foldWord, stem } from '../../text/fold.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isEnglish } from './english.ts';
import { partTerm } from './parts.ts';
import type { Searchable } from './searchable.ts';

const initials = /^\p{L}{2,6}$/u;

/** How often a name must occur: two letters fit many by chance. */
const fewestOfTwo = 4;

/** The query with the words of the name in the place of its initials. */
export async function withNames(query: Query, searchable: Searchable): Promise<Query> {
  const terms: QueryTerm[] = [];
  const expanded: Expansion[] = [];
  for (const term of query.terms) {
    const name = (await areInitials(term, query))
      ? await nameOf(foldWord(term.surface), searchable)
      : undefined;
    const words = name === undefined ? [] : tokenize(name).filter(({ folded }) => !isStopWord(folded));
    if (name === undefined || words.length < 2) terms.push(term);
    else {
      expanded.push({ word: term.surface, name });
      const parts = await searchable.counted((counted) =>
        words.map(({ folded }) => partTerm(term, stem(folded), counted)),
      );
      terms.push(...parts);
    }
  }
  if (expanded.length === 0) return query;
  return { ...query, terms: [...new Map(terms.map((term) => [term.value, term])).values()], expanded };
}

/** Words of English, and small letters in other languages, are taken for words. */
async function areInitials({ passages, near, surface }: QueryTerm, { languages }: Query): Promise<boolean> {
  if (passages > 0 || near.length > 0 || !initials.test(surface)) return false;
  // Writing without capitals has no initials.
  if (surface.toUpperCase() === surface.toLowerCase()) return false;
  if (surface === surface.toUpperCase()) return true;
  return languages === undefined && !(await isEnglish(foldWord(surface)));
}

async function nameOf(letters: string, searchable: Searchable): Promise<string | undefined> {
  const [first, second] = await searchable.namesOf(letters);
  const isSure =
    first !== undefined &&
    first.times > (second?.times ?? 0) * (letters.length === 2 ? 2 : 1) &&
    (letters.length > 2 || first.times >= fewestOfTwo);
  return isSure ? first.name : undefined;
}
