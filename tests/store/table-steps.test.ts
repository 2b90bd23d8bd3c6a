// What a step of the tables that is marked as additive may do: programs of the version before it run beside it.
import { expect, it } from 'vitest';
import { tableSteps } from '../../src/store/postgres/tables.ts';
import { additive, breaking } from './newer-version.ts';

const name = '[a-z_]+';
const literal = "(?:'[^']*'|-?[\\d.]+|TRUE|FALSE)";
const text = 'TEXT(?: COLLATE "C")?';
/** It says nothing of a person. */
const number = '(?:BIGINT|INTEGER|DOUBLE PRECISION|BOOLEAN)';
const withDefault = `(?: DEFAULT ${literal}(?: NOT NULL)?| NOT NULL DEFAULT ${literal})?`;

/** Tables of people's texts whose rows older programs delete: what they do not know goes with them. */
const deleted = '(?:questions|shown|ratings)';

/** What there is in a new table. */
const constraint = new RegExp(`^(?:PRIMARY KEY|UNIQUE) \\(${name}(?:, ${name})*\\)$`);
const numeric = new RegExp(`^${name} ${number}(?: NOT NULL| PRIMARY KEY| DEFAULT ${literal})*$`);
const ofList = new RegExp(
  `^(${name}) ${text}(?: NOT NULL| PRIMARY KEY)* CHECK \\(\\1 IN \\(${literal}(?:, ${literal})*\\)\\)$`,
);
const anyText = new RegExp(`^${name} ${text}(?: NOT NULL| PRIMARY KEY| DEFAULT ${literal})*$`);
const reference = new RegExp(
  `^${name} ${text} NOT NULL REFERENCES (${name}) \\(${name}\\) ON DELETE CASCADE$`,
);

/** Everything to the end of the statement: after a comma, an ALTER TABLE may do something else. Indexes of long texts refuse rows. */
const allowed: readonly RegExp[] = [
  new RegExp(
    `^CREATE INDEX ${name} ON ${name} \\((?!.*\\b(?:question|understood|note|body|text|citation|sealed|value)\\b)${name}(?:, ${name})*\\)$`,
  ),
  new RegExp(`^ALTER TABLE ${name} ADD (?:COLUMN )?${name} ${number}${withDefault}$`),
  new RegExp(`^ALTER TABLE ${deleted} ADD (?:COLUMN )?${name} ${text}${withDefault}$`),
  new RegExp(`^ALTER TABLE ${name} ALTER ${name} SET STATISTICS 0(?:, ALTER ${name} SET STATISTICS 0)*$`),
];

/**
 * Those before it would not delete a person's text from a new table, unless it goes with a question. No key but one that gives way may
 * keep them from deleting a row.
 */
function isAdditiveTable(statement: string, before: ReadonlySet<string>): boolean {
  const inside = new RegExp(`^CREATE TABLE ${name} \\((.*)\\)$`).exec(statement)?.[1];
  if (inside === undefined) return false;
  const items = inside.split(/,(?![^(]*\))/).map((one) => one.trim());
  const keys = items.flatMap((one) => reference.exec(one)?.[1] ?? []);
  const harmless = [constraint, numeric, ofList, reference, ...(keys.includes('questions') ? [anyText] : [])];
  return (
    keys.every((table) => before.has(table)) &&
    items.every((one) => harmless.some((pattern) => pattern.test(one)))
  );
}

const tablesIn = (sql: string): readonly string[] =>
  [...sql.matchAll(/CREATE TABLE ([a-z_]+)/g)].flatMap(([, table]) => table ?? []);

const released = new Set(tableSteps.flatMap(({ sql }) => tablesIn(sql)));

/** `before` are the tables that programs of the version before have. */
function faultsIn(sql: string, before: ReadonlySet<string> = released): readonly string[] {
  const statements = sql
    .replace(/--.*$/gm, '')
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  return statements.filter(
    (one) => !allowed.some((pattern) => pattern.test(one)) && !isAdditiveTable(one, before),
  );
}

it('programs of the version before go on with what an additive step does', () => {
  const faults = tableSteps.flatMap(({ sql, isAdditive }, at) =>
    isAdditive ? faultsIn(sql, new Set(tableSteps.slice(0, at).flatMap((step) => tablesIn(step.sql)))) : [],
  );
  expect(faults).toEqual([]);
});

it.each([
  additive,
  "CREATE TABLE moods (mood TEXT COLLATE \"C\" NOT NULL CHECK (mood IN ('calm', 'cross')), at BIGINT, PRIMARY KEY (mood, at))",
  'ALTER TABLE seen ADD COLUMN tries BIGINT',
  'ALTER TABLE questions ALTER mood SET STATISTICS 0, ALTER reason SET STATISTICS 0',
  'ALTER TABLE questions ADD COLUMN mood TEXT',
  "ALTER TABLE questions ADD mood TEXT NOT NULL DEFAULT 'calm'",
  'CREATE TABLE moods (question_id TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE, note TEXT)',
])('%s is additive', (sql) => {
  expect(faultsIn(sql)).toEqual([]);
});

it.each([
  breaking,
  'DROP TABLE sessions',
  'ALTER TABLE questions DROP COLUMN reason',
  'ALTER TABLE questions ADD COLUMN mood TEXT NOT NULL',
  'ALTER TABLE questions ALTER COLUMN reason SET NOT NULL',
  'CREATE UNIQUE INDEX one_question ON questions (question)',
  "UPDATE questions SET reason = 'none'",
  'CREATE TABLE moods (asker TEXT NOT NULL, mood TEXT)',
  'CREATE TABLE people (email TEXT, name TEXT, answer TEXT)',
  'CREATE TABLE moods (question_id TEXT NOT NULL REFERENCES questions (id), mood TEXT)',
  'CREATE TABLE moods (question_id TEXT REFERENCES questions (id) ON DELETE CASCADE, mood TEXT)',
  'CREATE TABLE moods (parent TEXT NOT NULL REFERENCES moods (id) ON DELETE CASCADE, asker TEXT)',
  'CREATE TABLE moods (code TEXT NOT NULL REFERENCES receipts (code) ON DELETE CASCADE, asker TEXT)',
  'ALTER TABLE questions ADD COLUMN mood TEXT, DROP COLUMN reason',
  'ALTER TABLE questions ADD COLUMN mood TEXT UNIQUE',
  'ALTER TABLE questions ADD COLUMN mood TEXT CHECK (reason IS NOT NULL) DEFAULT 1',
  'ALTER TABLE questions ADD COLUMN code TEXT REFERENCES receipts (code)',
  'ALTER TABLE questions ALTER reason SET STATISTICS 0, DROP COLUMN reason',
  'ALTER TABLE tries ADD COLUMN asker TEXT',
  'ALTER TABLE seen ADD COLUMN words TEXT',
  'CREATE INDEX by_question ON questions (question)',
  'CREATE INDEX by_weight ON questions ((1 / confidence))',
])('%s is not', (sql) => {
  expect(faultsIn(sql)).toHaveLength(1);
});
