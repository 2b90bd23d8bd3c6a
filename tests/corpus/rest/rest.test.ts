// How long a changed file must rest, by what is known of it.
import { describe, expect, test } from 'vitest';
import type { StatFingerprint } from '../../../src/corpus/read/stat-fingerprint.ts';
import { arrivedAgain, changedAgain, firstChange } from '../../../src/corpus/rest/changes.ts';
import { type Change, restOf, rests } from '../../../src/corpus/rest/rest.ts';

const { byEnding, arrived, growing } = rests;

const file = (size: number, at: number, more: Partial<StatFingerprint> = {}): StatFingerprint => {
  const stats = { size, inode: 1, modified: at, changed: at, created: 0, ...more };
  return { ...stats, text: Object.values(stats).join(' '), at: Math.max(stats.modified, stats.changed) };
};

const old = file(1000, 1);
const isNew = { isKnown: false };
const isKnown = { isKnown: true, fingerprint: old };
const change = (fingerprint: StatFingerprint, before: typeof isKnown | typeof isNew = isNew): Change =>
  firstChange(fingerprint, before, fingerprint.at + 100, false);

describe('a new file', () => {
  test('rests by its ending, and longer the larger it is', () => {
    expect(restOf(change(file(10, 5000)), 'whole', rests)).toBeCloseTo(byEnding.whole, -1);
    expect(restOf(change(file(10, 5000)), 'middle', rests)).toBeCloseTo(byEnding.middle, -1);
    expect(restOf(change(file(10, 5000)), 'cut', rests)).toBeCloseTo(byEnding.cut, -1);
    expect(restOf(change(file(8 * 1024 * 1024, 5000)), 'whole', rests)).toBe(byEnding.whole + 8000);
  });

  test('that grows rests longer than its longest pause', () => {
    const once = changedAgain(change(file(10, 5000)), file(20, 6000), 6100);
    expect(restOf(once, 'whole', rests)).toBe(growing);
    const slowly = changedAgain(once, file(30, 46_000), 46_100);
    expect(restOf(slowly, 'whole', rests)).toBe(60_000);
  });

  test('whose writing was not seen from its beginning may be two versions', () => {
    const late = change(file(10, 9000, { created: 5000 }));
    expect(restOf(late, 'whole', rests)).toBeGreaterThanOrEqual(byEnding.middle);
  });
});

describe('a file that arrived finished', () => {
  test.each([
    ['moved here', file(10, 5000, { inode: 2, changed: 5010 })],
    ['with an older time', file(10, 1000, { changed: 9000, created: 9000 })],
  ])('%s', (_how, fingerprint) => {
    expect(restOf(change(fingerprint, isKnown), 'middle', rests)).toBe(arrived);
  });

  test('moved here within the tick in which it was written, as the watcher saw it', () => {
    const moved = { ...change(file(10, 5000, { inode: 2 }), isKnown), isMovedHere: true };
    expect(restOf(moved, 'middle', rests)).toBe(arrived);
  });

  test('its time is set once it is written, as rsync does', () => {
    const written = changedAgain(change(file(10, 5000), isKnown), file(1000, 6000), 6100);
    const done = changedAgain(written, file(1000, 4000, { changed: 6050 }), 6200);
    expect(restOf(done, 'middle', rests)).toBe(arrived);
  });

  test('but not an empty one, nor one that is written afterwards', () => {
    expect(restOf(change(file(0, 5000, { inode: 2, changed: 5010 })), 'middle', rests)).toBe(byEnding.middle);
    const moved = { ...change(file(10, 5000, { inode: 2 }), isKnown), isMovedHere: true };
    const written = changedAgain(moved, file(20, 6000, { inode: 2 }), 6100);
    expect(restOf(written, 'whole', rests)).toBeGreaterThan(arrived);
  });
});

test('what the watcher saw counts from the last time that a file came under the name', () => {
  const written = arrivedAgain(arrivedAgain(undefined, 'written', 1000), 'written', 1900);
  expect(written).toEqual({ how: 'written', first: 1000, last: 1900 });
  const moved = arrivedAgain(written, 'moved', 5000);
  expect(moved).toEqual({ how: 'moved', first: 5000, last: 5000 });
  expect(arrivedAgain(moved, 'written', 5100)).toEqual({ how: 'written', first: 5000, last: 5100 });
});

describe('a version that is overwritten in place', () => {
  test.each([
    ['with as many bytes', file(1000, 5000)],
    ['after it was emptied', file(400, 5000)],
  ])('%s may be mixed or a part', (_how, fingerprint) => {
    expect(restOf(change(fingerprint, isKnown), 'whole', rests)).toBe(byEnding.middle);
  });

  test('twice', () => {
    const twice = changedAgain(change(file(1200, 5000), isKnown), file(1300, 6000), 6100);
    expect(restOf(twice, 'whole', rests)).toBeGreaterThanOrEqual(byEnding.middle);
  });

  test('once, and longer than before, rests by its ending', () => {
    expect(restOf(change(file(1200, 5000), isKnown), 'whole', rests)).toBeCloseTo(byEnding.whole, -1);
  });
});

test('a file that is a day old has rested, wherever it comes from', () => {
  expect(firstChange(file(10, 5000), isNew, 5000 + 25 * 3_600_000, false).since).toBe(5000);
});

test('at a start, a file rests from its own time on, in the future from now on', () => {
  expect(firstChange(file(10, 5000), isNew, 9000, true).since).toBe(5000);
  expect(firstChange(file(10, 50_000), isNew, 9000, true).since).toBe(9000);
  expect(firstChange(file(10, 5000), isNew, 9000, false).since).toBe(9000);
});
