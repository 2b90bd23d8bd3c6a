// How work grows with its size, in processor time: a limit in seconds would also judge the machine.
import { expect } from 'vitest';

/** The larger of two sizes is this many times the smaller. */
const times = 4;
/** Work in proportion takes 4 times as long, work in the square 16 times. */
const most = 9;
/** Milliseconds. Less says more about the clock than about the work. */
const floor = 20;
/** Other programs only ever add to a time, so the least of several is the nearest to the work. */
const rounds = 5;

/** Fails where work of `size` takes out of proportion longer than work of a quarter of it. */
export async function expectInProportion(run: (size: number) => unknown, size: number): Promise<void> {
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    small = Math.min(small, await processorTime(() => run(Math.round(size / times))));
    large = Math.min(large, await processorTime(() => run(size)));
    if (large < most * Math.max(small, floor)) return;
  }
  expect(large, `${large.toFixed(0)} ms, against ${small.toFixed(0)} ms for a quarter`).toBeLessThan(
    most * Math.max(small, floor),
  );
}

/** Milliseconds of processor time that `run` takes up to its end, on all threads of this process. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
