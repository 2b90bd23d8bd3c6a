// Starts the thread that holds the model, and turns its reports into promises. It reads one question at a time.
import { Worker } from 'node:worker_threads';
import { messageOf, VerbatimError } from '../errors.ts';
import type { ModelFiles } from './model.ts';
import type { Report, Task } from './reranking-thread.ts';

export interface RerankingThread {
  /** Rejects with RERANKER_PACKAGES, RERANKER_DAMAGED, or RERANKER_FAILED where the thread ends. */
  readonly ready: Promise<void>;
  /**
   * Undefined where `signal` aborted. Settles once the thread can take the next question. Rejects with RERANKER_FAILED.
   */
  rank(
    question: string,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly number[] | undefined>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Milliseconds between the word to stop and the end of a thread that does not answer; a text takes tens. */
const defaultPatience = 5000;

export function startThread(workerData: ModelFiles, patience = defaultPatience): RerankingThread {
  const worker = new Worker(new URL('./reranking-thread.js', import.meta.url), {
    workerData,
    // What a package prints must not reach the program's own output.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  worker.unref();
  let alive = true;
  /** Settles what is awaited, at most one thing at a time. */
  let settle: ((report: Report) => void) | undefined;
  const fail = (message: string): void => {
    alive = false;
    settle?.({ kind: 'failed', message });
  };
  worker.on('message', (report: Report) => settle?.(report));
  worker.on('error', (cause) => fail(`The reranker's thread crashed: ${messageOf(cause)}`));
  worker.on('exit', () => fail("The reranker's thread ended."));

  /** The next report. The thread keeps the program running only while somebody waits for it. */
  const next = async (): Promise<Report> => {
    worker.ref();
    const report = await new Promise<Report>((resolve) => {
      settle = resolve;
    });
    settle = undefined;
    worker.unref();
    return report;
  };
  const send = (task: Task): void => worker.postMessage(task);
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  const ready = next().then((report) => {
    if (report.kind === 'ready') return;
    throw errorOf(report);
  });
  // Nobody may be waiting yet when it fails.
  ready.catch(() => {});
  return {
    ready,
    isAlive: () => alive,
    stop,
    rank: async (question, texts, signal) => {
      await ready;
      if (signal.aborted) return undefined;
      if (!alive) throw errorOf({ kind: 'failed', message: "The reranker's thread ended." });
      let late: NodeJS.Timeout | undefined;
      const cancel = (): void => {
        send({ kind: 'stop' });
        late = setTimeout(() => void stop(), patience);
      };
      signal.addEventListener('abort', cancel, { once: true });
      send({ kind: 'rank', question, texts });
      const report = await next();
      signal.removeEventListener('abort', cancel);
      clearTimeout(late);
      if (report.kind === 'ranked') return report.numbers;
      if (report.kind === 'stopped') return undefined;
      throw errorOf(report);
    },
  };
}

const errorOf = (report: Report): VerbatimError =>
  report.kind === 'unusable'
    ? new VerbatimError(report.code, report.message)
    : new VerbatimError('RERANKER_FAILED', report.kind === 'failed' ? report.message : report.kind);
