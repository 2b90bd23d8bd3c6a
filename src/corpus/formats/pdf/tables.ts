// Tables on a page: stretches of pieces that keep to columns, whose rows are found by how their cells line up.
import { countWords } from '../../../text/tokenize.ts';
import { longestWhole } from '../port/blocks.ts';
import { proseIn } from './columns.ts';
import { gridsIn } from './grids.ts';
import { joinLines, type Words } from './hyphens.ts';
import { isListing, withWholeListings } from './listings.ts';
import type { Line } from './page/lines.ts';
import { noRules, type Rules } from './page/rules.ts';
import { type Band, bandedIn, type Cell } from './table-columns.ts';

/** A part of a page, from top to bottom: a table with each of its rows as one line, or what is between tables. */
export interface Part {
  readonly lines: readonly Line[];
  readonly isTable: boolean;
}

/** Rows that make a table. */
const fewestRows = 3;

/** `rules`: the lines drawn on the page. */
export function tablesIn(lines: readonly Line[], words: Words, rules: Rules = noRules): Part[] {
  const parts: Part[] = [];
  let rest = lines;
  for (const grid of gridsIn(lines, rules)) {
    const above = rest.filter((line) => line.y < grid.top);
    parts.push(...tablesByPlace(above, words), ...grid.rows.flatMap((row) => rowParts(row, words)));
    rest = rest.filter((line) => line.y >= grid.top && !grid.lines.includes(line));
  }
  return [...parts, ...tablesByPlace(rest, words)];
}

/** A row in one piece, or its cells one by one where it is too long to be quoted in one. */
function rowParts(row: readonly Cell[], words: Words): Part[] {
  const cells = row.filter((cell) => cell.length > 0);
  if (cells.length === 0) return [];
  const whole = written(cells, words);
  if (countWords(whole.text) <= longestWhole) return [{ lines: [whole], isTable: true }];
  return cells.map((lines) => ({ lines, isTable: false }));
}

/** Tables that only the places of their cells make. */
function tablesByPlace(pieces: readonly Line[], words: Words): Part[] {
  const lines = withWholeListings(pieces);
  const parts: Part[] = [];
  const rest = new Set(lines);
  for (const band of bandedIn(lines)) {
    const found = partsOf(band, words);
    if (found.length === 0) continue;
    const top = Math.min(...band.lines.map(({ y }) => y));
    const above = [...rest].filter((line) => line.y < top && !band.lines.includes(line));
    for (const line of [...above, ...band.lines]) rest.delete(line);
    parts.push({ lines: above, isTable: false }, ...found);
  }
  return [...parts, { lines: [...rest], isTable: false }].filter((part) => part.lines.length > 0);
}

/** A table, or a drawing with words beside each other: boxes and their labels, read one by one. Neither is none. */
function partsOf({ columns, lines }: Band, words: Words): Part[] {
  if (isText(columns) || isListing(lines)) return [];
  const table = tableOf(columns);
  if (columns.some((column, at) => proseIn(column) && !(table !== undefined && endsInCells(table, at))))
    return [];
  if (table !== undefined) return [{ lines: rowsOf(table).map((row) => written(row, words)), isTable: true }];
  if (lines.length < fewestOfDrawing) return [];
  return columns.map((column) => ({ lines: column, isTable: false }));
}

/** Lines of a drawing. */
const fewestOfDrawing = 6;

/** Cells by column; an empty one has no lines. */
type Row = readonly Cell[];

const rowsOf = (table: readonly Row[]): Row[] =>
  table.map((row) => row.filter((cell) => cell.length > 0)).filter((row) => row.length > 0);

/** Marks of a list are no cells; dots lead to a page. */
const marks = /^(?:[•‣◦▪■●–*-]|\(?[\da-z]{1,3}[.)]|\[\d{1,3}\])$/iu;

const isText = (columns: readonly Cell[]): boolean =>
  columns.some((column) => column.every(({ text }) => marks.test(text))) ||
  columns.flat().some(({ text }) => /(?:\.\s?){4}/.test(text)) ||
  !columns.some(isOfLabels);

/** Names, numbers or addresses, such as one column of a table holds. */
const isOfLabels = (column: Cell): boolean =>
  medianOf(column.map(({ text }) => text.length)) <= label ||
  column.filter(({ text }) => !text.includes(' ')).length >= 0.75 * column.length;

/** Characters. */
const label = 24;

/**
 * Whether the cells of a column end before their column does: then they are no lines of running text. The first word of
 * the cell below would have fitted.
 */
