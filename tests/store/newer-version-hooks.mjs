// Hooks of Node's loader that add the step in NEWER_STEP to the tables of a program: see newer-version.ts.
import { env } from 'node:process';

export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('/dist/src/store/postgres/tables.js')) return loaded;
  return { ...loaded, source: `${loaded.source}\ntableSteps.push(${env.NEWER_STEP});\n` };
}
