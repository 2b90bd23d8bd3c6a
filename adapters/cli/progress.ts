// A bar on standard error while something long runs; nothing where nobody watches a terminal.
import type { Surroundings } from './surroundings.ts';

const width = 30;
/** Milliseconds between two drawings. */
const between = 100;

export interface Progress {
  advance(): void;
  /** Takes the bar away. */
  end(): void;
}

export function createProgress(name: string, total: number, { errors }: Surroundings): Progress {
  if (errors.isTTY !== true) return { advance: () => {}, end: () => {} };
  let done = 0;
  let drawn = 0;
  return {
    advance: () => {
      done += 1;
      const now = performance.now();
      if (now - drawn < between) return;
      drawn = now;
      const filled = Math.round((width * Math.min(done, total)) / Math.max(1, total));
      errors.write(`\r${name} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`);
    },
    end: () => {
      if (drawn > 0) errors.write('\r\u001b[K');
    },
  };
}
