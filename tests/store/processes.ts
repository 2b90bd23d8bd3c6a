// Starts and ends processes that have a store open, over the built program: for the slow suite.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
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