function endsInCells(table: readonly Row[], column: number): boolean {
  const cells = table.map((row) => row[column] ?? []).filter((cell) => cell.length > 0);
  const edge = Math.max(...cells.flat().map(({ right }) => right));
  const ends = cells.slice(1).filter((cell, at) => {
    const [last, next] = [cells[at]?.at(-1), cell[0]];
    if (last === undefined || next === undefined) return false;
    const first = next.text.split(' ', 1)[0] ?? '';
    const width = ((first.length + 1) * (next.right - next.x)) / Math.max(1, next.text.length);
    return last.right + width < edge;
  });
  return ends.length >= least.ending * (cells.length - 1);
}

function tableOf(columns: readonly Cell[]): readonly Row[] | undefined {
  const found = columns
    .flatMap((anchors) => [linedUp(columns, anchors, 'top'), linedUp(columns, anchors, 'centre')])
    .filter((table) => table !== undefined)
    .filter(({ rows }) => rowsOf(rows).length >= fewestRows);
  return found.sort((a, b) => b.fit - a.fit)[0]?.rows;
}

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Shares of the cells that are in line with their row, of rows that have more than one cell, and of cells that end early. */
const least = { inLine: 0.95, several: 0.75, ending: 0.5 };

/** The rows where each line of one column, `anchors`, begins one or is in the middle of one. */
function linedUp(
  columns: readonly Cell[],
  anchors: Cell,
  by: 'top' | 'centre',
): { readonly rows: readonly Row[]; readonly fit: number } | undefined {
  const cells = columns.map((column) =>
    by === 'top' ? belowEach(anchors, column) : aroundEach(anchors, column),
  );
  if (cells.some((of) => of === undefined)) return undefined;
  const rows = anchors.map((_, at) => cells.map((of) => of?.[at] ?? []));
  let [count, inLine, several] = [0, 0, 0];
  for (const [at, row] of rows.entries()) {
    const filled = row.filter((cell) => cell.length > 0);
    count += filled.length;
    inLine += filled.filter((cell) => isInLine(cell, anchors[at], by)).length;
    several += filled.length > 1 ? 1 : 0;
  }
  if (inLine < least.inLine * count || several < least.several * rows.length) return undefined;
  return {
    rows,
    fit: inLine / count + several / rows.length,
  };
}

/** In font sizes: by which a baseline may differ from that of its row. */
const sway = 0.35;

/** In font sizes, from the last line of a cell to the next row. */
const nearest = 0.9;

/** The lines from each anchor down to the next; undefined where some are above all anchors. */
function belowEach(anchors: Cell, column: Cell): Line[][] | undefined {
  const cells = anchors.map((): Line[] => []);
  for (const line of column) {
    const at = anchors.findLastIndex(({ y, size }) => y <= line.y + sway * size);
    const next = anchors[at + 1];
    // A line that is so near above the next row is the first of it.
    if (at === -1 || (next !== undefined && next.y - line.y < nearest * line.size)) return undefined;
    cells[at]?.push(line);
  }
  return cells;
}

/** Of each anchor the lines that begin as far above it as they end below it. */
function aroundEach(anchors: Cell, column: Cell): Line[][] | undefined {
  const cells = anchors.map((): Line[] => []);
  let next = 0;
  for (const [at, anchor] of anchors.entries()) {
    const first = column[next];
    if (first === undefined) break;
    const foot = 2 * anchor.y - first.y + sway * anchor.size;
    for (let line: Line | undefined = first; line !== undefined && line.y <= foot; line = column[next]) {
      cells[at]?.push(line);
      next += 1;
    }
  }
  return next < column.length ? undefined : cells;
}

function isInLine(cell: Cell, anchor: Line | undefined, by: 'top' | 'centre'): boolean {
  const [first, last] = [cell[0], cell.at(-1)];
  if (anchor === undefined || first === undefined || last === undefined) return false;
  const y = by === 'top' ? first.y : (first.y + last.y) / 2;
  return Math.abs(y - anchor.y) < sway * anchor.size;
}

function written(row: Row, words: Words): Line {
  const lines = row.flat();
  const [first] = lines;
  if (first === undefined) throw new RangeError('A row has at least one cell');
  return {
    ...first,
    text: row.map((cell) => joinLines(cell, words).text).join(' '),
    x: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
    y: Math.min(...lines.map(({ y }) => y)),
    plain: false,
    isRow: true,
  };
}
