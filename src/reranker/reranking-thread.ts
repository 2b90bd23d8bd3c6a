// What runs in the reranker's thread: one question at a time, a text after the other, until it is told to stop.
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, messageOf, VerbatimError } from '../errors.ts';
import { loadModel, type ModelFiles } from './model/model.ts';
import type { Model, ModelText } from './model/reader.ts';

/** A question to read, that the one being read is no longer wanted, or that the thread shall end. */
export type Task =
  | { readonly kind: 'rank'; readonly question: string; readonly texts: readonly ModelText[] }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' };

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'ranked'; readonly numbers: readonly number[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
const report = (word: Report): void => port?.postMessage(word);

let isWanted = true;

async function rank(model: Model, question: string, texts: readonly ModelText[]): Promise<Report> {
  isWanted = true;
  const asked = await model.ask(question);
  const numbers: number[] = [];
  for (const text of texts) {
    // The word to stop arrives between two texts.
    await setImmediate();
    if (!isWanted) return { kind: 'stopped' };
    numbers.push(await asked.score(text));
  }
  return { kind: 'ranked', numbers };
}

async function serve(start: ModelFiles): Promise<void> {
  const model = await loadModel(start);
  port?.on('message', async (task: Task) => {
    if (task.kind !== 'rank') isWanted = false;
    // Without its port, the thread has nothing to wait for.
    if (task.kind === 'end') port?.close();
    if (task.kind === 'rank') report(await rank(model, task.question, task.texts).catch(failed));
  });
  report({ kind: 'ready' });
}

const failed = (cause: unknown): Report => ({ kind: 'failed', message: messageOf(cause) });

const unusable = (cause: unknown): Report => ({
  kind: 'unusable',
  code: cause instanceof VerbatimError ? cause.code : 'RERANKER_FAILED',
  message: messageOf(cause),
});

serve(workerData as ModelFiles).catch((cause: unknown) => report(unusable(cause)));
