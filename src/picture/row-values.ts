// The words of a table's row as its page shows them: our text has the name of the column before each value.
import type { Wanted } from './find-words.ts';

/** The first is preferred: the first value may have such a mark itself. Empty where the quote is no row. */
export function withoutColumnNames({ text, before, after, isRow = false }: Wanted): readonly Wanted[] {
  if (!isRow) return [];
  const around = { before: valuesOf(before), after: valuesOf(after) };
  return [...new Set([valuesOf(text, 1), valuesOf(text)])]
    .filter((values) => values !== text)
    .map((values) => ({ ...around, text: values }));
}

/**
 * "Name: value; Name: value" without the names, from the cell `from` on. Where a name or a value has such marks itself, what
 * is left is on no page, so nothing is marked.
 */
const valuesOf = (rows: string, from = 0): string =>
  rows
    .split(/(; |\n)/)
    .map((cell, at) => (at < 2 * from ? cell : cell.replace(/^[^:]*: /, '')))
    .join('');
