// The tables that the journal makes for one gathering, which its own connection alone sees.
import type { Session } from '../session/session.ts';

const tables = [
  ...['open_questions', 'gathered', 'texts', 'codes', 'hidden'],
  ...['by_day', 'by_chance', 'answers', 'paths', 'quoted', 'rated'],
];

export const dropTables = (database: Session): Promise<void> =>
  database.exec(
    tables.map((table) => `DROP TABLE IF EXISTS ${database.dialect.temporary}.${table}`).join(';'),
  );
