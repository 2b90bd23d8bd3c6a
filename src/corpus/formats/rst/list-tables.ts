// Tables that directives write as lists, or as values with commas.
import { CsvError, parse } from 'csv-parse/sync';
import type { Block } from '../port/blocks.ts';
import type { Context } from './construct.ts';
import { argumentOf, type Directive } from './directive.ts';
import type { Cell } from './grid.ts';
import { type SourceLine, textOf, without } from './source.ts';
import { tableOf } from './tables.ts';

/** A list whose items are lists of cells. */
export function listTable(directive: Directive, context: Context): Block[] {
  const rows = itemsOf(directive.content).map(itemsOf);
  return withTitle(directive, context, rows);
}

export function valuesTable(directive: Directive, context: Context): Block[] {
  const { options, content, name } = directive;
  const elsewhere = options.get('file') ?? options.get('url');
  if (elsewhere !== undefined) context.leaveOut(name, elsewhere);
  const delim = options.get('delim') ?? ',';
  const delimiter = { tab: '\t', space: ' ' }[delim] ?? delim;
  const head = options.get('header') ?? '';
  const cellsIn = (text: string): string[][] => {
    const found = text === '' ? [] : cellsOf(text, delimiter);
    if (found === undefined) context.leaveOut(name, argumentOf(directive));
    return found ?? [];
  };
  const number = content[0]?.number ?? directive.line;
  const rows = [...cellsIn(head), ...cellsIn(textOf(content))].map((row) =>
    row.map((cell) =>
      cell
        .trim()
        .split('\n')
        .map((text) => ({ text, number })),
    ),
  );
  return withTitle(directive, context, rows, head === '' ? 0 : 1);
}

/** Undefined where a quotation mark is never closed. */
function cellsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, trim: true });
  } catch (cause) {
    if (cause instanceof CsvError) return undefined;
    throw cause;
  }
}

type Row = readonly (readonly SourceLine[])[];

function withTitle(directive: Directive, context: Context, rows: readonly Row[], named = 0): Block[] {
  const { options, content, line } = directive;
  const head = named + (Number.parseInt(options.get('header-rows') ?? '0', 10) || 0);
  const cells = rows.flatMap((row, at) =>
    row.map((lines, column): Cell => ({ lines, row: at, column, rows: 1, columns: 1 })),
  );
  const title = context.words(argumentOf(directive));
  return [
    ...(title === '' ? [] : [{ words: title, line }]),
    ...tableOf({ cells, head }, content.length === 0 ? [{ text: '', number: line }] : content, context),
  ];
}

/** The lines of each item of a list of bullets. */
function itemsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const items: SourceLine[][] = [];
  let width = 2;
  for (const line of lines) {
    const mark = /^[*+-](?: +|$)/.exec(line.text)?.[0];
    if (mark === undefined) items.at(-1)?.push(...without([line], width));
    else {
      width = Math.max(2, mark.length);
      items.push([{ text: line.text.slice(width), number: line.number }]);
    }
  }
  return items;
}
