// What is said about something that was claimed is sent only while the claim is surely this process's: where several share a store,
// one that was paused or cut off may have lost it without hearing of that.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Hold } from '../../../src/index.ts';

interface Saying extends Pick<Hold, 'holds'> {
  /** A request of it was not sent, since nobody knew whose the claim was by then. */
  isUnsent: boolean;
}

const saying = new AsyncLocalStorage<Saying>();

/**
 * Says something as whoever holds the claim, which is asked for again where it became doubtful before anything was sent. Resolves to
 * undefined where another process says it.
 */
export async function sayHeld<T>(
  hold: () => Promise<Hold>,
  say: () => Promise<T>,
): Promise<{ readonly said: T } | undefined> {
  for (;;) {
    const held = await hold();
    if (held.whose === 'another') return undefined;
    const current: Saying = { holds: held.holds, isUnsent: false };
    try {
      return { said: await saying.run(current, say) };
    } catch (error) {
      if (!current.isUnsent) throw error;
    }
  }
}

/** For a platform's client to ask before each request: it may be one of many attempts, minutes after the first. */
export function maySend(): boolean {
  const current = saying.getStore();
  if (current === undefined || current.holds()) return true;
  current.isUnsent = true;
  return false;
}
