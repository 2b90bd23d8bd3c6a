// Counts the terms of a corpus and the ways in which it writes them.
import { foldWord } from '../text/fold.ts';
import type { Columns } from './columns.ts';
import type { Vocabulary } from './spelling.ts';

export interface VocabularyBuilder {
  /** One occurrence of `term`, written `surface`, in `passage`; passages come one after the other. */
  add(term: string, surface: string, passage: number): void;
  /** `all` is the number of passages. */
  build(all: number): Vocabulary;
}

interface Counted {
  readonly surface: string;
  readonly term: TermCount;
  times: number;
}

interface TermCount {
  readonly term: string;
  passages: number;
  lastPassage: number;
  commonest: Counted | undefined;
}

export function createVocabularyBuilder(): VocabularyBuilder {
  const terms = new Map<string, TermCount>();
  const surfaces = new Map<string, Counted>();
  const count = (term: string, surface: string): Counted => {
    const known = surfaces.get(surface);
    if (known !== undefined) return known;
    const of = terms.get(term) ?? { term, passages: 0, lastPassage: -1, commonest: undefined };
    const counted = { surface, term: of, times: 0 };
    terms.set(term, of);
    surfaces.set(surface, counted);
    return counted;
  };
  return {
    add: (term, surface, passage) => {
      const counted = count(term, surface);
      counted.times += 1;
      if (counted.term.lastPassage === passage) return;
      counted.term.lastPassage = passage;
      counted.term.passages += 1;
    },
    build: (all) => {
      for (const counted of surfaces.values()) {
        if (isCommoner(counted, counted.term.commonest)) counted.term.commonest = counted;
      }
      const counted = [...terms.values()];
      return createVocabulary(all, {
        terms: counted.map(({ term }) => term),
        passages: Uint32Array.from(counted, ({ passages }) => passages),
        commonest: counted.map(({ term, commonest }) => commonest?.surface ?? term),
        words: [...new Set([...surfaces.keys()].map(foldWord))],
        names: namesAmong(counted, [...surfaces.values()]),
      });
    },
  };
}

/** Share of a term's places at which a name has its capital; the rest are links and handles. */
const nearlyAlways = 0.9;

/** For each term 1 where it is nearly always written with a capital, else 0. */
function namesAmong(terms: readonly TermCount[], surfaces: readonly Counted[]): Uint32Array {
  const places = new Map<TermCount, { all: number; capitals: number }>();
  for (const { surface, term, times } of surfaces) {
    const { all, capitals } = places.get(term) ?? { all: 0, capitals: 0 };
    places.set(term, { all: all + times, capitals: capitals + (/^\p{Lu}/u.test(surface) ? times : 0) });
  }
  return Uint32Array.from(terms, (term) => {
    const { all, capitals } = places.get(term) ?? { all: 0, capitals: 0 };
    return Number(all > 0 && capitals >= all * nearlyAlways);
  });
}

/** A tie goes to the alphabet, so that the choice never depends on reading order. */
const isCommoner = (a: Counted, b: Counted | undefined): boolean =>
  b === undefined || a.times > b.times || (a.times === b.times && a.surface < b.surface);

/** For each term: in how many passages it occurs, how it is written most often, whether it is a name; and every folded word once. */
interface Counts {
  readonly terms: readonly string[];
  readonly passages: Uint32Array;
  readonly commonest: readonly string[];
  readonly words: readonly string[];
  readonly names: Uint32Array;
}

function createVocabulary(all: number, { terms, passages, commonest, words, names }: Counts): Vocabulary {
  const ids = new Map(terms.map((term, id) => [term, id]));
  return {
    passages: all,
    frequencyOf: (term) => passages[ids.get(term) ?? -1] ?? 0,
    surfaceOf: (term) => commonest[ids.get(term) ?? -1] ?? term,
    isName: (term) => names[ids.get(term) ?? -1] === 1,
    words: () => words,
    columns: {
      'vocabulary.terms': terms,
      'vocabulary.passages': passages,
      'vocabulary.commonest': commonest,
      'vocabulary.words': words,
      'vocabulary.names': names,
    },
  };
}

/** The vocabulary whose `columns` these are; absent where one is missing or of another kind. */
export function vocabularyFrom(columns: Columns, all: number): Vocabulary | undefined {
  const terms = columns['vocabulary.terms'];
  const passages = columns['vocabulary.passages'];
  const commonest = columns['vocabulary.commonest'];
  const words = columns['vocabulary.words'];
  const names = columns['vocabulary.names'];
  if (!Array.isArray(terms) || !Array.isArray(commonest) || !Array.isArray(words)) return undefined;
  return passages instanceof Uint32Array && names instanceof Uint32Array
    ? createVocabulary(all, { terms, passages, commonest, words, names })
    : undefined;
}
