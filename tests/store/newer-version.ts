// A program of the next version: the same, whose database has one step more.
import { fileURLToPath } from 'node:url';

/** Adds a column to what is written all the time, a table and an index. */
export const additive = `ALTER TABLE questions ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';
  CREATE TABLE moods (mood TEXT PRIMARY KEY CHECK (mood IN ('calm', 'cross'))); CREATE INDEX questions_by_mood ON questions (mood)`;
/** What the version before it would still ask for is gone. */
export const breaking = 'DROP TABLE audit';

const hooks = new URL('newer-version-hooks.mjs', import.meta.url).href;

/** Runs the compiled modules rather than the bundle, in which no module can be told from others. */
export const compiledProgram = fileURLToPath(new URL('newer-version-main.mjs', import.meta.url));

/** Of the process that is to be of the next version. */
export const nodeOptions: readonly string[] = [
  '--import',
  `data:text/javascript,import { register } from 'node:module'; register('${hooks}');`,
];

export const newerVersion = (sql: string, isAdditive: boolean): Readonly<Record<string, string>> => ({
  NEWER_STEP: JSON.stringify({ sql, isAdditive }),
});
