// Numbers, lists and quotation marks, as every sentence of the bot writes them.
import { type Language, language } from './language.ts';

/** In French, nothing and one and a half are one as well. */
const isOne = (count: number): boolean => (language() === 'fr' ? count < 2 : count === 1);

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${isOne(count) ? one : many}`;

/** "1,234". The first use of the system's own number formats takes milliseconds, which most answers need not spend. */
export const grouped = (count: number): string =>
  count < 1000 ? String(count) : count.toLocaleString(language());

/** `last` is the word before the last one. */
export const listed = (items: readonly string[], last = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** A person's word, with a mark where it is cut: some paste a page without a space in it. `most` in characters. */
export const shortened = (word: string, most: number): string => {
  const characters = [...word];
  return characters.length <= most ? word : `${characters.slice(0, most - 1).join('')}…`;
};

const marks: Readonly<Record<Language, readonly [before: string, after: string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['«\u{a0}', '\u{a0}»'],
  es: ['«', '»'],
};

export const quoted = (word: string): string => marks[language()].join(word);
