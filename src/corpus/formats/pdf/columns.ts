// The lines of a page to its columns, in the order in which they are read.
import { baselinesOf, type Line, rowsOf } from './page/lines.ts';

/** From top to bottom. */
export type Column = readonly Line[];

/** Lines on either side of a gutter that it takes to make two columns. */
const fewest = 3;
/** In points: what is narrower is a column of a table. */
const narrowest = 90;

/** Lines that reach over the gutter divide the page: everything above them is read before everything below. */
export function columnsOf(lines: readonly Line[]): Column[] {
  if (lines.some(({ block }) => block !== undefined)) return blocksIn(lines);
  const reaching = reachesIn(lines);
  const gutter = gutterOf(reaching);
  if (gutter === undefined) return lines.length === 0 ? [] : [rowsOf(lines)];
  const boxed = boxedIn(reaching, gutter);
  if (boxed.size > 0) {
    const box = rowsOf([...boxed]).map((line): Line => ({ ...line, isBoxed: true }));
    return [...columnsOf(lines.filter((line) => !boxed.has(line))), box];
  }
  const columns: Column[] = [];
  let across: Line[] = [];
  const close = (): void => {
    // Lines across this gutter may have another: an abstract beside the history of its article.
    columns.push(...(across.length < lines.length ? columnsOf(across) : [rowsOf(across)]));
    across = [];
  };
  for (const band of bandsOf(reaching, gutter)) {
    if (isWhole(band) && (isColumn(band.left, 1) || isColumn(band.right, 1))) {
      close();
      columns.push(...columnsOf(band.left), ...columnsOf(band.right));
    } else across.push(...[...band.left, ...band.right, ...band.across]);
  }
  close();
  return columns;
}

/** Share of a page's lines that a box between its columns may have. */
const mostBoxed = 0.25;

/** Lines over the gutter that make a box between columns; more are no box, and would take long to compare. */
const over = { fewest: 2, most: 200 };

/** Lines over the gutter with lines of both columns beside them, a box that the columns flow around, and what else is in it. */
function boxedIn(lines: readonly Reaching[], gutter: number): ReadonlySet<Line> {
  const crossing = lines.filter(({ x, right }) => x < gutter && right > gutter);
  if (crossing.length < over.fewest || crossing.length > over.most) return new Set();
  const between = crossing.filter((box) => {
    const beside = lines.filter(({ line }) => Math.abs(line.y - box.line.y) < box.line.size);
    return beside.some(({ right }) => right <= box.x) && beside.some(({ x }) => x >= box.right);
  });
  const sides = [lines.filter(({ right }) => right <= gutter), lines.filter(({ x }) => x >= gutter)];
  // The names of files that a terminal lists in columns have none between them.
  const areProse = sides.map((side) => side.map(({ line }) => line)).every(isWide);
  if (between.length < over.fewest || !areProse) return new Set();
  const leading = 2 * Math.max(...between.map(({ line }) => line.size));
  const ys = between.map(({ line }) => line.y);
  const box = {
    x: Math.min(...between.map(({ x }) => x)) - 1,
    right: Math.max(...between.map(({ right }) => right)) + 1,
    top: Math.min(...ys) - leading,
    foot: Math.max(...ys) + leading,
  };
  const boxed = lines.filter(
    ({ line, x, right }) => x >= box.x && right <= box.right && line.y > box.top && line.y < box.foot,
  );
  return new Set(boxed.length <= mostBoxed * lines.length ? boxed.map(({ line }) => line) : []);
}

function blocksIn(lines: readonly Line[]): Column[] {
  const blocks = new Map<number, Line[]>();
  for (const line of lines) {
    const own = blocks.get(line.block ?? 0) ?? [];
    blocks.set(line.block ?? 0, own);
    own.push(line);
  }
  return [...blocks.values()].map(rowsOf);
}

/** How far the line of print reaches that the piece is a part of. */
interface Reaching {
  readonly line: Line;
  readonly x: number;
  readonly right: number;
}

/** In font sizes: what is nearer on one baseline is one line of print, also where the file has its pieces far apart. */
const withinLine = 0.7;

/** In font sizes: how level they are. A box beside a column has baselines of its own. */
const level = 0.12;

/** From top to bottom. */
function reachesIn(lines: readonly Line[]): Reaching[] {
  const reaching = baselinesOf(lines).flatMap(printedIn);
  return reaching.sort((a, b) => a.line.y - b.line.y);
}

