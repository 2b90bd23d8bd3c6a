// Which tests are quick: what starts a browser, a process or the build belongs to the slow suite (*.slow.test.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSlow } from './suites.ts';

/** What a quick test must not load, not even through a file beside it. */
const heavy = /^(?:playwright-core|node:child_process|node:cluster)$/;

/** Test files that may, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'tests/store/other-process.ts': 'touches a database’s bytes without taking away this process’s locks',
  'tests/adapters/web/pages/sources/files.test.ts': 'makes a pipe, which Node cannot do by itself',
};

/** Slow specs that start nothing, each with its reason. */
const long: Readonly<Record<string, string>> = {
  'tests/loop.slow.test.ts':
    'checks thousands of quotations and hundreds of pages while the event loop is watched',
  'tests/adapters/slack/connection.slow.test.ts':
    'waits for Slack’s client to try again, which does so in its own time',
  'tests/adapters/discord/connection.slow.test.ts': 'waits for connections that break and come back',
  'tests/adapters/discord/outage.slow.test.ts': 'waits for outages to end, and starts the program',
  'tests/adapters/discord/several.slow.test.ts': 'starts the program three times, and pauses it',
  'tests/adapters/discord/servers.slow.test.ts': 'waits for shards and for a server that the bot leaves',
  'tests/platforms/slack-sockets.slow.test.ts': 'waits for Slack’s client to notice that a socket is silent',
  'tests/adapters/web/hostile.slow.test.ts':
    'has pages of thousands of quotations and documents drawn while the event loop is watched',
  'tests/corpus/read/large-files.slow.test.ts':
    'reads and indexes tables of 100,000 rows while the event loop is watched',
  'tests/retrieval/live/live.slow.test.ts': 'waits for a real watcher, and for files that rest',
  'tests/corpus/rest/slow-copies.slow.test.ts': 'waits for writers that pause, and for files that rest',
  'tests/retrieval/live/open-revision.slow.test.ts': 'indexes thousands of passages for each saved index',
  'tests/store/erase.slow.test.ts': 'writes and forgets until a file has grown, and reads its bytes',
  'tests/store/damage.slow.test.ts': 'opens a file again and again, with other bytes changed in it',
  'tests/platforms/slack-faults.slow.test.ts':
    'waits for what Slack’s client waits for: limits, timeouts, a lost line',
  'tests/platforms/slack-server.slow.test.ts': 'waits for acknowledgements that never come',
  'tests/adapters/slack/research.slow.test.ts': 'waits until a research channel has rested',
  'tests/adapters/slack/changes.slow.test.ts': 'waits until answers that are not to come have not come',
  'tests/adapters/slack/places.slow.test.ts': 'waits as long as Slack asks it to',
  'tests/corpus/ocr/stuck-engine.slow.test.ts': 'lets two recognitions take all their time',
  'tests/corpus/read/hostile-files.slow.test.ts':
    'unpacks bombs until the process has grown by hundreds of megabytes',
  'tests/corpus/read/hostile-kinds.slow.test.ts': 'reads a million rows and 5,000 pages up to their limits',
  'tests/corpus/read/hostile-repeated.slow.test.ts': 'reads what is repeated a hundred thousand times',
  'tests/picture/office.slow.test.ts': 'starts LibreOffice for each file',
  'tests/picture/tracked-changes.slow.test.ts': 'unpacks 200 MB four times',
  'tests/corpus/read/damaged.slow.test.ts': 'reads a file of every kind, damaged in nineteen ways',
};

/** Every import, export from and dynamic import of a text. */
const specifiers = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
const builtFiles = /['"`/]dist\//;

/** Packages, and files as paths from the project's root. */
const importsIn = (path: string, source: string): readonly string[] =>
  [...source.matchAll(specifiers)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );

/** The first way from a test file to something heavy; undefined where there is none. */
function wayToHeavy(path: string, seen = new Set<string>()): readonly string[] | undefined {
  if (seen.has(path) || path in allowed) return undefined;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  if (builtFiles.test(source)) return [path, 'dist/'];
  for (const imported of importsIn(path, source)) {
    if (heavy.test(imported)) return [path, imported];
    const isTestFile = imported.startsWith('tests/') && existsSync(imported);
    const rest = isTestFile ? wayToHeavy(imported, seen) : undefined;
    if (rest !== undefined) return [path, ...rest];
  }
  return undefined;
}

const specs = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  // This one names what it refuses, and the peers run apart.
  .filter((path) => path.endsWith('.test.ts') && !/^tests\/(?:peers\/|suites\.test\.ts$)/.test(path))
  .sort();
const quick = specs.filter((path) => !isSlow(path));
const slow = specs.filter(isSlow);

describe('the quick suite', () => {
  test('starts no browser, no process and nothing that was built', () => {
    const ways = quick.flatMap((path) => wayToHeavy(path)?.join(' imports ') ?? []);
    expect(ways).toEqual([]);
  });

  test('is nearly all there is', () => {
    expect(quick.length).toBeGreaterThan(100);
  });
});

describe('the slow suite', () => {
  test('has only what must be there: it starts something, or is known to take long', () => {
    const needless = slow.filter((path) => !(path in long) && wayToHeavy(path) === undefined);
    expect(needless).toEqual([]);
  });

  test('is not empty, and has a test in each file', () => {
    expect(slow.length).toBeGreaterThan(10);
    const empty = slow.filter((path) => !/^\s*(?:it|test)\b/m.test(readFileSync(path, 'utf8')));
    expect(empty).toEqual([]);
  });
});

describe('what this rests on', () => {
  test('every exception is a file that is there', () => {
    const files = [...Object.keys(allowed), ...Object.keys(long)];
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('an import of a process is found, through other files too', () => {
    expect(importsIn('tests/a/b.test.ts', "import { spawn } from 'node:child_process';")).toEqual([
      'node:child_process',
    ]);
    expect(importsIn('tests/a/b.test.ts', "const c = await import('../c.ts');")).toEqual(['tests/c.ts']);
    expect(wayToHeavy('tests/store/kill.slow.test.ts')).toEqual([
      'tests/store/kill.slow.test.ts',
      'tests/store/processes.ts',
      'node:child_process',
    ]);
    expect(builtFiles.test("await import('./dist/src/index.js')")).toBe(true);
  });
});
