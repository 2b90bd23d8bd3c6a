// Stretches of a page in which every piece keeps to one of several columns, with nothing that reaches over two.
import type { Line } from './page/lines.ts';
import { isOnBaseline } from './page/run.ts';

/** From top to bottom. */
export type Cell = readonly Line[];

export interface Band {
  readonly lines: readonly Line[];
  /** From left to right, each from top to bottom. */
  readonly columns: readonly Cell[];
}

/** In font sizes, from one baseline to the next: within a cell, and from one row to the next. */
const farthest = { within: 1.6, between: 3 };
/** In points: what is between two columns. */
const gutter = 0.4;

/** Rows above the others whose names of columns may be wider than what is below them. */
const headRows = [0, 1, 2, 3];

export function bandedIn(lines: readonly Line[]): Band[] {
  const rows = baselinesOf(lines);
  const edges = edgesIn(rows);
  const bands: Band[] = [];
  let free = 0;
  for (let at = 0; at < rows.length; ) {
    const best = largestAt(rows, at, edges);
    if (best === undefined) {
      at += 1;
      continue;
    }
    const own = rows.slice(beginOfBand(rows, at, best.spans, free, edges), best.end).flat();
    bands.push({ lines: own, columns: columnsIn(own, best.spans) });
    at = best.end;
    free = at;
  }
  return bands;
}

interface Extents {
  readonly end: number;
  readonly spans: readonly Extent[];
}

/** The band with the most cells that begins at a row. */
function largestAt(rows: readonly (readonly Line[])[], at: number, edges: Edges): Extents | undefined {
  if ((rows[at]?.length ?? 0) < 2) return undefined;
  const cells = ({ end, spans }: Extents): number => (end - at) * spans.length;
  const [best] = headRows.map((head) => extentsOf(rows, at, head, edges)).sort((a, b) => cells(b) - cells(a));
  return best !== undefined && best.end - at > 1 && best.spans.length > 1 ? best : undefined;
}

function baselinesOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && isOnBaseline(row[0], line)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Up to the last row that adds to the columns of those before it, `head` rows aside, without joining two of them. */
function extentsOf(rows: readonly (readonly Line[])[], from: number, head: number, edges: Edges): Extents {
  let spans: readonly Extent[] = [];
  let end = from;
  for (; end < rows.length; end += 1) {
    const row = rows[end] ?? [];
    if (end > from && isApart(rows[end - 1], row, row.length === 1)) break;
    if (end < from + head) continue;
    const more = spansOf([...spans, ...row], edges);
    if (more.length < spans.length || spansOf(row, edges).length < row.length) break;
    spans = more;
  }
  return { end, spans };
}

/** Rows above with one piece: the first line of a column's name, or of a cell that has more lines than the others. */
function beginOfBand(
  rows: readonly (readonly Line[])[],
  at: number,
  spans: readonly Extent[],
  least: number,
  edges: Edges,
): number {
  let from = at;
  while (from > least) {
    const row = rows[from - 1] ?? [];
    if (
      isApart(row, rows[from] ?? [], row.length === 1) ||
      spansOf([...spans, ...row], edges).length < spans.length
    )
      break;
    from -= 1;
  }
  return from;
}

/** `isOneCell`: a line by itself, which goes on or begins a cell of the row that it is near. */
function isApart(above: readonly Line[] | undefined, below: readonly Line[], isOneCell: boolean): boolean {
  const [upper, lower] = [above?.[0], below[0]];
  if (above === undefined || upper === undefined || lower === undefined) return true;
  const most = isOneCell ? farthest.within : farthest.between;
  return lower.y - upper.y > most * Math.max(upper.size, lower.size);
}

type Extent = Pick<Line, 'x' | 'right'>;

/** Places where pieces begin again and again, each beside others. */
type Edges = readonly number[];

/** Pieces that make such a place, in points from each other at most; and by which a piece may reach into the next column. */
const edge = { pieces: 4, sway: 0.6, overlap: 60 };

function edgesIn(rows: readonly (readonly Line[])[]): Edges {
  const places = new Map<number, number>();
  for (const { x } of rows.filter((row) => row.length > 1).flat()) {
    const place = Math.round(x);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return [...places].filter(([, pieces]) => pieces >= edge.pieces).map(([place]) => place);
}

const isEdge = (x: number, edges: Edges): boolean => edges.some((place) => Math.abs(place - x) <= edge.sway);

/** From left to right, those that overlap made one. What is too wide for its column reaches into the next one. */
function spansOf(extents: readonly Extent[], edges: Edges): Extent[] {
  const spans: { x: number; right: number }[] = [];
  for (const { x, right } of [...extents].sort((a, b) => a.x - b.x)) {
    const last = spans.at(-1);
    if (last === undefined || x >= last.right + gutter) spans.push({ x, right });
    else if (
      x > last.x + edge.sway &&
      last.right - x < edge.overlap &&
      isEdge(x, edges) &&
      isEdge(last.x, edges)
    ) {
      last.right = x - gutter;
      spans.push({ x, right });
    } else last.right = Math.max(last.right, right);
  }
  return spans;
}

/** A name that is wider than its column belongs to the one that it is over most. */
function columnsIn(lines: readonly Line[], spans: readonly Extent[]): Cell[] {
  const columns = spans.map((): Line[] => []);
  for (const line of lines) {
    const shared = spans.map(({ x, right }) => Math.min(right, line.right) - Math.max(x, line.x));
    columns[shared.indexOf(Math.max(...shared))]?.push(line);
  }
  return columns;
}
