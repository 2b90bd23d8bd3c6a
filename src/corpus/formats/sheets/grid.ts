// A sheet as rows of shown values: numbers in their formats, merged cells in every row and column that they cover.
import { format } from 'numfmt';
import type { Area, Sheet, SheetCell } from './cells.ts';
import type { Workbook } from './workbook.ts';

export interface GridRow {
  /** 1-based, as the sheet numbers it. */
  readonly number: number;
  /** By column; a column without a value is not there. */
  readonly values: ReadonlyMap<number, string>;
  /** Whether one of its cells covers several columns beside others, as names above names do. */
  readonly isSpanned: boolean;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Rows and columns with values that the sheet does not show. */
  readonly hidden: number;
}

/** Cells that merged ones fill, so that an area over a whole sheet can't fill the memory. */
const mostFilled = 200_000;

export function gridOf(sheet: Sheet, book: Workbook): Grid {
  const isHiddenColumn = (column: number): boolean =>
    sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  const hiddenColumns = new Set<number>();
  const rows = new Map<number, Map<number, string>>();
  let hidden = 0;
  for (const { number, isHidden, cells } of sheet.rows) {
    const values = rows.get(number) ?? new Map<number, string>();
    for (const cell of cells) {
      const words = shownValue(cell, book);
      if (words === '') continue;
      if (isHiddenColumn(cell.column)) hiddenColumns.add(cell.column);
      else values.set(cell.column, words);
    }
    if (isHidden) hidden += values.size > 0 ? 1 : 0;
    else if (values.size > 0) rows.set(number, values);
  }
  const spanned = fillMerged(rows, sheet.merged);
  const ordered = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, values]) => ({ number, values, isSpanned: spanned.has(number) }));
  return { rows: ordered, hidden: hidden + hiddenColumns.size };
}

/**
 * The rows in which a cell covers several columns. One that is alone in its row is a title, and is said once; a row that
 * has nothing but what is above it would say that twice.
 */
function fillMerged(rows: Map<number, Map<number, string>>, merged: readonly Area[]): ReadonlySet<number> {
  const spanned = new Set<number>();
  let left = mostFilled;
  for (const { top, bottom, left: first, right } of merged) {
    const above = rows.get(top);
    const words = above?.get(first);
    if (above === undefined || words === undefined) continue;
    const last = above.size > 1 ? right : first;
    if (last > first) spanned.add(top);
    for (let row = top; row <= bottom && left > 0; row += 1) {
      const values = rows.get(row);
      left -= 1;
      if (values === undefined) continue;
      for (let column = first; column <= last && left > 0; column += 1) {
        left -= 1;
        if (!values.has(column)) values.set(column, words);
      }
    }
  }
  return spanned;
}

/** As the program that made the workbook shows it to an English reader; '' where it is struck out. */
function shownValue({ type, style, value }: SheetCell, book: Workbook): string {
  const { format: pattern, isStruck } = book.styles[style] ?? { format: 'General', isStruck: false };
  if (isStruck) return '';
  switch (type) {
    case 's':
      return withoutEscapes(book.shared[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return withoutEscapes(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?$/, '');
    default:
      return numberWords(value, pattern, book.from1904);
  }
}

/** Days between the beginnings of the two calendars. */
const daysTo1904 = 1462;

function numberWords(value: string, pattern: string, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  const isDate = from1904 && /[dmyhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return format(pattern, isDate && pattern !== 'General' ? number + daysTo1904 : number, { throws: false })
    .replace(/\s+/g, ' ')
    .trim();
}

/** `_x000D_` stands for a character that XML can't hold. */
const withoutEscapes = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
