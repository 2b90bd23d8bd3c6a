// Who wrote a document: persons with family and given name where that is clear, else the name as the source has it.
import { articles, organisationWords } from './organisation-words.ts';

/** A name as CSL-JSON has it. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** One part of a personal name: "Lovelace", "García-Márquez", "O'Brien", "McDonald"; not "NSO" or "WikiLeaks". */
const nameWord =
  /^(?:(?:Mc|Mac|De|Di|La|Le|[DOL]['’])?\p{Lu}\p{M}*[\p{Ll}\p{M}'’]+)(?:-\p{Lu}\p{M}*[\p{Ll}\p{M}'’]+)*$/u;
const initials = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
const particle = /^(?:af|al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/;
/** In a name that is written with its comma, scripts without capitals count too. */
const uncasedWord = /^[\p{Lo}\p{M}]+$/u;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const soundsLikeOrganisation = (words: readonly string[]): boolean =>
  words.some((word) => organisationWords.has(word.toLowerCase().replace(/\P{L}+$/u, '')));

/**
 * "Ada Lovelace", "A. Lovelace" or "Ada B. Lovelace": two words, or three of which the middle one is initials. Three
 * full words are not taken apart: nobody can tell "Gabriel García Márquez" from "Mary Jane Watson" by the look.
 */
function plainPerson(text: string): CslName | undefined {
  const words = wordsOf(text);
  const [first = '', middle = '', last = ''] = words.length === 2 ? [words[0], '', words[1]] : words;
  if (words.length < 2 || words.length > 3 || soundsLikeOrganisation(words)) return undefined;
  if (articles.has(first.toLowerCase())) return undefined;
  if (!nameWord.test(first) && !initials.test(first)) return undefined;
  if ((middle !== '' && !initials.test(middle)) || !nameWord.test(last)) return undefined;
  return { family: last, given: middle === '' ? first : `${first} ${middle}` };
}

/** "Lovelace, Ada": whoever writes the comma says which name is which. */
function invertedPerson(text: string): CslName | undefined {
  const sides = text.split(',').map(wordsOf);
  const [family = [], given = []] = sides;
  const isPart = (word: string): boolean =>
    [nameWord, initials, particle, uncasedWord].some((form) => form.test(word));
  if (sides.length !== 2 || soundsLikeOrganisation([...family, ...given])) return undefined;
  if ([family, given].some((side) => side.length < 1 || side.length > 3 || !side.every(isPart)))
    return undefined;
  // "Ada Lovelace, Alan Turing" may as well be two persons.
  if (plainPerson(family.join(' ')) !== undefined && given.length > 1) return undefined;
  return { family: family.join(' '), given: given.join(' ') };
}

const person = (text: string): CslName | undefined => plainPerson(text) ?? invertedPerson(text);

/** Every part as a person, or nothing: "Ministry of Health and Social Care" is one name. */
function allOf(parts: readonly string[], read: (text: string) => CslName | undefined): CslName[] | undefined {
  const names = parts.map(read).filter((name) => name !== undefined);
  return names.length === parts.length ? names : undefined;
}

function namesIn(text: string, publisher: string | undefined): CslName[] {
  if (text === publisher) return [{ literal: text }];
  const paired = allOf(text.split(/\s+and\s+/), person);
  const listed = /\sand\s/.test(text)
    ? allOf(text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/), plainPerson)
    : undefined;
  return paired ?? listed ?? [{ literal: text }];
}

/**
 * The authors that `author` names. A semicolon always parts two names; " and " does only between names that are all
 * clearly personal. What is not clearly a person, or is also the publisher, is kept as it is written.
 */
export const authorsOf = (author: string, publisher?: string): readonly CslName[] =>
  author
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => namesIn(part, publisher));
