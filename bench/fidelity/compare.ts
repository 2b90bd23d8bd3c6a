// Compares what we read of one file with what others read of it.
import { counted, runsOf, triplesOf, unbroken, wordsOf } from './words.ts';

export interface Ours {
  /** What is set aside included. */
  readonly text: string;
  readonly headings: readonly string[];
  /** What can be quoted. */
  readonly sentences: readonly string[];
}

export interface Comparison {
  readonly words: number;
  /** Words that every other reader has more often than we do. */
  readonly missing: readonly string[];
  /** Words that we have more often than any other reader. */
  readonly added: readonly string[];
  /** Words of ours that are several elsewhere, or several of ours that are one. */
  readonly joined: readonly string[];
  /** Three words in a row that no other reader has in a row, though it has each of them. */
  readonly order: readonly string[];
  readonly sentences: number;
  /** Sentences of ours whose letters no other reader has in a row. */
  readonly foreign: readonly string[];
}

/** Shorter sentences say nothing about order. */
const fewestWords = 4;

export function compare(ours: Ours, others: readonly string[]): Comparison {
  const own = wordsOf(ours.text);
  const readings = others.flatMap((text) => [wordsOf(text), wordsOf(unbroken(text))]);
  const counts = readings.map(counted);
  const withHeadings = wordsOf([ours.text, ...ours.headings].join('\n'));
  const [less] = differences(counted(withHeadings), counts);
  const [, more] = differences(counted(own), counts);
  const ownRuns = runsOf(withHeadings);
  const theirRuns = readings.map(runsOf);
  const isSplit = (word: string): boolean => ownRuns.has(word);
  const isJoined = (word: string): boolean => theirRuns.some((runs) => runs.has(word));
  const pieces = new Set(more.filter(isJoined).concat(less.filter(isSplit)));
  const isPiece = (word: string): boolean => [...pieces].some((whole) => whole.includes(word));
  const quoted = ours.sentences.filter((sentence) => wordsOf(sentence).length >= fewestWords);
  const foreign = foreignAmong(quoted, others);
  return {
    words: own.length,
    missing: less.filter((word) => !isPiece(word)),
    added: more.filter((word) => !isPiece(word)),
    joined: [...pieces],
    order: outOfOrder(foreign, readings),
    sentences: quoted.length,
    foreign,
  };
}

/** What `own` has less often than all others, and more often than any of them; each as often as that. */
function differences(
  own: ReadonlyMap<string, number>,
  others: readonly ReadonlyMap<string, number>[],
): [less: string[], more: string[]] {
  const [less, more]: [string[], string[]] = [[], []];
  const all = new Set([...own.keys(), ...others.flatMap((counts) => [...counts.keys()])]);
  for (const word of all) {
    const times = others.map((counts) => counts.get(word) ?? 0);
    const count = own.get(word) ?? 0;
    less.push(...Array<string>(Math.max(0, Math.min(...times) - count)).fill(word));
    more.push(...Array<string>(Math.max(0, count - Math.max(...times))).fill(word));
  }
  return [less, more];
}

const lettersOf = (text: string): string => wordsOf(text).join('');

/** A sentence may go on over a page's end, where other readers put the foot of the page and the head of the next. */
function foreignAmong(sentences: readonly string[], others: readonly string[]): string[] {
  const whole = others.map(lettersOf);
  const pages = others.map((text) => text.split('\f').map(lettersOf));
  const overPages = (words: readonly string[]): boolean =>
    pages.some((texts) =>
      texts.some((page, at) =>
        words.some((_, cut) => {
          const next = texts[at + 1];
          if (cut === 0 || next === undefined || !page.includes(words.slice(0, cut).join(''))) return false;
          return next.includes(words.slice(cut).join(''));
        }),
      ),
    );
  return sentences.filter((sentence) => {
    const words = wordsOf(sentence);
    return !whole.some((text) => text.includes(words.join(''))) && !overPages(words);
  });
}

function outOfOrder(foreign: readonly string[], readings: readonly (readonly string[])[]): string[] {
  const triples = new Set(readings.flatMap(triplesOf));
  const words = new Set(readings.flat());
  return foreign.flatMap((sentence) =>
    triplesOf(wordsOf(sentence)).filter(
      (triple) => !triples.has(triple) && triple.split(' ').every((word) => words.has(word)),
    ),
  );
}
