// Installations as a bot uses them: sealed, with keys that change, and there while the store fails.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createInstallations,
  type Installation,
  type Installations,
} from '../../src/store/resilient/installations.ts';
import { createSealing } from '../../src/store/sealing.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { newFolder } from './samples.ts';

const newKey = (): string => randomBytes(32).toString('hex');
const key = { platform: 'slack', organisation: '', tenant: 'T0NORTH0' };
const token = 'xoxb-a-token';

async function openFile() {
  const path = join(newFolder(), 'verbatim.db');
  const store = await openSqliteStore(path, { retentionDays: 365, readOnly: false });
  onTestFinished(() => store.close());
  return { path, store };
}

/** As a process with these keys sees a store, which `isThere` can take away. `after` comes before what the store said is heard. */
function seenWith(
  of: Store | (() => Store),
  keys: readonly [string, ...string[]],
  isThere = () => true,
  after = async () => {},
) {
  const errors: string[] = [];
  const given = typeof of === 'function' ? of : () => of;
  const ignore = (): void => {};
  let clock = 1_000_000;
  const installations: Installations = createInstallations({
    attempts: {
      try: async (work) => {
        if (!isThere()) return { ok: false };
        const reached = { store: given(), hashAsker: String, assertPresent: async () => {}, recovered: [] };
        const value = await work(reached);
        await after();
        return { ok: true, value };
      },
    },
    sealing: createSealing(keys),
    log: { debug: ignore, info: ignore, warn: ignore, error: (_, message) => void errors.push(message) },
    // What was read is believed for two seconds.
    now: () => (clock += 3_000),
  });
  return { installations, errors };
}

const secretsOf = async (installations: Installations): Promise<readonly (string | undefined)[]> =>
  (await installations.list('slack')).map(({ secret }) => secret);

it('gives back what was saved, to another process, and writes nothing readable', async () => {
  const { path, store } = await openFile();
  const keys = [newKey()] as const;
  await seenWith(store, keys).installations.save(key, token);
  expect(await secretsOf(seenWith(store, keys).installations)).toEqual([token]);
  for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(token)).toBe(false);
});

it('opens with every key, and seals again with the first, so that the older one can go', async () => {
  const { store } = await openFile();
  const older = newKey();
  const newer = newKey();
  await seenWith(store, [older]).installations.save(key, token);
  expect(await secretsOf(seenWith(store, [newer, older]).installations)).toEqual([token]);
  expect(await secretsOf(seenWith(store, [newer]).installations)).toEqual([token]);
  const without = seenWith(store, [older]);
  expect(await secretsOf(without.installations)).toEqual([undefined]);
  expect(without.errors).toEqual([expect.stringContaining('VERBATIM_SECRET_KEY')]);
});

