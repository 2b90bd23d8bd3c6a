// Which language a page speaks: the one that was chosen on it, else what the browser asks for. Programs get English.
import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { languageDetector } from 'hono/language';
import { languages, speaking } from '../../shared/language/language.ts';
import type { Env } from './env.ts';
import { isForPrograms } from './guard.ts';

/** Holds what somebody chose. */
export const languageCookie = 'verbatim_language';

const detected = languageDetector({
  ...{ supportedLanguages: [...languages], fallbackLanguage: languages[0] },
  ...{ order: ['cookie', 'header'], lookupCookie: languageCookie },
  // Only a choice is kept: browsers may be told another language tomorrow.
  caches: false,
});

const spokenIn: MiddlewareHandler<Env> = async (context, next) => {
  const { path } = context.req;
  const language = isForPrograms(path) ? languages[0] : context.get('language');
  await speaking(language, next);
  const { headers, status } = context.res;
  const isPage = headers.get('Content-Type')?.startsWith('text/html') === true;
  // A file that somebody wrote has a language of its own.
  if (isForPrograms(path) || context.get('filePolicy') !== undefined || !(isPage || status === 304)) return;
  headers.append('Vary', 'Accept-Language, Cookie');
  if (isPage) headers.set('Content-Language', language);
};

export const inOwnLanguage: MiddlewareHandler<Env> = every(detected, spokenIn);
