// Documents that are suddenly missing: most of them are not given up before that is confirmed, a single one is at once.
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptRemoval } from '../../../src/corpus/folder/accepted-removal.ts';
import { createFollowing } from '../../../src/corpus/folder/following.ts';
import type { Scan, Scanner } from '../../../src/corpus/folder/scan.ts';
import { rests } from '../../../src/corpus/rest/rest.ts';
import { type Files, writeFolder } from '../../folders.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

interface Followed {
  readonly folder: string;
  readonly data: string;
  readonly scan: Scanner;
  readonly meant: Set<string>;
  wait(milliseconds: number): void;
  now(): number;
}

/** A folder below another one, so that it can be moved away, once it was scanned. */
async function follow(files: Files, takesWord = true): Promise<Followed> {
  const folder = join(await writeFolder({}), 'corpus');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
    await utimes(join(folder, path), 1000, 1000);
  }
  let ahead = 0;
  const data = await writeFolder({});
  const now = (): number => Date.now() + ahead;
  const meant = new Set<string>();
  const { scan } = await createFollowing(
    { corpus: folder, data },
    { watching: 'auto', rests, takesWord, meant, now },
    new Map(),
  );
  await scan();
  const wait = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  return { folder, data, scan, meant, wait, now };
}

const pathsIn = ({ corpus }: Scan): readonly string[] => corpus.documents.map(({ path }) => path);

const trees = 'alder birch cedar elm fir'.split(' ');
const five: Files = Object.fromEntries(
  trees.map((tree) => [`${tree}.txt`, `The ${tree} stands by the brook.\n`]),
);
const all = Object.keys(five);

describe('removed on purpose', () => {
  test('one of many, or two of five, at once', async () => {
    const { folder, scan } = await follow(five);
    await rm(join(folder, 'alder.txt'));
    expect(pathsIn(await scan())).toEqual(all.slice(1));
    await rm(join(folder, 'birch.txt'));
    const seen = await scan();
    expect([pathsIn(seen), seen.fault]).toEqual([all.slice(2), undefined]);
  });

  test('most of them, once they have been missing for a minute', async () => {
    const { folder, scan, wait } = await follow(five);
    for (const path of all.slice(1)) await rm(join(folder, path));
    const seen = await scan();
    expect([seen.files, pathsIn(seen)]).toEqual([undefined, all]);
    expect(seen.fault).toMatch(/^4 documents of 5 are suddenly missing\. .*accept-removal, or wait 60 s/);
    wait(rests.confirmRemoval);
    const later = await scan();
    expect([pathsIn(later), later.fault]).toEqual([all.slice(0, 1), undefined]);
  });

  test('the only one', async () => {
    const { folder, scan, wait } = await follow({ 'alder.txt': 'The alder stands.\n' });
    await rm(join(folder, 'alder.txt'));
    expect((await scan()).files).toBeUndefined();
    wait(rests.confirmRemoval);
    expect(pathsIn(await scan())).toEqual([]);
  });

  test('at once where the operator says so, for this loss only', async () => {
    const { folder, data, scan } = await follow(five);
    for (const path of all.slice(1)) await rm(join(folder, path));
    expect((await scan()).files).toBeUndefined();
    await acceptRemoval(data);
    expect(pathsIn(await scan())).toEqual(all.slice(0, 1));
    await rm(join(folder, 'alder.txt'));
    expect((await scan()).files).toBeUndefined();
  });

  test('at once what somebody removes with the page', async () => {
    const { folder, scan, meant } = await follow(five);
    for (const path of all.slice(1)) {
      meant.add(path);
      await rm(join(folder, path));
    }
    const seen = await scan();
    expect([pathsIn(seen), seen.fault]).toEqual([all.slice(0, 1), undefined]);
    // What was believed is forgotten, so that the same files can be lost later.
    await scan();
    expect(meant.size).toBe(0);
  });

  test('not what is missing beside a file that somebody removes with the page', async () => {
    const { folder, scan, meant } = await follow(five);
    meant.add('fir.txt');
    for (const path of all.slice(1)) await rm(join(folder, path));
    expect((await scan()).fault).toMatch(/^3 documents of 4 are suddenly missing/);
  });

  test('a tool beside the bot leaves the word to the bot', async () => {
    const { folder, data, scan } = await follow(five, false);
    for (const name of all.slice(1)) await rm(join(folder, name));
    await acceptRemoval(data);
    expect((await scan()).fault).toMatch(/^4 documents of 5 are suddenly missing/);
    expect(existsSync(join(data, 'accept-removal'))).toBe(true);
  });

  test('what was accepted while nothing was missing is no word on a later loss', async () => {
    const { folder, data, scan } = await follow(five);
    await acceptRemoval(data);
    await utimes(join(data, 'accept-removal'), 1000, 1000);
    for (const path of all.slice(1)) await rm(join(folder, path));
    expect((await scan()).files).toBeUndefined();
  });
});

describe('a folder that is not what it was', () => {
  test('an empty one in its place is never believed by itself, and the documents are back with it', async () => {
    const { folder, data, scan, wait, now } = await follow(five);
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    expect((await scan()).fault).toMatch(/5 documents of 5 .*run verbatim accept-removal; otherwise mount/);
    wait(24 * 3_600_000);
    expect((await scan()).files).toBeUndefined();
    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    const back = await scan();
    expect([pathsIn(back), back.fault]).toEqual([all, undefined]);
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    await scan();
    await acceptRemoval(data);
    await utimes(join(data, 'accept-removal'), now() / 1000, now() / 1000);
    expect(pathsIn(await scan())).toEqual([]);
  });

  test('one with as many other documents is another corpus, at once', async () => {
    const { folder, scan, wait } = await follow(five);
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    for (const [path, text] of Object.entries(five)) await writeFile(join(folder, `new-${path}`), text);
    await scan();
    wait(10_000);
    expect(pathsIn(await scan())).toEqual(all.map((path) => `new-${path}`));
  });

  test('one that may not be read', async ({ skip }) => {
    const { folder, scan } = await follow(five);
    await chmod(folder, 0);
    const seen = await asOrdinaryUser(join(folder, '..'), scan);
    await chmod(folder, 0o755);
    if (seen === undefined) return skip('the system has no user ids');
    expect([seen.files, seen.fault]).toEqual([undefined, expect.stringMatching(/Permission is denied/)]);
    expect(pathsIn(await scan())).toEqual(all);
  });

  test('one below it that may not be read: its documents stay, with one problem', async ({ skip }) => {
    const { folder, scan } = await follow({ ...five, 'more/gorse.txt': 'Gorse flowers.\n' });
    await chmod(join(folder, 'more'), 0);
    const seen = await asOrdinaryUser(join(folder, '..'), scan);
    await chmod(join(folder, 'more'), 0o755);
    if (seen === undefined) return skip('the system has no user ids');
    expect(pathsIn(seen)).toContain('more/gorse.txt');
    expect(seen.corpus.problems.map(({ code, path }) => [code, path])).toEqual([['unreadable', 'more']]);
    expect(seen.fault).toMatch(/^more can't be read/);
    expect((await scan()).fault).toBeUndefined();
  });
});
