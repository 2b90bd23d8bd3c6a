// How PostgreSQL writes what databases write differently.
import type { Dialect } from '../../sql/session/dialect.ts';

export const postgresDialect: Dialect = {
  /** Columns have their types, and a number that JSON does not know becomes a text, which reading refuses. */
  asRow(table, { texts, integers = [], reals = [] }, name = 'row') {
    const fields = [...texts, ...integers, ...reals].map((column) => `'${column}', ${table}.${column}`);
    return `convert_to(CAST(json_build_object(${fields.join(', ')}) AS TEXT), 'UTF8') AS ${name}`;
  },
  eachText: (name) => `json_array_elements_text(CAST(? AS JSON)) AS ${name} (value)`,
  jsonText: (expression, ...path) => `verbatim_json(${expression}) #>> '{${path.join(',')}}'`,
  listOfTexts: (expression) => `CAST(json_agg(DISTINCT ${expression}) AS TEXT)`,
  // Infinity is no integer: where SQLite gives the greatest, PostgreSQL would end the whole statement.
  thousandths: (expression) =>
    `CAST(trunc(CASE WHEN ${expression} BETWEEN 0 AND 1 THEN ${expression} * 1000 END) AS BIGINT)`,
  temporary: 'pg_temp',
};
