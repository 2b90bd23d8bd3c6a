// Names in a revision's texts by their initials: "International Criminal Court" for "icc".
import { LRUCache } from 'lru-cache';
import { inTurns, type Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import { sliceOf } from '../../text/span.ts';
import type { NameCount, Searchable } from '../query/searchable.ts';
import type { Revision } from '../revision/revision.ts';

/** Passages that are read for a name: of a larger corpus, the first. */
const mostPassages = 100_000;
/** Initials whose names are cached. */
const mostCached = 1000;

export function createNames(revision: Revision): Searchable['namesOf'] {
  const known = new LRUCache<string, readonly NameCount[]>({ max: mostCached });
  return async (letters) => {
    const found = known.get(letters) ?? (await inTurns(namesIn(letters, revision))).slice(0, 2);
    known.set(letters, found);
    return found;
  };
}

/** The most frequent first. */
function* namesIn(letters: string, revision: Revision): Steps<NameCount[]> {
  const pattern = patternOf(letters);
  const found = new Map<string, { readonly name: string; times: number }>();
  for (const passage of revision.passages.slice(0, mostPassages)) {
    const text = sliceOf(revision.documentOf(passage).text, passage.span);
    for (const [match] of text.matchAll(pattern)) {
      const name = match.replace(/\s+/g, ' ');
      const one = found.get(foldWord(name)) ?? { name, times: 0 };
      one.times += 1;
      found.set(foldWord(name), one);
    }
    yield;
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** Words between those that give a letter. */
const small = '(?:of|the|and|for|on|in|to|de|des|du|la|le|les|et|der|die|das|und|für|del|los|las|y|e|di|van)';
const between = String.raw`[\s\u00a0-]+(?:${small}\s+){0,2}`;

/** A name goes on where a word with a capital follows: "International Covenant on Civil" is not all of one. */
function patternOf(letters: string): RegExp {
  const words = [...letters].map((letter) => String.raw`${letter.toUpperCase()}\p{L}+`).join(between);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}]|${between}\p{Lu})`, 'gu');
}
