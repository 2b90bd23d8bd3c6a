// How a question and its quotes are written down: receipts find their codes here.
import { z } from 'zod';
import type { Quote } from '../../answer/answer.ts';
import { receiptOf } from '../../answer/quotes/receipt.ts';
import { VerbatimError } from '../../errors.ts';
import type { AskedRecord, ShownQuotes } from '../store.ts';
import { oweErasure } from './erasure.ts';
import { readRow, rowIn } from './rows/columns.ts';
import { digestOf, receiptDigestOf } from './rows/rows.ts';
import type { Sql } from './session/session.ts';

/** Within one transaction. Returns the quotes' codes, in order. */
export async function writeReceipts(sql: Sql, asked: ShownQuotes): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const quote of asked.quotes) codes.push(await writeReceipt(sql, quote, asked));
  return codes;
}

/** Within one transaction. A question that is there already stays as it is; the bytes of one replaced go at the next prune. */
export async function writeQuestion(sql: Sql, asked: AskedRecord, codes: readonly string[]): Promise<void> {
  const { id, kind, reason, confidence, asker, askedAt, revision, replaces } = asked;
  const { platform, tenant, conversation, audience } = asked;
  const understood = asked.understood === undefined ? null : storable(asked.understood);
  const added = await sql.run(
    `INSERT INTO questions
       (id, question, understood, kind, reason, confidence,
        platform, tenant, conversation, audience, asker, asked_at, revision)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    [
      ...[id, storable(asked.question), understood, kind, reason ?? null, confidence],
      ...[platform, tenant, conversation, audience, asker, askedAt, revision],
    ],
  );
  if (added === 0) return;
  if (replaces !== undefined) {
    const deleted = await sql.run('DELETE FROM questions WHERE id = ? AND asker = ?', [replaces, asker]);
    if (deleted > 0) await oweErasure(sql, askedAt);
  }
  for (const [position, code] of codes.entries()) {
    await sql.run('INSERT INTO shown (question_id, position, code) VALUES (?, ?, ?)', [id, position, code]);
  }
}

/** A text as databases keep it: without NUL and without halves of surrogate pairs. */
export const storable = (text: string): string =>
  Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\uFFFD');

const codeRow = z.object({ code: z.string() });

async function writeReceipt(sql: Sql, quote: Quote, asked: ShownQuotes): Promise<string> {
  const { span, digest, path } = quote.citation;
  if (storable(quote.text) !== quote.text) {
    const where = `${path} at ${span.start}`;
    throw new VerbatimError(
      'QUOTE_NOT_EXACT',
      `The quote of ${where} holds a character that can't be stored (NUL or half a pair). Remove it from the file.`,
    );
  }
  const quoteDigest = digestOf(quote.text);
  const known = await sql.row(
    `SELECT ${sql.dialect.asRow('receipts', { texts: ['code'] })} FROM receipts
     WHERE file_digest = ? AND span_start = ? AND span_end = ? AND quote_digest = ?`,
    [digest, span.start, span.end, quoteDigest],
  );
  if (known !== undefined) return readRow(codeRow, rowIn(known), path).code;
  for (const code of codesFor(quote)) {
    if (await claimCode(sql, code, quote, quoteDigest, asked)) return code;
  }
  throw new RangeError(`All codes for the quote of ${path} at ${span.start} are taken`);
}

/** The quote's code, or the shortest that it can have, then the same with one sign more, as long as the hash has bytes. */
function* codesFor({ receipt, text, citation: { digest, span } }: Quote): Generator<string> {
  const shortest = receipt ?? receiptOf(digest, span, text);
  yield shortest;
  const prefix = 'V-'.length;
  for (let signs = shortest.length - prefix + 1; signs <= 32; signs += 1) {
    yield receiptOf(digest, span, text, signs);
  }
}

/** False where another quote has the code. */
async function claimCode(
  sql: Sql,
  code: string,
  { text, citation }: Quote,
  quoteDigest: string,
  { revision, askedAt }: ShownQuotes,
): Promise<boolean> {
  const { digest, span } = citation;
  const receipt = { code, text, citation: JSON.stringify(citation), revision, first_shown_at: askedAt };
  const added = await sql.run(
    `INSERT INTO receipts
       (code, file_digest, span_start, span_end, quote_digest,
        text, citation, revision, first_shown_at, receipt_digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING`,
    [
      ...[code, digest, span.start, span.end, quoteDigest],
      ...[text, receipt.citation, revision, askedAt, receiptDigestOf(receipt)],
    ],
  );
  return added === 1;
}
