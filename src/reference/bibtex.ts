// A quote as a BibTeX record.
import { cslItemOf, noteOf, type ReferencedQuote } from './csl-item.ts';
import type { CslName } from './names.ts';

/**
 * What LaTeX takes for something else. No brace is written as `\{`: BibTeX counts braces and does not see the backslash.
 */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** Two of these in a row would be set as one sign: a dash, a closing or an opening quotation mark. */
const ligatures = /([-',])(?=\1)/g;

/** Reversible: each escape stands for one sign, and no other text becomes it. White space stays as it is. */
const escaped = (text: string): string =>
  text.replace(/[\\{}~^`<>$&%#_]/g, (sign) => escapes[sign] ?? sign).replace(ligatures, '$1{}');

/** Addresses are taken as they stand, so only what would end the field is encoded, as addresses encode it. */
const address = (url: string): string => url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));

const nameOf = (name: CslName): string =>
  'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One `@misc` entry in UTF-8; its key is the receipt. Titles and organisations stand in a second pair of braces, which
 * keeps their capitals and their words together.
 */
export function bibtexOf(quote: ReferencedQuote): string {
  const { id, title, author = [], issued, URL: url, ...source } = cslItemOf(quote);
  const publisher = source.publisher ?? source['container-title'];
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const { place, quoted } = noteOf(quote);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author.length === 0 ? undefined : `{${author.map(nameOf).join(' and ')}}`],
    ['title', `{{${escaped(title)}}}`],
    ['publisher', publisher === undefined ? undefined : `{{${escaped(publisher)}}}`],
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', url === undefined ? undefined : `{${address(url)}}`],
    ['note', `{${escaped(`${place}: ${quoted}`)}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
}
