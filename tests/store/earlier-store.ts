// Writes a store as the program of an earlier format did: its own tables, made by the steps of then, and rows in them.
import { join } from 'node:path';
import { receiptDigestOf } from '../../src/store/sql/rows/rows.ts';
import { type Database, openDatabase } from '../../src/store/sqlite/connection/database.ts';
import { migrate } from '../../src/store/sqlite/migrations.ts';
import { tableSteps } from '../../src/store/sqlite/tables.ts';
import { noon, quote, sha256 } from './samples.ts';

/** The formats from which something is in the tables: see tables.ts. */
const since = {
  rows: 2,
  understood: 3,
  citations: 4,
  digests: 5,
  tenants: 6,
  claims: 9,
  tenantsOwn: 10,
  tokens: 11,
};

export const shownThen = quote('Fares are paid back within thirty days.', 40);
export const askerThen = 'b'.repeat(64);

type Row = Readonly<Record<string, string | number | null>>;

async function insert(database: Database, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const values = names.map(() => '?').join(', ');
  await database.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`, Object.values(row));
}

/** One answered question with its receipt and rating, and what else that format had. */
export async function writeEarlierStore(folder: string, format: number): Promise<void> {
  const database = await openDatabase(join(folder, 'verbatim.db'));
  await database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  await migrate(database, tableSteps.slice(0, format));
  await insert(database, 'receipts', receiptRow(format));
  await insert(database, 'questions', {
    ...{ id: 'q-then', question: 'When are fares paid back?', kind: 'answered', confidence: 0.9 },
    ...{ platform: 'slack', conversation: 'C1', asker: askerThen, asked_at: noon, revision: 'r1' },
    ...(format >= since.understood ? { understood: 'When are train fares paid back?' } : {}),
    ...(format >= since.tenants ? { tenant: 'T1', audience: 'public' } : {}),
  });
  await insert(database, 'shown', { question_id: 'q-then', position: 0, code: shownThen.receipt });
  await insert(database, 'ratings', {
    ...{
      question_id: 'q-then',
      asker: askerThen,
      verdict: 'outdated',
      note: 'It is sixty now.',
      rated_at: noon + 1,
    },
  });
  const claim = format >= since.claims ? { state: 'answered', owner: 'o1', asker: '', body: '' } : {};
  await insert(database, 'seen', { key: 'slack:Ev1', seen_at: noon, ...claim });
  if (format >= since.tenantsOwn) {
    const place = { platform: 'slack', tenant: 'T1' };
    await insert(database, 'settings', { ...place, name: 'answers', value: 'threads' });
    await insert(database, 'installations', {
      ...{ ...place, organisation: '', sealed: 'k1.sealed', changed_at: noon },
    });
  }
  if (format >= since.tokens)
    await insert(database, 'access_tokens', {
      ...{ digest: sha256('token'), name: 'ada', role: 'reader', created_at: noon },
    });
  database.close();
}

function receiptRow(format: number): Row {
  const { receipt: code, text, citation } = shownThen;
  const { span, digest, documentId, path, title, headings, paragraph, line } = citation;
  const place = {
    ...{ code, text, revision: 'r1', first_shown_at: noon, quote_digest: sha256(text) },
    ...{ file_digest: digest, span_start: span.start, span_end: span.end },
  };
  if (format < since.citations)
    return {
      ...{
        ...place,
        document_id: documentId,
        path,
        title,
        headings: JSON.stringify(headings),
        paragraph,
        line,
      },
      ...{ author: 'A. Writer', page: 7 },
      ...(format >= since.rows ? { speaker: 'Ms Lee', seconds: 12.5 } : {}),
    };
  const written = JSON.stringify({ ...citation, author: 'A. Writer', page: 7 });
  const said = { code, text, citation: written, revision: 'r1', first_shown_at: noon };
  return {
    ...{ ...place, citation: written },
    receipt_digest: format >= since.digests ? receiptDigestOf(said) : '',
  };
}
