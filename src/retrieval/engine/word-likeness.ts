// Words of a corpus written like another one: minisearch's own part, by prefix and edit distance. Both engines have it.
import MiniSearch from 'minisearch';
import { inOneStep, inTurns, type Steps } from '../../steps.ts';
import { similarity } from '../../text/similarity.ts';
import type { LikeWord, SearchEngine } from './engine.ts';

/** Edits allowed as a share of a word's length and at most, words offered, how alike at least. */
const spelling = { fuzzy: 0.25, mostEdits: 2, offered: 3, leastLikeness: 0.7 };
/** Letters that a word needs to be looked up, and may have: minisearch reserves the square of their number. */
const lettersLookedUp = { fewest: 4, most: 50 };

/** The words of a corpus by likeness. */
export interface WordLikeness {
  readonly wordsLike: SearchEngine['wordsLike'];
  /** Those of a changed corpus. */
  of(words: () => Iterable<string>): Promise<WordLikeness>;
}

interface Word {
  readonly id: string;
}

/** An index that revisions have in common: adding words is cheap, so those that are gone stay and are passed over. */
interface Shared {
  index?: MiniSearch<Word>;
}

interface Opened {
  readonly index: MiniSearch<Word>;
  readonly present: ReadonlySet<string>;
}

/** Opened in steps when a word is first looked up, once for all who wait: most questions need none. */
export function createWordLikeness(
  words: () => Iterable<string>,
  shared: Shared = {},
  made?: Opened,
): WordLikeness {
  let opened = made && Promise.resolve(made);
  return {
    wordsLike: async (word) => {
      opened ??= inTurns(openIndex(words(), shared));
      const { index, present } = await opened;
      return inOneStep(() => wordsLike(index, present, word));
    },
    // Once a word was looked up, no later question waits for the words of a changed corpus.
    of: async (changed) => {
      const next = shared.index === undefined ? undefined : await inTurns(openIndex(changed(), shared));
      return createWordLikeness(changed, shared, next);
    },
  };
}

/** Words between two steps: a tenth of a millisecond, or one where they are new to the index. */
const wordsInAStep = 100;

function* openIndex(words: Iterable<string>, shared: Shared): Steps<Opened> {
  const present = new Set<string>();
  const { index: known } = shared;
  let index = known ?? createIndex();
  for (const id of words) {
    present.add(id);
    if (!index.has(id)) index.add({ id });
    if (present.size % wordsInAStep === 0) yield;
  }
  if (index.documentCount > 2 * present.size) {
    index = createIndex();
    for (const id of present) {
      index.add({ id });
      if (index.documentCount % wordsInAStep === 0) yield;
    }
  }
  shared.index = index;
  return { index, present };
}

const createIndex = (): MiniSearch<Word> =>
  new MiniSearch<Word>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });

function wordsLike(index: MiniSearch<Word>, present: ReadonlySet<string>, word: string): LikeWord[] {
  if (word.length < lettersLookedUp.fewest || word.length > lettersLookedUp.most) return [];
  if (!/^\p{L}+$/u.test(word)) return [];
  const results = index.search(word, { fuzzy: spelling.fuzzy, maxFuzzy: spelling.mostEdits, prefix: true });
  return results
    .map((result) => ({ word: String(result.id), likeness: similarity(word, String(result.id)) }))
    .filter((found) => found.word !== word && found.likeness >= spelling.leastLikeness)
    .filter((found) => present.has(found.word))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, spelling.offered);
}
