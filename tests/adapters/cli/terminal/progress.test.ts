// The bar that shows how far the reading of documents is.
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { createReadingProgress } from '../../../../adapters/cli/terminal/progress.ts';
import type { Surroundings } from '../../../../adapters/cli/terminal/surroundings.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What is written to standard error while a hundred documents are read, `each` milliseconds one. */
function written(each: number, isTTY: boolean, columns = 80): string {
  vi.useFakeTimers({ toFake: ['performance'] });
  const errors = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns });
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
  expect(shown).toMatch(/^\rreading documents █+░+ 10\/100/);
  expect(shown).toContain(
    ' 100/100\u001b[K\r\u001b[KRead 100 files in 5 s. The next start uses what was read.\n',
  );
});

test('a bar that was seen for a moment goes away without a word', () => {
  const shown = written(10, true);
  expect(shown).toContain('100/100');
  expect(shown).not.toContain('Read');
});

test('work that goes on says how much time is left, by the pace so far', () => {
  const shown = written(200, true);
  // Before, it is not known.
  expect(shown).toContain(' 9/100\u001b[K');
  expect(shown).toContain(' 10/100, 18 s left\u001b[K');
  expect(shown).toContain(' 95/100, 1 s left\u001b[K');
  expect(written(3000, true)).toMatch(/ 4\/100[^,]* 5\/100, 5 min left/);
  expect(written(3000, true)).toContain(' 20/100, 4 min left\u001b[K');
});

test.each([80, 50, 40])('the bar stays on one line of %d columns', (columns) => {
  const lines = written(3000, true, columns)
    .split('\r')
    .map((line) => line.replace('\u001b[K', ''));
  expect(Math.max(...lines.slice(0, -1).map((line) => line.length))).toBeLessThan(columns);
});

test('short work shows nothing', () => {
  expect(written(1, true)).toBe('');
});

test('nothing is shown where standard error is not a terminal', () => {
  expect(written(50, false)).toBe('');
});
