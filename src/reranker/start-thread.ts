// Starts the thread that holds the model, and turns its reports into promises. It reads one question at a time.
import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { SHARE_ENV } from 'node:worker_threads';
import type { Score } from '../answer/ranking/reranker.ts';
import { messageOf, VerbatimError } from '../errors.ts';
import { openThread } from '../thread.ts';
import type { ModelFiles } from './model/model.ts';
import type { ModelText } from './model/reader.ts';
import type { Report, Task } from './reranking-thread.ts';

export interface RerankingThread {
  /** Rejects with RERANKER_PACKAGES, RERANKER_DAMAGED, or RERANKER_FAILED where the thread ends. */
  readonly ready: Promise<void>;
  /**
   * Undefined where `signal` aborted. Settles once the thread can take the next question. Rejects with RERANKER_FAILED.
   */
  rank(
    question: string,
    texts: readonly ModelText[],
    signal: AbortSignal,
  ): Promise<readonly (Score | undefined)[] | undefined>;
  /** Reads a passage ahead of questions. Says whether it is kept. Rejects with RERANKER_FAILED. */
  read(text: string): Promise<boolean>;
  /** Forgets the passages that are kept, but those of these keys. Rejects with RERANKER_FAILED. */
  retain(keys: ReadonlySet<string>): Promise<void>;
  isAlive(): boolean;
  /** Resolves once the thread has ended, which it does after the text that it reads. */
  stop(): Promise<void>;
}

/** Milliseconds that a thread has to answer the word to stop; a text takes tens. */
const defaultPatience = 5000;

/**
 * A thread is never terminated from outside: onnxruntime's binding aborts the whole process where that falls into a
 * reading. It is asked to end, and one that does not answer is left alone; it ends when it returns.
 */
export function startThread(workerData: ModelFiles, patience = defaultPatience): RerankingThread {
  const worker = openThread(new URL('./reranking-thread.js', import.meta.url), {
    workerData,
    // What the thread sets would otherwise be seen by no native code.
    env: SHARE_ENV,
  });
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
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (!alive) return;
    alive = false;
    worker.ref();
    send({ kind: 'end' });
    const late = new AbortController();
    await Promise.race([exited, setTimeout(patience, undefined, { signal: late.signal })]);
    late.abort();
    worker.unref();
  };
  const abandon = (): void => {
    send({ kind: 'end' });
    fail("The reranker's thread does not answer.");
  };
  const ready = next().then((report) => {
    if (report.kind === 'ready') return;
    throw errorOf(report);
  });
  // Nobody may be waiting yet when it fails.
  ready.catch(() => {});
  const begin = async (): Promise<void> => {
    await ready;
    if (!alive) throw errorOf({ kind: 'failed', message: "The reranker's thread ended." });
  };
  return {
    ready,
    isAlive: () => alive,
    stop,
    rank: async (question, texts, signal) => {
      await begin();
      if (signal.aborted) return undefined;
      let late: NodeJS.Timeout | undefined;
      const cancel = (): void => {
        send({ kind: 'stop' });
        late = startTimer(abandon, patience);
      };
      signal.addEventListener('abort', cancel, { once: true });
      send({ kind: 'rank', question, texts });
      const report = await next();
      signal.removeEventListener('abort', cancel);
      clearTimeout(late);
      if (report.kind === 'ranked') return report.scores;
      if (report.kind === 'stopped') return undefined;
      throw errorOf(report);
    },
    read: async (text) => {
      await begin();
      send({ kind: 'read', text });
      const report = await next();
      if (report.kind === 'read') return report.isKept;
      throw errorOf(report);
    },
    retain: async (keys) => {
      await begin();
      send({ kind: 'retain', keys });
      const report = await next();
      if (report.kind !== 'retained') throw errorOf(report);
    },
  };
}

const errorOf = (report: Report): VerbatimError =>
  report.kind === 'unusable'
    ? new VerbatimError(report.code, report.message)
    : new VerbatimError('RERANKER_FAILED', report.kind === 'failed' ? report.message : report.kind);
