// The words of a table's row as its page shows them: our text has the name of the column before each value.
import type { Wanted } from './find-words.ts';

/** Undefined where nothing of the quote looks like a value with its column's name. */
export function withoutColumnNames({ text, before, after }: Wanted): Wanted | undefined {
  const values = valuesOf(text);
  return values === text ? undefined : { text: values, before: valuesOf(before), after: valuesOf(after) };
}

/**
 * "Name: value; Name: value" without the names. Where a name or a value has such marks itself, what is left is on no page,
 * so nothing is marked.
 */
const valuesOf = (rows: string): string =>
  rows
    .split(/(; |\n)/)
    .map((cell) => cell.replace(/^[^:]*: /, ''))
    .join('');
