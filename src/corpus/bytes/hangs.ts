// Says in the log that the drive of the corpus does not answer, and that it does again.
import type { Log } from '../../log.ts';
import { unanswered, waitingFor } from './drive.ts';

/** Milliseconds between two checks. */
const interval = 5000;

/** Until the function that it gives is called. */
export function tellHangs(log: Log): () => void {
  let told: string | undefined;
  const check = (): void => {
    const hung = unanswered();
    if (hung !== undefined && told === undefined) log.error({ path: hung.path }, waitingFor(hung));
    if (hung === undefined && told !== undefined) log.info({ path: told }, 'The drive answers again.');
    told = hung?.path;
  };
  const timer = setInterval(check, interval).unref();
  return () => clearInterval(timer);
}
