// The text of a mail that has only HTML, with what is quoted and signed in it marked as plain text marks it.

import { htmlBlocks } from '../html/blocks.ts';
import { type DomElement, isTooDeep, nestsTooDeep, parsePage } from '../html/dom.ts';

const quoted =
  'blockquote, .gmail_quote, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .moz-cite-prefix, .zmail_extra, ' +
  '[data-marker="__QUOTED_TEXT__"], #reply-intro, .OutlookMessageHeader';
const signed =
  '.gmail_signature, .moz-signature, .protonmail_signature_block, #Signature, #ms-outlook-mobile-signature, ' +
  '.x_gmail_signature, .moz-txt-sig';

/** Signs that no text has, around the number of a quoted element. */
const mark = { open: '\ue000', close: '\ue001' };

/** Undefined where its elements are nested too deeply to be read. */
export function mailTextOf(html: string): string | undefined {
  if (nestsTooDeep(html)) return undefined;
  const page = parsePage(html.replaceAll(mark.open, '').replaceAll(mark.close, ''));
  if (isTooDeep(page.documentElement)) return undefined;
  const signature: string[] = [];
  for (const element of page.querySelectorAll(signed)) {
    signature.push(...linesOf(element));
    element.remove();
  }
  const quotes = setApart(page.body);
  const lines = linesOf(page.body).flatMap((line) => expanded(line, quotes));
  return [
    ...lines.flatMap((line) => [line, '']),
    ...(signature.length === 0 ? [] : ['-- ', ...signature, '']),
  ].join('\n');
}

/** Puts a mark in the place of each quoted element, and returns their lines. One within another goes with it. */
function setApart(body: DomElement): string[][] {
  const quotes: string[][] = [];
  for (const element of [...body.querySelectorAll(quoted)]) {
    if (!isWithin(element, body) || isIndented(element) || isForwarded(element)) continue;
    const lines = linesOf(element).filter((line) => !line.includes(mark.open));
    element.textContent = `${mark.open}${quotes.length}${mark.close}`;
    quotes.push(lines);
  }
  return quotes;
}

function isWithin(element: DomElement, body: DomElement): boolean {
  let at: DomElement | null = element;
  while (at !== null && at !== body) at = at.parentElement;
  return at === body;
}

/** Editors indent one's own words with a quotation that has no line beside it. */
const isIndented = (element: DomElement): boolean =>
  element.localName === 'blockquote' &&
  element.getAttribute('type') === null &&
  /border(?:-left)?\s*:\s*(?:none|0)/i.test(element.getAttribute('style') ?? '');

/** A message that is passed on has its own headers in the text, and may be all that the mail holds. */
const isForwarded = (element: DomElement): boolean =>
  /^\s*-{2,}\s*(?:forwarded|weitergeleitete|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd)/i.test(
    element.textContent ?? '',
  );

function expanded(line: string, quotes: readonly string[][]): string[] {
  return line.split(new RegExp(`(${mark.open}\\d+${mark.close})`)).flatMap((part) => {
    if (!part.startsWith(mark.open)) return part.trim() === '' ? [] : [part.trim()];
    return (quotes[Number(part.slice(1, -1))] ?? []).map((quote) => `> ${quote}`);
  });
}

const linesOf = (element: DomElement): string[] =>
  htmlBlocks(element).flatMap(({ words }) => words.split('\n').filter((line) => line.trim() !== ''));
