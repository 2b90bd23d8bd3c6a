// A folder that is followed: unfinished files wait, and the last version goes on serving.
import { mkdir, open, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CachedFiles } from '../../../src/corpus/cache/cached-file.ts';
import { createFollowing } from '../../../src/corpus/folder/following.ts';
import type { Scan, Scanner } from '../../../src/corpus/folder/scan.ts';
import type { Arrivals } from '../../../src/corpus/rest/changes.ts';
import { rests } from '../../../src/corpus/rest/rest.ts';
import { writeFolder } from '../../folders.ts';

interface Followed {
  readonly folder: string;
  readonly scan: Scanner;
  /** Makes the clock of the scanner go on. */
  wait(milliseconds: number): void;
  readonly arrivals: Arrivals;
}

async function follow(folder: string, cached: CachedFiles = new Map()): Promise<Followed> {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const config = { corpus: folder, data: await writeFolder({}) };
  const { scan, arrivals } = await createFollowing(
    config,
    { watching: 'auto', rests, takesWord: true, now },
    cached,
  );
  const wait = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  return { folder, scan, wait, arrivals };
}

const textsIn = ({ corpus }: Scan): readonly string[] => corpus.documents.map(({ text }) => text);

const alder = 'The alder stands by the brook.\n';
const aspen = 'The aspen stands by the brook, and has done so since 1911.\n';

test('the last version serves while the next one is written in pieces, however long the pauses are', async () => {
  const { folder, scan, wait } = await follow(await writeFolder({ 'a.txt': alder }));
  expect(textsIn(await scan())).toEqual([alder]);
  await writeFile(join(folder, 'a.txt'), aspen.slice(0, 20));
  expect((await scan()).dueIn).toBeGreaterThan(1000);
  wait(30_000);
  expect(textsIn(await scan())).toEqual([alder]);
  await writeFile(join(folder, 'a.txt'), aspen);
  expect(textsIn(await scan())).toEqual([alder]);
  wait(120_000);
  const last = await scan();
  expect([textsIn(last), last.dueIn]).toEqual([[aspen], undefined]);
});

test('a file that is open for writing is not read, also where a tool reads the folder once', async ({
  skip,
}) => {
  if (process.platform !== 'linux') skip('only Linux says which files are open');
  const { folder, scan, wait } = await follow(await writeFolder({ 'a.txt': alder }));
  await scan();
  const file = await open(join(folder, 'b.txt'), 'w');
  await file.write(aspen);
  await scan();
  wait(500_000);
  const seen = await scan();
  expect(textsIn(seen)).toEqual([alder]);
  expect(seen.corpus.problems).toMatchObject([{ code: 'unfinished', path: 'b.txt' }]);
  const config = { corpus: folder, data: folder };
  const tool = await createFollowing(
    config,
    { watching: 'off', rests, takesWord: false, now: Date.now },
    new Map(),
  );
  expect(textsIn(await tool.scan())).toEqual([alder]);
  await file.close();
  wait(1000);
  expect(textsIn(await scan())).toEqual([alder, aspen]);
});

test('at a start a file that was just written is not read, and a cached version of it serves', async () => {
  const folder = await writeFolder({ 'a.txt': alder, 'b.txt': alder.replace('alder', 'beech') });
  const first = await (await follow(folder)).scan();
  await writeFile(join(folder, 'a.txt'), aspen.slice(0, 20));
  await writeFile(join(folder, 'c.txt'), aspen.slice(0, 20));
  const { scan, wait } = await follow(folder, first.files);
  expect(textsIn(await scan())).toEqual(textsIn(first));
  await writeFile(join(folder, 'a.txt'), aspen);
  await rm(join(folder, 'c.txt'));
  await scan();
  wait(120_000);
  expect(textsIn(await scan())[0]).toBe(aspen);
});

test('what was moved here is read after a moment', async () => {
  const { folder, scan, wait, arrivals } = await follow(await writeFolder({ 'a.txt': alder }));
  await scan();
  await writeFile(join(folder, '.draft'), aspen.trimEnd().slice(0, -1));
  await rename(join(folder, '.draft'), join(folder, 'a.txt'));
  arrivals.set('a.txt', { how: 'moved', first: 0, last: 0 });
  await scan();
  wait(rests.arrived);
  expect(textsIn(await scan())[0]).toContain('aspen');
});

