// The bar that shows how far the reading of documents is.
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { createReadingProgress } from '../../../../adapters/cli/terminal/progress.ts';
import type { Surroundings } from '../../../../adapters/cli/terminal/surroundings.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What is written to standard error while a hundred documents are read, `each` milliseconds one. */
function written(each: number, isTTY: boolean): string {
  vi.useFakeTimers({ toFake: ['performance'] });
  const errors = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  const surroundings: Surroundings = {
    environment: {},
    input: new PassThrough(),
    output: new PassThrough(),
    errors,
    user: 'somebody',
    prefixes: [],
    chats: [],
    platforms: { local: [], chats: new Map() },
    ...{ version: '0.0.0', sample: '/sample' },
    onSignal: () => {},
  };
  const progress = createReadingProgress(surroundings);
  for (let done = 1; done <= 100; done += 1) {
    vi.advanceTimersByTime(each);
    progress.onRead(done, 100);
  }
  progress.end();
  return String(errors.read() ?? '');
}

test('long work shows how far it is, to the end, and takes the bar away', () => {
  const shown = written(50, true);
  expect(shown).toMatch(/^\rreading documents █+░+ 10\/100\r/);
  expect(shown.endsWith(' 100/100\r\u001b[K')).toBe(true);
});

test('short work shows nothing', () => {
  expect(written(1, true)).toBe('');
});

test('nothing is shown where standard error is not a terminal', () => {
  expect(written(50, false)).toBe('');
});
