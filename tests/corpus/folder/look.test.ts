// Looking at a folder again: only what has changed is read, and the corpus is the one that a first look would give.
import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { createLook, type LookAgain } from '../../../src/corpus/folder/look.ts';
import { type Files, writeFolder } from '../../folders.ts';

/** Looks as if each were an hour after the files' changes, so that every stamp tells. */
const later = (): number => Date.now() + 3_600_000;

interface Looks {
  readonly look: LookAgain;
  /** Paths that were read since this was asked last. */
  read(): readonly string[];
}

function lookAt(folder: string, now: () => number = later): Looks {
  let paths: string[] = [];
  const look = createLook({ folder, now, onRead: ({ file }) => void paths.push(file.path) }, new Map());
  return {
    look,
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
    const { look, read } = lookAt(await writeFolder(two));
    const first = await look(0);
    expect(read()).toEqual(['a.txt', 'b.txt']);
    const second = await look(0);
    expect(read()).toEqual([]);
    expect(second.corpus).toBe(first.corpus);
  });

  test('stays the same document while another file changes', async () => {
    const folder = await writeFolder(two);
    const { look, read } = lookAt(folder);
    const [alder] = (await look(0)).corpus.documents;
    read();
    await writeFile(join(folder, 'b.txt'), 'The beech stands.');
    const { documents } = (await look(0)).corpus;
    expect(read()).toEqual(['b.txt']);
    expect(documents[0]).toBe(alder);
    expect(documents[1]?.text).toContain('beech');
  });

  test('is one document still when only its time has changed', async () => {
    const folder = await writeFolder(two);
    const { look } = lookAt(folder);
    const before = (await look(0)).corpus;
    await utimes(join(folder, 'a.txt'), 1, 1);
    expect((await look(0)).corpus).toBe(before);
  });
});

describe('what has changed is noticed', () => {
  test('where size and time of modification are set back', async () => {
    const folder = await writeFolder(two);
    const path = join(folder, 'a.txt');
    const { look } = lookAt(folder);
    await look(0);
    const { atime, mtime } = await stat(path);
    await writeFile(path, 'The aspen stands.');
    await utimes(path, atime, mtime);
    expect((await look(0)).corpus.documents[0]?.text).toContain('aspen');
  });

  test('where another file of the same size and time is moved there', async () => {
    const folder = await writeFolder(two);
    const { look } = lookAt(folder);
    await look(0);
    const { atime, mtime } = await stat(join(folder, 'a.txt'));
    await writeFile(join(folder, '.draft'), 'The aspen stands.');
    await utimes(join(folder, '.draft'), atime, mtime);
    await rename(join(folder, '.draft'), join(folder, 'a.txt'));
    expect((await look(0)).corpus.documents[0]?.text).toContain('aspen');
  });

  test('a file that had just changed when it was read is read again', async () => {
    const { look, read } = lookAt(await writeFolder(two), Date.now);
    await look(0);
    read();
    await look(0);
    expect(read()).toEqual(['a.txt', 'b.txt']);
  });

  test.each<[string, string]>([
    ['a title', 'sources:\n  - path: a.txt\n    title: On alders\n'],
    ['nothing but an error', 'sources: [\n'],
  ])('in sources.yaml: %s', async (_what, yaml) => {
    const folder = await writeFolder(two);
    const { look, read } = lookAt(folder);
    await look(0);
    read();
    await writeFile(join(folder, 'sources.yaml'), yaml);
    expect((await look(0)).corpus).toEqual(await loadCorpus(folder));
    await rm(join(folder, 'sources.yaml'));
    expect((await look(0)).corpus).toEqual(await loadCorpus(folder));
    expect(read()).toEqual([]);
  });
});

describe('a file that is being written', () => {
  test('is left as it was until it rests', async () => {
    const folder = await writeFolder(two);
    const { look } = lookAt(folder);
    await look(0);
    let text = 'The asp';
    const looking = { over: false };
    const looked = look(200).finally(() => {
      looking.over = true;
    });
    while (!looking.over) {
      text += 'e';
      await writeFile(join(folder, 'a.txt'), text);
    }
    const seen = await looked;
    expect([seen.restless, seen.corpus.documents[0]?.text]).toEqual([true, 'The alder stands.']);
    await writeFile(join(folder, 'a.txt'), 'The aspen stands.');
    const settled = await look(1);
    expect([settled.restless, settled.corpus.documents[0]?.text]).toEqual([false, 'The aspen stands.']);
  });
});

test('a folder that is gone is no empty corpus', async () => {
  const folder = await writeFolder(two);
  const { look } = lookAt(folder);
  await look(0);
  await rename(folder, `${folder}-away`);
  const gone = await look(0);
  expect(gone.kept).toBeUndefined();
  expect(gone.corpus.problems.map(({ code }) => code)).toEqual(['corpus-missing']);
  await rename(`${folder}-away`, folder);
  expect((await look(0)).corpus.documents).toHaveLength(2);
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

test('after any changes the corpus is what a first look gives', async () => {
  const change = fc.tuple(
    fc.constantFrom(...paths),
    fc.option(fc.constantFrom(...contents), { nil: undefined }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      async (rounds) => {
        const folder = await writeFolder({ 'd/z.txt': 'The zelkova stands.' });
        const { look } = lookAt(folder);
        for (const changes of rounds) {
          for (const [path, content] of changes) {
            if (content === undefined) await rm(join(folder, path), { force: true });
            else await writeFile(join(folder, path), content);
          }
          expect((await look(0)).corpus).toEqual(await loadCorpus(folder));
        }
      },
    ),
    { numRuns: 40 },
  );
});
