// Which table a row found in a damaged file is of, and whether it is what was written.
import { z } from 'zod';
import type { Receipt } from '../../answer/answer.ts';
import { digestOf, questionRow, receiptDigestOf, receiptOfStored, receiptRow } from '../sql/rows/rows.ts';
import { verdicts } from '../store.ts';
import type { Value } from './record.ts';

/** A row of a table, its values in the order of the columns. */
export interface FoundRow {
  readonly table: 'receipts' | 'questions' | 'shown' | 'ratings';
  readonly values: readonly Value[];
}

const receipt = [
  ...['code', 'file_digest', 'span_start', 'span_end', 'quote_digest'],
  ...['text', 'citation', 'revision', 'first_shown_at', 'receipt_digest'],
];
const question = [
  ...['id', 'question', 'understood', 'kind', 'reason', 'confidence', 'platform'],
  ...['tenant', 'conversation', 'audience', 'asker', 'asked_at', 'revision'],
];
const shown = z.tuple([z.string(), z.int().min(0), z.string().startsWith('V-')]);
const rating = z.tuple([z.string(), z.string(), z.enum(verdicts), z.string().nullable(), z.int()]);

const named = (columns: readonly string[], values: readonly Value[]): object =>
  Object.fromEntries(columns.map((column, index) => [column, values[index]]));

/** A receipt is believed for its hash, the others for their form. Undefined for rows of other tables, and damaged ones. */
export function identify(values: readonly Value[]): FoundRow | undefined {
  switch (values.length) {
    case receipt.length:
      return isReceipt(values) ? { table: 'receipts', values } : undefined;
    case question.length:
      return questionRow.safeParse(named(question, values)).success
        ? { table: 'questions', values }
        : undefined;
    case 3:
      return shown.safeParse(values).success ? { table: 'shown', values } : undefined;
    case 5:
      return rating.safeParse(values).success ? { table: 'ratings', values } : undefined;
    default:
      return undefined;
  }
}

function isReceipt(values: readonly Value[]): boolean {
  const { data } = receiptRow.safeParse(named(receipt, values));
  if (data === undefined) return false;
  const { receipt_digest, ...stored } = data;
  return receiptDigestOf(stored) === receipt_digest && values[4] === digestOf(stored.text);
}

/** Of values that `identify` called a receipt. */
export const receiptOfValues = (values: readonly Value[], path: string): Receipt =>
  receiptOfStored(receiptRow.parse(named(receipt, values)), path);

/** How a row is written into a sound file. What is there already stays; what it refers to must be there. */
export const inserts: Readonly<Record<FoundRow['table'], string>> = {
  receipts: `INSERT INTO receipts (${receipt.join(', ')}) VALUES (${receipt.map(() => '?').join(', ')})
    ON CONFLICT DO NOTHING`,
  questions: `INSERT INTO questions (${question.join(', ')}) VALUES (${question.map(() => '?').join(', ')})
    ON CONFLICT DO NOTHING`,
  shown: `INSERT INTO shown (question_id, position, code) SELECT ?1, ?2, ?3
    WHERE EXISTS (SELECT 1 FROM questions WHERE id = ?1) AND EXISTS (SELECT 1 FROM receipts WHERE code = ?3)
    ON CONFLICT DO NOTHING`,
  ratings: `INSERT INTO ratings (question_id, asker, verdict, note, rated_at) SELECT ?1, ?2, ?3, ?4, ?5
    WHERE EXISTS (SELECT 1 FROM questions WHERE id = ?1) ON CONFLICT DO NOTHING`,
};
