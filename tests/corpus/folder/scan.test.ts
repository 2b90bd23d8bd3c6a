// Scanning a folder again: only what has changed is read, and the corpus is the one that a first scan would give.
import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { createScanner, type Scanner } from '../../../src/corpus/folder/scan.ts';
import { type Files, writeFolder } from '../../folders.ts';

/** As if each scan came an hour after the files' changes, so that every fingerprint is reliable. */
const later = (): number => Date.now() + 3_600_000;

interface Scans {
  readonly scan: Scanner;
  /** Paths that were read since the last call. */
  read(): readonly string[];
}

function scansOf(folder: string, now: () => number = later): Scans {
  let paths: string[] = [];
  const scan = createScanner({ folder, now, onRead: ({ file }) => void paths.push(file.path) }, new Map());
  return {
    scan,
    read: () => {
      const seen = paths;
      paths = [];
      return seen;
    },
  };
}

const two: Files = { 'a.txt': 'The alder stands.', 'b.txt': 'The birch stands.' };

describe('what has not changed', () => {
  test('is not read again, and the corpus is the same object', async () => {
    const { scan, read } = scansOf(await writeFolder(two));
    const first = await scan();
    expect(read()).toEqual(['a.txt', 'b.txt']);
    const second = await scan();
    expect(read()).toEqual([]);
    expect(second.corpus).toBe(first.corpus);
  });

  test('stays the same document while another file changes', async () => {
    const folder = await writeFolder(two);
    const { scan, read } = scansOf(folder);
    const [alder] = (await scan()).corpus.documents;
    read();
    await writeFile(join(folder, 'b.txt'), 'The beech stands.');
    const { documents } = (await scan()).corpus;
    expect(read()).toEqual(['b.txt']);
    expect(documents[0]).toBe(alder);
    expect(documents[1]?.text).toContain('beech');
  });

  test('is one document still when only its time has changed', async () => {
    const folder = await writeFolder(two);
    const { scan } = scansOf(folder);
    const before = (await scan()).corpus;
    await utimes(join(folder, 'a.txt'), 1, 1);
    expect((await scan()).corpus).toBe(before);
  });
});

describe('what has changed is noticed', () => {
  test('where size and time of modification are set back', async () => {
    const folder = await writeFolder(two);
    const path = join(folder, 'a.txt');
    const { scan } = scansOf(folder);
    await scan();
    const { atime, mtime } = await stat(path);
    await writeFile(path, 'The aspen stands.');
    await utimes(path, atime, mtime);
    expect((await scan()).corpus.documents[0]?.text).toContain('aspen');
  });

  test('where another file of the same size and time is moved there', async () => {
    const folder = await writeFolder(two);
    const { scan } = scansOf(folder);
    await scan();
    const { atime, mtime } = await stat(join(folder, 'a.txt'));
    await writeFile(join(folder, '.draft'), 'The aspen stands.');
    await utimes(join(folder, '.draft'), atime, mtime);
    await rename(join(folder, '.draft'), join(folder, 'a.txt'));
    expect((await scan()).corpus.documents[0]?.text).toContain('aspen');
  });

  test('a file that had just changed when it was read is read again', async () => {
    const { scan, read } = scansOf(await writeFolder(two), Date.now);
    await scan();
    read();
    await scan();
    expect(read()).toEqual(['a.txt', 'b.txt']);
  });

  test.each<[string, string]>([
    ['a title', 'sources:\n  - path: a.txt\n    title: On alders\n'],
    ['nothing but an error', 'sources: [\n'],
  ])('in sources.yaml: %s', async (_what, yaml) => {
    const folder = await writeFolder(two);
    const { scan, read } = scansOf(folder);
    await scan();
    read();
    await writeFile(join(folder, 'sources.yaml'), yaml);
    expect((await scan()).corpus).toEqual(await loadCorpus(folder));
    await rm(join(folder, 'sources.yaml'));
    expect((await scan()).corpus).toEqual(await loadCorpus(folder));
    expect(read()).toEqual([]);
  });
});

test('a folder that is gone is no empty corpus', async () => {
  const folder = await writeFolder(two);
  const { scan } = scansOf(folder);
  await scan();
  await rename(folder, `${folder}-away`);
  const gone = await scan();
  expect(gone.files).toBeUndefined();
  expect(gone.corpus.problems.map(({ code }) => code)).toEqual(['corpus-missing']);
  await rename(`${folder}-away`, folder);
  expect((await scan()).corpus.documents).toHaveLength(2);
});

const paths = ['a.txt', 'b.txt', 'c.md', 'd/e.txt', 'd/f.md', 'sources.yaml'];
const contents = [
  'The alder stands.',
  'The birch stands by the brook.',
  '# Trees\n\nThe cedar stands.\n',
  'sources:\n  - path: a.txt\n    title: On alders\n  - path: gone.txt\n',
  '',
  '\u0000',
];

test('after any changes the corpus is what a first scan gives', async () => {
  const change = fc.tuple(
    fc.constantFrom(...paths),
    fc.option(fc.constantFrom(...contents), { nil: undefined }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      async (steps) => {
        const folder = await writeFolder({ 'd/z.txt': 'The zelkova stands.' });
        const { scan } = scansOf(folder);
        for (const changes of steps) {
          for (const [path, content] of changes) {
            if (content === undefined) await rm(join(folder, path), { force: true });
            else await writeFile(join(folder, path), content);
          }
          expect((await scan()).corpus).toEqual(await loadCorpus(folder));
        }
      },
    ),
    { numRuns: 40 },
  );
});
