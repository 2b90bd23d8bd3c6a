// What was read is cached in the data folder: whole, or not at all.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CachedFile, CachedFiles } from '../../../src/corpus/cache/cached-file.ts';
import {
  type DocumentCache,
  documentsFile,
  openDocumentCache,
} from '../../../src/corpus/cache/document-cache.ts';
import { decodeRecords, encodeRecord } from '../../../src/corpus/cache/records.ts';
import type { Log } from '../../../src/log.ts';
import { finish } from '../../../src/steps.ts';
import { writeFolder } from '../../folders.ts';
import { hostile } from '../../texts.ts';

const cached = (path: string, text: string): CachedFile => ({
  fingerprint: `fingerprint of ${path}`,
  file: {
    path,
    digest: `digest of ${text}`,
    format: 'text',
    reading: {
      text,
      sections: [{ headings: ['One'], paragraphs: [{ span: { start: 0, end: text.length }, line: 1 }] }],
      attribution: { title: 'A title' },
      problems: [],
    },
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

/** A data folder with both in its cache. */
async function saved(): Promise<string> {
  const folder = await writeFolder({});
  const { cache } = openIn(folder);
  await cache.load();
  cache.add(heron);
  cache.add(otter);
  await cache.compact(all(heron, otter), true);
  return folder;
}

const fileIn = (folder: string): string => join(folder, documentsFile);

describe('what is cached', () => {
  test('is there at the next start', async () => {
    expect(await openIn(await saved()).cache.load()).toEqual(all(heron, otter));
  });

  test('is there of a file that was given up, too, so that no start pays for it again', async () => {
    const given = {
      code: 'too-slow',
      path: 'c.md',
      message: 'Reading it takes too long. Split it.',
    } as const;
    const slow = { fingerprint: '', file: { path: 'c.md', digest: 'digest', problems: [given] } };
    const unread = { fingerprint: '', file: { path: 'd.md', problems: [given] } };
    const folder = await saved();
    const { cache } = openIn(folder);
    await cache.load();
    cache.add(slow);
    cache.add(unread);
    await cache.compact(all(heron, otter, slow, unread), true);
    expect(await openIn(folder).cache.load()).toEqual(all(heron, otter, slow));
  });

  test('is replaced by what was read later of the same path', async () => {
    const folder = await saved();
    const { cache } = openIn(folder);
    await cache.load();
    const changed = cached('a.txt', 'The heron flies.');
    cache.add(changed);
    await cache.compact(all(changed, otter), false);
    expect((await openIn(folder).cache.load()).get('a.txt')).toEqual(changed);
  });

  test('leaves the file, word for word, when it is gone: at once where strictly, else once it is half of it', async () => {
    const folder = await saved();
    const { cache } = openIn(folder);
    await cache.load();
    await cache.compact(all(heron, otter), true);
    await cache.compact(all(otter), false);
    expect(await readFile(fileIn(folder), 'latin1')).toContain('heron');
    await cache.compact(all(otter), true);
    expect(await readFile(fileIn(folder), 'latin1')).not.toContain('heron');
    expect(await openIn(folder).cache.load()).toEqual(all(otter));
  });

  test('is for its owner alone', async () => {
    expect((await stat(fileIn(await saved()))).mode & 0o777).toBe(0o600);
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

  test('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        const files = texts.map((text, number) => cached(`${number}.txt`, text));
        const bytes = Buffer.concat(files.map((file) => finish(encodeRecord(file))));
        const decoded = decodeRecords(bytes);
        expect(decoded.files.map((found) => found.cached)).toEqual(files);
        expect(decoded).toMatchObject({ isDamaged: false, end: bytes.length });
      }),
    );
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
    const folder = await saved();
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
    const folder = await saved();
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
