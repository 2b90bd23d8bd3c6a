// Numbers for texts: the place of each in a list.
import type { Steps } from '../../steps.ts';
import { TextMap } from './text-map.ts';

export interface Numbering {
  /** The same for the same text; a new one is the next number. */
  numberOf(text: string): number;
  /** In the order of their numbers. It goes on growing. */
  all(): readonly string[];
}

export function createNumbering(): Numbering {
  const numbers = new TextMap<number>();
  const texts: string[] = [];
  return {
    numberOf: (text) => {
      const number = numbers.get(text);
      if (number !== undefined) return number;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    all: () => texts,
  };
}

/** Texts between two steps: about a millisecond. */
const textsInAStep = 5000;

/** Each text's place in the list. */
export function* numbered(texts: readonly string[]): Steps<Pick<TextMap<number>, 'get'>> {
  const ids = new TextMap<number>();
  for (const [id, text] of texts.entries()) {
    ids.set(text, id);
    if (id % textsInAStep === 0) yield;
  }
  return ids;
}
