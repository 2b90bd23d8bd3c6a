// The SQLite store keeps the contract, and some promises of its own.
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import { describeStore } from '../contracts/store.ts';
import { newFolder } from './samples.ts';

describeStore('sqlite', () => {
  const path = join(newFolder(), 'verbatim.db');
  return { open: (retentionDays = 365) => openSqliteStore(path, { retentionDays, readOnly: false }) };
});
