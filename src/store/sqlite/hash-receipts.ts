// A step of the migrations: receipts of earlier versions get the hash over all that they say.
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { digestOf, receiptDigestOf } from '../sql/rows/rows.ts';
import type { Database } from './connection/database.ts';

/** As bytes: libsql ends the process where a text is no UTF-8. */
const nextReceipts = `
SELECT rowid, CAST(code AS BLOB) AS code, CAST(text AS BLOB) AS text, CAST(citation AS BLOB) AS citation,
  CAST(revision AS BLOB) AS revision, CAST(quote_digest AS BLOB) AS quote_digest, first_shown_at
FROM receipts WHERE rowid > ? ORDER BY rowid LIMIT 500`;

/** Undefined for bytes that are no UTF-8. */
const asText = z
  .instanceof(ArrayBuffer)
  .transform((bytes) => (isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : undefined));
const receiptsRead = z.array(
  z.object({
    rowid: z.int(),
    code: asText,
    text: asText,
    citation: asText,
    revision: asText,
    quote_digest: asText,
    first_shown_at: z.int(),
  }),
);

/** Hashes receipts as they are in the older file, which SQL cannot; one that is damaged there gets no hash. */
export async function hashReceipts(database: Database): Promise<void> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const receipts = receiptsRead.parse(await database.rows(nextReceipts, [last]));
    for (const { rowid, code, text, citation, revision, quote_digest, first_shown_at } of receipts) {
      if (text === undefined || digestOf(text) !== quote_digest) continue;
      if (code === undefined || citation === undefined || revision === undefined) continue;
      const hash = receiptDigestOf({ code, text, citation, revision, first_shown_at });
      await database.run('UPDATE receipts SET receipt_digest = ? WHERE rowid = ?', [hash, rowid]);
    }
    last = receipts.at(-1)?.rowid;
  }
}
