// What was read is cached in the data folder: whole, or not at all.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CachedFile, CachedFiles } from '../../../src/corpus/cache/cached-file.ts';
import {
  type DocumentCache,
  documentsFile,
  openDocumentCache,
} from '../../../src/corpus/cache/document-cache.ts';
import { numberIn } from '../../../src/corpus/cache/text-file.ts';
import { HeldText, heldTextOf, mostOnDemand, withHeldText } from '../../../src/corpus/document/held-text.ts';
import type { Log } from '../../../src/log.ts';
import { writeFolder } from '../../folders.ts';
import { hostile } from '../../texts.ts';

const cached = (path: string, text: string): CachedFile => ({
  fingerprint: `fingerprint of ${path}`,
  file: {
    path,
    digest: `digest of ${text}`,
    format: 'text',
    reading: withHeldText(
      {
        sections: [{ headings: ['One'], paragraphs: [{ span: { start: 0, end: text.length }, line: 1 }] }],
        attribution: { title: 'A title' },
        problems: [],
      },
      new HeldText(text),
    ),
    problems: [],
  },
});

const all = (...files: readonly CachedFile[]): CachedFiles =>
  new Map(files.map((file) => [file.file.path, file]));

interface Opened {
  readonly cache: DocumentCache;
  readonly warnings: readonly string[];
}

function openIn(folder: string, version = '1', writable = true): Opened {
  const warnings: string[] = [];
  const silent = (): void => {};
  const warn: Log['warn'] = (_fields, message) => void warnings.push(message);
  const log = { debug: silent, info: silent, warn, error: silent };
  return { cache: openDocumentCache(version, { folder, writable, log }), warnings };
}

const heron = cached('a.txt', 'The heron stands.');
const otter = cached('b.txt', 'The otter swims.');

/** A data folder with these in its cache. */
async function saved(...files: readonly CachedFile[]): Promise<string> {
  const folder = await writeFolder({});
  const { cache } = openIn(folder);
  await cache.load();
  for (const file of files) cache.add(file);
  await cache.compact(all(...files), true);
  return folder;
}

const savedBoth = (): Promise<string> =>
  saved(cached('a.txt', 'The heron stands.'), cached('b.txt', 'The otter swims.'));

const fileIn = (folder: string): string => join(folder, documentsFile);

/** The one that has the texts. */
async function textsIn(folder: string): Promise<string> {
  const [name = '', ...others] = (await readdir(folder)).filter((name) => numberIn(name) !== undefined);
  expect(others).toEqual([]);
  return join(folder, name);
}

/** All bytes of the cache. */
const bytesIn = async (folder: string): Promise<string> =>
  (await Promise.all([fileIn(folder), await textsIn(folder)].map((path) => readFile(path, 'latin1')))).join(
    '',
  );

const isInMemory = ({ file }: CachedFile): boolean =>
  file.reading !== undefined && heldTextOf(file.reading)?.stored === undefined;

