// Tables drawn with signs: their cells as HTML, which is read as a page's tables are.
import type { Block } from '../port/blocks.ts';
import { blocksIn, withLines } from '../text/html-in-markdown.ts';
import type { Construct, Context } from './construct.ts';
import { type Cell, type Grid, gridCells } from './grid.ts';
import { dedented, isBlank, type SourceLine, textOf } from './source.ts';

export const gridTable: Construct = (lines, at, context) => {
  if (!/^\+-[-+]+-\+$/.test(lines[at]?.text ?? '')) return undefined;
  let next = at;
  while (/^[+|]/.test(lines[next]?.text ?? '')) next += 1;
  const drawn = lines.slice(at, next);
  const grid = gridCells(drawn);
  return grid === undefined ? undefined : { blocks: tableOf(grid, drawn, context), next };
};

const border = /^=+(?: +=+)*$/;

/** Between lines of "=" above, below the names of columns, and below all of it. */
export const simpleTable: Construct = (lines, at, context) => {
  const first = lines[at]?.text ?? '';
  if (!border.test(first) || !first.includes(' ')) return undefined;
  const borders = bordersFrom(lines, at);
  const [, second, third] = borders;
  if (second === undefined) return undefined;
  const next = (third ?? second) + 1;
  const columns = [...first.matchAll(/=+/g)].map((match) => match.index);
  const head = third === undefined ? [] : simpleRows(lines.slice(at + 1, second), columns, 0);
  const body = simpleRows(
    lines.slice(third === undefined ? at + 1 : second + 1, next - 1),
    columns,
    head.length,
  );
  const cells = [...head, ...body].flat();
  return { blocks: tableOf({ cells, head: head.length }, lines.slice(at, next), context), next };
};

/** Two, or three where the columns have names. */
function bordersFrom(lines: readonly SourceLine[], at: number): number[] {
  const borders: number[] = [];
  for (let row = at; row < lines.length && borders.length < 3; row += 1) {
    if (!border.test(lines[row]?.text ?? '')) continue;
    borders.push(row);
    if (borders.length > 1 && isBlank(lines[row + 1])) break;
  }
  return borders;
}

/** A row begins where its first column has words; below a line of "-" or a blank line, too. */
function simpleRows(lines: readonly SourceLine[], columns: readonly number[], before: number): Cell[][] {
  const rows: SourceLine[][] = [];
  for (const line of lines) {
    if (/^-+(?: +-+)*$/.test(line.text)) continue;
    const begins = line.text.slice(columns[0], columns[1]).trim() !== '';
    if (begins) rows.push([line]);
    else if (!isBlank(line) || rows.length > 0) (rows.at(-1) ?? rows[rows.push([]) - 1])?.push(line);
  }
  return rows.map((row, at) => cellsOf(row, columns, before + at));
}

/** What is written over the space between two columns is in both. */
function cellsOf(row: readonly SourceLine[], columns: readonly number[], at: number): Cell[] {
  const begins = columns.filter(
    (from, column) => column === 0 || row.every(({ text }) => /^\s?$/.test(text.charAt(from - 1))),
  );
  return begins.map((from, index) => {
    const to = begins[index + 1];
    const column = columns.indexOf(from);
    const cut = row.map(({ text, number }) => ({ text: text.slice(from, to).trimEnd(), number }));
    const end = to === undefined ? columns.length : columns.indexOf(to);
    return { lines: dedented(cut), row: at, column, rows: 1, columns: end - column };
  });
}

/** `source`: the lines of the table, in which each row's line is found. */
export function tableOf({ cells, head }: Grid, source: readonly SourceLine[], context: Context): Block[] {
  const rows: string[] = [];
  for (const cell of cells) {
    const tag = cell.row < head ? 'th' : 'td';
    const words = context.body(cell.lines).map((block) => `<p>${escaped(block.words)}</p>`);
    const spans = `rowspan="${cell.rows}" colspan="${cell.columns}"`;
    rows[cell.row] = `${rows[cell.row] ?? ''}<${tag} ${spans}>${words.join('')}</${tag}>`;
  }
  const html = Array.from(rows, (row) => `<tr>${row ?? ''}</tr>`);
  const table = `<table><thead>${html.slice(0, head).join('')}</thead>${html.slice(head).join('')}</table>`;
  return withLines(blocksIn(table), textOf(source), source[0]?.number ?? 1);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
