// Tables that are laid out with spaces or tabs: which lines are rows, and which go on with the row above.
import { beginsKey } from './line-breaks.ts';
import type { Line } from './lines.ts';

/** Columns by which two beginnings may differ. */
const sway = 1;
/** Rows of the smallest table, and the share of its lines that show where its second column begins. */
const least = { rows: 2, lines: 0.6 };

/**
 * For each line whether it begins a row of a table (true), goes on with one (false) or is no part of one (undefined).
 * A line shows the column where a gap ends in it, or where it begins below one.
 */
export function rowsOf(lines: readonly Line[]): readonly (boolean | undefined)[] {
  const column = isJustified(lines) ? undefined : columnOf(lines);
  if (column === undefined) return lines.map(() => undefined);
  const rows: (boolean | undefined)[] = [];
  let row: Line | undefined;
  for (const line of lines) {
    const isRow = hasGapAt(line, column);
    const goesOn =
      !isRow &&
      row !== undefined &&
      !beginsKey(line) &&
      line.indent >= Math.min(column - sway, row.indent + 2);
    if (isRow) row = line;
    else if (!goesOn) row = undefined;
    rows.push(isRow ? true : goesOn ? false : undefined);
  }
  return rows;
}

const hasGapAt = ({ gaps }: Line, column: number): boolean =>
  gaps.some((gap) => Math.abs(gap - column) <= sway);

/** Where the second column of a table begins; undefined where the lines are none. */
function columnOf(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const column of lines.flatMap(({ gaps }) => gaps)) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [column, count] = [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0] ?? [0, 0];
  const rows = lines.filter((line) => hasGapAt(line, column));
  if (count < least.rows || rows.length < least.rows) return undefined;
  // Lines before the first row and after the last one may be about the table.
  const within = lines.slice(
    lines.findIndex((line) => hasGapAt(line, column)),
    lines.findLastIndex((line) => hasGapAt(line, column)) + 1,
  );
  const showing = within.filter((line) => hasGapAt(line, column) || Math.abs(line.indent - column) <= sway);
  return showing.length >= least.lines * within.length ? column : undefined;
}

/** Prose with its lines spaced out to the same width has gaps in it, too. */
function isJustified(lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1);
  const end = Math.max(...full.map((line) => line.end));
  return full.length > 1 && full.filter((line) => end - line.end <= sway).length >= full.length * 0.8;
}
