// What runs in a reading thread: one file at a time, from bytes to outcome.
import { parentPort } from 'node:worker_threads';
import { readFile } from './read-file.ts';

export interface Task {
  readonly path: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', async ({ path, bytes }: Task) => {
  parentPort?.postMessage(await readFile(path, bytes));
});
