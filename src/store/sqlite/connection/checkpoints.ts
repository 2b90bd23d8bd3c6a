// Moves what is acknowledged from the log into the file soon, so that a log that is lost costs little.
import type { Turns } from '../../sql/session/session.ts';

/** Milliseconds from a write to the checkpoint after it. */
const interval = 2_000;

/** Each write calls `wrote`; the next checkpoint then comes within the interval, whatever else is written until then. */
export function createCheckpoints(turns: Pick<Turns, 'alone'>) {
  let timer: NodeJS.Timeout | undefined;
  const checkpoint = (): void => {
    timer = undefined;
    // PASSIVE waits for nobody. What fails here fails again at the next write, which says so.
    turns.alone((database) => database.exec('PRAGMA wal_checkpoint(PASSIVE)')).catch(() => {});
  };
  return {
    wrote(): void {
      timer ??= setTimeout(checkpoint, interval).unref();
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
