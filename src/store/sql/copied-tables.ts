// What is copied from one store to another, and how a row is checked on its way.
import { z } from 'zod';
import type { Columns } from './session/dialect.ts';

export interface CopiedTable {
  readonly name: string;
  readonly columns: Columns;
  readonly row: z.ZodType<Readonly<Record<string, string | number | null>>>;
  /** The columns that refer to rows of other tables, with those: a row is left out with what it refers to. */
  readonly refers?: Readonly<Record<string, 'questions' | 'receipts'>>;
  /** The column that other tables refer to. */
  readonly key?: string;
}

interface Given extends Columns {
  /** Columns that may be null. */
  readonly optional?: readonly string[];
  /** Columns of a few words that the tables insist on. */
  readonly words?: Readonly<Record<string, readonly [string, ...string[]]>>;
}

function table(
  name: string,
  { optional = [], words = {}, ...columns }: Given,
  more: Pick<CopiedTable, 'refers' | 'key'> = {},
): CopiedTable {
  const { texts, integers = [], reals = [] } = columns;
  const shape = (column: string, schema: z.ZodType<string | number>) =>
    [column, optional.includes(column) ? schema.nullable() : schema] as const;
  const row = z.object(
    Object.fromEntries([
      ...texts.map((column) => {
        const allowed = words[column];
        return shape(column, allowed === undefined ? z.string() : z.enum(allowed));
      }),
      ...integers.map((column) => shape(column, z.int())),
      ...reals.map((column) => shape(column, z.number())),
    ]),
  );
  return { name, columns, row, ...more };
}

/** In an order in which nothing refers to what comes later. What is known of damaged files is of their folder, and stays there. */
export const copiedTables: readonly CopiedTable[] = [
  table(
    'receipts',
    {
      texts: ['code', 'file_digest', 'quote_digest', 'text', 'citation', 'revision', 'receipt_digest'],
      integers: ['span_start', 'span_end', 'first_shown_at'],
    },
    { key: 'code' },
  ),
  table(
    'questions',
    {
      texts: [
        ...['id', 'question', 'understood', 'kind', 'reason'],
        ...['platform', 'tenant', 'conversation', 'audience', 'asker', 'revision'],
      ],
      integers: ['asked_at'],
      reals: ['confidence'],
      optional: ['understood', 'reason'],
      words: { kind: ['answered', 'unsure', 'abstained'], audience: ['public', 'private', 'direct'] },
    },
    { key: 'id' },
  ),
  table(
    'shown',
    { texts: ['question_id', 'code'], integers: ['position'] },
    { refers: { question_id: 'questions', code: 'receipts' } },
  ),
  table(
    'ratings',
    { texts: ['question_id', 'asker', 'verdict', 'note'], integers: ['rated_at'], optional: ['note'] },
    { refers: { question_id: 'questions' } },
  ),
  table('seen', { texts: ['key', 'state', 'owner', 'asker', 'body'], integers: ['seen_at'] }),
  table('upkeep', { texts: ['name'], integers: ['value'] }),
  table('installations', {
    texts: ['platform', 'organisation', 'tenant', 'sealed'],
    integers: ['changed_at'],
  }),
  table('settings', { texts: ['platform', 'tenant', 'name', 'value'] }),
  table('access_tokens', {
    texts: ['digest', 'name', 'role', 'collections'],
    integers: ['created_at', 'used_at', 'revoked_at'],
    optional: ['collections', 'used_at', 'revoked_at'],
    words: { role: ['reader', 'editor', 'administrator'] },
  }),
  table('sessions', { texts: ['digest', 'body'], integers: ['ends_at'] }),
  table('tries', { texts: ['key'], integers: ['count', 'ends_at'] }),
  table('audit', { texts: ['who', 'action', 'about'], integers: ['at'] }),
];
