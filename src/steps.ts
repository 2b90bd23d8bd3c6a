// Long work in small steps, so that questions are answered between them.
import { setImmediate } from 'node:timers/promises';

/** Each `yield` is a place where something else may happen; between two lie a few milliseconds at most. */
export type Steps<Result> = Generator<void, Result>;

/** All steps at once, where nobody waits for an answer yet. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** One step after the other, everything that waits in between. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
