// A progress bar on standard error during long work; nothing where it is not a terminal.
import { readingDocuments } from '../../shared/wording/corpus.ts';
import type { Surroundings } from './surroundings.ts';

const width = 30;
/** Milliseconds between two updates. */
const between = 100;
/** Milliseconds before reading documents shows a bar: it is mostly done by then. */
const unseen = 500;

export interface Progress {
  advance(): void;
  /** Removes the bar. */
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
      errors.write(bar(name, done, total));
    },
    end: () => {
      if (drawn > 0) errors.write(clearLine);
    },
  };
}

export interface ReadingProgress {
  onRead(done: number, of: number): void;
  end(): void;
}

/** For documents that are read at the start. */
export function createReadingProgress({ errors }: Surroundings): ReadingProgress {
  if (errors.isTTY !== true) return { onRead: () => {}, end: () => {} };
  let next = performance.now() + unseen;
  let isDrawn = false;
  return {
    onRead: (done, of) => {
      const now = performance.now();
      if (now < next && !(isDrawn && done === of)) return;
      next = now + between;
      isDrawn = true;
      errors.write(bar(readingDocuments, done, of));
    },
    end: () => {
      if (isDrawn) errors.write(clearLine);
    },
  };
}

const clearLine = '\r\u001b[K';

function bar(name: string, done: number, total: number): string {
  const filled = Math.round((width * Math.min(done, total)) / Math.max(1, total));
  return `\r${name} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
}
