// Reads and harms files without touching this process's locks, and closes what libsql leaves open.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The bytes of all files in a folder, by name. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(folder).map((name) => [name, bytesOf(join(folder, name))]));
}

/** Empty where there is no such file. */
export const bytesOf = (path: string): Buffer =>
  existsSync(path) ? elsewhere('process.stdout.write(fs.readFileSync(path))', path) : Buffer.alloc(0);

/** Puts bytes in the place of others. */
export function overwrite(path: string, from: number, bytes: Uint8Array): void {
  const write = 'fs.writeSync(fs.openSync(path, "r+"), fs.readFileSync(0), 0, undefined, Number(from))';
  elsewhere(write, path, { from, input: bytes });
}

/**
 * Does something with a file in another process: closing it would take away the locks that SQLite holds on
 * it in this one (POSIX).
 */
function elsewhere(
  action: string,
  path: string,
  given: { readonly from?: number; readonly input?: Uint8Array } = {},
): Buffer {
  const program = `const fs = require("node:fs"); const [, path, from] = process.argv; ${action}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', program, path, `${given.from ?? 0}`],
    {
      input: given.input ?? '',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${path}: ${stderr}`);
  return stdout;
}

/** libsql closes a connection only when its statements are collected. */
export function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
}
