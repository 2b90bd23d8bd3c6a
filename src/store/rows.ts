// Rows as they come out of the database, checked, and turned into what the store hands out.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { messageOf, VerbatimError } from '../errors.ts';
import { audiences } from '../question/question.ts';
import { type AskedQuestion, type Rating, type Receipt, verdicts } from './store.ts';

/** sha-256 of a text's UTF-8 bytes, hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const optional = z.string().nullable();

const receiptRow = z.object({
  code: z.string(),
  document_id: z.string(),
  path: z.string(),
  file_digest: z.string(),
  span_start: z.int(),
  span_end: z.int(),
  quote_digest: z.string(),
  text: z.string(),
  title: z.string(),
  author: optional,
  publisher: optional,
  published: optional,
  url: optional,
  headings: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  paragraph: z.int(),
  line: z.int(),
  page: z.int().nullable(),
  table_row: z.int().nullable(),
  seconds: z.number().nullable(),
  speaker: optional,
  revision: z.string(),
  first_shown_at: z.int(),
});

const questionRow = z.object({
  id: z.string(),
  question: z.string(),
  understood: optional,
  kind: z.enum(['answered', 'abstained']),
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

/** ROW_DAMAGED also where the text is no longer the one whose hash was written down. */
export function receiptOfRow(row: unknown, path: string): Receipt {
  const read = parse(receiptRow, row, path);
  if (digestOf(read.text) !== read.quote_digest) {
    throw rowDamaged(path, `the quote of receipt ${read.code} does not match its hash`);
  }
  return {
    code: read.code,
    text: read.text,
    quoteDigest: read.quote_digest,
    citation: {
      documentId: read.document_id,
      title: read.title,
      ...present('author', read.author),
      ...present('publisher', read.publisher),
      ...present('published', read.published),
      ...present('url', read.url),
      path: read.path,
      span: { start: read.span_start, end: read.span_end },
      headings: read.headings,
      paragraph: read.paragraph,
      line: read.line,
      ...present('page', read.page),
      ...present('row', read.table_row),
      ...present('seconds', read.seconds),
      ...present('speaker', read.speaker),
      digest: read.file_digest,
    },
    revision: read.revision,
    firstShownAt: read.first_shown_at,
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
