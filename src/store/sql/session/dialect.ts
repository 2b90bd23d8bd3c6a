// What two databases write differently, as expressions of SQL. All other SQL of the store is the same for both.

/** A table's columns by type. */
export interface Columns {
  readonly texts: readonly string[];
  readonly integers?: readonly string[];
  readonly reals?: readonly string[];
}

export interface Dialect {
  /**
   * The columns as one JSON object in UTF-8, or in what a damaged database has in its place: an expression named `name`,
   * for `readRow`. What is of another type in a damaged database is read as null, or refused by `readRow`.
   */
  asRow(table: string, columns: Columns, name?: string): string;
  /** The texts of the JSON list that is the next parameter, as a table `name` with a column `value`. */
  eachText(name: string): string;
  /** The text at a path of keys in a text that may be JSON. NULL where it is none, and where nothing is there. */
  jsonText(expression: string, ...path: readonly string[]): string;
  /** The different texts of a group, as the text of a JSON list. */
  listOfTexts(expression: string): string;
  /** A share between 0 and 1 in whole thousandths, cut. */
  thousandths(expression: string): string;
  /** The schema of temporary tables. */
  readonly temporary: string;
}
