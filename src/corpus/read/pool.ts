// The threads that read files: each takes one after the other, and one that exceeds a limit is ended.
import type { Limits } from '../bytes/limits.ts';
import { watchGrowth } from './growth.ts';
import type { ReadDocument } from './read-document.ts';
import { giveBack, takeThread } from './spare-threads.ts';
import { stopped, type Thread } from './start-thread.ts';
import type { Task } from './thread-messages.ts';

export interface Pool {
  /** `most`: threads that may be at work from now on. */
  run(task: Task, most: number): Promise<ReadDocument>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: Task;
  readonly done: (result: ReadDocument) => void;
}

/** A thread starts when a task finds none idle. Threads do not stop the program from ending. */
export function openPool(within: Limits): Pool {
  const waiting: Waiting[] = [];
  /** Stopped for memory while others were read: the memory may have been theirs, so they are read once more, alone. */
  const suspected: Waiting[] = [];
  const idle: Thread[] = [];
  const busy = new Set<Thread>();
  const growth = watchGrowth(within, busy);
  let size = 1;
  let isAlone = false;
  let isClosed = false;

  const proceed = (): void => {
    while (waiting.length > 0 && busy.size < size && !isAlone) begin(waiting.shift());
    if (busy.size === 0) {
      isAlone = suspected.length > 0;
      begin(suspected.shift());
    }
    growth.isNeeded(busy.size > 0);
  };
  const begin = (next: Waiting | undefined): void => {
    if (next !== undefined) void give(idle.pop() ?? takeThread(within), next);
  };
  const give = async (thread: Thread, next: Waiting): Promise<void> => {
    busy.add(thread);
    const result = await thread.run(next.task);
    busy.delete(thread);
    if (thread.isAlive()) idle.push(thread);
    if (growth.hasStoppedOneOfMany(thread)) suspected.push(next);
    else next.done(result);
    if (busy.size === 0) isAlone = false;
    proceed();
  };

  return {
    run: (task, most) =>
      new Promise((done) => {
        if (isClosed) return done(stopped(task.path));
        size = most;
        waiting.push({ task, done });
        proceed();
      }),
    close: async () => {
      isClosed = true;
      for (const { task, done } of [...waiting.splice(0), ...suspected.splice(0)]) done(stopped(task.path));
      for (const thread of idle.splice(0)) giveBack(thread, within);
      await Promise.all([...busy].map((thread) => thread.stop(stopped)));
    },
  };
}
