// The bench's table: one row an engine, and ours over raw minisearch below.
import { ours, raw } from './engines/names.ts';
import type { Measured } from './measure.ts';

export interface Row {
  readonly engine: string;
  readonly indexed: Measured;
  readonly started: Measured;
}

/** Of a row, with the digits it is shown with. */
const columns: readonly (readonly [string, (row: Row) => number, number])[] = [
  ['index, s', ({ indexed }) => indexed.ready, 2],
  ['p50, ms', ({ indexed }) => percentile(indexed.questions, 0.5), 2],
  ['p99, ms', ({ indexed }) => percentile(indexed.questions, 0.99), 2],
  ['memory, MB', ({ indexed }) => indexed.memory / 1e6, 0],
  ['start, s', ({ started }) => started.ready, 2],
  ['start / index', ({ indexed, started }) => started.ready / indexed.ready, 2],
  ['reading, s', ({ indexed }) => indexed.read, 2],
];

/** Nearest rank: the smallest value that is not below the given share of all. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** In Markdown. */
export function renderTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.engine,
    ...columns.map(([, value, digits]) => value(row).toFixed(digits)),
  ]);
  const [us, them] = [rows.find(({ engine }) => engine === ours), rows.find(({ engine }) => engine === raw)];
  if (us !== undefined && them !== undefined) {
    const ratios = columns.map(([, value]) => (value(us) / value(them)).toFixed(3));
    cells.push([`${ours} / ${raw}`, ...ratios]);
  }
  const head = ['engine', ...columns.map(([name]) => name)];
  const widths = head.map((name, at) =>
    Math.max(...[name, ...cells.map((row) => row[at] ?? '')].map((cell) => cell.length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...cells.map(line)].join('\n');
}
