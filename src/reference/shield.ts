// Keeps the style processor from reading markup, or English, into metadata that has none.
import type { CslItem } from './csl-item.ts';

export interface Shielded {
  readonly item: object;
  /** Undoes the shielding in what the processor sets. */
  readonly restore: (text: string) => string;
}

/** Words that occur in English titles and in hardly any others. */
const englishWords =
  /(?<!\p{L})(?:about|after|against|and|before|between|from|has|have|how|its|should|that|the|their|this|what|when|where|which|who|why|with|without|would)(?!\p{L})/iu;

/** First of the signs that Unicode leaves to private use. */
const firstPrivate = 0xe000;

/**
 * The processor takes `<i>` for italics: a sign that occurs nowhere in the item stands in for `<`. And it gives titles
 * the capitals of English, wherever no other language is stated: a title that is not clearly English keeps its own.
 */
export function shielded(item: CslItem): Shielded {
  const json = JSON.stringify(item);
  let code = firstPrivate;
  while (json.includes(String.fromCharCode(code))) code += 1;
  const sign = String.fromCharCode(code);
  const safe: CslItem = JSON.parse(json.replaceAll('<', sign));
  return {
    // "und" is the code for a language that is not determined.
    item: { ...safe, ...namesOf(safe), ...(englishWords.test(item.title) ? {} : { language: 'und' }) },
    restore: (text) => text.replaceAll(sign, '<'),
  };
}

/**
 * After a person who is written "Lovelace, Ada", the processor forgets the comma before an organisation, unless the
 * organisation is a name with nothing but a family: the list of references then reads as the manuals have it.
 */
function namesOf({ author }: CslItem): object {
  if (author?.[0] === undefined || 'literal' in author[0]) return {};
  return { author: author.map((name) => ('literal' in name ? { family: name.literal } : name)) };
}
