// Has passages read before anybody asks, one after the other, while no question is waiting.
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { LocalReranker } from './local-reranker.ts';
import { keyOf } from './model/vector-file.ts';

export interface ReadAhead {
  /** Has these read, in place of those of an earlier call, which are forgotten in the end unless they are among them. */
  follow(texts: Iterable<string>): void;
  /** Resolves once nothing is under way. */
  close(): Promise<void>;
}

export interface ReadAheadOptions {
  readonly reranker: Pick<LocalReranker, 'read' | 'retain'>;
  readonly log: Log;
  /** Milliseconds. */
  readonly now: () => number;
}

/**
 * After each passage there is a rest as long as the reading took, so that half of the processor is left to others. What
 * cannot be read ahead costs the questions time, not answers.
 */
export function createReadAhead({ reranker, log, now }: ReadAheadOptions): ReadAhead {
  /** Keys of what is known to be kept. */
  const kept = new Set<string>();
  let round = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let isSaid = false;

  async function read(texts: Iterable<string>, signal: AbortSignal): Promise<void> {
    const present = new Set<string>();
    const from = now();
    let isFull = false;
    for (const text of texts) {
      if (signal.aborted) return;
      const key = keyOf(text);
      present.add(key);
      if (isFull || kept.has(key)) continue;
      const began = now();
      isFull = !(await reranker.read(text));
      if (!isFull) kept.add(key);
      await sleep(now() - began, undefined, { ref: false });
    }
    if (signal.aborted) return;
    await reranker.retain(present);
    for (const key of kept) if (!present.has(key)) kept.delete(key);
    const said = { passages: present.size, kept: kept.size, seconds: Math.round((now() - from) / 1000) };
    if (isFull && !isSaid) log.warn(said, notKept);
    isSaid = isFull;
    if (!isFull) log.info(said, 'the reranker has read the passages ahead');
  }

  return {
    follow: (texts) => {
      round.abort();
      round = new AbortController();
      const { signal } = round;
      running = running.then(() =>
        read(texts, signal).catch((cause: unknown) => {
          if (!signal.aborted) log.warn({}, `the reranker does not read ahead: ${messageOf(cause)}`);
        }),
      );
    },
    close: async () => {
      round.abort();
      await running;
    },
  };
}

const notKept =
  'not all passages are kept for the reranker, since the data folder is full or cannot be written: questions that find the others take longer, and fewer passages are read for them';