it('refuses what was changed, and what was sealed for another tenant', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  await seenWith(store, keys).installations.save(key, token);
  const [row] = (await store.installations('slack')).rows;
  if (row === undefined) throw new Error('no row');
  await store.saveInstallation({ ...row, tenant: 'T0SOUTH0' });
  const turned = `${row.sealed.slice(0, -2)}${row.sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  await store.saveInstallation({ ...row, tenant: 'T0CHANGED', sealed: turned });
  const found = await seenWith(store, keys).installations.list('slack');
  expect(found.map(({ tenant, secret }) => [tenant, secret])).toEqual([
    ['T0CHANGED', undefined],
    ['T0NORTH0', token],
    ['T0SOUTH0', undefined],
  ]);
});

it('holds what was saved while the store failed, and writes it down later', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  let isThere = false;
  const { installations } = seenWith(store, keys, () => isThere);
  await installations.save(key, token);
  expect(await secretsOf(installations)).toEqual([token]);
  expect((await store.installations('slack')).rows).toEqual([]);
  isThere = true;
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await secretsOf(seenWith(store, keys).installations)).toEqual([token]);
});

it('writes what it holds down again where a damaged file was set aside for a new one', async () => {
  const { store } = await openFile();
  const { store: replaced } = await openFile();
  let current = store;
  const keys = [newKey()] as const;
  const { installations } = seenWith(() => current, keys);
  await installations.save(key, token);
  current = replaced;
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await secretsOf(seenWith(replaced, keys).installations)).toEqual([token]);
});

it('removes the installation of before, and not one that was made since', async () => {
  const { store } = await openFile();
  const { installations } = seenWith(store, [newKey()]);
  await installations.save(key, token);
  const [saved] = await installations.list('slack');
  const at = saved?.changedAt ?? 0;
  expect(await installations.remove(key, at - 1)).toBe(false);
  expect(await secretsOf(installations)).toEqual([token]);
  expect(await installations.remove(key, at)).toBe(true);
  expect(await installations.list('slack')).toEqual([
    { ...key, isRemoved: true, changedAt: expect.any(Number) },
  ]);
  expect((await store.installations('slack')).rows[0]?.sealed).toBe('');
});

it('sees what another process took out of the store', async () => {
  const { store } = await openFile();
  const keys = [newKey()] as const;
  const { installations } = seenWith(store, keys);
  await installations.save(key, token);
  await seenWith(store, keys).installations.remove(key, Number.MAX_SAFE_INTEGER);
  expect(await secretsOf(installations)).toEqual([undefined]);
});

describe('of two processes that share a store', () => {
  const shared = async () => {
    const { store } = await openFile();
    const keys = [newKey()] as const;
    let isThere = true;
    const one = seenWith(store, keys).installations;
    const other = seenWith(store, keys, () => isThere).installations;
    await one.save(key, token);
    const listed = async (by: Installations): Promise<Installation> => {
      const [found] = await by.list('slack');
      if (found === undefined) throw new Error('nothing is listed');
      return found;
    };
    const cut = (is: boolean) => {
      isThere = !is;
    };
    return { one, other, listed, cut };
  };

  it('the one that renews first counts, and the other takes what it wrote', async () => {
    const { one, other, listed } = await shared();
    const [mine, theirs] = [await listed(one), await listed(other)];
    await one.replace(mine, 'xoxb-renewed');
    await other.replace(theirs, 'xoxb-renewed-too');
    expect(await secretsOf(one)).toEqual(['xoxb-renewed']);
    expect(await secretsOf(other)).toEqual(['xoxb-renewed']);
    // Of what is listed no more, nothing is renewed.
    await one.replace(mine, 'xoxb-late');
    expect(await secretsOf(one)).toEqual(['xoxb-renewed']);
    expect((await listed(one)).changedAt).toBe(mine.changedAt);
  });

  it('a removal counts, whoever renewed it meanwhile, and stays', async () => {
    const { one, other, listed, cut } = await shared();
    const [mine, theirs] = [await listed(one), await listed(other)];
    cut(true);
    expect(await other.remove(key, theirs.changedAt)).toBe(true);
    expect(other.isWritten()).toBe(false);
    await one.replace(mine, 'xoxb-renewed');
    cut(false);
    expect(await secretsOf(other)).toEqual([undefined]);
    expect(other.isWritten()).toBe(true);
    await one.replace(await listed(one), 'xoxb-again');
    expect(await secretsOf(one)).toEqual([undefined]);
  });

  it('what was renewed while the store was away is written down, unless another was first', async () => {
    const { one, other, listed, cut } = await shared();
    for (const isFirst of [false, true]) {
      const [mine, theirs] = [await listed(one), await listed(other)];
      cut(true);
      await other.replace(theirs, `xoxb-late-${isFirst}`);
      expect(await secretsOf(other)).toEqual([`xoxb-late-${isFirst}`]);
      if (isFirst) await one.replace(mine, 'xoxb-first');
      cut(false);
      const winner = isFirst ? 'xoxb-first' : 'xoxb-late-false';
      expect(await secretsOf(other)).toEqual([winner]);
      expect(await secretsOf(one)).toEqual([winner]);
    }
  });

  it('reads one at once, and says where it cannot', async () => {
    const { one, other, listed, cut } = await shared();
    const mine = await listed(one);
    await other.list('slack');
    await one.replace(mine, 'xoxb-renewed');
    cut(true);
    expect(await other.reread(key)).toBe(false);
    cut(false);
    expect(await other.reread(key)).toBe(true);
    expect(await secretsOf(other)).toEqual(['xoxb-renewed']);
  });

  /** What `change` does comes while what `before` does is written; then the other removes it. */
  async function removedMeanwhile(
    before: (one: Installations) => Promise<void>,
    change: (one: Installations) => Promise<void>,
  ) {
    const { store } = await openFile();
    const keys = [newKey()] as const;
    const other = seenWith(store, keys).installations;
    let isWriting = false;
    let changed: Promise<void> | undefined;
    const one: Installations = seenWith(store, keys, undefined, async () => {
      if (!isWriting) return;
      isWriting = false;
      changed = change(one);
      await other.list('slack');
      await other.remove(key, Number.MAX_SAFE_INTEGER);
    }).installations;
    await one.save(key, token);
    await one.list('slack');
    isWriting = true;
    await before(one);
    await changed;
    return [await secretsOf(one), await secretsOf(other)];
  }
  const replaces =
    (secret: string, by: string) =>
    (one: Installations): Promise<void> =>
      one.replace({ ...key, secret, isRemoved: false, changedAt: 0 }, by);
  const saves =
    (secret: string) =>
    (one: Installations): Promise<void> =>
      one.save(key, secret);

  it('an installation counts that is made while a renewal is written, and a renewal of what is removed does not', async () => {
    const again = 'xoxb-installed-again';
    expect(await removedMeanwhile(replaces(token, 'xoxb-renewed'), saves(again))).toEqual([[again], [again]]);
    const gone = [[undefined], [undefined]];
    expect(await removedMeanwhile(saves(again), replaces(again, 'xoxb-renewed'))).toEqual(gone);
  });

  it('another key seals what is there again, and nothing that was renewed meanwhile', async () => {
    const { store } = await openFile();
    const [older, newer] = [newKey(), newKey()];
    const one = seenWith(store, [older, newer]).installations;
    await one.save(key, token);
    const [mine] = await one.list('slack');
    let isThere = true;
    const other = seenWith(store, [newer, older], () => isThere).installations;
    const reading = other.list('slack');
    isThere = false;
    await reading;
    if (mine !== undefined) await one.replace(mine, 'xoxb-renewed');
    isThere = true;
    await other.list('slack');
    expect(await secretsOf(other)).toEqual(['xoxb-renewed']);
    expect(await secretsOf(one)).toEqual(['xoxb-renewed']);
  });
});
