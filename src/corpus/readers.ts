// Reads files in this thread where that is quick and safe, and in threads of their own, within limits, where it is not.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { messageOf, systemCodeOf } from '../errors.ts';
import { isReadApart } from './formats/registry.ts';
import { type Limits, limits } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import { type Outcome, readFile } from './read-file.ts';
import type { Task } from './reading-thread.ts';

export interface Readers {
  /** Never rejects: a file that goes beyond a limit, or ends its thread, is a problem. */
  read(path: string, bytes: Uint8Array): Promise<Outcome>;
  /** Ends the threads. A reading under way ends as a problem. */
  close(): Promise<void>;
}

export interface Reading {
  readonly threads?: number;
  readonly within?: Limits;
  /** Texts too are read in threads: it pays where there are very many. */
  readonly textsApart?: boolean;
}

/** Bytes of the largest text that is read in the thread that asks. */
const quick = 256 * 1024;

export function openReaders(reading: Reading = {}): Readers {
  const { threads = availableParallelism(), within = limits, textsApart = false } = reading;
  const pool = openPool(threads, within);
  return {
    read: async (path, bytes) =>
      textsApart || isReadApart(path) || bytes.length > quick
        ? pool.run({ path, bytes })
        : readFile(path, bytes),
    close: pool.close,
  };
}

interface Pool {
  run(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

/** Threads begin with the first task that finds none idle, and keep no program from ending. */
function openPool(size: number, within: Limits): Pool {
  const waiting: { readonly task: Task; done(outcome: Outcome): void }[] = [];
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
  const give = async (thread: Thread, task: Task): Promise<Outcome> => {
    busy.add(thread);
    const outcome = await thread.run(task);
    busy.delete(thread);
    if (thread.isAlive()) idle.push(thread);
    proceed();
    return outcome;
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
  run(task: Task): Promise<Outcome>;
  isAlive(): boolean;
  /** What it is reading ends as the problem that `why` makes. */
  stop(why: Reason): Promise<void>;
}

function startThread(within: Limits): Thread {
  const worker = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: within.heapMegabytes },
    // What a parser prints must not reach the program's own output.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  let alive = true;
  let finish: ((outcome: Outcome) => void) | undefined;
  let path = '';
  const fail = (why: Reason): void => {
    alive = false;
    finish?.({ problems: [why(path)] });
  };
  worker.on('message', (outcome: Outcome) => finish?.(outcome));
  worker.on('error', (cause) => fail(reasonOf(cause, within)));
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
      const outcome = await new Promise<Outcome>((resolve) => {
        finish = resolve;
        worker.postMessage(task);
      });
      clearTimeout(late);
      worker.unref();
      return outcome;
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

const reasonOf =
  (cause: unknown, within: Limits): Reason =>
  (path) =>
    systemCodeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY'
      ? tooMuchMemory(path)
      : problem('unreadable', path, `Reading it failed: ${messageOf(cause)}. Save it again, or convert it to plain text.`);

const tooSlow =
  ({ seconds }: Limits): Reason =>
  (path) =>
    problem('too-slow', path, `It can't be read in ${seconds} seconds. Split it, save it again, or convert it to plain text.`);

const tooMuchMemory: Reason = (path) =>
  problem('too-much-memory', path, 'Reading it takes more memory than a document may. Split it, or convert it to plain text.');

const ended: Reason = (path) =>
  problem('unreadable', path, 'Its reader ended without a word. Save it again, or convert it to plain text.');

const stopped: Reason = (path) =>
  problem('unreadable', path, 'The program was stopped before it was read. Start it again.');
