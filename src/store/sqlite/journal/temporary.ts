// The tables that the journal makes for one gathering, in the connection's own temporary database.
import type { Database } from '../connection/database.ts';

const tables = [
  ...['open_questions', 'gathered', 'texts', 'codes', 'hidden'],
  ...['by_day', 'by_chance', 'answers', 'paths', 'quoted', 'rated'],
];

export const dropTables = (database: Database): Promise<void> =>
  database.exec(tables.map((table) => `DROP TABLE IF EXISTS temp.${table}`).join(';'));
