// Tables of text, .csv and .tsv: one row, one passage, with the column's name before each value.
import { type CsvError, parse } from 'csv-parse/sync';
import { messageOf } from '../../../errors.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { type Row, writeRows } from './rows.ts';

export const table: TextFormat = { name: 'table', of: 'text', read };

function read(source: string, path: string): Reading {
  const { records, problems } = parseRecords(source, path);
  const [first, ...others] = records;
  if (first === undefined) return { text: '', sections: [], attribution: {}, problems };
  const named = isHeader(first.record);
  const headers = named ? first.record : [];
  const rows = (named ? others : records).map(
    ({ record, lastLine }, index): Row => ({
      cells: record.map((value, column) => ({ header: headers[column] ?? '', value })),
      row: index + 1,
      line: lastLine - record.join('').split('\n').length + 1,
    }),
  );
  return { ...writeRows(rows), attribution: {}, problems };
}

interface Parsed {
  readonly record: string[];
  /** 1-based, of the file. */
  readonly lastLine: number;
}

/** A quotation mark that never closes would swallow the rest of the file: such marks are then read as text. */
function parseRecords(source: string, path: string): { records: Parsed[]; problems: Problem[] } {
  try {
    return { records: parseWith(source, path, '"'), problems: [] };
  } catch (cause) {
    const message = `${reasonOf(cause)} Its quotation marks are treated as literal text. Fix the line, or export the table again.`;
    return { records: parseWith(source, path, null), problems: [problem('part-unreadable', path, message)] };
  }
}

const reasonOf = (cause: unknown): string =>
  isCsvError(cause) && cause.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quotation mark is opened and never closed.'
    : `It is not a table throughout: ${messageOf(cause)}.`;

const isCsvError = (cause: unknown): cause is CsvError => cause instanceof Error && 'code' in cause;

function parseWith(source: string, path: string, quote: string | null): Parsed[] {
  const parsed: Parsed[] = [];
  parse(source, {
    bom: true,
    delimiter: delimiterOf(source, path),
    quote,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (record, { lines }) => {
      parsed.push({ record, lastLine: lines });
      return null;
    },
  });
  return parsed;
}

/** The most frequent one in the first line, outside of quotation marks; tabs where the name says so. */
function delimiterOf(source: string, path: string): string {
  if (/\.tsv$/i.test(path)) return '\t';
  const line = (/^.*/.exec(source)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).sign;
}

/** Column names are words, or years: a first row with another number, a date or nothing but empty cells is data. */
function isHeader(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /^[\p{N}\p{Sc}][\p{N}\p{P}\p{S}\s]*$/u.test(cell));
  const areYears = numbers.length > 1 && numbers.every((cell) => /^(?:1[5-9]|20)\d\d$/.test(cell));
  return cells.length > 0 && (numbers.length === 0 || areYears);
}
