// Starts a thread that reads files. A file whose thread ends before it is read becomes a problem.
import { messageOf, systemCodeOf } from '../../errors.ts';
import { openThread } from '../../thread.ts';
import type { Limits } from '../bytes/limits.ts';
import { type ProblemCode, problem } from '../document/problem.ts';
import { effortOf } from '../formats/registry.ts';
import { putTogether } from './portions.ts';
import type { ReadDocument } from './read-document.ts';
import { nextPicture, type Part, type Task } from './thread-messages.ts';

/** The result for a file that could not be read to its end. */
type End = (path: string) => ReadDocument;

export interface Thread {
  run(task: Task): Promise<ReadDocument>;
  isAlive(): boolean;
  /** `end` gives the result of the file being read. */
  stop(end: End): Promise<void>;
}

export function startThread(within: Limits): Thread {
  const worker = openThread(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
  });
  let alive = true;
  let isOnline = false;
  let extend: (() => void) | undefined;
  let finish: ((answer: Part | ReadDocument) => void) | undefined;
  let path = '';
  const fail = (end: End): void => {
    alive = false;
    finish?.(end(path));
  };
  worker.on('message', (part: Part | typeof nextPicture) => {
    if (part === nextPicture) extend?.();
    else finish?.(part);
  });
  worker.once('online', () => {
    isOnline = true;
  });
  worker.on('error', (cause) => fail(isOnline ? failed(cause) : notStarted(cause)));
  worker.on('exit', () => fail(ended));
  const stop = async (end: End): Promise<void> => {
    fail(end);
    await worker.terminate();
  };
  const answerTo = (message: Task | 'next'): Promise<Part | ReadDocument> =>
    new Promise((resolve) => {
      finish = resolve;
      worker.postMessage(message);
    });
  return {
    isAlive: () => alive,
    stop,
    run: async (task) => {
      path = task.path;
      worker.ref();
      const seconds = secondsFor(task.path, task.bytes, within);
      const late = setTimeout(() => void stop(tooSlow(seconds)), seconds * 1000);
      extend = () => late.refresh();
      const result = await gather(answerTo, task);
      clearTimeout(late);
      worker.unref();
      return result;
    },
  };
}

/** The result in one piece, or where the thread ended before, the end. */
async function gather(
  answerTo: (message: Task | 'next') => Promise<Part | ReadDocument>,
  task: Task,
): Promise<ReadDocument> {
  let answer = await answerTo(task);
  if (!('portion' in answer)) return answer;
  const together = putTogether(answer.bare ?? { problems: [] });
  for (;;) {
    together.add(answer.portion);
    if (answer.isLast) return together.whole();
    answer = await answerTo('next');
    if (!('portion' in answer)) return answer;
  }
}

const ends =
  (code: ProblemCode, message: string): End =>
  (path) => ({ problems: [problem(code, path, message)] });

/** A text takes time by its length; in a container, a small file may hold a long text. */
function secondsFor(path: string, { length }: Uint8Array, { seconds }: Limits): number {
  if (effortOf(path) === 'heavy') return seconds.most;
  return Math.min(seconds.most, seconds.least + (seconds.perMegabyte * length) / (1024 * 1024));
}

const tooSlow = (seconds: number): End =>
  ends(
    'too-slow',
    `Reading it takes longer than ${Math.ceil(seconds)} seconds, so it was given up until it changes. ` +
      'Split it, save it again, or convert it to plain text.',
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

/** This says nothing about the file: the system has no memory for a thread, or the program's own files are gone. */
const notStarted = (cause: unknown): End =>
  unread(`A thread to read it could not be started: ${messageOf(cause)}. Start the program again.`);

const unread =
  (message: string): End =>
  (path) => ({ problems: [problem('unreadable', path, message)], isStopped: true });

export const stopped: End = unread('The program stopped before reading it. Start the program again.');
