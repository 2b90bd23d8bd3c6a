// The tables of a sheet: which rows belong together, and which of them name the columns.
import type { Row } from '../tables/rows.ts';
import { isHeader, linesAbove } from '../tables/table.ts';
import type { GridRow } from './grid.ts';

export interface SheetTable {
  /** What is written above the names of its columns. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** An empty row ends a table where what follows begins with names of other columns. */
export function tablesOf(rows: readonly GridRow[]): SheetTable[] {
  const tables: SheetTable[] = [];
  let open: { readonly columns: readonly string[]; readonly rows: Row[] } | undefined;
  for (const block of blocksOf(rows)) {
    const { columns, headings, from } = headOf(block);
    if (open !== undefined && (from === 0 || fits(columns, open.columns))) {
      for (const row of block) open.rows.push(rowOf(row, open.columns));
      continue;
    }
    const table = { columns, rows: block.slice(from).map((row) => rowOf(row, columns)) };
    tables.push({ headings, rows: table.rows });
    open = from === 0 ? undefined : table;
  }
  return tables;
}

interface Head {
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  /** Index of the first row below the names of the columns; 0 where they have none. */
  readonly from: number;
}

/** Rows at the beginning of a block that are examined for names. */
const examined = 10;

function headOf(block: readonly GridRow[]): Head {
  const top = block.slice(0, examined);
  const width = Math.max(0, ...top.flatMap(({ values }) => [...values.keys()])) + 1;
  const records = top.map((row) => valuesOf(row, width));
  const above = linesAbove(records.map((record) => ({ record, lastLine: 0 })));
  const at = above.records;
  const [first = [], second = []] = records.slice(at);
  if (!isHeader(first) || block.length <= at + 1 || filled(first) < 2)
    return { columns: [], headings: [], from: 0 };
  const isPair = block[at]?.isSpanned === true && isHeader(second) && block.length > at + 2;
  const columns = isPair ? first.map((name, column) => together(name, second[column] ?? '')) : first;
  return { columns, headings: above.values, from: at + (isPair ? 2 : 1) };
}

/** A column's name of two: "2021 Spring". */
const together = (above: string, below: string): string =>
  above === below ? above : `${above} ${below}`.trim();

/** Whether a row may go on with a table: it has no value beyond the table's columns. */
const fits = (record: readonly string[], columns: readonly string[]): boolean =>
  record.every((value, column) => value === '' || (columns[column] ?? '') !== '');

const filled = (record: readonly string[]): number => record.filter((value) => value !== '').length;

const valuesOf = ({ values }: GridRow, width: number): string[] =>
  Array.from({ length: Math.min(width, widest) }, (_, column) => values.get(column) ?? '');

/** Columns of the widest sheet. */
const widest = 16_384;

const rowOf = ({ number, values }: GridRow, columns: readonly string[]): Row => ({
  cells: [...values]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => ({ header: columns[column] ?? '', value })),
  row: number,
  line: number,
});

/** Runs of rows without an empty one between them. */
function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last !== undefined && last.at(-1)?.number === row.number - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
