// Words that a drawn line strikes out: they no longer hold, and are no text.
import { type Glyph, glyphsOf } from './glyphs.ts';
import { type Operators, outlinesOf, type Step } from './operators.ts';
import type { Run } from './run.ts';

/** A level line with a thickness, in points from the page's upper left corner. */
interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** In font sizes: the thickest line through words, and how far its middle is above their baseline: within small letters. */
const line = { thickest: 0.15, lowest: 0.15, highest: 0.45 };
/** In font sizes: by how much it may reach over the words. A rule of a table or a frame reaches farther. */
const over = 0.6;
/** Characters that it goes through: one may be a sign that is made of a letter and a line. */
const fewest = 2;
/** Lines of a page that are considered; a drawing may have any number. */
const most = 4000;

/** The runs without what is struck out, and whether anything was. */
export function withoutStruck(
  runs: readonly Run[],
  operators: Operators,
): { runs: readonly Run[]; isStruck: boolean } {
  const strokes = strokesOf(operators);
  if (strokes.length === 0 || strokes.length > most) return { runs, isStruck: false };
  const glyphs = glyphsOf(operators);
  const struck = new Set(strokes.flatMap((stroke) => struckBy(stroke, glyphs)));
  if (struck.size === 0) return { runs, isStruck: false };
  return { runs: runs.flatMap((run) => unstruck(run, glyphs, struck)), isStruck: true };
}

function strokesOf({ codes, steps }: Operators): Stroke[] {
  const strokes: Stroke[] = [];
  const saved: number[] = [];
  let width = 1;
  const stroked = new Set<unknown>([codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke]);
  const filled = new Set<unknown>([codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke]);
  for (const step of steps) {
    const { operator, args } = step;
    if (operator === codes.save) saved.push(width);
    else if (operator === codes.restore) width = saved.pop() ?? width;
    else if (operator === codes.setLineWidth && Array.isArray(args)) width = Number(args[0]);
    else if (operator === codes.constructPath && Array.isArray(args)) {
      const isStroked = stroked.has(args[0]);
      // What only limits where the next steps draw is not seen.
      if (isStroked || filled.has(args[0])) strokes.push(...strokesIn(step, isStroked ? width : 0));
    }
  }
  return strokes;
}

function strokesIn(step: Step, width: number): Stroke[] {
  const [a = 1, b = 0, c = 0, d = 1] = step.own;
  const half = (width * Math.sqrt(Math.abs(a * d - b * c))) / 2;
  return outlinesOf(step).flatMap(({ edges, isCurved }) => {
    if (isCurved) return [];
    const [xs, ys] = [edges.flat().map(([x]) => x), edges.flat().map(([, y]) => y)];
    const [from, to] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys) - half, Math.max(...ys) + half];
    return to - from > bottom - top ? [{ from, to, top, bottom }] : [];
  });
}

/** The characters that a line goes through, where it begins and ends with them. */
function struckBy({ from, to, top, bottom }: Stroke, glyphs: readonly Glyph[]): Glyph[] {
  const middle = (top + bottom) / 2;
  const through = glyphs.filter(
    ({ x, right, y, size }) =>
      (x + right) / 2 > from &&
      (x + right) / 2 < to &&
      bottom - top < line.thickest * size &&
      middle < y - line.lowest * size &&
      middle > y - line.highest * size,
  );
  const text = through.map((glyph) => glyph.text).join('');
  const least = over * Math.max(0, ...through.map(({ size }) => size));
  const begin = Math.min(...through.map(({ x }) => x));
  const end = Math.max(...through.map(({ right }) => right));
  const isWithin = from > begin - least && to < end + least;
  return text.length >= fewest && /[\p{L}\p{N}]/u.test(text) && isWithin ? through : [];
}

const signsOf = (text: string): string[] => [...text.normalize('NFKC').replace(/\s+/g, '')];

/** The pieces of a run that are not struck out; all of it where its characters are not those drawn at its place. */
function unstruck(run: Run, glyphs: readonly Glyph[], struck: ReadonlySet<Glyph>): Run[] {
  const own = glyphs
    .filter(
      ({ x, right, y }) =>
        Math.abs(y - run.y) < 0.1 * run.size && (x + right) / 2 > run.x && (x + right) / 2 < run.right,
    )
    .sort((a, b) => a.x - b.x);
  if (!own.some((glyph) => struck.has(glyph))) return [run];
  if (own.every((glyph) => struck.has(glyph))) return [];
  const drawn = own.flatMap((glyph) => signsOf(glyph.text).map((sign) => ({ sign, glyph })));
  if (drawn.map(({ sign }) => sign).join('') !== signsOf(run.text).join('')) return [run];
  const pieces: Run[] = [];
  let at = 0;
  let open: { text: string; first: Glyph; last: Glyph; spaced: boolean } | undefined;
  let isSpaced = run.spaced;
  const close = (): void => {
    if (open !== undefined)
      pieces.push({
        ...run,
        ...{ text: open.text.trim(), x: open.first.x, right: open.last.right, spaced: open.spaced },
      });
    open = undefined;
  };
  for (const character of run.text) {
    if (character.trim() === '') {
      isSpaced = true;
      if (open !== undefined) open.text += ' ';
      continue;
    }
    const { glyph } = drawn[at] ?? {};
    at += signsOf(character).length;
    if (glyph === undefined) continue;
    if (struck.has(glyph)) close();
    else if (open === undefined) open = { text: character, first: glyph, last: glyph, spaced: isSpaced };
    else open = { ...open, text: open.text + character, last: glyph };
    isSpaced = false;
  }
  close();
  return pieces;
}
