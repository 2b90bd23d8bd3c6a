// What a browser shows after an installation: a heading and a sentence.
import { language } from '../../shared/language/language.ts';
import { escapeText } from '../render/escape.ts';

/** Both are text. */
export const installPage = (heading: string, text: string): string =>
  `<!doctype html>
<html lang="${language()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeText(heading)}</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem}</style>
<h1>${escapeText(heading)}</h1>
<p>${escapeText(text)}</p>
</html>
`;
