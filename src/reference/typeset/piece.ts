// Parts of a reference, and how they are joined: which signs go inside closing quotation marks, and which are dropped.

/** A part of a reference; `tail` holds the quotation marks that close at its end, behind whatever sign follows. */
export interface Piece {
  readonly text: string;
  readonly tail: string;
}

export const plain = (text: string): Piece => ({ text, tail: '' });

export const shown = ({ text, tail }: Piece): string => text + tail;

/** What a sign is left out after. A comma is kept after all others: “Can It Think?,” is Chicago's own example. */
const replaces: Readonly<Record<'.' | ',', RegExp>> = { '.': /[.?!:;]$/, ',': /,$/ };

/** American order: full stops and commas come before the marks that close. */
export const closed = ({ text, tail }: Piece, sign: '.' | ','): string =>
  (replaces[sign].test(text) ? text : text + sign) + tail;

/** Parts that are known, with commas between them, as one part. */
export function listed(...pieces: readonly (Piece | undefined)[]): Piece | undefined {
  const known = pieces.filter((piece) => piece !== undefined);
  const last = known.at(-1);
  if (last === undefined) return undefined;
  const before = known.slice(0, -1).map((piece) => `${closed(piece, ',')} `);
  return { text: before.join('') + last.text, tail: last.tail };
}

/** Parts that are known, each a sentence of its own. */
export const sentences = (...pieces: readonly (Piece | undefined)[]): string =>
  pieces
    .filter((piece) => piece !== undefined)
    .map((piece) => closed(piece, '.'))
    .join(' ');
