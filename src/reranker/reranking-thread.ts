// What runs in the reranker's thread: a question or a passage at a time, until it is asked to stop.
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Score } from '../answer/ranking/reranker.ts';
import { type ErrorCode, messageOf, VerbatimError } from '../errors.ts';
import { loadModel, type ModelFiles } from './model/model.ts';
import type { Model, ModelText } from './model/reader.ts';

/**
 * A question to read, a passage to read ahead of questions, which of those to keep, that the question being read is no
 * longer wanted, or that the thread shall end.
 */
export type Task =
  | { readonly kind: 'rank'; readonly question: string; readonly texts: readonly ModelText[] }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'retain'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' };

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'ranked'; readonly scores: readonly (Score | undefined)[] }
  | { readonly kind: 'read'; readonly isKept: boolean }
  | { readonly kind: 'retained' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
const report = (word: Report): void => port?.postMessage(word);

let isWanted = true;

async function rank(model: Model, question: string, texts: readonly ModelText[]): Promise<Report> {
  isWanted = true;
  const asked = await model.ask(question);
  const scores: (Score | undefined)[] = [];
  for (const text of texts) {
    // The word to stop arrives between two texts.
    await setImmediate();
    if (!isWanted) return { kind: 'stopped' };
    scores.push(await asked.score(text));
  }
  return { kind: 'ranked', scores };
}

async function read({ passages }: Model, text: string): Promise<Report> {
  return { kind: 'read', isKept: (await passages?.read(text)) ?? false };
}

async function retain({ passages }: Model, keys: ReadonlySet<string>): Promise<Report> {
  passages?.retain(keys);
  return { kind: 'retained' };
}

async function serve(start: ModelFiles): Promise<void> {
  const model = await loadModel(start);
  port?.on('message', async (task: Task) => {
    if (task.kind === 'rank') report(await rank(model, task.question, task.texts).catch(failed));
    else if (task.kind === 'read') report(await read(model, task.text).catch(failed));
    else if (task.kind === 'retain') report(await retain(model, task.keys).catch(failed));
    else isWanted = false;
    if (task.kind !== 'end') return;
    model.passages?.close();
    // Without its port, the thread has nothing to wait for.
    port?.close();
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
