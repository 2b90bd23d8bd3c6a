// A model behind the Reranker port: a queue of few questions in front of one thread that holds the model.
import { availableParallelism } from 'node:os';
import type { RankedText, Reranker } from '../answer/ranking/reranker.ts';
import type { RerankerKind } from '../answer/ranking/support.ts';
import { VerbatimError } from '../errors.ts';
import { type RerankingThread, startThread } from './start-thread.ts';
import type { PerFile } from './weights.ts';

export interface LocalReranker extends Reranker {
  /** As `ready`, but rejects where it cannot be used. */
  load(): Promise<void>;
  /** Ends the thread; questions that wait are rejected. */
  close(): Promise<void>;
}

export interface LocalRerankerOptions {
  readonly name: string;
  readonly kind: RerankerKind;
  /** Holds model.onnx and tokenizer.json. */
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
  readonly start?: typeof startThread;
}

/** Crashes one after the other, after which no thread is started any more. */
const mostCrashes = 3;
/** More threads than that gain little on one passage. */
const mostCores = 4;

interface Job {
  readonly question: string;
  readonly texts: readonly RankedText[];
  readonly signal: AbortSignal;
  resolve(numbers: readonly number[]): void;
  reject(reason: unknown): void;
}

/** Starts no thread before `ready` or the first `rank`. */
export function createLocalReranker(options: LocalRerankerOptions): LocalReranker {
  const {
    name,
    kind,
    folder,
    digests,
    packages = folder,
    mostWaiting = 4,
    budget = 2500,
    start = startThread,
  } = options;
  const cores = options.cores ?? Math.min(availableParallelism(), mostCores);
  const waiting: Job[] = [];
  let active: Job | undefined;
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
    thread = start({ kind, folder, packages, cores, ...(digests === undefined ? {} : { digests }) });
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
  const read = async ({ question, texts, signal }: Job): Promise<readonly number[] | undefined> => {
    const current = await load();
    const numbers = await current.rank(
      question,
      texts.map(({ text, within }) => ({ text, ...(within === undefined ? {} : { within }) })),
      signal,
    );
    crashes = 0;
    return numbers;
  };
  const proceed = async (): Promise<void> => {
    if (active !== undefined) return;
    active = waiting.shift();
    if (active === undefined) return;
    const job = active;
    await read(job).then((numbers) => numbers !== undefined && job.resolve(numbers), job.reject);
    active = undefined;
    await proceed();
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
      const { promise, resolve, reject } = withResolvers<readonly number[]>();
      const job: Job = { question, texts, signal, resolve, reject };
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
    close: async () => {
      refusal = new VerbatimError('RERANKER_FAILED', 'The program is stopping.');
      for (const { reject } of waiting.splice(0)) reject(refusal);
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
