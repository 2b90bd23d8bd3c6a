// What a step of the tables that is marked as additive may do: programs of the version before it run beside it.
import { expect, it } from 'vitest';
import { tableSteps } from '../../src/store/postgres/tables.ts';
import { additive, breaking } from './newer-version.ts';

const name = '[a-z_]+';
/** Of a column that older programs leave out. */
const column = `ADD (?:COLUMN )?${name} (?!.*NOT NULL(?!.*DEFAULT)).+`;
const allowed: readonly RegExp[] = [
  new RegExp(`^CREATE TABLE ${name} \\(`),
  new RegExp(`^CREATE INDEX ${name} ON `),
  new RegExp(`^ALTER TABLE ${name} ${column}$`),
  new RegExp(`^ALTER TABLE ${name} ALTER ${name} SET STATISTICS 0`),
];

/** Columns that say who somebody is or what they said. */
const ofPeople = /\b(?:asker|who|question|understood|note|body|key) /;

function faultsIn(sql: string): readonly string[] {
  const statements = sql
    .replace(/--.*$/gm, '')
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  return statements.filter(
    (one) =>
      !allowed.some((pattern) => pattern.test(one)) ||
      // Those before it would not delete it: unless it goes with a row of theirs.
      (/^CREATE TABLE/.test(one) && ofPeople.test(one) && !/ON DELETE CASCADE/.test(one)),
  );
}

it('programs of the version before go on with what an additive step does', () => {
  expect(tableSteps.flatMap(({ sql, isAdditive }) => (isAdditive ? faultsIn(sql) : []))).toEqual([]);
});

it.each([
  additive,
  'CREATE TABLE moods (mood TEXT PRIMARY KEY);',
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
])('%s is not', (sql) => {
  expect(faultsIn(sql)).toHaveLength(1);
});
