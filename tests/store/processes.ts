// Starts and ends processes that have a store open, and reads files without touching this process's locks.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('bot.mjs', import.meta.url));

export interface Bot {
  /** All lines that it has said so far; grows. */
  readonly lines: readonly string[];
  /** Resolves when it has said this many lines, or has ended. */
  said(lines: number): Promise<void>;
  /** `kill -9`. Resolves when it has ended and all that it said is read. */
  kill(): Promise<void>;
}

export function startBot(folder: string, ...task: readonly string[]): Bot {
  const child = spawn(process.execPath, [program, folder, ...task], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return watch(child);
}

function watch(child: ChildProcess): Bot {
  if (child.stdout === null) throw new Error('The process has no output to read');
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  let ended = false;
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const end = once(child, 'close').then(() => {
    ended = true;
    wake();
  });
  return {
    lines,
    said: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lines.length < count && !ended) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await end;
    },
  };
}

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
