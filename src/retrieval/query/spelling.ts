// Words that occur nowhere: near terms of the corpus to look up in their place.
import { rarity } from '../../question/analyze.ts';
import type { NearTerm, Query, QueryTerm } from '../../question/query.ts';
import { foldWord, stem } from '../../text/fold.ts';
import type { LikeWord } from '../engine/engine.ts';
import { isEnglish } from './english.ts';
import type { Searchable, Terms } from './searchable.ts';

/** The query with near terms beside each word that occurs nowhere. */
export async function withNearTerms(query: Query, searchable: Searchable): Promise<Query> {
  const { terms } = query;
  const joined = await searchable.counted((counted) =>
    terms.map((_term, index) => joinedWithNeighbour(terms, index, counted)),
  );
  const near: (readonly NearTerm[])[] = [];
  for (const [index, term] of terms.entries()) {
    const neighbour = joined[index];
    if (neighbour !== undefined) near.push([neighbour]);
    else near.push(term.passages > 0 ? [] : await likeTerms(term, query, searchable));
  }
  const withNear = await searchable.counted((counted) =>
    terms.map((term, index) => nearer(term, near[index] ?? [], counted)),
  );
  return { ...query, terms: withNear };
}

/** Terms that the corpus has and that the word may be a misspelling of, the likest first. */
async function likeTerms(
  { surface, role }: QueryTerm,
  { languages }: Query,
  searchable: Searchable,
): Promise<readonly NearTerm[]> {
  const folded = foldWord(surface);
  const spelled = languages === undefined ? folded : withoutUmlauts(folded);
  if (spelled !== folded) {
    const known = await searchable.counted((counted) => termWritten(spelled, counted));
    if (known !== undefined) return [known];
  }
  const found = await searchable.wordsLike(folded);
  if (found.length === 0) return [];
  const isWord = languages !== undefined ? role !== 'name' : await isEnglish(folded);
  const isLike = ({ word, likeness }: LikeWord, counted: Terms): boolean =>
    languages === undefined
      ? (!isWord || areFamily(folded, word)) &&
        (role !== 'name' || isLikeName(folded, word, counted) || isSlip(folded, word, likeness))
      : !isWord && likeness >= nameLikeness && isLikeName(folded, word, counted);
  return searchable.counted((counted) => {
    const like = found
      .filter((one) => isLike(one, counted))
      .map(({ word, likeness }): NearTerm => {
        const value = stem(word);
        return { value, likeness, surface: counted.surfaceOf(value) };
      });
    return like.filter(({ value }, at) => like.findIndex((other) => other.value === value) === at);
  });
}

/** The term of a word, where the corpus has it. */
function termWritten(word: string, counted: Terms): NearTerm | undefined {
  const value = stem(word);
  return counted.frequencyOf(value) > 0
    ? { value, likeness: 1, surface: counted.surfaceOf(value) }
    : undefined;
}

/**
 * From which likeness a name in a question that is not in English may be a misspelt one. Its other words are left as
 * they are: without a list of the language's words, a correct one can't be told from a slip ("gerufen", "grünen").
 */
const nameLikeness = 0.8;

/** A name may be a misspelling of another name; of a word only where hardly a letter differs: "Paris" is no slip of "parts". */
const isLikeName = (asked: string, word: string, counted: Terms): boolean =>
  asked.charAt(0) === word.charAt(0) && counted.isName?.(stem(word)) === true;

const isSlip = (asked: string, word: string, likeness: number): boolean =>
  likeness >= slipLikeness && asked.charAt(0) === word.charAt(0);

/** One letter of seven. */
const slipLikeness = 0.85;

/** "duerfen" as "dürfen" is folded: people without an umlaut on their keyboard type so. */
const withoutUmlauts = (folded: string): string => folded.replace(/(?<!q)([aou])e/g, '$1');

/** Letters at the beginning that two words of one family have in common, at least. */
const leastStem = 4;
/** What may follow them: endings of English words. */
const endings = new Set(
  (
    ' e s es d ed n en y ies ied r er ers or ors ing ings ion ions ation ations ive ance ence ant ent able ible' +
    ' al ally ly an ans ian ians ic ics ical ist ists ism ity ities ment ments ness ful less ous ary ship hood'
  ).split(' '),
);

/**
 * "worth" is no misspelling of "North" nor "train" of "trail", but "advisor" may lead to "adviser", and "Russian" to
 * "Russia".
 */
function areFamily(asked: string, word: string): boolean {
  let shared = 0;
  while (shared < Math.min(asked.length, word.length) && asked[shared] === word[shared]) shared += 1;
  return shared >= leastStem && [asked, word].every((one) => endings.has(one.slice(shared)));
}

/** "covid 19" and "Hija Kamran" also stand for "COVID-19" and "@hijakamran", where the corpus writes them so. */
function joinedWithNeighbour(
  terms: readonly QueryTerm[],
  index: number,
  counted: Terms,
): NearTerm | undefined {
  const self = terms[index];
  const pairs = [
    [terms[index - 1], self],
    [self, terms[index + 1]],
  ];
  for (const [left, right] of pairs) {
    if (left === undefined || right === undefined) continue;
    for (const between of ['', '-']) {
      const value = stem(foldWord(`${left.surface}${between}${right.surface}`));
      if (counted.frequencyOf(value) > 0)
        return { value, surface: counted.surfaceOf(value), likeness: joinLikeness };
    }
  }
  return undefined;
}

const joinLikeness = 0.95;

/** A misspelt word is as rare as the likest word that it may stand for. */
function nearer(term: QueryTerm, near: readonly NearTerm[], counted: Terms): QueryTerm {
  if (near.length === 0) return term;
  if (term.passages > 0) return { ...term, near };
  const frequency = counted.frequencyOf(near[0]?.value ?? '');
  const factor = rarity(frequency, counted.passages) / rarity(0, counted.passages);
  return { ...term, near, weight: term.weight * factor };
}