test('what was written for a while before a scan noticed it may be two versions', async () => {
  const { folder, scan, wait, arrivals } = await follow(await writeFolder({ 'a.txt': alder }));
  await scan();
  await writeFile(join(folder, 'a.txt'), `${aspen}${alder}`);
  arrivals.set('a.txt', { how: 'written', first: 1000, last: 3000 });
  await scan();
  wait(rests.byEnding.whole + 1000);
  expect(textsIn(await scan())).toEqual([alder]);
  wait(rests.byEnding.middle);
  expect(textsIn(await scan())).toEqual([`${aspen}${alder}`]);
  await writeFile(join(folder, 'a.txt'), `${aspen}${aspen}${alder}`);
  await scan();
  wait(rests.byEnding.whole + 1000);
  expect(textsIn(await scan())).toEqual([`${aspen}${aspen}${alder}`]);
});

test('a structure that ends in the middle is named while it is waited for', async () => {
  const { folder, scan, wait } = await follow(await writeFolder({ 'a.txt': alder }));
  await scan();
  await writeFile(join(folder, 'page.html'), '<html><body><p>The aspen stands by the br');
  await scan();
  wait(60_000);
  expect((await scan()).corpus.problems).toMatchObject([{ code: 'unfinished', path: 'page.html' }]);
  wait(120_000);
  expect((await scan()).corpus.problems).toMatchObject([{ code: 'truncated', path: 'page.html' }]);
});

test('the hidden link of a mounted ConfigMap is swapped', async () => {
  const folder = await writeFolder({ '..one/a.txt': alder, '..two/a.txt': aspen });
  await symlink('..one', join(folder, '..data'));
  await symlink('..data/a.txt', join(folder, 'a.txt'));
  const { scan, wait } = await follow(folder);
  expect(textsIn(await scan())).toEqual([alder]);
  await symlink('..two', join(folder, '..next'));
  await rename(join(folder, '..next'), join(folder, '..data'));
  await scan();
  wait(rests.arrived);
  expect(textsIn(await scan())).toEqual([aspen]);
});

test('a file that is moved while the folder is listed is not lost', async () => {
  const { folder, scan } = await follow(await writeFolder({ 'a.txt': alder, 'b.txt': aspen }));
  const before = (await scan()).corpus;
  await mkdir(join(folder, '.away'));
  await rename(join(folder, 'a.txt'), join(folder, '.away/a.txt'));
  const scanned = scan();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await rename(join(folder, '.away/a.txt'), join(folder, 'a.txt'));
  expect((await scanned).corpus.documents).toEqual(before.documents);
});

describe('sources.yaml goes on counting as it was, so that what it omits is not quoted', () => {
  const yaml = 'sources:\n  - path: a.txt\n    title: From the List\n    omit: [The alder]\n';
  const files = { 'a.txt': `${alder}\n${aspen}`, 'sources.yaml': yaml };
  const omitted = ({ corpus }: Scan): readonly unknown[] =>
    corpus.documents.map(({ title, sections }) => [
      title,
      sections.flatMap(({ paragraphs }) => paragraphs.map(({ setAside }) => setAside)),
    ]);
  const asListed = [['From the List', ['listed in sources.yaml', undefined]]];

  test('where it is no valid YAML any more, and that is named', async () => {
    const { folder, scan, wait } = await follow(await writeFolder(files));
    expect(omitted(await scan())).toEqual(asListed);
    await writeFile(join(folder, 'sources.yaml'), `${yaml}  - path: "b.txt\n    omit: [\n`);
    await scan();
    wait(120_000);
    const seen = await scan();
    expect(omitted(seen)).toEqual(asListed);
    expect(seen.corpus.problems).toMatchObject([{ code: 'sources-unreadable' }]);
  });

  test('while it cannot be read', async () => {
    const { folder, scan, wait } = await follow(await writeFolder(files));
    await scan();
    await rm(join(folder, 'sources.yaml'));
    await mkdir(join(folder, 'sources.yaml'));
    await scan();
    wait(120_000);
    const seen = await scan();
    expect(omitted(seen)).toEqual(asListed);
    expect([seen.corpus.problems, seen.dueIn]).toMatchObject([[{ code: 'sources-unreadable' }], 2000]);
    await rm(join(folder, 'sources.yaml'), { recursive: true });
    await writeFile(join(folder, 'sources.yaml'), yaml.replace('From', 'On'));
    await scan();
    wait(120_000);
    expect((await scan()).corpus.documents[0]?.title).toBe('On the List');
  });

  test('for a moment after it was removed: a program may write it again', async () => {
    const { folder, scan, wait } = await follow(await writeFolder(files));
    await scan();
    await rm(join(folder, 'sources.yaml'));
    const seen = await scan();
    expect([omitted(seen), seen.dueIn]).toEqual([asListed, 2000]);
    wait(2000);
    expect(omitted(await scan())).toEqual([['a', [undefined, undefined]]]);
  });
});
