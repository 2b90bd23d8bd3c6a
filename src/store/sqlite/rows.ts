// Rows as they come out of the database, checked, and turned into what the store hands out.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Receipt } from '../../answer/answer.ts';
import { citationSchema } from '../../answer/schema.ts';
import { messageOf, VerbatimError } from '../../errors.ts';
import { audiences } from '../../question/question.ts';
import { type AskedQuestion, type Rating, verdicts } from '../store.ts';

/** sha-256 of a text's UTF-8 bytes, hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const optional = z.string().nullable();

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

const receiptRow = storedReceipt.extend({ receipt_digest: z.string() });

const citationJson = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(citationSchema);

const questionRow = z.object({
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

const ratingRow = z.object({
  question_id: z.string(),
  asker: z.string(),
  verdict: z.enum(verdicts),
  note: optional,
  rated_at: z.int(),
});

const shownRow = z.object({ question_id: z.string() });

/** Parses a row of the database at `path`; ROW_DAMAGED where it is not what was written. */
function parse<T>(schema: z.ZodType<T>, row: unknown, path: string): T {
  try {
    return schema.parse(row);
  } catch (error) {
    throw rowDamaged(path, messageOf(error), error);
  }
}

const rowDamaged = (path: string, what: string, cause?: unknown): VerbatimError =>
  new VerbatimError(
    'ROW_DAMAGED',
    `A row of ${path} is not what was written: ${what}. Compare it with a backup of the file.`,
    cause,
  );

/** Leaves out what is null, as `exactOptionalPropertyTypes` wants it. */
const present = <K extends string, V>(key: K, value: V | null): { readonly [P in K]?: V } =>
  value === null ? {} : ({ [key]: value } as { readonly [P in K]: V });

/** ROW_DAMAGED also where anything of the receipt is no longer what was hashed. */
export function receiptOfRow(row: unknown, path: string): Receipt {
  const { receipt_digest, ...stored } = parse(receiptRow, row, path);
  const { code, text, revision } = stored;
  if (receiptDigestOf(stored) !== receipt_digest) {
    throw rowDamaged(path, `receipt ${code} does not match its hash`);
  }
  const citation = parse(citationJson, stored.citation, path);
  return {
    ...{ code, text, quoteDigest: digestOf(text), citation },
    ...{ revision, firstShownAt: stored.first_shown_at },
  };
}

/** Puts together what three queries read: questions, receipts with the question they were shown for, ratings. */
export function questionsOfRows(
  rows: readonly unknown[],
  shown: readonly unknown[],
  rated: readonly unknown[],
  path: string,
): readonly AskedQuestion[] {
  const receipts = groupByQuestion(shown, path, (row) => receiptOfRow(row, path));
  const ratings = groupByQuestion(rated, path, (row) => ratingOfRow(row, path));
  return rows.map((row) => {
    const { asked_at, reason, understood, ...read } = parse(questionRow, row, path);
    return {
      ...read,
      ...present('understood', understood),
      ...present('reason', reason),
      askedAt: asked_at,
      receipts: receipts.get(read.id) ?? [],
      ratings: ratings.get(read.id) ?? [],
    };
  });
}

function groupByQuestion<T>(
  rows: readonly unknown[],
  path: string,
  read: (row: unknown) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const { question_id: id } = parse(shownRow, row, path);
    const group = groups.get(id) ?? [];
    group.push(read(row));
    groups.set(id, group);
  }
  return groups;
}

function ratingOfRow(row: unknown, path: string): Rating {
  const { question_id, asker, verdict, note, rated_at } = parse(ratingRow, row, path);
  return { answerId: question_id, asker, verdict, ...present('note', note), ratedAt: rated_at };
}
