// Tables with lines drawn around their cells: which cell each piece of text is in.
import type { Line } from './page/lines.ts';
import type { Rule, Rules } from './page/rules.ts';
import type { Cell } from './table-columns.ts';

export interface Grid {
  readonly top: number;
  readonly lines: readonly Line[];
  /** From top to bottom, their cells from left to right; an empty one has no lines. */
  readonly rows: readonly (readonly Cell[])[];
}

/** In points: by which two drawn lines that meet may miss each other. */
const miss = 2.5;

/** From top to bottom. Where text is beside a table, its page has columns, and none is taken. */
export function gridsIn(lines: readonly Line[], rules: Rules): Grid[] {
  const grids = framesIn(merged(rules.level), merged(rules.upright)).flatMap((frame) => gridIn(frame, lines));
  const apart = grids.filter((grid) => !grids.some((other) => other !== grid && overlap(grid, other)));
  return apart.sort((a, b) => a.top - b.top);
}

const overlap = (a: Grid, b: Grid): boolean => a.lines.some((line) => b.lines.includes(line));

/** Pieces of one line as one: programs draw each cell's own. */
function merged(rules: readonly Rule[]): Rule[] {
  const whole: { at: number; from: number; to: number }[] = [];
  for (const { at, from, to } of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const open = whole.findLast(
      (other) => at - other.at < miss && from <= other.to + miss && to >= other.from,
    );
    if (open === undefined) whole.push({ at, from, to });
    else {
      open.from = Math.min(open.from, from);
      open.to = Math.max(open.to, to);
    }
  }
  return whole;
}

interface Frame {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Lines of a page that make frames. */
const mostLines = 600;

/** Lines that meet, directly or by others. */
function framesIn(level: readonly Rule[], upright: readonly Rule[]): Frame[] {
  if (level.length + upright.length > mostLines) return [];
  const frames: Frame[] = [];
  const left = { level: new Set(level), upright: new Set(upright) };
  for (const first of level) {
    if (!left.level.delete(first)) continue;
    const own = { level: [first], upright: [] as Rule[] };
    for (let at = 0; at < own.level.length; at += 1) {
      const crossing = [...left.upright].filter((rule) => meet(own.level[at] ?? first, rule));
      for (const rule of crossing) {
        left.upright.delete(rule);
        own.upright.push(rule);
        for (const other of [...left.level].filter((one) => meet(one, rule))) {
          left.level.delete(other);
          own.level.push(other);
        }
      }
    }
    frames.push(own);
  }
  return frames;
}

const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - miss &&
  upright.at <= level.to + miss &&
  level.at >= upright.from - miss &&
  level.at <= upright.to + miss;

/** Rows and columns that make a table, and the share of its rows that have more than one cell with text. */
const least = { rows: 2, columns: 2, several: 0.6 };

function gridIn({ level, upright }: Frame, lines: readonly Line[]): Grid[] {
  const [left, right] = [Math.min(...level.map(({ from }) => from)), Math.max(...level.map(({ to }) => to))];
  const heights = distinct(level.map(({ at }) => at));
  const edges = distinct([left, ...upright.map(({ at }) => at), right]);
  if (heights.length <= least.rows || edges.length <= least.columns || upright.length === 0) return [];
  const [top = 0, foot = 0] = [heights[0], heights.at(-1)];
  const within = lines.filter(({ y }) => y > top && y < foot);
  const own = within.filter(({ x }) => x > left - miss && x < right);
  if (own.length < within.length || own.some((line) => line.right > right + line.size)) return [];
  const rows = heights.slice(1).map(() => edges.slice(1).map((): Line[] => []));
  for (const line of own) {
    const column = edges.findLastIndex((edge) => edge <= line.x + miss);
    const row = beginOfCell(
      heights.findLastIndex((height) => height < line.y),
      column,
      heights,
      edges,
      level,
    );
    rows[row]?.[Math.min(column, edges.length - 2)]?.push(line);
  }
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  const several = filled.filter((row) => row.filter((cell) => cell.length > 0).length > 1);
  if (several.length < least.rows || several.length < least.several * filled.length) return [];
  return [{ top, lines: own, rows: filled.map((row) => row.map(inOrder)) }];
}

const inOrder = (cell: readonly Line[]): Line[] => [...cell].sort((a, b) => a.y - b.y || a.x - b.x);

/** A cell over several rows has no line between them: it is in the first of them. */
function beginOfCell(
  row: number,
  column: number,
  heights: readonly number[],
  edges: readonly number[],
  level: readonly Rule[],
): number {
  const middle = ((edges[column] ?? 0) + (edges[column + 1] ?? edges[column] ?? 0)) / 2;
  let first = row;
  while (first > 0 && !level.some((rule) => isThere(rule, heights[first] ?? 0, middle))) first -= 1;
  return first;
}

const isThere = ({ at, from, to }: Rule, height: number, x: number): boolean =>
  Math.abs(at - height) < miss && from <= x && to >= x;

/** From the least to the most, those that are nearer than `miss` as one. */
function distinct(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((number, at) => at === 0 || number - (sorted[at - 1] ?? 0) > miss);
}
