// What was read is kept in the data folder: whole, or not at all.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentsFile, type Keep, openKeep } from '../../../src/corpus/cache/keep.ts';
import type { Kept, KeptFile } from '../../../src/corpus/cache/kept.ts';
import { decodeRecords, encodeRecord } from '../../../src/corpus/cache/kept-records.ts';
import type { Log } from '../../../src/log.ts';
import { writeFolder } from '../../folders.ts';
import { hostile } from '../../texts.ts';

const kept = (path: string, text: string): KeptFile => ({
  stamp: `stamp of ${path}`,
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

const all = (...files: readonly KeptFile[]): Kept => new Map(files.map((file) => [file.file.path, file]));

interface Opened {
  readonly keep: Keep;
  readonly warnings: readonly string[];
}

function openIn(folder: string, version = '1', writable = true): Opened {
  const warnings: string[] = [];
  const silent = (): void => {};
  const warn: Log['warn'] = (_fields, message) => void warnings.push(message);
  const log = { debug: silent, info: silent, warn, error: silent };
  return { keep: openKeep(version, { folder, writable, log }), warnings };
}

const heron = kept('a.txt', 'The heron stands.');
const otter = kept('b.txt', 'The otter swims.');

/** A data folder that keeps both. */
async function saved(): Promise<string> {
  const folder = await writeFolder({});
  const { keep } = openIn(folder);
  await keep.load();
  keep.add(heron);
  keep.add(otter);
  await keep.tidy(all(heron, otter), true);
  return folder;
}

const fileIn = (folder: string): string => join(folder, documentsFile);

describe('what is kept', () => {
  test('is there at the next start', async () => {
    expect(await openIn(await saved()).keep.load()).toEqual(all(heron, otter));
  });

  test('is replaced by what was read later of the same path', async () => {
    const folder = await saved();
    const { keep } = openIn(folder);
    await keep.load();
    const changed = kept('a.txt', 'The heron flies.');
    keep.add(changed);
    await keep.tidy(all(changed, otter), false);
    expect((await openIn(folder).keep.load()).get('a.txt')).toEqual(changed);
  });

  test('leaves the file, word for word, when it is gone: at once where strictly, else once it is the half', async () => {
    const folder = await saved();
    const { keep } = openIn(folder);
    await keep.load();
    await keep.tidy(all(heron, otter), true);
    await keep.tidy(all(otter), false);
    expect(await readFile(fileIn(folder), 'latin1')).toContain('heron');
    await keep.tidy(all(otter), true);
    expect(await readFile(fileIn(folder), 'latin1')).not.toContain('heron');
    expect(await openIn(folder).keep.load()).toEqual(all(otter));
  });

  test('is for its owner alone', async () => {
    expect((await stat(fileIn(await saved()))).mode & 0o777).toBe(0o600);
  });

  test('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        const files = texts.map((text, number) => kept(`${number}.txt`, text));
        const decoded = decodeRecords(Buffer.concat(files.map(encodeRecord)));
        expect(decoded.files.map((found) => found.kept)).toEqual(files);
        expect(decoded.isWhole).toBe(true);
      }),
    );
  });
});

describe('what can not be believed is read again', () => {
  test.each<[string, (bytes: Buffer) => Uint8Array, number]>([
    ['a turned bit in the last record', (bytes) => bytes.with(bytes.length - 3, 1), 1],
    ['a turned bit in the first record', (bytes) => bytes.with(80, 1), 0],
    ['a file that was cut', (bytes) => bytes.subarray(0, -5), 1],
    ['a half record behind the others', (bytes) => Buffer.concat([bytes, bytes.subarray(30, 90)]), 2],
    ['no bytes', () => new Uint8Array(), 0],
    ['garbage', (bytes) => bytes.map((_byte, at) => (at * 31) % 251), 0],
  ])('%s', async (_what, damage, left) => {
    const folder = await saved();
    await writeFile(fileIn(folder), damage(await readFile(fileIn(folder))));
    const { keep, warnings } = openIn(folder);
    expect((await keep.load()).size).toBe(left);
    expect(warnings).toHaveLength(1);
    // Whatever was damaged is mended by the end, and nothing is said of it a second time.
    keep.add(heron);
    keep.add(otter);
    await keep.tidy(all(heron, otter), true);
    const next = openIn(folder);
    expect(await next.keep.load()).toEqual(all(heron, otter));
    expect(next.warnings).toEqual([]);
  });

  test('documents of another version', async () => {
    const folder = await saved();
    expect((await openIn(folder, '2').keep.load()).size).toBe(0);
  });
});

test('a data folder that can not be written to costs a warning, not the start', async () => {
  const folder = await writeFolder({ data: 'a file' });
  const { keep, warnings } = openIn(join(folder, 'data'));
  expect((await keep.load()).size).toBe(0);
  keep.add(heron);
  await keep.tidy(all(heron), true);
  expect(warnings.join()).toContain("can't be kept");
});

test('a reader writes nothing', async () => {
  const folder = await writeFolder({});
  const { keep } = openIn(folder, '1', false);
  await keep.load();
  keep.add(heron);
  await keep.tidy(all(heron), true);
  await expect(readFile(fileIn(folder))).rejects.toThrow('ENOENT');
});
