// A table of a page as rows that can be read aloud, or as plain content where it only lays out a page.
import { type Block, rowBlocks } from '../port/blocks.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** Rows and columns that one cell may span, so that a number in a file can't fill the memory. */
const widestSpan = 100;

interface Row {
  readonly cells: readonly DomElement[];
  readonly isHead: boolean;
}

/** `read` gives the blocks of what is in a cell. */
export function tableBlocks(
  table: DomElement,
  read: (cell: Pick<DomElement, 'childNodes'>) => Block[],
): Block[] {
  const rows = rowsOf(table);
  const caption = [...table.children].find(({ localName }) => localName === 'caption');
  const before = [...(caption === undefined ? [] : read(caption)), ...read({ childNodes: strays(table) })];
  if (isLayout(table, rows)) return [...before, ...rows.flatMap(({ cells }) => cells.flatMap(read))];
  const words = (cell: DomElement): string =>
    read(cell)
      .map((block) => block.words)
      .join(' ');
  const grid = gridOf(rows, words);
  const heads = headRows(rows);
  const head = (grid[0] ?? []).map((_, column) =>
    joined(grid.slice(0, heads).map((row) => row[column] ?? '')),
  );
  return [
    ...before,
    ...grid.slice(heads).flatMap((row, index) => blocksOfRow(head, row, rows[heads + index])),
  ];
}

/** A form around rows is not shown. */
const groups = /^(?:t(?:head|body|foot)|form)$/;

function rowsOf(table: DomElement, isHead = false): Row[] {
  return [...table.children].flatMap((part) => {
    if (part.localName === 'tr') return [rowOf(part, isHead)];
    return groups.test(part.localName) ? rowsOf(part, part.localName === 'thead') : [];
  });
}

/** What is in a table but in none of its cells: browsers show it above the table. */
function strays(part: DomElement): DomNode[] {
  return [...part.childNodes].flatMap((node) => {
    if (isText(node)) return (node.textContent ?? '').trim() === '' ? [] : [node];
    if (!isElement(node) || /^(?:caption|col(?:group)?|td|th)$/.test(node.localName)) return [];
    return node.localName === 'tr' || groups.test(node.localName) ? strays(node) : [node];
  });
}

function rowOf(row: DomElement, isHead: boolean): Row {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
  return {
    cells,
    isHead: isHead || (cells.length > 1 && cells.every(({ localName }) => localName === 'th')),
  };
}

/** A table of one column or row, or with headings or tables in its cells, places things on a page. */
const isLayout = (table: DomElement, rows: readonly Row[]): boolean =>
  table.getAttribute('role') === 'presentation' ||
  rows.length < 2 ||
  rows.every(({ cells }) => cells.length < 2) ||
  table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null;

/** Leading rows that name the columns: marked as head, or in bold above rows that are not. */
function headRows(rows: readonly Row[]): number {
  const marked = rows.findIndex(({ isHead }) => !isHead);
  if (marked !== 0) return marked === -1 ? 0 : marked;
  const [first, ...others] = rows;
  return first !== undefined && isBold(first) && !others.some(isBold) ? 1 : 0;
}

const isBold = ({ cells }: Row): boolean =>
  cells.every((cell) => {
    const bold = [...cell.querySelectorAll('strong, b')].map(({ textContent }) => squeeze(textContent));
    return bold.length > 0 && bold.join('') === squeeze(cell.textContent);
  });

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

/** Each row's cells by column. A cell is in each row that it spans; a name, in each column too. */
function gridOf(rows: readonly Row[], words: (cell: DomElement) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [index, { cells, isHead }] of rows.entries()) {
    const row = grid[index] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (row[column] !== undefined) column += 1;
      const text = words(cell);
      for (const below of grid.slice(index, index + spanOf(cell, 'rowspan'))) {
        for (let n = 0; n < spanOf(cell, 'colspan'); n += 1)
          below[column + n] = n === 0 || isHead ? text : '';
      }
      column += 1;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

const spanOf = (cell: DomElement, name: string): number =>
  Math.min(widestSpan, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));

/** Names of one column, from top to bottom, each once. */
const joined = (names: readonly string[]): string =>
  [...new Set(names.filter((name) => name !== ''))].join(' ');

/** Without names of columns, a name at a row's beginning is set off by a colon. A note across all columns has no name. */
function blocksOfRow(head: readonly string[], row: readonly string[], source: Row | undefined): Block[] {
  const [name = '', ...values] = row;
  const [cell, second] = source?.cells ?? [];
  if (cell !== undefined && second === undefined && head.length > 1 && spanOf(cell, 'colspan') >= head.length)
    return rowBlocks([], row);
  const hasName = head.every((words) => words === '') && source?.cells[0]?.localName === 'th' && name !== '';
  return rowBlocks(head, hasName ? [`${name}: ${values.filter((value) => value !== '').join('; ')}`] : row);
}