describe('what is cached', () => {
  test('is there at the next start', async () => {
    expect(await openIn(await savedBoth()).cache.load()).toEqual(all(heron, otter));
  });

  test('is there of a file that was given up, too, so that no start pays for it again', async () => {
    const given = {
      code: 'too-slow',
      path: 'c.md',
      message: 'Reading it takes too long. Split it.',
    } as const;
    const slow = { fingerprint: '', file: { path: 'c.md', digest: 'digest', problems: [given] } };
    const unread = { fingerprint: '', file: { path: 'd.md', problems: [given] } };
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    await cache.load();
    cache.add(slow);
    cache.add(unread);
    await cache.compact(all(heron, otter, slow, unread), true);
    expect(await openIn(folder).cache.load()).toEqual(all(heron, otter, slow));
  });

  test('is replaced by what was read later of the same path', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    await cache.load();
    const changed = cached('a.txt', 'The heron flies.');
    cache.add(changed);
    await cache.compact(all(changed, otter), false);
    expect((await openIn(folder).cache.load()).get('a.txt')).toEqual(changed);
  });

  test('leaves the file, word for word, when it is gone: at once where strictly, else once it is half of it', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    await cache.load();
    await cache.compact(all(heron, otter), true);
    await cache.compact(all(otter), false);
    expect(await bytesIn(folder)).toContain('heron');
    await cache.compact(all(otter), true);
    expect(await bytesIn(folder)).not.toContain('heron');
    expect(await openIn(folder).cache.load()).toEqual(all(otter));
  });

  test('is for its owner alone', async () => {
    const folder = await savedBoth();
    for (const path of [fileIn(folder), await textsIn(folder)])
      expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('is there whatever its size: a record may be longer than what is read at a time, and end anywhere in it', async () => {
    const sizes = [
      1,
      700_000,
      1_500_000,
      300_000,
      3_000_000,
      ...Array.from({ length: 40 }, (_, at) => 50_000 + at),
    ];
    const files = sizes.map((size, at) => cached(`${at}.txt`, `${at} `.repeat(size / 2)));
    const folder = await writeFolder({});
    const { cache } = openIn(folder);
    await cache.load();
    await cache.compact(all(...files), true);
    for (const file of files) cache.add(file);
    await cache.compact(all(...files), true);
    const next = openIn(folder);
    expect(await next.cache.load()).toEqual(all(...files));
    expect(next.warnings).toEqual([]);
    const bytes = await readFile(fileIn(folder));
    await writeFile(fileIn(folder), bytes.with(bytes.length - 10, 1));
    expect((await openIn(folder).cache.load()).size).toBe(files.length - 1);
  });

  test('comes back as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 4 }), async (texts) => {
        const files = texts.map((text, number) => cached(`${number}.txt`, text));
        const folder = await saved(...files);
        const next = openIn(folder);
        const loaded = await next.cache.load();
        expect([...loaded.values()].map(({ file }) => file.reading?.text)).toEqual(texts);
        expect(loaded).toEqual(all(...files));
        expect(next.warnings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text that is cached', () => {
  test('is no longer in memory, and the same to the last character', async () => {
    const [one, long] = [
      cached('a.txt', 'The heron \ud800 “stands”.'),
      cached('b.txt', 'x'.repeat(mostOnDemand + 1)),
    ];
    const [before, ofLong] = [one.file.reading?.text, long.file.reading?.text];
    const folder = await saved(one, long);
    expect(isInMemory(one)).toBe(false);
    expect(one.file.reading?.text).toBe(before);
    // To read a long one again and again would hold up answers.
    expect(isInMemory(long)).toBe(true);
    const loaded = [...(await openIn(folder).cache.load()).values()];
    expect(loaded.map(isInMemory)).toEqual([false, true]);
    expect(loaded.map(({ file }) => file.reading?.text)).toEqual([before, ofLong]);
  });

  test('stays in memory where nothing can be written', async () => {
    const folder = await writeFolder({ data: 'a file' });
    const unwritable = cached('a.txt', 'The heron stands.');
    for (const { cache } of [openIn(join(folder, 'data')), openIn(folder, '1', false)]) {
      await cache.load();
      cache.add(unwritable);
      await cache.compact(all(unwritable), true);
      expect(isInMemory(unwritable)).toBe(true);
    }
  });

  test('is read from the new file once the cache is written again, and from the earlier one where it left', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    const loaded = await cache.load();
    const [left, stays] = [loaded.get('a.txt'), loaded.get('b.txt')];
    if (left === undefined || stays === undefined) throw new TypeError('Both were cached');
    const earlier = await textsIn(folder);
    await cache.compact(all(stays), true);
    expect(await textsIn(folder)).not.toBe(earlier);
    expect(left.file.reading?.text).toBe('The heron stands.');
    expect(stays.file.reading?.text).toBe('The otter swims.');
  });

  test('is the one that was cached, also where another program has written the cache again meanwhile', async () => {
    const folder = await savedBoth();
    const [first, second] = [openIn(folder), openIn(folder)];
    const loaded = await first.cache.load();
    const other = await second.cache.load();
    await second.cache.compact(new Map([...other].filter(([path]) => path === 'b.txt')), true);
    expect(loaded.get('a.txt')?.file.reading?.text).toBe('The heron stands.');
    // What the first adds now is behind nothing. It writes all of it again, but once, at its end.
    const third = cached('c.txt', 'The ferry waits.');
    first.cache.add(third);
    const present = new Map([...loaded, ['c.txt', third] as const]);
    const ofSecond = await textsIn(folder);
    await first.cache.compact(present, false);
    expect(await textsIn(folder)).toBe(ofSecond);
    expect(third.file.reading?.text).toBe('The ferry waits.');
    await first.cache.compact(present, true);
    const next = openIn(folder);
    expect(await next.cache.load()).toEqual(present);
    expect([first, second, next].flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test('of two programs that add at once both are right, or read again', async () => {
    const folder = await savedBoth();
    const programs = [openIn(folder), openIn(folder)];
    const known = await Promise.all(programs.map(({ cache }) => cache.load()));
    const added = programs.map((_program, at) =>
      Array.from({ length: 30 }, (_, number) => cached(`${at}-${number}.txt`, `Words ${at} of ${number}.`)),
    );
    await Promise.all(
      programs.map(async ({ cache }, at) => {
        for (const file of added[at] ?? []) {
          cache.add(file);
          await cache.compact(new Map([...(known[at] ?? []), ...all(...(added[at] ?? []))]), false);
        }
      }),
    );
    for (const { file } of added.flat()) {
      const [, at, number] = /^(\d+)-(\d+)/.exec(file.path) ?? [];
      expect(file.reading?.text).toBe(`Words ${at} of ${number}.`);
    }
    for (const [path, { file }] of await openIn(folder).cache.load()) {
      const [, at, number] = /^(\d+)-(\d+)/.exec(path) ?? [];
      if (at !== undefined) expect(file.reading?.text).toBe(`Words ${at} of ${number}.`);
    }
  });
});

describe('a text that is damaged on the disk', () => {
  const damages: [string, (bytes: Buffer) => Uint8Array][] = [
    ['one bit of it', (bytes) => bytes.with(4, (bytes[4] ?? 0) ^ 1)],
    ['another text of the same length', (bytes) => Buffer.from(bytes.toString().replace('heron', 'otter'))],
    ['its end', (bytes) => bytes.subarray(0, 8)],
    ['all of it', () => new Uint8Array()],
  ];

  test.each(damages)('is an error that has a code, and is told: %s', async (_what, damage) => {
    const folder = await savedBoth();
    const { cache, warnings } = openIn(folder);
    const loaded = await cache.load();
    const told: string[] = [];
    cache.follow(() => told.push('changed'));
    const path = await textsIn(folder);
    await writeFile(path, damage(await readFile(path)));
    const { reading } = loaded.get('a.txt')?.file ?? {};
    for (const _twice of [1, 2])
      expect(() => reading?.text).toThrow(expect.objectContaining({ code: 'CACHE_DAMAGED' }));
    expect(await cache.lost()).toContain('a.txt');
    expect(told.length).toBeGreaterThan(0);
    expect(warnings).toEqual(['A cached text is damaged. Its file is read again.']);
  });

  test('is found at once with all others, where one is', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    const loaded = await cache.load();
    await writeFile(await textsIn(folder), '');
    expect(await cache.lost()).toEqual(new Set());
    expect(() => loaded.get('b.txt')?.file.reading?.text).toThrow('damaged');
    expect(await cache.lost()).toEqual(new Set(['a.txt', 'b.txt']));
  });

  test('is taken from the file itself where that says the same, and never where it does not', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    const loaded = await cache.load();
    await writeFile(await textsIn(folder), '');
    const known = loaded.get('a.txt');
    const text = known?.file.reading && heldTextOf(known.file.reading);
    expect(() => text?.get()).toThrow('damaged');
    expect(await cache.lost()).toEqual(new Set(['a.txt', 'b.txt']));
    expect(text?.restore('The otter stands.')).toBe(false);
    expect(() => text?.get()).toThrow('damaged');
    expect(text?.restore('The heron stands.')).toBe(true);
    expect(text?.get()).toBe('The heron stands.');
    if (known !== undefined) cache.add(known);
    expect(await cache.lost()).toEqual(new Set(['b.txt']));
  });

  test('is not cached again: the next start reads its file', async () => {
    const folder = await savedBoth();
    const { cache } = openIn(folder);
    const loaded = await cache.load();
    const path = await textsIn(folder);
    await writeFile(path, (await readFile(path)).with(2, 1));
    expect(() => loaded.get('a.txt')?.file.reading?.text).toThrow('damaged');
    await cache.compact(loaded, true);
    const next = openIn(folder);
    expect([...(await next.cache.load()).keys()]).toEqual(['b.txt']);
    expect(next.warnings).toEqual([]);
  });

  test('is not there at the start: the records that name it count for nothing', async () => {
    const folder = await savedBoth();
    await rm(await textsIn(folder));
    const { cache, warnings } = openIn(folder);
    expect((await cache.load()).size).toBe(0);
    expect(warnings).toHaveLength(1);
  });
});

describe('what cannot be trusted is read again', () => {
  test.each<[string, (bytes: Buffer) => Uint8Array, number]>([
    ['a turned bit in the last record', (bytes) => bytes.with(bytes.length - 3, 1), 1],
    ['a turned bit in the first record', (bytes) => bytes.with(80, 1), 0],
    ['a length that asks for more than there is', (bytes) => bytes.with(bytes.indexOf('\n') + 4, 0xff), 0],
    ['a file that was cut', (bytes) => bytes.subarray(0, -5), 1],
    ['a half record behind the others', (bytes) => Buffer.concat([bytes, bytes.subarray(30, 90)]), 2],
    ['no bytes', () => new Uint8Array(), 0],
    ['garbage', (bytes) => bytes.map((_byte, at) => (at * 31) % 251), 0],
  ])('%s', async (_what, damage, left) => {
    const folder = await savedBoth();
    await writeFile(fileIn(folder), damage(await readFile(fileIn(folder))));
    const { cache, warnings } = openIn(folder);
    expect((await cache.load()).size).toBe(left);
    expect(warnings).toHaveLength(1);
    // Whatever was damaged is written again, and there is no second warning.
    cache.add(heron);
    cache.add(otter);
    await cache.compact(all(heron, otter), true);
    const next = openIn(folder);
    expect(await next.cache.load()).toEqual(all(heron, otter));
    expect(next.warnings).toEqual([]);
  });

  test('documents of another version', async () => {
    const folder = await savedBoth();
    expect((await openIn(folder, '2').cache.load()).size).toBe(0);
  });
});

test('a data folder that cannot be written to costs a warning, not the start', async () => {
  const folder = await writeFolder({ data: 'a file' });
  const { cache, warnings } = openIn(join(folder, 'data'));
  expect((await cache.load()).size).toBe(0);
  cache.add(heron);
  await cache.compact(all(heron), true);
  expect(warnings.join()).toContain("can't be cached");
});

test('a reader writes nothing', async () => {
  const folder = await writeFolder({});
  const { cache } = openIn(folder, '1', false);
  await cache.load();
  cache.add(heron);
  await cache.compact(all(heron), true);
  await expect(readFile(fileIn(folder))).rejects.toThrow('ENOENT');
});
