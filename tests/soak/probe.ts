// Preloaded into a bot of the soaks (--import): on SIGUSR2 it collects garbage and says where its memory is.
import { isMainThread } from 'node:worker_threads';

/** What the bot's Node has to be told so that it answers. */
export const probing = [
  '--expose-gc',
  `--import=${new URL('./probe.js', import.meta.url).pathname}`,
] as const;

/** Bytes, after all garbage was collected. */
export interface Probe {
  readonly rss: number;
  readonly heapUsed: number;
  readonly heapTotal: number;
  /** Of objects outside of the heap that JavaScript holds on to. */
  readonly external: number;
}

/** Begins the line that it writes to the error output. */
export const probed = '{"probe":';

if (isMainThread && globalThis.gc !== undefined)
  process.on('SIGUSR2', () => {
    globalThis.gc?.();
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    process.stderr.write(`${JSON.stringify({ probe: { rss, heapUsed, heapTotal, external } })}\n`);
  });
