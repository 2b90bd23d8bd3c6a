// What is compared of two texts: words without case, marks and the ways of writing a character.

/** Chinese, Japanese and Korean do not put spaces between words: each character counts as one. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{L}\p{M}\p{N}])+/gu;

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .toLowerCase()
    .match(word) ?? [];

/** A word broken at a line's end, made whole. Whether it lost a hyphen of its own there, the file does not say. */
export const unbroken = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}])[-\u2010\u00ad]\s*\n\s*(?=[\p{L}\p{N}])/gu, '');

export function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words run together with one or two that follow, such as a reader makes that loses a space. */
export function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const [at, word] of words.entries()) {
    const second = word + (words[at + 1] ?? '');
    runs.add(second).add(second + (words[at + 2] ?? ''));
  }
  return runs;
}

/** Each three words in a row. */
export const triplesOf = (words: readonly string[]): string[] =>
  words.slice(2).map((third, at) => `${words[at]} ${words[at + 1]} ${third}`);
