// JSON Lines: one object per line, read as a row of a table.
import { type Problem, problem } from '../../document/problem.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { type Cell, type Row, writeRows } from './rows.ts';

export const jsonLines: TextFormat = { name: 'json lines', of: 'text', read };

function read(source: string, path: string): Reading {
  const rows: Row[] = [];
  const unread: number[] = [];
  let row = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const written = line.replace(/^\ufeff/, '').trim();
    if (written === '') continue;
    row += 1;
    const cells = cellsOfLine(written);
    if (cells === undefined) unread.push(index + 1);
    else rows.push({ cells, row, line: index + 1 });
  }
  const problems = unread.length === 0 ? [] : [unreadLines(path, unread)];
  return { ...writeRows(rows), attribution: {}, problems };
}

const unreadLines = (path: string, lines: readonly number[]): Problem =>
  problem(
    'part-unreadable',
    path,
    `${lines.length} of its lines are not JSON and are left out, first line ${lines[0]}. Write one JSON object per line.`,
  );

function cellsOfLine(line: string): Cell[] | undefined {
  try {
    return cellsOf(JSON.parse(line), '', 0);
  } catch {
    // Reported with the other lines that can't be read.
    return undefined;
  }
}

/** Objects inside of objects deeper than this are written as JSON. */
const deepest = 6;

/** `{a: {b: 1}}` is "a.b: 1"; a list of plain values is one value. */
function cellsOf(value: unknown, header: string, depth: number): Cell[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ header, value: String(value) }];
  if (depth >= deepest) return [{ header, value: JSON.stringify(value) }];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return [{ header, value: value.join(', ') }];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    cellsOf(inner, header === '' ? key : `${header}.${key}`, depth + 1),
  );
}
