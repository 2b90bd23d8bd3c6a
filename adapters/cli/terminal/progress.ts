// A progress bar on standard error during long work; nothing where it is not a terminal.
import { documentsRead, readingDocuments, timeLeft } from '../../shared/wording/corpus.ts';
import type { Surroundings } from './surroundings.ts';

const widest = 30;

/** Milliseconds between two updates. */
const between = 100;
/** Milliseconds before reading documents shows a bar: it is mostly done by then. */
const unseen = 500;
/** Milliseconds after which the pace says how long the rest takes; the first documents also start the threads. */
const untimed = 2000;
/** The share of the documents that have to be read before: one large file says nothing of the others. */
const known = 0.05;

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
      errors.write(bar(name, done, total, errors.columns));
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
  const from = performance.now();
  let next = from + unseen;
  let isDrawn = false;
  let read = 0;
  return {
    onRead: (done, of) => {
      read = done;
      const now = performance.now();
      if (now < next && !(isDrawn && done === of)) return;
      next = now + between;
      isDrawn = true;
      const isKnown = now - from >= untimed && done >= known * of && done < of;
      const left = isKnown ? timeLeft(((now - from) / done) * (of - done)) : '';
      errors.write(bar(readingDocuments, done, of, errors.columns, left));
    },
    end: () => {
      const took = performance.now() - from;
      const said = took < untimed ? '' : `${documentsRead(read, took)}\n`;
      if (isDrawn) errors.write(`${clearLine}${said}`);
    },
  };
}

const clearLine = '\r\u001b[K';

/** On one line of the terminal: what is drawn over it would leave a second one behind. */
function bar(name: string, done: number, total: number, columns = 80, after = ''): string {
  const count = ` ${done}/${total}${after}`;
  const width = Math.max(0, Math.min(widest, columns - name.length - count.length - 2));
  const filled = Math.round((width * Math.min(done, total)) / Math.max(1, total));
  return `\r${name} ${'█'.repeat(filled)}${'░'.repeat(width - filled)}${count}\u001b[K`;
}
