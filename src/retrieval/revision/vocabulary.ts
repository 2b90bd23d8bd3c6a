// What a question may ask of a corpus's words: how many passages hold one, how it is written, whether it is a name.
import type { TermStatistics } from '../../question/analyze.ts';
import type { Steps } from '../../steps.ts';
import { numbered } from '../engine/numbering.ts';
import type { Counts } from './counts.ts';

/** The terms of a corpus and how it writes them. */
export interface Vocabulary extends TermStatistics {
  /** How the corpus writes a term most often. */
  surfaceOf(term: string): string;
  /** Every word of the corpus once, folded. */
  words(): Iterable<string>;
  /** What it was made of. */
  readonly counts: Counts;
}

/** Surfaces between two steps: about a millisecond. */
const surfacesInAStep = 5000;
const none = 0xffffffff;

/** `all` is the number of passages. */
export function* vocabularyOf(counts: Counts, all: number): Steps<Vocabulary> {
  const { terms, passages, titled, surfaces, words } = counts;
  const { commonest, names } = yield* writtenAs(counts);
  const ids = yield* numbered(terms);
  return {
    passages: all,
    counts,
    // A title is above every passage of its document, so a word that texts have is as rare as it is in them.
    frequencyOf: (term) => {
      const id = ids.get(term) ?? none;
      return passages[id] || titled[id] || 0;
    },
    surfaceOf: (term) => surfaces[commonest[ids.get(term) ?? none] ?? none] ?? term,
    isName: (term) => names[ids.get(term) ?? none] === 1,
    words: () => words,
  };
}

/** Share of a term's places in texts at which a name has its capital; the rest are links and handles. */
const nearlyAlways = 0.9;

interface Written {
  /** Of each term the surface that is commonest. */
  readonly commonest: Uint32Array;
  /** Of each term 1 where it is nearly always written with a capital, else 0. */
  readonly names: Uint32Array;
}

function* writtenAs({ terms, surfaces, times, headed, termOf }: Counts): Steps<Written> {
  const commonest = new Uint32Array(terms.length).fill(none);
  const places = new Uint32Array(terms.length);
  const capitals = new Uint32Array(terms.length);
  // A tie of both goes to the alphabet, so that the choice never depends on reading order.
  const isCommoner = (a: number, b: number): boolean => {
    const more = (times[a] ?? 0) - (times[b] ?? 0) || (headed[a] ?? 0) - (headed[b] ?? 0);
    return more > 0 || (more === 0 && (surfaces[a] ?? '') < (surfaces[b] ?? ''));
  };
  for (const [id, surface] of surfaces.entries()) {
    const term = termOf[id] ?? none;
    const count = times[id] ?? 0;
    const before = commonest[term] ?? none;
    if (before === none || isCommoner(id, before)) commonest[term] = id;
    places[term] = (places[term] ?? 0) + count;
    if (/^\p{Lu}/u.test(surface)) capitals[term] = (capitals[term] ?? 0) + count;
    if (id % surfacesInAStep === 0) yield;
  }
  yield;
  const names = capitals.map((count, term) =>
    Number(count > 0 && count >= (places[term] ?? 0) * nearlyAlways),
  );
  return { commonest, names };
}
