// Pieces of Discord's Markdown, made so that no text in them can act.
import type { Quote } from '../../../src/index.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';

export const plain = escapeText;

/** Each line by itself: emphasis must not begin or end at white space. */
const each = (text: string, sign: string): string =>
  text.replace(/\S(?:[^\n]*\S)?/g, (words) => `${sign}${escapeText(words)}${sign}`);

export const bold = (text: string): string => each(text, '**');
export const italic = (text: string): string => each(text, '*');
export const struck = (text: string): string => each(text, '~~');

/** In letters of one width, as it is. A space of no width separates what would end it. */
export const coded = (text: string): string =>
  `\`\`\`\n${text.trimEnd().replace(/`(?=`)/g, '`\u200b')}\n\`\`\``;

/** Small and grey, on lines of its own. */
export const small = (text: string): string => text.replace(/\S[^\n]*/g, (line) => `-# ${escapeText(line)}`);

/** Without a preview of the page. */
export const link = (url: string, text: string): string =>
  `[${escapeText(text.replace(/\s+/g, ' ')).replaceAll(']', '\\]')}](<${encodedAddress(url)}>)`;

/** Discord takes web addresses only, up to a length. */
export const isAddress = (address: string): boolean =>
  address.length <= limits.address && URL.canParse(address) && /^https?:/.test(address);

/** Signs that would end the address. */
const encodedAddress = (url: string): string =>
  url.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Lines behind a bar, which only quotes have. Discord's lines end at \n alone. */
export const barred = (markdown: string): string => `> ${markdown.replaceAll('\n', '\n> ')}`;

/** Touching spans as one: "**a****b**" shows two of its asterisks. */
function joined(spans: Quote['highlights']): Quote['highlights'] {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last === undefined || last.end < span.start) found.push(span);
    else found.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return found;
}

/** The quote whole, its matched words bold. */
export function quoteMarkdown({ text, highlights }: Pick<Quote, 'text' | 'highlights'>): string {
  let markdown = '';
  let at = 0;
  for (const { start, end } of joined(highlights)) {
    markdown += escapeText(text.slice(at, start)) + bold(text.slice(start, end));
    at = end;
  }
  return markdown + escapeText(text.slice(at));
}
