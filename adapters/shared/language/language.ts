// The language that is spoken just now, and sentences that exist in several.
import { AsyncLocalStorage } from 'node:async_hooks';

/** English comes first: it is spoken where nothing else is said, so by every program and chat. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];
type Other = Exclude<Language, 'en'>;

/** As people who speak it call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

const spokenNow = new AsyncLocalStorage<Language>();

export const language = (): Language => spokenNow.getStore() ?? 'en';

/** All that `say` writes, and what it waits for, is in that language. */
export const speaking = <Said>(now: Language, say: () => Said): Said => spokenNow.run(now, say);

/**
 * Sentences of one subject in every language: each is read at the time of use in the language that is spoken then. A
 * sentence must not be read before, such as where a module begins; a test draws every page in every language.
 */
export function spoken<Words extends object>(
  english: Words,
  others: Readonly<Record<Other, NoInfer<Words>>>,
): Readonly<Words> {
  const inAll: Readonly<Record<Language, Words>> = { en: english, ...others };
  return new Proxy(english, {
    get: (_, key) => Reflect.get(inAll[language()], key),
  });
}
