// Initials that occur nowhere, looked up as the name that they are of: "icc" where the corpus has "International Criminal Court".
import { LRUCache } from 'lru-cache';
import type { Expansion, Query, QueryTerm } from '../../question/query.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { foldWord, stem } from '../../text/fold.ts';
import { sliceOf } from '../../text/span.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Revision } from '../revision/revision.ts';
import { isEnglish } from './english.ts';
import { partTerm } from './parts.ts';

const initials = /^\p{L}{2,6}$/u;

/** Passages that are read for a name: of a larger corpus, the first. */
const mostPassages = 100_000;
/** How often a name must occur: two letters fit many by chance. */
const fewestOfTwo = 4;
/** Initials whose name is kept, for each revision. */
const mostKept = 1000;

/** The query with the words of the name in the place of its initials. */
export async function withNames(query: Query, revision: Revision): Promise<Query> {
  const terms: QueryTerm[] = [];
  const expanded: Expansion[] = [];
  for (const term of query.terms) {
    const name = (await areInitials(term, query))
      ? await nameOf(foldWord(term.surface), revision)
      : undefined;
    const words = name === undefined ? [] : tokenize(name).filter(({ folded }) => !isStopWord(folded));
    if (name === undefined || words.length < 2) terms.push(term);
    else {
      expanded.push({ word: term.surface, name });
      terms.push(...words.map(({ folded }) => partTerm(term, stem(folded), revision)));
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

interface Found {
  /** As the corpus first writes it. */
  readonly name: string;
  times: number;
}

const known = new WeakMap<Revision, LRUCache<string, { readonly name: string | undefined }>>();

async function nameOf(letters: string, revision: Revision): Promise<string | undefined> {
  const kept = known.get(revision) ?? new LRUCache({ max: mostKept });
  known.set(revision, kept);
  const before = kept.get(letters);
  if (before !== undefined) return before.name;
  const [first, second] = await inTurns(namesIn(letters, revision));
  const isSure =
    first !== undefined &&
    first.times > (second?.times ?? 0) * (letters.length === 2 ? 2 : 1) &&
    (letters.length > 2 || first.times >= fewestOfTwo);
  const name = isSure ? first.name : undefined;
  kept.set(letters, { name });
  return name;
}

/** The most frequent first. */
function* namesIn(letters: string, revision: Revision): Steps<Found[]> {
  const pattern = patternOf(letters);
  const found = new Map<string, Found>();
  for (const passage of revision.passages.slice(0, mostPassages)) {
    const text = sliceOf(revision.documentOf(passage).text, passage.span);
    for (const [match] of text.matchAll(pattern)) {
      const name = match.replace(/\s+/g, ' ');
      const one = found.get(foldWord(name)) ?? { name, times: 0 };
      one.times += 1;
      found.set(foldWord(name), one);
    }
    yield;
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** Words between those that give a letter. */
const small = '(?:of|the|and|for|on|in|to|de|des|du|la|le|les|et|der|die|das|und|für|del|los|las|y|e|di|van)';
const between = String.raw`[\s\u00a0-]+(?:${small}\s+){0,2}`;

/** A name goes on where a word with a capital follows: "International Covenant on Civil" is not all of one. */
function patternOf(letters: string): RegExp {
  const words = [...letters].map((letter) => String.raw`${letter.toUpperCase()}\p{L}+`).join(between);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}]|${between}\p{Lu})`, 'gu');
}
