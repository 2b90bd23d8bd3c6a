// The tables, as numbered steps. A step that was released is never changed; a new one is added below it.
import { z } from 'zod';
import { VerbatimError } from '../errors.ts';
import type { Database } from './database.ts';

const first = `
CREATE TABLE receipts (
  code TEXT PRIMARY KEY,
  document_id TEXT NOT NULL,
  path TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote_digest TEXT NOT NULL,
  text TEXT NOT NULL,
  title TEXT NOT NULL,
  author TEXT,
  publisher TEXT,
  published TEXT,
  url TEXT,
  headings TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  line INTEGER NOT NULL,
  page INTEGER,
  revision TEXT NOT NULL,
  first_shown_at INTEGER NOT NULL,
  UNIQUE (file_digest, span_start, span_end, quote_digest)
) STRICT;

CREATE TABLE questions (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('answered', 'abstained')),
  reason TEXT,
  confidence REAL NOT NULL,
  platform TEXT NOT NULL,
  conversation TEXT NOT NULL,
  asker TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  revision TEXT NOT NULL
) STRICT;
CREATE INDEX questions_by_time ON questions (asked_at);
CREATE INDEX questions_by_conversation ON questions (platform, conversation, asked_at);
CREATE INDEX questions_by_asker ON questions (asker);

CREATE TABLE shown (
  question_id TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES receipts (code),
  PRIMARY KEY (question_id, position)
) STRICT;

CREATE TABLE ratings (
  question_id TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  asker TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT,
  rated_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, asker)
) STRICT;
CREATE INDEX ratings_by_asker ON ratings (asker);

CREATE TABLE seen (
  key TEXT PRIMARY KEY,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX seen_by_time ON seen (seen_at);

-- Holds a row from the moment that texts are deleted until their bytes are gone from the files.
CREATE TABLE unerased (
  since INTEGER NOT NULL
) STRICT;
`;

/** Where a quote stands in a table or a recording. */
const rowsAndTimes = `
ALTER TABLE receipts ADD COLUMN table_row INTEGER;
ALTER TABLE receipts ADD COLUMN seconds REAL;
ALTER TABLE receipts ADD COLUMN speaker TEXT;
`;

/** A question that leans on the one before, with that one's words put to it. */
const understood = 'ALTER TABLE questions ADD COLUMN understood TEXT;';

/**
 * Whom a question's answer was shown to is not known of earlier ones, so nobody but their askers sees them; the tenant
 * is filled in where there is only one (see `Store.adopt`). The terminal and the page always were one place each.
 */
const tenants = `
ALTER TABLE questions ADD COLUMN tenant TEXT NOT NULL DEFAULT '';
ALTER TABLE questions ADD COLUMN audience TEXT NOT NULL DEFAULT 'private'
  CHECK (audience IN ('public', 'private', 'direct'));
UPDATE questions SET tenant = 'local', audience = 'direct' WHERE platform = 'terminal';
UPDATE questions SET tenant = 'local', audience = 'public' WHERE platform = 'web';
CREATE INDEX questions_by_tenant ON questions (platform, tenant, asked_at);
`;

/** Step n brings a file from version n-1 to version n. */
export const migrations: readonly string[] = [first, rowsAndTimes, understood, tenants];

/** Brings a file up to date in one transaction. STORE_NEWER for a file of a later version. */
export async function migrate(database: Database, steps: readonly string[] = migrations): Promise<void> {
  if ((await versionOf(database, steps)) === steps.length) return;
  await database.exec('BEGIN IMMEDIATE');
  try {
    // Read again: another process may have done the work while this one waited.
    const from = await versionOf(database, steps);
    for (const step of steps.slice(from)) await database.exec(step);
    await database.exec(`PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    if (database.inTransaction) await database.exec('ROLLBACK');
    throw error;
  }
}

const versionRow = z.object({ user_version: z.number() });

async function versionOf(database: Database, steps: readonly string[]): Promise<number> {
  const { user_version: version } = versionRow.parse(await database.row('PRAGMA user_version'));
  if (version <= steps.length) return version;
  throw new VerbatimError(
    'STORE_NEWER',
    `${database.path} was written by a newer Verbatim: its format is ${version}, and this one knows ${steps.length}. Install the newer one, or set VERBATIM_DATA to another folder.`,
  );
}
