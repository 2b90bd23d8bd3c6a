// Access tokens as a bot uses them: revoked within seconds, and there while the store fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAccessTokens } from '../../src/store/resilient/access-tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { newFolder } from './samples.ts';

const secret = 'verbatim_of-many-random-letters';
const ada = { name: 'Ada', role: 'reader' } as const;

async function openFile() {
  const path = join(newFolder(), 'verbatim.db');
  const store = await openSqliteStore(path, { retentionDays: 365, readOnly: false });
  onTestFinished(() => store.close());
  return { path, store };
}

/** As a process sees the store, which can be taken away. */
function seen(store: Store) {
  const clock = { now: 1_000_000, isThere: true, reads: 0 };
  const ignore = (): void => {};
  const tokens = createAccessTokens({
    attempts: {
      try: async (work) => {
        clock.reads += 1;
        if (!clock.isThere) return { ok: false };
        const opened = { store, hashAsker: String, assertPresent: async () => {}, recovered: [] };
        return { ok: true, value: await work(opened) };
      },
    },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    now: () => clock.now,
  });
  return { tokens, clock };
}

it('knows the holder of a secret, and nobody by another, and writes the secret nowhere', async () => {
  const { path, store } = await openFile();
  const { tokens } = seen(store);
  expect(await tokens.areNone()).toBe(true);
  expect(await tokens.add({ ...ada, collections: ['open'] }, secret)).toEqual({ ok: true, value: true });
  expect(await tokens.holder(secret)).toEqual({ ...ada, collections: ['open'], createdAt: 1_000_000 });
  expect(await tokens.named('Ada')).toEqual({ ...ada, collections: ['open'], createdAt: 1_000_000 });
  expect(await tokens.areNone()).toBe(false);
  for (const other of ['', 'Ada', secret.slice(0, -1), `${secret} `, secret.toUpperCase()])
    expect(await tokens.holder(other)).toBeUndefined();
  for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(secret)).toBe(false);
});

it('hears within seconds that another process revoked one', async () => {
  const { store } = await openFile();
  const [bot, command] = [seen(store), seen(store)];
  await command.tokens.add(ada, secret);
  expect((await bot.tokens.holder(secret))?.name).toBe('Ada');
  await command.tokens.revoke('Ada');
  bot.clock.now += 2_001;
  expect(await bot.tokens.holder(secret)).toBeUndefined();
  expect(await bot.tokens.named('Ada')).toBeUndefined();
});

it('lets in while the store fails whom it knew, and nobody else', async () => {
  const { store } = await openFile();
  const { tokens, clock } = seen(store);
  await tokens.add(ada, secret);
  await tokens.holder(secret);
  clock.isThere = false;
  clock.now += 60_000;
  expect((await tokens.holder(secret))?.name).toBe('Ada');
  expect(await tokens.holder('another')).toBeUndefined();
});

it('writes down a use once a minute', async () => {
  const { store } = await openFile();
  const { tokens, clock } = seen(store);
  await tokens.add(ada, secret);
  const used = async () => (await store.accessTokens())[0]?.usedAt;
  for (let n = 0; n < 5; n += 1) await tokens.holder(secret);
  await expect.poll(used).toBe(1_000_000);
  clock.now += 30_000;
  await tokens.holder(secret);
  clock.now += 30_000;
  await tokens.holder(secret);
  await expect.poll(used).toBe(1_060_000);
});

it('knows a token at once that another process made', async () => {
  const { store } = await openFile();
  const [bot, command] = [seen(store), seen(store)];
  expect(await bot.tokens.holder(secret)).toBeUndefined();
  await command.tokens.add(ada, secret);
  bot.clock.now += 6;
  expect((await bot.tokens.holder(secret))?.name).toBe('Ada');
});

it('reads the store once for requests that come together', async () => {
  const { store } = await openFile();
  const { tokens, clock } = seen(store);
  await tokens.add(ada, secret);
  clock.reads = 0;
  await Promise.all(Array.from({ length: 50 }, () => tokens.holder('another')));
  expect(clock.reads).toBe(1);
});
