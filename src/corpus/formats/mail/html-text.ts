// The text of a mail that has only HTML, with what is quoted and signed in it marked as plain text marks it.

import { htmlBlocks } from '../html/blocks.ts';
import { type DomElement, type HtmlDocument, isTooDeep, nestsTooDeep, parsePage } from '../html/dom.ts';

const quoted =
  'blockquote[type="cite"], .gmail_quote, .yahoo_quoted, .moz-cite-prefix, .moz-forward-container';
const signed = '.gmail_signature, .moz-signature, #Signature';

/** Undefined where its elements are nested too deeply to be read. */
export function mailTextOf(html: string): string | undefined {
  if (nestsTooDeep(html)) return undefined;
  const page = parsePage(html);
  if (isTooDeep(page.documentElement)) return undefined;
  const quotes = takeOut(page, quoted).map((line) => `> ${line}`);
  const signature = takeOut(page, signed);
  return [
    ...linesOf(page.body).flatMap((line) => [line, '']),
    ...(signature.length === 0 ? [] : ['-- ', ...signature, '']),
    ...quotes,
  ].join('\n');
}

/** Removes the elements that match from the page and returns their lines. One within another goes with it. */
function takeOut(page: HtmlDocument, selectors: string): string[] {
  const lines: string[] = [];
  for (let found = page.querySelector(selectors); found !== null; found = page.querySelector(selectors)) {
    lines.push(...linesOf(found));
    found.remove();
  }
  return lines;
}

const linesOf = (element: DomElement): string[] =>
  htmlBlocks(element).flatMap(({ words }) => words.split('\n').filter((line) => line.trim() !== ''));