/** `row`: pieces on one baseline, from left to right. */
function printedIn(row: readonly Line[]): Reaching[] {
  const printed: Line[][] = [];
  for (const line of row) {
    const open = printed.at(-1);
    const last = open?.at(-1);
    const gap = line.x - (last?.right ?? Number.NEGATIVE_INFINITY);
    const size = Math.min(line.size, last?.size ?? 0);
    const isOne = Math.abs(gap) < withinLine * size && Math.abs(line.y - (last?.y ?? 0)) < level * size;
    if (isOne) open?.push(line);
    else printed.push([line]);
  }
  return printed.flatMap((pieces) => {
    const x = Math.min(...pieces.map((line) => line.x));
    const right = Math.max(...pieces.map((line) => line.right));
    return pieces.map((line) => ({ line, x, right }));
  });
}

interface Band {
  readonly left: Line[];
  readonly right: Line[];
  /** Lines that reach over the gutter. */
  readonly across: Line[];
}

const isWhole = ({ across }: Band): boolean => across.length === 0;

/** Stretches of the page, from top to bottom: with lines beside the gutter only, or with lines over it only. */
function bandsOf(lines: readonly Reaching[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const { line, x, right } of lines) {
    const side = right <= gutter ? 'left' : x >= gutter ? 'right' : 'across';
    const open = bands.at(-1);
    const band =
      open !== undefined && isWhole(open) === (side !== 'across')
        ? open
        : { left: [], right: [], across: [] };
    if (band !== open) bands.push(band);
    band[side].push(line);
  }
  return bands;
}

/** Lines about as wide as each other, and wide enough for prose: half of them have the share `full` of its width. */
function isColumn(lines: readonly Line[], least: number, full = 0.6): boolean {
  const rows = rowsOf(lines);
  if (rows.length < least) return false;
  const width = widthOf(rows);
  const widths = rows.map(({ x, right }) => right - x).sort((a, b) => a - b);
  return width >= narrowest && (widths[widths.length >> 1] ?? 0) >= full * width;
}

/** In points: the step of the search for a gutter. */
const step = 3;

/** Where the page divides into columns, if it does: the place with most lines on both sides. */
function gutterOf(lines: readonly Reaching[]): number | undefined {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { at: number; rows: number; over: number } | undefined;
  const seen = new Set<string>();
  for (let at = left + narrowest; at <= right - narrowest; at += step) {
    const before = lines.filter((line) => line.right <= at).length;
    const after = lines.filter(({ x }) => x >= at).length;
    const key = `${before} ${after}`;
    // A place that divides the lines as another did; one with too few beside it; one within running text.
    if (seen.has(key) || Math.min(before, after) < fewest || before + after < lines.length / 2) continue;
    seen.add(key);
    const rows = linesBeside(lines, at);
    // Of two places in one gutter, the one that cuts through less: a figure may reach a little into it.
    const over = lines.length - before - after;
    if (rows > 0 && (best === undefined || rows - over > best.rows - best.over)) best = { at, rows, over };
  }
  return best?.at;
}

const linesBeside = (lines: readonly Reaching[], gutter: number): number =>
  bandsOf(lines, gutter)
    .filter(({ left, right }) => areBeside(left, right) && areColumns(left, right))
    .reduce((rows, { left, right }) => rows + Math.min(left.length, right.length), 0);

/** Two columns of prose, or prose beside what is no mere label of it. */
const areColumns = (left: readonly Line[], right: readonly Line[]): boolean =>
  (isColumn(left, fewest) && isColumn(right, fewest)) ||
  (proseIn(left) && isText(right)) ||
  (proseIn(right) && isText(left));

/** In points. */
const widthOfProse = 150;

const isWide = (lines: readonly Line[]): boolean => isColumn(lines, fewest) && widthOf(lines) >= widthOfProse;

export const proseIn = (lines: readonly Line[]): boolean =>
  lines.length > fewest && isColumn(lines, fewest, 0.9) && widthOf(lines) >= widthOfProse;

/** Characters of a line that is more than a number or a mark. */
const moreThanLabel = 8;

function isText(lines: readonly Line[]): boolean {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lines.length >= fewest && (lengths[lengths.length >> 1] ?? 0) >= moreThanLabel;
}

const widthOf = (lines: readonly Line[]): number =>
  Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ x }) => x));

/** Whether the two are side by side rather than one below the other. */
function areBeside(left: readonly Line[], right: readonly Line[]): boolean {
  const top = Math.max(...[left, right].map((side) => Math.min(...side.map(({ y }) => y))));
  const foot = Math.min(...[left, right].map((side) => Math.max(...side.map(({ y }) => y))));
  return foot > top;
}
