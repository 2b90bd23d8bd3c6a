// The tables, as numbered steps. A step that was released is never changed; a new one is added below it.
import type { Database } from './connection/database.ts';
import { hashReceipts } from './hash-receipts.ts';

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

/** The place of a quote in a table or a recording. */
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

/**
 * A citation becomes one JSON text. A receipt is still found by columns: code, file, span and words. The sentences
 * around a quote were not stored. In the JSON, a null that is patched in leaves its key out; 17 digits give any number
 * back; headings that are no JSON, so damaged, become a text, which reading refuses for this receipt alone.
 */
const citations = `
CREATE TABLE new_receipts (
  code TEXT PRIMARY KEY,
  file_digest TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote_digest TEXT NOT NULL,
  text TEXT NOT NULL,
  citation TEXT NOT NULL,
  revision TEXT NOT NULL,
  first_shown_at INTEGER NOT NULL,
  receipt_digest TEXT NOT NULL,
  UNIQUE (file_digest, span_start, span_end, quote_digest)
) STRICT;
INSERT INTO new_receipts
SELECT code, file_digest, span_start, span_end, quote_digest, text, json_patch(
  json_object(
    'documentId', document_id, 'title', title, 'path', path,
    'span', json_object('start', span_start, 'end', span_end),
    'headings', CASE WHEN json_valid(headings) THEN json(headings) ELSE headings END,
    'paragraph', paragraph, 'line', line, 'before', '', 'after', '', 'digest', file_digest
  ),
  json_object(
    'author', author, 'publisher', publisher, 'published', published, 'url', url,
    'page', page, 'row', table_row, 'speaker', speaker,
    'seconds', CASE WHEN seconds IS NULL THEN NULL ELSE json(printf('%!.17g', seconds)) END
  )
), revision, first_shown_at, '' FROM receipts;

CREATE TABLE new_shown (
  question_id TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES new_receipts (code),
  PRIMARY KEY (question_id, position)
) STRICT;
INSERT INTO new_shown SELECT question_id, position, code FROM shown;
DROP TABLE shown;
DROP TABLE receipts;
ALTER TABLE new_receipts RENAME TO receipts;
ALTER TABLE new_shown RENAME TO shown;
`;

/**
 * A third outcome. SQLite changes no CHECK, so the table is made again; those that refer to it, too, since dropping it
 * would delete their rows with it.
 */
const unsure = `
CREATE TABLE new_questions (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  understood TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('answered', 'unsure', 'abstained')),
  reason TEXT,
  confidence REAL NOT NULL,
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  conversation TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'direct')),
  asker TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  revision TEXT NOT NULL
) STRICT;
INSERT INTO new_questions (rowid, id, question, understood, kind, reason, confidence,
  platform, tenant, conversation, audience, asker, asked_at, revision)
SELECT rowid, id, question, understood, kind, reason, confidence,
  platform, tenant, conversation, audience, asker, asked_at, revision FROM questions;

CREATE TABLE new_shown (
  question_id TEXT NOT NULL REFERENCES new_questions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL REFERENCES receipts (code),
  PRIMARY KEY (question_id, position)
) STRICT;
INSERT INTO new_shown SELECT question_id, position, code FROM shown;

CREATE TABLE new_ratings (
  question_id TEXT NOT NULL REFERENCES new_questions (id) ON DELETE CASCADE,
  asker TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT,
  rated_at INTEGER NOT NULL,
  PRIMARY KEY (question_id, asker)
) STRICT;
INSERT INTO new_ratings SELECT question_id, asker, verdict, note, rated_at FROM ratings;

DROP TABLE shown;
DROP TABLE ratings;
DROP TABLE questions;
ALTER TABLE new_questions RENAME TO questions;
ALTER TABLE new_shown RENAME TO shown;
ALTER TABLE new_ratings RENAME TO ratings;
CREATE INDEX questions_by_time ON questions (asked_at);
CREATE INDEX questions_by_conversation ON questions (platform, conversation, asked_at);
CREATE INDEX questions_by_asker ON questions (asker);
CREATE INDEX questions_by_tenant ON questions (platform, tenant, asked_at);
CREATE INDEX ratings_by_asker ON ratings (asker);
`;

/**
 * What the journal gathers is found without reading the answered questions; `upkeep` holds what a run of the store's
 * upkeep has to know of the last one; `recovered` which damaged files were read again, and what was saved of them.
 */
const upkeep = `
CREATE TABLE upkeep (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;
CREATE TABLE recovered (
  file TEXT PRIMARY KEY,
  recovered_at INTEGER NOT NULL,
  receipts INTEGER NOT NULL,
  questions INTEGER NOT NULL,
  -- Pages of the file of which nothing could be read.
  unread INTEGER NOT NULL
) STRICT;
CREATE INDEX unanswered_by_time ON questions (asked_at) WHERE kind <> 'answered';
CREATE INDEX unanswered_by_tenant ON questions (platform, tenant, asked_at) WHERE kind <> 'answered';
CREATE INDEX ratings_by_time ON ratings (rated_at);
`;

/** What became of each event that was taken: those of before were all answered, as far as anybody knows. */
const claims = `
ALTER TABLE seen ADD COLUMN state TEXT NOT NULL DEFAULT 'answered';
ALTER TABLE seen ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE seen ADD COLUMN asker TEXT NOT NULL DEFAULT '';
ALTER TABLE seen ADD COLUMN body TEXT NOT NULL DEFAULT '';
CREATE INDEX seen_open ON seen (seen_at) WHERE state IN ('claimed', 'posting');
CREATE INDEX seen_by_asker ON seen (asker) WHERE body <> '';
`;

/**
 * What a platform gave for each tenant that the bot is installed in, sealed; and what administrators of a tenant set. An
 * organisation's own installation has no tenant.
 */
const tenantsOwn = `
CREATE TABLE installations (
  platform TEXT NOT NULL,
  organisation TEXT NOT NULL,
  tenant TEXT NOT NULL,
  sealed TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (platform, organisation, tenant)
) STRICT;
CREATE TABLE settings (
  platform TEXT NOT NULL,
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (platform, tenant, name)
) STRICT;
`;

/** Who is let in beside the operator. A revoked token stays, so that a list can say when it ended. */
const accessTokens = `
CREATE TABLE access_tokens (
  digest TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
  -- A JSON list; null for no limit.
  collections TEXT,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE UNIQUE INDEX access_tokens_by_name ON access_tokens (name) WHERE revoked_at IS NULL;
`;

/** Who is signed in to the page, how often somebody tried to, and what was done by those who may change something. */
const people = `
CREATE TABLE sessions (
  digest TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT;
CREATE TABLE tries (
  key TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT;
CREATE TABLE audit (
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_time ON audit (at);
`;

/** SQL, or work within the migration's transaction for what SQL cannot do. */
export type Step = string | ((database: Database) => Promise<void>);

/** Step n brings a file from version n-1 to version n. */
export const tableSteps: readonly Step[] = [
  first,
  rowsAndTimes,
  understood,
  citations,
  hashReceipts,
  tenants,
  unsure,
  upkeep,
  claims,
  tenantsOwn,
  accessTokens,
  people,
];
