// Work that is asked for at any time and done in batches, one after the other.
import { setTimeout } from 'node:timers/promises';

export interface Batches {
  /** A batch begins soon, or once the present one is done. Many calls in a row are one. */
  begin(): void;
  /** Resolves once no batch is under way; none begins any more. */
  close(): Promise<void>;
}

/**
 * `gather`: milliseconds for which further calls are waited for. A batch gives the milliseconds until the next; it never
 * rejects.
 */
export function createBatches(batch: () => Promise<number | undefined>, gather: number): Batches {
  let wanted = false;
  let closed = false;
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    wanted = true;
    if (!closed) working ??= work();
  };
  const work = async (): Promise<void> => {
    while (wanted && !closed) {
      await setTimeout(gather);
      wanted = false;
      clearTimeout(timer);
      const again = await batch();
      if (again !== undefined && !closed) timer = globalThis.setTimeout(begin, again).unref();
    }
    working = undefined;
  };
  return {
    begin,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await working;
    },
  };
}
