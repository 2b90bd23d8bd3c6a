// Which questions are meant, as SQL.
import type { QuestionFilter } from '../../store.ts';
import type { SqlValue } from '../session/session.ts';

export interface Conditions {
  /** Empty, or "WHERE …" over the table `questions`. */
  readonly where: string;
  readonly values: readonly SqlValue[];
}

type Condition = readonly [sql: string, ...values: (SqlValue | undefined)[]];

export function conditionsOf(filter: QuestionFilter, ...more: readonly Condition[]): Conditions {
  const { id, since, until, conversation, kind, asker, visible } = filter;
  const conditions: readonly Condition[] = [
    ['questions.asked_at >= ?', since],
    ['questions.asked_at < ?', until],
    ['questions.id = ?', id],
    ['questions.platform = ?', conversation?.platform],
    ['questions.conversation = ?', conversation?.id],
    ['questions.kind = ?', kind],
    ['questions.asker = ?', asker],
    ['questions.platform = ? AND questions.tenant = ?', visible?.platform, visible?.tenant],
    ...(visible === undefined ? [] : [seenBy(visible.viewer)]),
    ...more,
  ];
  const given = conditions.filter(([, ...values]) => values.every((value) => value !== undefined));
  const where = given.length === 0 ? '' : `WHERE ${given.map(([condition]) => condition).join(' AND ')}`;
  return { where, values: given.flatMap(([, ...values]) => values.map((value) => value ?? null)) };
}

const seenBy = (viewer: string | undefined): Condition =>
  viewer === undefined
    ? ["questions.audience = 'public'"]
    : ["(questions.audience = 'public' OR questions.asker = ?)", viewer];

/** The conditions without parameters, for `exec`, which takes none and is what runs on another thread. */
export function inlined({ where, values }: Conditions): string {
  let at = 0;
  return where.replace(/\?/g, () => literal(values[at++] ?? null));
}

/** SQL ends a text at NUL; no question is stored with one. */
export function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'NULL';
  return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`;
}
