// A bar on standard error while something long runs; nothing where nobody watches a terminal.
import { readingDocuments } from '../../shared/wording/corpus.ts';
import type { Surroundings } from './surroundings.ts';

const width = 30;
/** Milliseconds between two drawings, and for which reading documents shows nothing: mostly it is done by then. */
const between = 100;
const unseen = 500;

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
      errors.write(bar(name, done, total));
    },
    end: () => {
      if (drawn > 0) errors.write(gone);
    },
  };
}

export interface ReadingProgress {
  onRead(done: number, of: number): void;
  end(): void;
}

/** Of documents that are read at a start. */
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
      if (isDrawn) errors.write(gone);
    },
  };
}

const gone = '\r\u001b[K';

function bar(name: string, done: number, total: number): string {
  const filled = Math.round((width * Math.min(done, total)) / Math.max(1, total));
  return `\r${name} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
}
