// Lines whose words stand far apart only because the line is as wide as its column: they are lines, not cells of a row.
import { isSpacedOut } from './letters.ts';
import { isOnBaseline, type Run } from './run.ts';

/** Between two words: in font sizes at most, and in points how much wider than the narrowest of the line. */
const gaps = { widest: 4, sway: 0.4 };
/** Words of a line that tells how wide a column is; pieces of one that is put together. */
const fewest = { words: 4, pieces: 3 };
/** In points, between the edges of two lines of a column; in font sizes, what may be after a letter that is set wide. */
const sway = 0.7;
const afterLetter = 0.4;
/** Runs nearer than this, in font sizes, are one word. */
const withinWord = 0.15;

type Line = readonly Run[];

/** In the file's order; pieces of one baseline that such a line explains made one. */
export function joinJustified(pieces: readonly Line[]): readonly Line[] {
  if (pieces.length < fewest.pieces) return pieces;
  const columns = columnsOf(pieces);
  return onBaselines(pieces).flatMap((line) => {
    const runs = line.flat();
    return line.length > 1 && isJustified(runs) && columns.has(runs) ? [runs] : line;
  });
}

/** Pieces that follow each other from left to right on one baseline. */
function onBaselines(pieces: readonly Line[]): readonly (readonly Line[])[] {
  const lines: Line[][] = [];
  for (const piece of pieces) {
    const [first, last] = [piece[0], lines.at(-1)?.at(-1)?.at(-1)];
    const goesOn = first && last && isOnBaseline(first, last) && first.x > last.right;
    if (goesOn) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function isJustified(runs: Line): boolean {
  const between = runs.slice(1).flatMap((run, at) => {
    const gap = run.x - (runs[at]?.right ?? run.x);
    return gap > withinWord * run.size ? [gap / run.size] : [];
  });
  const size = runs[0]?.size ?? 1;
  const [least, most] = [Math.min(...between), Math.max(...between)];
  const worded = runs.filter(({ text }) => /\p{L}/u.test(text)).length;
  return (
    between.length >= fewest.pieces - 1 &&
    most < gaps.widest &&
    (most - least) * size < gaps.sway &&
    worded > runs.length / 2
  );
}

/** How wide lines of running text are on the page, and where they begin. */
function columnsOf(pieces: readonly Line[]): { has(line: Line): boolean } {
  const edges = new Map<number, number[]>();
  for (const piece of pieces) {
    const words = piece.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    const [left, right] = [piece[0]?.x ?? 0, piece.at(-1)?.right ?? 0];
    if (words < fewest.words) continue;
    const rights = edges.get(Math.round(left)) ?? [];
    if (!rights.some((known) => Math.abs(known - right) < sway / 2)) rights.push(right);
    edges.set(Math.round(left), rights);
  }
  return {
    has: (line) => {
      const [left, right] = [Math.round(line[0]?.x ?? 0), line.at(-1)?.right ?? 0];
      const more = line.every(isSpacedOut) ? afterLetter * (line[0]?.size ?? 0) : 0;
      return [left - 1, left, left + 1].some((at) =>
        (edges.get(at) ?? []).some((known) => known - right > -sway && known - right < sway + more),
      );
    },
  };
}
