// What runs in a reading thread: one file at a time, from bytes to what its format makes of them.
import { parentPort } from 'node:worker_threads';
import { readDocument } from './read-document.ts';

export interface Task {
  readonly path: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', async ({ path, bytes }: Task) => {
  parentPort?.postMessage(await readDocument(path, bytes));
});
