// Words that occur nowhere: near terms of the corpus to look up in their place.
import { rarity } from '../../question/analyze.ts';
import type { NearTerm, Query, QueryTerm } from '../../question/query.ts';
import { foldWord, stem } from '../../text/fold.ts';
import type { SearchEngine } from '../engine/engine.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';
import { isEnglish } from './english.ts';

/** The query with near terms beside each word that occurs nowhere. */
export async function withNearTerms(
  query: Query,
  vocabulary: Vocabulary,
  engine: Pick<SearchEngine, 'wordsLike'>,
): Promise<Query> {
  const terms: QueryTerm[] = [];
  for (const [index, term] of query.terms.entries()) {
    const joined = joinedWithNeighbour(query.terms, index, vocabulary);
    if (joined !== undefined) terms.push(nearer(term, [joined], vocabulary));
    else if (term.passages > 0) terms.push(term);
    else terms.push(nearer(term, await likeTerms(term, query, vocabulary, engine), vocabulary));
  }
  return { ...query, terms };
}

/** Terms that the corpus has and that the word may be a misspelling of, the likest first. */
async function likeTerms(
  { surface, role }: QueryTerm,
  { languages }: Query,
  vocabulary: Vocabulary,
  engine: Pick<SearchEngine, 'wordsLike'>,
): Promise<NearTerm[]> {
  const folded = foldWord(surface);
  const spelled = withoutUmlauts(folded);
  if (languages !== undefined && spelled !== folded && vocabulary.frequencyOf(stem(spelled)) > 0) {
    const value = stem(spelled);
    return [{ value, likeness: 1, surface: vocabulary.surfaceOf(value) }];
  }
  const found = await engine.wordsLike(folded);
  if (found.length === 0) return [];
  const isWord = languages !== undefined ? role !== 'name' : await isEnglish(folded);
  const like = found
    .filter(({ word, likeness }) =>
      languages === undefined
        ? (!isWord || areFamily(folded, word)) &&
          (role !== 'name' || isLikeName(folded, word, vocabulary) || isSlip(folded, word, likeness))
        : !isWord && likeness >= nameLikeness && isLikeName(folded, word, vocabulary),
    )
    .map(({ word, likeness }) => {
      const value = stem(word);
      return { value, likeness, surface: vocabulary.surfaceOf(value) };
    });
  return like.filter(({ value }, at) => like.findIndex((other) => other.value === value) === at);
}

/**
 * From which likeness a name in a question that is not in English may be a misspelt one. Its other words are left as
 * they are: without a list of the language's words, a correct one can't be told from a slip ("gerufen", "grünen").
 */
const nameLikeness = 0.8;

/** A name may be a misspelling of another name; of a word only where hardly a letter differs: "Paris" is no slip of "parts". */
const isLikeName = (asked: string, word: string, vocabulary: Vocabulary): boolean =>
  asked.charAt(0) === word.charAt(0) && vocabulary.isName?.(stem(word)) === true;

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
  vocabulary: Vocabulary,
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
      if (vocabulary.frequencyOf(value) > 0)
        return { value, surface: vocabulary.surfaceOf(value), likeness: joinLikeness };
    }
  }
  return undefined;
}

const joinLikeness = 0.95;

/** A misspelt word is as rare as the likest word that it may stand for. */
function nearer(term: QueryTerm, near: readonly NearTerm[], vocabulary: Vocabulary): QueryTerm {
  if (near.length === 0) return term;
  if (term.passages > 0) return { ...term, near };
  const frequency = vocabulary.frequencyOf(near[0]?.value ?? '');
  const factor = rarity(frequency, vocabulary.passages) / rarity(0, vocabulary.passages);
  return { ...term, near, weight: term.weight * factor };
}
