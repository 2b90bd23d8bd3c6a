// A quote as a RIS record, for reference managers.
import { cslItemOf, noteOf, type ReferencedQuote } from './csl-item.ts';
import type { CslName } from './names.ts';

/** RIS ends its lines so. */
const lineEnd = '\r\n';

const nameOf = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.family}, ${name.given}`;

/** After a line break: backslashes and blanks, if any, and then what reads like a tag. */
const likeTag =
  /(?<=[\r\n\u0085\u2028\u2029])(?=\\*[^\S\r\n\u2028\u2029]*[A-Z][A-Z0-9][^\S\r\n\u2028\u2029]{1,2}-)/g;

/**
 * A line of the quote that reads like a tag ("ER  - ") would end the record. It gets a backslash in front, and not a
 * space, because some readers take spaces away first.
 */
const guarded = (text: string): string => text.replace(likeTag, '\\');

/** `YYYY/MM/DD/`, with what is not known left empty. */
const dateOf = (parts: readonly number[]): string =>
  [0, 1, 2].map((index) => padded(parts[index], index === 0 ? 4 : 2)).join('/');

const padded = (part: number | undefined, width: number): string =>
  part === undefined ? '' : String(part).padStart(width, '0');

/**
 * One record. The note comes last and goes on over as many lines as the quote has. To have the quote back, take one
 * backslash from each line that begins with backslashes and then reads like a tag.
 */
export function risOf(quote: ReferencedQuote): string {
  const { id, type, title, author = [], issued, URL: url, ...source } = cslItemOf(quote);
  const publisher = source.publisher ?? source['container-title'];
  const date = issued?.['date-parts'][0];
  const { place, quoted } = noteOf(quote);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', type === 'webpage' ? 'ELEC' : 'GEN'],
    ['ID', id],
    ...author.map((name) => ['AU', nameOf(name)] as const),
    ['TI', title],
    ['PB', publisher],
    ['PY', date === undefined ? undefined : padded(date[0], 4)],
    ['DA', date === undefined ? undefined : `${dateOf(date)}/`],
    ['UR', url],
    ['N1', guarded(`${place}: ${quoted}`)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return `${[...lines, 'ER  - '].join(lineEnd)}${lineEnd}`;
}
