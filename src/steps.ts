// Long work in small steps, so that nothing else waits for it: the event loop turns between any two slices.

/** Each `yield` is a place where other work may come in between; a step takes about a millisecond, and never ten. */
export type Steps<Result> = Generator<void, Result>;

/** All steps at once: for tools and tests, where nobody else waits. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The work as far as it is done within `most` steps; it is broken off there, and the result then undefined. */
export function* stepsWithin<Result>(
  most: number,
  work: Steps<Result>,
): Steps<{ readonly result: Result | undefined; readonly steps: number }> {
  for (let steps = 0; steps < most; steps += 1) {
    const step = work.next();
    if (step.done === true) return { result: step.value, steps };
    yield;
  }
  return { result: undefined, steps: most };
}

/** Milliseconds that all work in steps together takes between two turns of the event loop. */
const share = 5;

/**
 * One for the whole process, as the event loop is: ten requests of long work share its time, so that each of them takes
 * longer and whatever is short is served in between.
 */
const loop = { used: 0, turning: false, waiting: [] as (() => void)[] };

/**
 * Runs the steps in slices, in turns with all other work. What fits into the present slice is done at once. Rejects before the
 * next slice once `signal` aborts, which is heard in between.
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  if (loop.used >= share || loop.waiting.length > 0) await nextTurn();
  for (;;) {
    if (signal?.aborted === true) {
      // The types allow a result to be given here; what is broken off has none.
      steps.return(undefined as Result);
      throw signal.reason;
    }
    const from = performance.now();
    for (let used = loop.used; used < share; used = loop.used + performance.now() - from) {
      const step = steps.next();
      if (step.done === true) {
        use(from);
        return step.value;
      }
    }
    use(from);
    await nextTurn();
  }
}

/** Work that is too short to be cut, in turns with all other work. */
export const inOneStep = <Result>(work: () => Result): Promise<Result> => inTurns(oneStep(work));

// biome-ignore lint/correctness/useYield: the one step is the whole.
function* oneStep<Result>(work: () => Result): Steps<Result> {
  return work();
}

function use(from: number): void {
  loop.used += performance.now() - from;
  turnSoon();
}

/** Resolves in a later turn of the event loop, once those that waited before have had their slices. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    loop.waiting.push(resolve);
    turnSoon();
  });
}

function turnSoon(): void {
  if (loop.turning) return;
  loop.turning = true;
  setImmediate(turn);
}

/** Wakes one: it works once this function is done, and the event loop turns before the next one does. */
function turn(): void {
  loop.used = 0;
  loop.turning = false;
  loop.waiting.shift()?.();
  if (loop.waiting.length > 0) turnSoon();
}
