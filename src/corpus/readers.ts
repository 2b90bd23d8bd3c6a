// Reads files in this thread where that is quick and safe, and in threads of their own, within limits, where it is not.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { messageOf, systemCodeOf } from '../errors.ts';
import { effortOf } from './formats/registry.ts';
import { type Limits, limits } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { Task } from './reading-thread.ts';

export interface Readers {
  /** Never rejects: a file that goes beyond a limit, or ends its thread, is a problem. */
  read(path: string, bytes: Uint8Array): Promise<ReadDocument>;
  /** Ends the threads. A reading under way ends as a problem. */
  close(): Promise<void>;
}

export interface ReadersOptions {
  readonly threads?: number;
  readonly within?: Limits;
}

/** Bytes of the largest text that is read in the thread that asks. */
const quick = 256 * 1024;
/** Texts that are slow to read of which it takes more to pay for starting threads. */
const few = 50;

export function openReaders(options: ReadersOptions = {}): Readers {
  const { threads = availableParallelism(), within = limits } = options;
  const pool = openPool(threads, within);
  let slow = 0;
  const isApart = (path: string, { length }: Uint8Array): boolean => {
    const effort = effortOf(path);
    if (effort === 'slow') slow += 1;
    return effort === 'heavy' || length > quick || (effort === 'slow' && slow > few);
  };
  return {
    read: (path, bytes) => (isApart(path, bytes) ? pool.run({ path, bytes }) : readDocument(path, bytes)),
    close: pool.close,
  };
}

interface Pool {
  run(task: Task): Promise<ReadDocument>;
  close(): Promise<void>;
}

/** Threads begin with the first task that finds none idle, and keep no program from ending. */
function openPool(size: number, within: Limits): Pool {
  const waiting: { readonly task: Task; done(result: ReadDocument): void }[] = [];
  const idle: Thread[] = [];
  const busy = new Set<Thread>();
  const watch = watchGrowth(within, busy);
  const proceed = (): void => {
    while (waiting.length > 0 && busy.size < size) {
      const next = waiting.shift();
      if (next !== undefined) void give(idle.pop() ?? startThread(within), next.task).then(next.done);
    }
    watch.isNeeded(busy.size > 0);
  };
  const give = async (thread: Thread, task: Task): Promise<ReadDocument> => {
    busy.add(thread);
    const result = await thread.run(task);
    busy.delete(thread);
    if (thread.isAlive()) idle.push(thread);
    proceed();
    return result;
  };
  return {
    run: (task) =>
      new Promise((done) => {
        waiting.push({ task, done });
        proceed();
      }),
    close: async () => {
      for (const { task, done } of waiting.splice(0)) done({ problems: [stopped(task.path)] });
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.stop(stopped)));
    },
  };
}

type Reason = (path: string) => Problem;

interface Thread {
  run(task: Task): Promise<ReadDocument>;
  isAlive(): boolean;
  /** What it is reading ends as the problem that `why` makes. */
  stop(why: Reason): Promise<void>;
}

function startThread(within: Limits): Thread {
  const worker = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
    // What a parser prints must not reach the program's own output. It stays unread: reading would hold up its end.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  worker.unref();
  let alive = true;
  let finish: ((result: ReadDocument) => void) | undefined;
  let path = '';
  const fail = (why: Reason): void => {
    alive = false;
    finish?.({ problems: [why(path)] });
  };
  worker.on('message', (result: ReadDocument) => finish?.(result));
  worker.on('error', (cause) => fail(failed(cause)));
  worker.on('exit', () => fail(ended));
  const stop = async (why: Reason): Promise<void> => {
    fail(why);
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

/** Milliseconds between two looks at the memory of the process. */
const interval = 50;

/** Stops the thread that has read longest once the process has grown too far: buffers are in no heap limit. */
function watchGrowth(within: Limits, busy: ReadonlySet<Thread>): { isNeeded(needed: boolean): void } {
  let timer: NodeJS.Timeout | undefined;
  const before = process.memoryUsage.rss();
  const look = (): void => {
    const [longest] = busy;
    const grown = process.memoryUsage.rss() - before;
    if (grown > within.growthMegabytes * 1024 * 1024) void longest?.stop(tooMuchMemory);
  };
  return {
    isNeeded: (needed) => {
      if (needed) timer ??= setInterval(look, interval);
      else {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}

const failed =
  (cause: unknown): Reason =>
  (path) =>
    systemCodeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY'
      ? tooMuchMemory(path)
      : problem(
          'unreadable',
          path,
          `Reading it failed: ${messageOf(cause)}. Save it again, or convert it to plain text.`,
        );

const tooSlow =
  ({ seconds }: Limits): Reason =>
  (path) =>
    problem(
      'too-slow',
      path,
      `It can't be read in ${seconds} seconds. Split it, save it again, or convert it to plain text.`,
    );

const tooMuchMemory: Reason = (path) =>
  problem(
    'too-much-memory',
    path,
    'Reading it takes more memory than a document may. Split it, or convert it to plain text.',
  );

const ended: Reason = (path) =>
  problem('unreadable', path, 'Its reader ended without a word. Save it again, or convert it to plain text.');

const stopped: Reason = (path) =>
  problem('unreadable', path, 'The program was stopped before it was read. Start it again.');
