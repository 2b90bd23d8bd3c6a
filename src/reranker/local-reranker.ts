// A model behind the Reranker port: a queue of few questions in front of one thread that holds the model.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Reranker, Score } from '../answer/ranking/reranker.ts';
import type { RerankerKind } from '../answer/ranking/support.ts';
import { VerbatimError } from '../errors.ts';
import { encoderFile } from './encoder/encoder-file.ts';
import type { KeptPassages } from './model/model.ts';
import { projectionFile } from './model/projection.ts';
import { type RerankingThread, startThread } from './start-thread.ts';
import type { PerFile } from './weights.ts';

export interface LocalReranker extends Reranker {
  /** As `ready`, but rejects where it cannot be used. */
  load(): Promise<void>;
  /** Reads a passage while no question waits. Says whether it is kept, so that no question has to read it. */
  read(text: string): Promise<boolean>;
  /** Forgets the passages that are kept, but those of these keys. */
  retain(keys: ReadonlySet<string>): Promise<void>;
  /** Ends the thread; questions that wait are rejected. */
  close(): Promise<void>;
}

export interface LocalRerankerOptions {
  readonly name: string;
  readonly kind: RerankerKind;
  /** Holds model.onnx and tokenizer.json, but for the encoder that ships. */
  readonly folder: string;
  /** Whose node_modules may have the packages, beside the program's; absent, the same folder. */
  readonly packages?: string;
  /** Questions that may wait while one is read; more are refused as RERANKER_BUSY. */
  readonly mostWaiting?: number;
  readonly cores?: number;
  /** Milliseconds that a question waits: two readings on two busy cores take less. */
  readonly budget?: number;
  /** What the files must be. Without, whatever is there is used. */
  readonly digests?: PerFile<string>;
  /** Where passages that were read are kept; absent, they are not. */
  readonly kept?: KeptPassages;
  readonly start?: typeof startThread;
}

/** Crashes one after the other, after which no thread is started any more. */
const mostCrashes = 3;
/** More threads than that gain little on one passage. */
const mostCores = 4;

/** Milliseconds that a passage takes on two busy cores: so many are read for one question as fit into its budget. */
const perPassage: Readonly<Record<RerankerKind, number>> = {
  'cross-encoder': 60,
  'late-interaction': 60,
  'small-encoder': 50,
};

interface Job {
  /** Settles what is awaited, but for what it throws. */
  run(thread: RerankingThread): Promise<void>;
  reject(reason: unknown): void;
}

/** Starts no thread before `ready` or the first `rank`. */
export function createLocalReranker(options: LocalRerankerOptions): LocalReranker {
  const {
    name,
    kind,
    folder,
    digests,
    kept,
    packages = folder,
    mostWaiting = 4,
    budget = 2500,
    start = startThread,
  } = options;
  const cores = options.cores ?? Math.min(availableParallelism(), mostCores);
  /** Questions; what is read ahead of them has its turn where there is none. */
  const waiting: Job[] = [];
  const ahead: Job[] = [];
  let isBusy = false;
  let thread: RerankingThread | undefined;
  /** Since the last question that was read. */
  let crashes = 0;
  /** What no new thread would change. */
  let refusal: VerbatimError | undefined;

  const living = (): RerankingThread => {
    if (refusal !== undefined) throw refusal;
    if (thread?.isAlive() === true) return thread;
    if (thread !== undefined) crashes += 1;
    if (crashes >= mostCrashes) {
      refusal = crashedTooOften();
      throw refusal;
    }
    thread = start({
      ...{ kind, folder, packages, cores, mostRead: Math.floor(budget / perPassage[kind]) },
      projection: fileURLToPath(projectionFile),
      encoder: fileURLToPath(encoderFile),
      ...(digests === undefined ? {} : { digests }),
      ...(kept === undefined ? {} : { kept }),
    });
    return thread;
  };
  const load = async (): Promise<RerankingThread> => {
    const current = living();
    await current.ready.catch((cause: unknown) => {
      if (isLasting(cause)) refusal = cause;
      throw cause;
    });
    return current;
  };
  const run = async (job: Job): Promise<void> => {
    await job.run(await load());
    crashes = 0;
  };
  const proceed = async (): Promise<void> => {
    if (isBusy) return;
    const job = waiting.shift() ?? ahead.shift();
    if (job === undefined) return;
    isBusy = true;
    await run(job).catch(job.reject);
    isBusy = false;
    await proceed();
  };
  const inIdleTime = async <T>(work: (thread: RerankingThread) => Promise<T>): Promise<T> => {
    if (refusal !== undefined) throw refusal;
    const { promise, resolve, reject } = withResolvers<T>();
    ahead.push({ run: async (current) => resolve(await work(current)), reject });
    void proceed();
    return await promise;
  };
  return {
    name,
    kind,
    budget,
    load: async () => {
      await load();
    },
    // What is wrong, the first question's trace says.
    ready: async () => {
      await load().catch(() => {});
    },
    rank: async (question, texts, signal) => {
      signal.throwIfAborted();
      if (refusal !== undefined) throw refusal;
      if (waiting.length >= mostWaiting) throw busy(waiting.length);
      const { promise, resolve, reject } = withResolvers<readonly (Score | undefined)[]>();
      const asked = texts.map(({ text, within }) => ({ text, ...(within === undefined ? {} : { within }) }));
      const job: Job = {
        run: async (current) => {
          const scores = await current.rank(question, asked, signal);
          // Otherwise it was stopped, and rejected by the one who stopped it.
          if (scores !== undefined) resolve(scores);
        },
        reject,
      };
      const leave = (): void => {
        const place = waiting.indexOf(job);
        if (place !== -1) waiting.splice(place, 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(job);
      void proceed();
      return await promise.finally(() => signal.removeEventListener('abort', leave));
    },
    read: (text) => inIdleTime((current) => current.read(text)),
    retain: (keys) => inIdleTime((current) => current.retain(keys)),
    close: async () => {
      refusal = new VerbatimError('RERANKER_FAILED', 'The program is stopping.');
      for (const { reject } of [...waiting.splice(0), ...ahead.splice(0)]) reject(refusal);
      await thread?.stop();
    },
  };
}

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

const isLasting = (cause: unknown): cause is VerbatimError =>
  cause instanceof VerbatimError && cause.code !== 'RERANKER_FAILED';

const busy = (questions: number): VerbatimError =>
  new VerbatimError('RERANKER_BUSY', `${questions} questions are waiting for the reranker already.`);

const crashedTooOften = (): VerbatimError =>
  new VerbatimError(
    'RERANKER_FAILED',
    `The reranker's thread crashed ${mostCrashes} times in a row. Start the program again, or set VERBATIM_RERANKER=off.`,
  );
