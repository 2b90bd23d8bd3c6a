// The terms of a corpus and the ways in which it writes them, counted: what a vocabulary is made of.
import type { Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import type { Columns } from '../engine/columns.ts';
import { createNumbering } from '../engine/numbering.ts';
import { TextMap } from '../engine/text-map.ts';

/** Numbers stand for places in the lists: a term's, a surface's, a word's. */
export interface Counts {
  readonly terms: readonly string[];
  /** Of each term, the passages that hold it in their text. */
  readonly passages: Uint32Array;
  /** Those that hold it in their headings or their document's title. */
  readonly titled: Uint32Array;
  /** Every way in which a term is written. */
  readonly surfaces: readonly string[];
  /** Of each surface: how often it occurs in texts. */
  readonly times: Uint32Array;
  /** In how many headings and titles of passages: capitals there tell no names. */
  readonly headed: Uint32Array;
  /** Which term it writes, and which word it is folded. */
  readonly termOf: Uint32Array;
  readonly wordOf: Uint32Array;
  /** Folded, not stemmed. */
  readonly words: readonly string[];
}

export interface Counter {
  /** One occurrence of `term`, written `surface`, in `passage`; passages come one after the other. */
  add(term: string, surface: string, passage: number, place: 'text' | 'heading'): void;
  counts(): Steps<Counts>;
}

/** Surfaces that are folded between two steps: about a millisecond. */
const foldedInAStep = 1000;
/** Terms whose numbers are written down between two steps. */
const numberedInAStep = 20_000;

interface TermCount {
  readonly id: number;
  readonly text: string;
  passages: number;
  lastPassage: number;
  titled: number;
  lastTitled: number;
}

interface SurfaceCount {
  readonly text: string;
  readonly term: TermCount;
  times: number;
  headed: number;
}

export function createCounter(): Counter {
  const byTerm = new TextMap<TermCount>();
  const bySurface = new TextMap<SurfaceCount>();
  const terms: TermCount[] = [];
  const surfaces: SurfaceCount[] = [];
  const addTerm = (text: string): TermCount => {
    const added = { id: terms.length, text, passages: 0, lastPassage: -1, titled: 0, lastTitled: -1 };
    byTerm.set(text, added);
    terms.push(added);
    return added;
  };
  const count = (term: string, surface: string): SurfaceCount => {
    const known = bySurface.get(surface);
    if (known !== undefined) return known;
    const counted = { text: surface, term: byTerm.get(term) ?? addTerm(term), times: 0, headed: 0 };
    bySurface.set(surface, counted);
    surfaces.push(counted);
    return counted;
  };
  return {
    add: (term, surface, passage, place) => {
      const counted = count(term, surface);
      const { term: own } = counted;
      if (place === 'text') {
        counted.times += 1;
        if (own.lastPassage !== passage) own.passages += 1;
        own.lastPassage = passage;
      } else {
        counted.headed += 1;
        if (own.lastTitled !== passage) own.titled += 1;
        own.lastTitled = passage;
      }
    },
    *counts() {
      const words = createNumbering();
      const ofSurfaces = (): Uint32Array => new Uint32Array(surfaces.length);
      const [times, headed, termOf, wordOf] = [ofSurfaces(), ofSurfaces(), ofSurfaces(), ofSurfaces()];
      for (const [id, counted] of surfaces.entries()) {
        times[id] = counted.times;
        headed[id] = counted.headed;
        termOf[id] = counted.term.id;
        wordOf[id] = words.numberOf(foldWord(counted.text));
        if (id % foldedInAStep === 0) yield;
      }
      const [passages, titled] = [new Uint32Array(terms.length), new Uint32Array(terms.length)];
      for (const term of terms) {
        passages[term.id] = term.passages;
        titled[term.id] = term.titled;
        if (term.id % numberedInAStep === 0) yield;
      }
      const termTexts = terms.map(({ text }) => text);
      yield;
      const surfaceTexts = surfaces.map(({ text }) => text);
      return {
        ...{ terms: termTexts, passages, titled },
        ...{ surfaces: surfaceTexts, times, headed, termOf, wordOf, words: words.all() },
      };
    },
  };
}

export const columnsOfCounts = (counts: Counts): Columns =>
  Object.fromEntries(Object.entries(counts).map(([name, column]) => [`counts.${name}`, column]));

/** The counts whose columns these are; absent where one is missing or of another kind. */
export function countsFrom(columns: Columns): Counts | undefined {
  const texts = (name: keyof Counts): readonly string[] | undefined => {
    const column = columns[`counts.${name}`];
    return Array.isArray(column) ? column : undefined;
  };
  const numbers = (name: keyof Counts): Uint32Array | undefined => {
    const column = columns[`counts.${name}`];
    return column instanceof Uint32Array ? column : undefined;
  };
  const [terms, surfaces, words] = [texts('terms'), texts('surfaces'), texts('words')];
  const [passages, titled] = [numbers('passages'), numbers('titled')];
  const [times, headed] = [numbers('times'), numbers('headed')];
  const [termOf, wordOf] = [numbers('termOf'), numbers('wordOf')];
  if (terms === undefined || surfaces === undefined || words === undefined) return undefined;
  if (passages === undefined || titled === undefined) return undefined;
  if (times === undefined || headed === undefined) return undefined;
  if (termOf === undefined || wordOf === undefined) return undefined;
  return { terms, passages, titled, surfaces, times, headed, termOf, wordOf, words };
}
