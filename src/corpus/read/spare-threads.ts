// Threads with nothing to read, for whoever reads next: starting one takes longer than reading a small file.
import type { Limits } from '../bytes/limits.ts';
import { startThread, stopped, type Thread } from './start-thread.ts';

/** Milliseconds after which a thread that nobody needs ends, and gives back its memory. */
const patience = 5000;
/** More are not spared. */
const most = 2;

interface Spare {
  readonly thread: Thread;
  readonly within: Limits;
  readonly ending: NodeJS.Timeout;
}

/** One list for the whole process, as threads are. */
const spare: Spare[] = [];

/** One that is idle, else a new one. */
export function takeThread(within: Limits): Thread {
  const at = spare.findIndex((one) => one.within === within && one.thread.isAlive());
  const [found] = at === -1 ? [] : spare.splice(at, 1);
  clearTimeout(found?.ending);
  return found?.thread ?? startThread(within);
}

export function giveBack(thread: Thread, within: Limits): void {
  if (!thread.isAlive()) return;
  if (spare.length >= most) {
    end(thread);
    return;
  }
  const ending = setTimeout(() => {
    spare.splice(
      spare.findIndex((one) => one.thread === thread),
      1,
    );
    end(thread);
  }, patience);
  spare.push({ thread, within, ending: ending.unref() });
}

const end = (thread: Thread): void => void thread.stop(stopped);
