// Quotation marks and apostrophes as print has them: curly, and in turns where one quotation holds another.
import type { Piece } from './piece.ts';

type Kind = 'double' | 'single';

const pairs: Readonly<Record<Kind, readonly [string, string]>> = { double: ['“', '”'], single: ['‘', '’'] };
const other: Readonly<Record<Kind, Kind>> = { double: 'single', single: 'double' };
const kinds: Readonly<Record<string, Kind>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
};

interface Pair {
  readonly open: number;
  readonly close: number;
  readonly kind: Kind;
  readonly depth: number;
}

/** A straight mark opens before a word and closes after one, as a curly one says by itself. */
const opens = (sign: string, before: string, after: string): boolean =>
  sign === '“' ||
  sign === '‘' ||
  (/["']/.test(sign) && /^[\s([{“‘"'–—/-]?$/u.test(before) && /^\S/u.test(after));
const closes = (sign: string, before: string, after: string): boolean =>
  /["'”’]/.test(sign) && /^\S/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);

/** Marks that belong together. One without its partner is an apostrophe, or a sign like any other. */
function pairsIn(signs: readonly string[]): readonly Pair[] {
  const waiting: { readonly index: number; readonly kind: Kind }[] = [];
  const found: Pair[] = [];
  for (const [index, sign] of signs.entries()) {
    const kind = kinds[sign];
    if (kind === undefined) continue;
    const [before = '', after = ''] = [signs[index - 1], signs[index + 1]];
    const partner = waiting.findLastIndex((mark) => mark.kind === kind);
    const start = waiting[partner];
    if (start !== undefined && closes(sign, before, after)) {
      waiting.length = partner;
      found.push({ open: start.index, close: index, kind, depth: 0 });
    } else if (opens(sign, before, after)) waiting.push({ index, kind });
  }
  const around = ({ open, close }: Pair): number =>
    found.filter((pair) => pair.open < open && close < pair.close).length;
  return found.map((pair) => ({ ...pair, depth: around(pair) }));
}

/** Within other marks the outermost are single; elsewhere marks are of the kind that the source has. */
function set(text: string, within: boolean): Piece {
  const signs = [...text];
  const paired = pairsIn(signs);
  const printed = signs.map((sign) => (sign === "'" ? '’' : sign));
  for (const { open, close, kind, depth } of paired) {
    const turned: Kind = depth % 2 === 0 ? 'single' : 'double';
    const [left, right] = pairs[within ? turned : kind];
    printed[open] = left;
    printed[close] = right;
  }
  let end = printed.length;
  while (paired.some(({ close }) => close === end - 1)) end -= 1;
  return { text: printed.slice(0, end).join(''), tail: printed.slice(end).join('') };
}

export const printed = (text: string): Piece => set(text, false);

/** In quotation marks of the manual's own. */
export function inMarks(title: string): Piece {
  const [left, right] = pairs[other.single];
  const { text, tail } = set(title, true);
  return { text: left + text, tail: tail + right };
}
