// Words of a corpus written like another one: minisearch's own part, by prefix and edit distance. Both engines have it.
import MiniSearch from 'minisearch';
import { inTurns, type Steps } from '../../steps.ts';
import { similarity } from '../../text/similarity.ts';
import type { LikeWord, SearchEngine } from './engine.ts';
import { TextMap } from './text-map.ts';

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
  index?: Index;
}

interface Opened {
  readonly index: Index;
  readonly present: Pick<TextMap<true>, 'has'>;
}

/** In parts, since the tables of one large index grow all at once, and a search of it is one step. */
interface Index {
  readonly parts: readonly MiniSearch<Word>[];
  count: number;
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
      opened ??= inTurns(openIndex(words, shared));
      const { index, present } = await opened;
      return inTurns(wordsLike(index, present, word));
    },
    // Once a word was looked up, no later question waits for the words of a changed corpus.
    of: async (changed) => {
      const next = shared.index === undefined ? undefined : await inTurns(openIndex(changed, shared));
      return createWordLikeness(changed, shared, next);
    },
  };
}

/** Words between two steps: a tenth of a millisecond, or one where they are new to the index. */
const wordsInAStep = 100;

function* openIndex(words: () => Iterable<string>, shared: Shared): Steps<Opened> {
  const present = new TextMap<true>();
  const { index: known } = shared;
  let index = known ?? createIndex();
  for (const id of words()) {
    present.set(id, true);
    add(index, id);
    if (present.size % wordsInAStep === 0) yield;
  }
  if (index.count > 2 * present.size) {
    index = createIndex();
    for (const id of words()) {
      add(index, id);
      if (index.count % wordsInAStep === 0) yield;
    }
  }
  shared.index = index;
  return { index, present };
}

/** A power of two. */
const partsOfAnIndex = 16;

const createIndex = (): Index => ({ parts: Array.from({ length: partsOfAnIndex }, createPart), count: 0 });

const createPart = (): MiniSearch<Word> =>
  new MiniSearch<Word>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });

function add(index: Index, id: string): void {
  const sum = id.charCodeAt(0) + 3 * id.charCodeAt(id.length >> 1) + 5 * id.charCodeAt(id.length - 1);
  const part = index.parts[sum & (partsOfAnIndex - 1)];
  if (part === undefined || part.has(id)) return;
  part.add({ id });
  index.count += 1;
}

function* wordsLike({ parts }: Index, present: Opened['present'], word: string): Steps<LikeWord[]> {
  if (word.length < lettersLookedUp.fewest || word.length > lettersLookedUp.most) return [];
  if (!/^\p{L}+$/u.test(word)) return [];
  const like: LikeWord[] = [];
  for (const part of parts) {
    const results = part.search(word, { fuzzy: spelling.fuzzy, maxFuzzy: spelling.mostEdits, prefix: true });
    for (const [at, { id }] of results.entries()) {
      const likeness = similarity(word, String(id));
      const isLike = id !== word && likeness >= spelling.leastLikeness && present.has(String(id));
      if (isLike) like.push({ word: String(id), likeness });
      if (at % wordsInAStep === 0) yield;
    }
    yield;
  }
  return like
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, spelling.offered);
}
