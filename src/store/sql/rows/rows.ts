// Rows as they come out of the database, checked, and turned into what the store hands out.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Receipt } from '../../../answer/answer.ts';
import { citationSchema } from '../../../answer/schema.ts';
import { messageOf } from '../../../errors.ts';
import { audiences } from '../../../question/question.ts';
import { type Rating, verdicts } from '../../store.ts';
import type { Columns, Dialect } from '../session/dialect.ts';
import { readRow, rowDamaged } from './columns.ts';

/** sha-256 of a text's UTF-8 bytes, hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const optional = z.string().nullable();

export const receiptColumns = {
  texts: ['code', 'text', 'citation', 'revision', 'receipt_digest'],
  integers: ['first_shown_at'],
} as const satisfies Columns;

const storedReceipt = z.object({
  code: z.string(),
  text: z.string(),
  /** JSON. */
  citation: z.string(),
  revision: z.string(),
  first_shown_at: z.int(),
});
export type StoredReceipt = z.output<typeof storedReceipt>;

/**
 * sha-256 over everything that a receipt says, as it is stored, so that a change of any of it is noticed. Files hold
 * these digests: another way to make them needs a migration.
 */
export const receiptDigestOf = ({ code, text, citation, revision, first_shown_at }: StoredReceipt): string =>
  digestOf(JSON.stringify([code, text, citation, revision, first_shown_at]));

export const receiptRow = storedReceipt.extend({ receipt_digest: z.string() });

const citationJson = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(citationSchema);

export const questionColumns = {
  texts: [
    ...['id', 'question', 'understood', 'kind', 'reason'],
    ...['platform', 'tenant', 'conversation', 'audience', 'asker', 'revision'],
  ],
  integers: ['asked_at'],
  reals: ['confidence'],
} satisfies Columns;

export const questionRow = z.object({
  id: z.string(),
  question: z.string(),
  understood: optional,
  kind: z.enum(['answered', 'unsure', 'abstained']),
  reason: optional,
  confidence: z.number(),
  platform: z.string(),
  tenant: z.string(),
  conversation: z.string(),
  audience: z.enum(audiences),
  asker: z.string(),
  asked_at: z.int(),
  revision: z.string(),
});
export type StoredQuestion = z.output<typeof questionRow>;

export const ratingColumns = {
  texts: ['question_id', 'asker', 'verdict', 'note'],
  integers: ['rated_at'],
} satisfies Columns;

const ratingRow = z.object({
  question_id: z.string(),
  asker: z.string(),
  verdict: z.enum(verdicts),
  note: optional,
  rated_at: z.int(),
});

/** Leaves out what is null, as `exactOptionalPropertyTypes` wants it. */
export const present = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  value === null ? {} : ({ [key]: value } as { readonly [P in K]: V });

/** An SQL expression for `receiptOfRow`. */
export const asReceipt = ({ asRow }: Dialect): string => asRow('receipts', receiptColumns);

/** ROW_DAMAGED also where anything of the receipt is no longer what was hashed. */
export const receiptOfRow = (row: unknown, path: string): Receipt =>
  receiptOfStored(readRow(receiptRow, row, path), path);

/** As `receiptOfRow`, of columns that were read already. */
export function receiptOfStored(row: z.output<typeof receiptRow>, path: string): Receipt {
  const { receipt_digest, ...stored } = row;
  const { code, text, revision } = stored;
  if (receiptDigestOf(stored) !== receipt_digest) {
    throw rowDamaged(path, `receipt ${code} does not match its hash`);
  }
  return {
    ...{ code, text, quoteDigest: digestOf(text), citation: citationOf(stored.citation, path) },
    ...{ revision, firstShownAt: stored.first_shown_at },
  };
}

function citationOf(json: string, path: string): Receipt['citation'] {
  try {
    return citationJson.parse(json);
  } catch (error) {
    throw rowDamaged(path, messageOf(error), error);
  }
}

/** An SQL expression for `ratingOfRow`. */
export const asRating = ({ asRow }: Dialect): string => asRow('ratings', ratingColumns);

export function ratingOfRow(row: unknown, path: string): Rating {
  const { question_id, asker, verdict, note, rated_at } = readRow(ratingRow, row, path);
  return { answerId: question_id, asker, verdict, ...present('note', note), ratedAt: rated_at };
}
