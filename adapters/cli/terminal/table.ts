// Columns of text, aligned for a terminal.
import stringWidth from 'fast-string-width';
import { escapeLine } from './escape.ts';
import type { Style } from './style.ts';

/** Cells are escaped and padded; a column of numbers is aligned to the right. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  const cells = rows.map((row) => row.map(escapeLine));
  const widths = head.map((name, column) =>
    Math.max(...[name, ...cells.map((row) => row[column] ?? '')].map((cell) => stringWidth(cell))),
  );
  const numeric = head.map(
    (_name, column) => cells.length > 0 && cells.every((row) => /^[\d.,%]*$/.test(row[column] ?? '')),
  );
  const renderRow = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return numeric[column] === true ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [style.dim(renderRow(head)), ...cells.map(renderRow)].join('\n');
}
