// What runs in a reading thread: one file at a time, from bytes to what its format makes of them.
import { parentPort } from 'node:worker_threads';
import { type Portion, takeApart } from './portions.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

export interface Task {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Part {
  /** With the first part: everything but the sections and points. */
  readonly bare?: ReadDocument;
  readonly portion: Portion;
  readonly isLast: boolean;
}

let portions: Iterator<Portion, void> | undefined;
let portion: Portion | undefined;

/** Each part is sent when it is asked for, so that they do not arrive all at once. */
function send(first: Pick<Part, 'bare'>): void {
  const own = portion;
  if (own === undefined) return;
  portion = portions?.next().value ?? undefined;
  parentPort?.postMessage({ ...first, portion: own, isLast: portion === undefined } satisfies Part);
}

parentPort?.on('message', async (message: Task | 'next') => {
  // Asks for the next part of the file that was read.
  if (message === 'next') return send({});
  const apart = takeApart(await readDocument(message.path, message.bytes));
  portions = apart.portions;
  portion = portions.next().value ?? undefined;
  send({ bare: apart.bare });
});
