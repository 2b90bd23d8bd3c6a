// Starts a thread that reads files. A file whose thread ends before it is read becomes a problem.
import { Worker } from 'node:worker_threads';
import { messageOf, systemCodeOf } from '../../errors.ts';
import type { Limits } from '../bytes/limits.ts';
import { type ProblemCode, problem } from '../document/problem.ts';
import type { ReadDocument } from './read-document.ts';
import type { Task } from './reading-thread.ts';

/** The result for a file that could not be read to its end. */
type End = (path: string) => ReadDocument;

export interface Thread {
  run(task: Task): Promise<ReadDocument>;
  isAlive(): boolean;
  /** `end` gives the result of the file being read. */
  stop(end: End): Promise<void>;
}

export function startThread(within: Limits): Thread {
  const worker = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
    // What a parser prints must not reach the program's own output. Nobody reads it: that would delay the thread's end.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  worker.unref();
  let alive = true;
  let finish: ((result: ReadDocument) => void) | undefined;
  let path = '';
  const fail = (end: End): void => {
    alive = false;
    finish?.(end(path));
  };
  worker.on('message', (result: ReadDocument) => finish?.(result));
  worker.on('error', (cause) => fail(failed(cause)));
  worker.on('exit', () => fail(ended));
  const stop = async (end: End): Promise<void> => {
    fail(end);
    await worker.terminate();
  };
  return {
    isAlive: () => alive,
    stop,
    run: async (task) => {
      path = task.path;
      worker.ref();
      const late = setTimeout(() => void stop(tooSlow(within)), within.seconds * 1000);
      const result = await new Promise<ReadDocument>((resolve) => {
        finish = resolve;
        worker.postMessage(task);
      });
      clearTimeout(late);
      worker.unref();
      return result;
    },
  };
}

const ends =
  (code: ProblemCode, message: string): End =>
  (path) => ({ problems: [problem(code, path, message)] });

const tooSlow = ({ seconds }: Limits): End =>
  ends(
    'too-slow',
    `Reading it takes longer than ${seconds} seconds. Split it, save it again, or convert it to plain text.`,
  );

export const tooMuchMemory: End = ends(
  'too-much-memory',
  'Reading it takes more memory than the limit. Split it, or convert it to plain text.',
);

const failed = (cause: unknown): End =>
  systemCodeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuchMemory
    : ends(
        'unreadable',
        `Reading it failed: ${messageOf(cause)}. Save it again, or convert it to plain text.`,
      );

const ended: End = ends(
  'unreadable',
  'The parser crashed on this file. Save it again, or convert it to plain text.',
);

export const stopped: End = (path) => ({
  problems: [problem('unreadable', path, 'The program stopped before reading it. Start the program again.')],
  isStopped: true,
});
