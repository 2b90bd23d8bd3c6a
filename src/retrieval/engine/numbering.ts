// Numbers for texts: the place of each in a list.
import type { Steps } from '../../steps.ts';

export interface Numbering {
  /** The same for the same text; a new one is the next number. */
  numberOf(text: string): number;
  all(): readonly string[];
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  return {
    numberOf: (text) => {
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

/** Texts between two steps: about a millisecond. */
const textsInAStep = 5000;

/** Each text's place in the list. */
export function* numbered(texts: readonly string[]): Steps<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [id, text] of texts.entries()) {
    ids.set(text, id);
    if (id % textsInAStep === 0) yield;
  }
  return ids;
}
