// The rows of an SQLite file, to be copied.
import { z } from 'zod';
import type { Pages } from '../sql/copy-tables.ts';
import type { Sql } from '../sql/session/session.ts';

const placedRow = z.object({ place: z.int() });

/** Rows that are read without a pause. */
const atOnce = 500;

export const sqlitePages = (sql: Sql): Pages =>
  async function* ({ name, columns }) {
    for (let place = 0; ; ) {
      const rows = await sql.rows(
        `SELECT rowid AS place, ${sql.dialect.asRow(name, columns)} FROM ${name}
         WHERE rowid > ? ORDER BY rowid LIMIT ?`,
        [place, atOnce],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < atOnce) return;
      place = placedRow.parse(rows.at(-1)).place;
    }
  };
