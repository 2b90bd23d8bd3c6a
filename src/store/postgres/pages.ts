// The rows of a PostgreSQL database, to be copied.
import type { Pages } from '../sql/copy-tables.ts';
import type { PostgresSession } from './connection/session.ts';

/** Rows that are read without a pause. */
const atOnce = 500;

/** Tables whose rows have an order among those of the same moment. */
const ordered: ReadonlySet<string> = new Set(['questions', 'audit']);

/** Within one transaction, by a cursor: not every table has a number to go on from. */
export const postgresPages = (sql: PostgresSession): Pages =>
  async function* ({ name, columns }) {
    const order = ordered.has(name) ? 'ORDER BY rowid' : '';
    await sql.exec(
      `DECLARE copied NO SCROLL CURSOR FOR SELECT ${sql.dialect.asRow(name, columns)} FROM ${name} ${order}`,
    );
    for (;;) {
      const rows = await sql.rows(`FETCH ${atOnce} FROM copied`);
      if (rows.length > 0) yield rows;
      if (rows.length < atOnce) break;
    }
    await sql.exec('CLOSE copied');
  };
