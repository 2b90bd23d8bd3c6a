// What runs in the drawing thread: one picture at a time.
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../errors.ts';
import { dropOutput } from '../thread.ts';
import { drawQuote } from './draw.ts';
import type { DrawingTask, Picture } from './picture.ts';

/** What comes back; `failure` says why a page could not be drawn, for the log. */
export interface Report {
  readonly picture: Picture;
  readonly failure?: string;
}

dropOutput();

parentPort?.on('message', async (task: DrawingTask) => {
  parentPort?.postMessage(await reportOf(task));
});

async function reportOf(task: DrawingTask): Promise<Report> {
  try {
    return { picture: await drawQuote(task) };
  } catch (cause) {
    return { picture: { kind: 'refused', reason: 'unreadable' }, failure: messageOf(cause) };
  }
}
