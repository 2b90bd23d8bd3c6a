// Words that a drawn line strikes out: they no longer hold, and are no text.
import { type Glyph, glyphsOf } from './glyphs.ts';
import type { Operators } from './operators.ts';
import type { Run } from './run.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** In font sizes: the thickest line through words, and how far its middle is above their baseline: within small letters. */
const line = { thickest: 0.15, lowest: 0.15, highest: 0.45 };
/** In font sizes: by how much it may reach over the words. A rule of a table or a frame reaches farther. */
const over = 0.6;
/** In font sizes: how far a line below or above other characters is theirs. */
const beside = { below: 0.3, above: 1 };
/** Times the size of the characters it goes through: what is smaller is raised or lowered beside them. */
const smaller = 0.88;
/** Characters that it goes through: one may be a sign that is made of a letter and a line. */
const fewest = 2;
/** In font sizes: the same character nearer than this is drawn twice, to look bold. */
const twice = 0.2;

export interface Unstruck {
  readonly runs: readonly Run[];
  /** What is left out, in pieces as long as the line through them. */
  readonly struck: readonly Run[];
}

/** The runs without what is struck out. What is surely shown stays: only a thin dark line through the middle of words counts. */
export function withoutStruck(runs: readonly Run[], operators: Operators): Unstruck {
  const strokes = strokesOf(operators, runs).filter((stroke) =>
    runs.some((run) => run.x < stroke.to && run.right > stroke.from && isThrough(stroke, run)),
  );
  if (strokes.length === 0) return { runs, struck: [] };
  const glyphs = glyphsOf(operators);
  const struck = new Set(strokes.flatMap((stroke) => struckBy(stroke, glyphs)));
  if (struck.size === 0) return { runs, struck: [] };
  const cut = runs.map((run) => unstruck(run, glyphs, struck));
  return { runs: cut.flatMap(({ kept }) => kept), struck: cut.flatMap((run) => run.struck) };
}

const isThrough = ({ top, bottom }: Stroke, { y, size }: Pick<Run, 'y' | 'size'>): boolean =>
  bottom - top < line.thickest * size &&
  (top + bottom) / 2 < y - line.lowest * size &&
  (top + bottom) / 2 > y - line.highest * size;

/** The characters that a line goes through, where it begins and ends with them. */
function struckBy(stroke: Stroke, glyphs: readonly Glyph[]): Glyph[] {
  const { from, to, top, bottom } = stroke;
  const middle = (top + bottom) / 2;
  const between = glyphs.filter(
    ({ x, right, y, size }) =>
      (x + right) / 2 > from &&
      (x + right) / 2 < to &&
      middle < y + beside.below * size &&
      middle > y - beside.above * size,
  );
  const through = between.filter((glyph) => isThrough(stroke, glyph));
  const text = once(through)
    .map((glyph) => glyph.text)
    .join('');
  if ([...text].length < fewest || !/[\p{L}\p{N}]/u.test(text)) return [];
  let [size, begin, end] = [0, Infinity, -Infinity];
  for (const glyph of through) {
    size = Math.max(size, glyph.size);
    [begin, end] = [Math.min(begin, glyph.x), Math.max(end, glyph.right)];
  }
  const isWithin = from > begin - over * size && to < end + over * size;
  // Below or above other characters of that size, it is their underline, and the words only lowered beside them.
  const isTheirs = between.some((glyph) => glyph.size > smaller * size && !isThrough(stroke, glyph));
  return isWithin && !isTheirs ? between : [];
}

/** From left to right. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const seen: Glyph[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const isSeen = seen
      .slice(-4)
      .some(({ text, x, size }) => text === glyph.text && glyph.x - x < twice * size);
    if (!isSeen) seen.push(glyph);
  }
  return seen;
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.flatMap(({ text }) => signsOf(text)).join('');

const signsOf = (text: string): string[] => [...text.normalize('NFKC').replace(/\s+/g, '')];

interface Cut {
  readonly kept: readonly Run[];
  readonly struck: readonly Run[];
}

/** The pieces of a run; all of it is left out where its characters are not those drawn at its place. */
function unstruck(run: Run, glyphs: readonly Glyph[], struck: ReadonlySet<Glyph>): Cut {
  const at = glyphs.filter(
    ({ x, right, y }) =>
      Math.abs(y - run.y) < 0.1 * run.size && (x + right) / 2 > run.x && (x + right) / 2 < run.right,
  );
  if (!at.some((glyph) => struck.has(glyph))) return { kept: [run], struck: [] };
  const signs = signsOf(run.text).join('');
  const own = [[...at].sort((a, b) => a.x - b.x), once(at)].find((drawn) => textOf(drawn) === signs);
  if (own === undefined || own.every((glyph) => struck.has(glyph))) return { kept: [], struck: [run] };
  const pieces = piecesOf(run, own, (glyph) => struck.has(glyph));
  return {
    kept: pieces.filter(({ isStruck }) => !isStruck).map(({ piece }) => piece),
    struck: pieces.filter(({ isStruck }) => isStruck).map(({ piece }) => piece),
  };
}

/** `own`: its characters from left to right. */
function piecesOf(
  run: Run,
  own: readonly Glyph[],
  isStruck: (glyph: Glyph) => boolean,
): { piece: Run; isStruck: boolean }[] {
  const drawn = own.flatMap((glyph) => signsOf(glyph.text).map(() => glyph));
  const pieces: { piece: Run; isStruck: boolean }[] = [];
  let at = 0;
  let isSpaced = run.spaced;
  for (const character of run.text) {
    if (character.trim() === '') {
      isSpaced = true;
      continue;
    }
    const glyph = drawn[at];
    at += signsOf(character).length;
    if (glyph === undefined) continue;
    const last = pieces.at(-1);
    const isOf = last !== undefined && last.isStruck === isStruck(glyph);
    const text = isOf ? `${last.piece.text}${isSpaced ? ' ' : ''}${character}` : character;
    const { x, spaced } = isOf ? last.piece : { x: glyph.x, spaced: isSpaced };
    if (isOf) pieces.pop();
    pieces.push({ piece: { ...run, text, x, right: glyph.right, spaced }, isStruck: isStruck(glyph) });
    isSpaced = false;
  }
  return pieces;
}
