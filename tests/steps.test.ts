// Long work in steps: it ends as if done at once, and lets everything else happen in between.
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { finish, inOneStep, inTurns, type Steps, stepsWithin } from '../src/steps.ts';
import { longestHold } from './loop.ts';

/** So many steps of a millisecond each. */
function* work(steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

test('the result is the same at once and in turns', async () => {
  expect(finish(work(3))).toBe(3);
  expect(await inTurns(work(3))).toBe(3);
  expect(await inOneStep(() => 'done')).toBe('done');
});

test('ten works at once hold the loop no longer than one does', async () => {
  const ten = () => Promise.all(Array.from({ length: 10 }, () => inTurns(work(20))));
  expect(await longestHold(ten)).toBeLessThan(40);
  expect(await longestHold(async () => finish(work(60)))).toBeGreaterThan(40);
});

test('short work begins while long work goes on', async () => {
  const order: string[] = [];
  const long = inTurns(work(100)).then(() => order.push('long'));
  await setImmediate();
  await inTurns(work(1)).then(() => order.push('short'));
  await long;
  expect(order).toEqual(['short', 'long']);
});

test('what a step throws reaches whoever waits, and the next work is done all the same', async () => {
  const failing = function* (): Steps<void> {
    yield;
    throw new Error('It fails.');
  };
  await expect(inTurns(failing())).rejects.toThrow('It fails.');
  expect(await inTurns(work(1))).toBe(1);
});

test('work is broken off after so many steps, always at the same one', () => {
  expect(finish(stepsWithin(5, work(3)))).toEqual({ result: 3, steps: 3 });
  expect(finish(stepsWithin(3, work(5)))).toEqual({ result: undefined, steps: 3 });
});

test('a signal is heard between two slices, and no step is taken after it', async () => {
  let taken = 0;
  let isClosed = false;
  const endless = function* (): Steps<void> {
    try {
      for (;;) {
        taken += 1;
        const until = performance.now() + 1;
        while (performance.now() < until);
        yield;
      }
    } finally {
      isClosed = true;
    }
  };
  const stop = new AbortController();
  const working = inTurns(endless(), stop.signal);
  await setImmediate();
  stop.abort(new Error('enough'));
  const before = taken;
  await expect(working).rejects.toThrow('enough');
  expect([before > 0, taken - before, isClosed]).toEqual([true, 0, true]);
  await expect(inTurns(endless(), stop.signal)).rejects.toThrow('enough');
});
