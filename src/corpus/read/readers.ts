// Reads files in the calling thread where that is quick and safe, otherwise in threads of their own, within limits.
import { availableParallelism } from 'node:os';
import { type Limits, limits } from '../bytes/limits.ts';
import { effortOf } from '../formats/registry.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { Task } from './reading-thread.ts';
import { startThread, stopped, type Thread, tooMuchMemory } from './start-thread.ts';

export interface Readers {
  /** Never rejects: a file that goes beyond a limit, or ends its thread, is a problem. */
  read(path: string, bytes: Uint8Array): Promise<ReadDocument>;
  /** Ends the threads. A file being read becomes a problem. */
  close(): Promise<void>;
}

export interface ReadersOptions {
  readonly threads?: number;
  readonly within?: Limits;
}

/** Bytes of the largest text that is read in the calling thread. */
const quick = 256 * 1024;
/** Slow texts up to this number do not repay the time to start threads. */
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

/** A thread starts when a task finds none idle. Threads do not stop the program from ending. */
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
      for (const { task, done } of waiting.splice(0)) done(stopped(task.path));
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.stop(stopped)));
    },
  };
}

/** Milliseconds between two checks of the process's memory. */
const interval = 50;

/** Stops the thread that has read longest once the process has grown too far: the heap's limit does not count buffers. */
function watchGrowth(within: Limits, busy: ReadonlySet<Thread>): { isNeeded(needed: boolean): void } {
  let timer: NodeJS.Timeout | undefined;
  const before = process.memoryUsage.rss();
  const check = (): void => {
    const [longest] = busy;
    const grown = process.memoryUsage.rss() - before;
    if (grown > within.growthMegabytes * 1024 * 1024) void longest?.stop(tooMuchMemory);
  };
  return {
    isNeeded: (needed) => {
      if (needed) timer ??= setInterval(check, interval);
      else {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}
