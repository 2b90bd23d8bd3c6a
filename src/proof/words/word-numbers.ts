// Numbers for words: one number for all that `wordKey` makes the same.
import { wordKey } from '../text/units.ts';

/** The number of a word that no document has. */
export const unknown = -2;

export interface WordNumbers {
  /** The number of the word in `text` from `start` to `end`; a new word gets the next. */
  ofWord(text: string, start: number, end: number): number;
  /** The number of a word as `wordKey` leaves it. */
  ofKey(key: string): number;
  count(): number;
}

/** Places of the first table; a power of two, as all are. */
const fewest = 1 << 12;

/** A word of ASCII letters is found where it stands, without a string of its own: nearly all words of a corpus are such. */
export function createWordNumbers(): WordNumbers {
  const keys: string[] = [];
  /** Of each key, so that a larger table is filled without reading the words again. */
  const hashes: number[] = [];
  /** Spellings that have to be folded: the corpus writes a word in few ways, so each is folded once. */
  const spellings = new Map<string, number>();
  /** A word's number plus one at the place of its hash, or the next free one; 0 where there is none. */
  let table = new Int32Array(fewest);

  const placeOf = (text: string, start: number, end: number): number => {
    let place = hashOf(text, start, end) & (table.length - 1);
    for (let entry = table[place] ?? 0; entry !== 0; entry = table[place] ?? 0) {
      if (isSame(keys[entry - 1] ?? '', text, start, end)) break;
      place = (place + 1) & (table.length - 1);
    }
    return place;
  };

  const freePlaceOf = (hash: number): number => {
    let place = hash & (table.length - 1);
    while (table[place] !== 0) place = (place + 1) & (table.length - 1);
    return place;
  };

  const add = (key: string, place: number): number => {
    table[place] = keys.push(key);
    hashes.push(hashOf(key, 0, key.length));
    if (keys.length * 2 < table.length) return keys.length - 1;
    table = new Int32Array(table.length * 2);
    for (let id = 0; id < hashes.length; id += 1) table[freePlaceOf(hashes[id] ?? 0)] = id + 1;
    return keys.length - 1;
  };

  const ofSpelling = (raw: string): number => {
    const key = wordKey(raw);
    const place = placeOf(key, 0, key.length);
    const entry = table[place] ?? 0;
    const id = entry === 0 ? add(key, place) : entry - 1;
    spellings.set(raw, id);
    return id;
  };

  return {
    ofWord: (text, start, end) => {
      if (!isAscii(text, start, end)) {
        const raw = text.slice(start, end);
        return spellings.get(raw) ?? ofSpelling(raw);
      }
      const place = placeOf(text, start, end);
      const entry = table[place] ?? 0;
      return entry === 0 ? add(text.slice(start, end).toLowerCase(), place) : entry - 1;
    },
    ofKey: (key) => {
      const entry = table[placeOf(key, 0, key.length)] ?? 0;
      return entry === 0 ? unknown : entry - 1;
    },
    count: () => keys.length,
  };
}

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

/** Letters and digits of ASCII alone, of which `wordKey` is the lower case. */
function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = lower(text.charCodeAt(at));
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false;
  }
  return true;
}

/** FNV-1a of the lower case. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at += 1)
    if (key.charCodeAt(at) !== lower(text.charCodeAt(start + at))) return false;
  return true;
}
