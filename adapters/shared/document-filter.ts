// Finds documents in a list by words of what they are called.
import type { Document } from '../../src/index.ts';

type Named = Pick<Document, 'title' | 'publisher' | 'author' | 'path'>;

/** Whether title, publisher, author or path have every word, in any case; without a word, each document does. */
export function namedBy(words: string): (document: Named) => boolean {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return ({ title, publisher = '', author = '', path }) => {
    const names = [title, publisher, author, path].join('\n').toLowerCase();
    return wanted.every((word) => names.includes(word));
  };
}
