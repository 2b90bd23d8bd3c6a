// Tables of text, .csv and .tsv: one row, one passage, with the column's name before each value.
import { type CsvError, parse } from 'csv-parse/sync';
import { messageOf } from '../../../errors.ts';
import { type Problem, problem } from '../../document/problem.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { type Row, writeRows } from './rows.ts';

export const table: TextFormat = { name: 'table', of: 'text', read };

function read(written: string, path: string): Reading {
  const { records, problems } = parseRecords(withOneLineEnd(written), path);
  const above = linesAbove(records);
  const [first, ...others] = records.slice(above.records);
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
  const [title, ...headings] = above.values;
  return { ...writeRows(rows, headings), attribution: title === undefined ? {} : { title }, problems };
}

/** The parser counts CRLF within a cell as two lines. */
const withOneLineEnd = (source: string): string => source.replace(/\r\n?/g, '\n');

interface Above {
  readonly records: number;
  readonly values: readonly string[];
}

/** Above the names of the columns, lines with one value each: what the table is called, when it was made. */
export function linesAbove(records: readonly Parsed[]): Above {
  const valuesOf = ({ record }: Parsed): string[] =>
    record.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const header = records.findIndex((record) => valuesOf(record).length > 1);
  const isNamed = isHeader(records[header]?.record ?? []) && records.length > header + 1;
  return isNamed && header <= mostLinesAbove
    ? { records: header, values: records.slice(0, header).flatMap(valuesOf) }
    : { records: 0, values: [] };
}

const mostLinesAbove = 4;

export interface Parsed {
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
    from_line: named.test(source) ? 2 : 1,
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

/** Spreadsheets may name the delimiter in a line of its own before all others. */
const named = /^\ufeff?sep=(?<sign>[^\n])[^\S\n]*(?:\n|$)/i;

/** UTF-16 units, and lines of them, from which the delimiter is recognized. */
const looked = { units: 20_000, lines: 30 };

/**
 * Where no line and no name of the file tells it, the one that cuts most lines into as many values as each other,
 * outside of quotation marks, and of those the one that makes most values.
 */
function delimiterOf(source: string, path: string): string {
  const told = named.exec(source)?.groups?.['sign'];
  if (told !== undefined) return told;
  if (/\.tsv$/i.test(path)) return '\t';
  const lines = source
    .slice(0, looked.units)
    .replace(/"[^"]*"/g, '')
    .split('\n', looked.lines)
    .filter((line) => line.trim() !== '');
  // Of signs that agree, a comma is the likeliest to be in the values: "4,2".
  const signs = ['\t', ';', '|', ','].map((sign) => ({ sign, ...agreementOf(lines, sign) }));
  return signs.reduce((best, other) =>
    other.lines > best.lines || (other.lines === best.lines && other.values > best.values) ? other : best,
  ).sign;
}

/** How many lines the sign cuts into the same number of values, two or more. */
function agreementOf(
  lines: readonly string[],
  sign: string,
): { readonly lines: number; readonly values: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const values = line.split(sign).length;
    if (values > 1) counts.set(values, (counts.get(values) ?? 0) + 1);
  }
  const [values = 0, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { lines: agreeing, values };
}

/** Column names are words, or years: a first row with another number, a date or nothing but empty cells is data. */
export function isHeader(record: readonly string[]): boolean {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /^[\p{N}\p{Sc}][\p{N}\p{P}\p{S}\s]*$/u.test(cell));
  const areYears = numbers.length > 1 && numbers.every((cell) => /^(?:1[5-9]|20)\d\d$/.test(cell));
  return cells.length > 0 && (numbers.length === 0 || areYears);
}
