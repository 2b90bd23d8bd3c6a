// Several processes that share a database: whose claims are whose, whatever ends, pauses or cuts off one of them.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBudget } from '../../adapters/chat/rules/budget.ts';
import { openStore } from '../../src/store/folder/open.ts';
import type { DeletedElsewhere } from '../../src/store/resilient/deletions.ts';
import { openResilientStore, type ResilientStore } from '../../src/store/resilient/resilient.ts';
import type { Store } from '../../src/store/store.ts';
import { noPostgres, usePostgres } from './postgres-server.ts';
import { newFolder } from './samples.ts';
import { answer, occasion } from './scene.ts';
import { createRecordedLog } from './waiting.ts';

const program = fileURLToPath(new URL('sharing-bot.mjs', import.meta.url));
/** The same for all of a database. */
const salt = 'ab'.repeat(32);
const alice = 'a'.repeat(64);
const person = { platform: 'slack', user: 'U1' };

describe.skipIf(noPostgres !== undefined)(
  `a server${noPostgres === undefined ? '' : `: ${noPostgres}`}`,
  { timeout: 120_000 },
  () => {
    const postgres = usePostgres('fsync=off');

    async function newDatabase(): Promise<string> {
      const name = `d${randomBytes(6).toString('hex')}`;
      await asked(postgres.url(), `CREATE DATABASE ${name}`);
      return `postgres://verbatim@127.0.0.1:${postgres.port()}/${name}`;
    }

    async function asked(url: string, sql: string): Promise<readonly unknown[]> {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    }

    function newData(): string {
      const folder = newFolder();
      writeFileSync(join(folder, 'asker-salt'), `${salt}\n`);
      return folder;
    }

    async function openAs(owner: string, database: string, folder = newData()): Promise<Store> {
      const { store } = await openStore(folder, { mode: 'bot', database, processes: 'several', owner });
      onTestFinished(() => store.close());
      return store;
    }

    async function joined(owner: string, database: string): Promise<ResilientStore> {
      const folder = newData();
      const store = await openResilientStore({
        open: (how) =>
          openStore(folder, { mode: 'bot', database, processes: 'several', owner, ...how, now: Date.now }),
        log: createRecordedLog(),
        now: Date.now,
        longestPause: 1_000,
        owner,
        isShared: true,
      });
      onTestFinished(() => store.close());
      return store;
    }

    const claim = (key: string, owner: string) =>
      ({ key, state: 'claimed', owner, asker: alice, body: 'its words' }) as const;

    it('is opened by several that start together on an empty database', async () => {
      const url = await newDatabase();
      const owners = ['first', 'second', 'third', 'fourth'];
      const stores = await Promise.all(owners.map((owner) => openAs(owner, url)));
      expect(await Promise.all(stores.map((store) => store.settings('slack')))).toEqual(
        owners.map(() => ({ rows: [], damaged: [] })),
      );
    });

    it('gives nothing of a process that runs, and each claim of one that ended once', async () => {
      const url = await newDatabase();
      const first = await openAs('first', url);
      const others = await Promise.all(['second', 'third', 'fourth'].map((owner) => openAs(owner, url)));
      for (let i = 0; i < 500; i += 1) void first.claim(claim(`k:${i}`, 'first'), Date.now());
      await first.claim(claim('k:last', 'first'), Date.now());
      const takeAll = async (): Promise<readonly string[]> => {
        const taken = await Promise.all(
          others.map((store, at) => store.takeOver('k:', ['second', 'third', 'fourth'][at] ?? '')),
        );
        return taken.flatMap(({ rows }) => rows.map(({ key }) => key));
      };
      expect(await takeAll()).toEqual([]);
      await first.close();
      const taken = await takeAll();
      expect(taken).toHaveLength(501);
      expect(new Set(taken).size).toBe(501);
    });

    it('waits for no other while it holds what that one waits for', async () => {
      const url = await newDatabase();
      const owners = ['first', 'second', 'third'];
      const stores: Store[] = [];
      for (const owner of owners) stores.push(await openAs(owner, url));
      const inTime = { now: Date.now(), end: Date.now() + 60_000 };
      const rounds = 60;
      const goOn = async (store: Store, at: number): Promise<void> => {
        const owner = owners[at] ?? '';
        for (let round = 0; round < rounds; round += 1) {
          const key = `k:${owner} ${round}`;
          // What comes first is written alone, and the others together.
          const work = [
            () => store.claim(claim(key, owner), Date.now()),
            () => store.countTry('a person', inTime.now, inTime.end),
            () => store.takeOver('k:', owner),
            () => store.countTry('a channel', inTime.now, inTime.end),
            () => store.takeOver('command:', owner),
          ];
          await Promise.all([...work.slice(at), ...work.slice(0, at)].map((one) => one()));
        }
      };
      await Promise.all(stores.map(goOn));
      expect(await stores[0]?.countTry('a person', inTime.now, inTime.end)).toBe(rounds * owners.length + 1);
      const deadlocks = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';
      await Promise.all(stores.map((store) => store.close()));
      expect(await asked(url, deadlocks)).toEqual([{ deadlocks: '0' }]);
    });

    it('leaves what was being said by one that ended for as long as it may still arrive', async () => {
      const url = await newDatabase();
      const [first, second] = [await openAs('first', url), await openAs('second', url)];
      await first.claim(claim('k:said', 'first'), Date.now());
      await first.mark('k:said', 'posting', undefined, 'first');
      await first.close();
      const since = performance.now();
      const taken: string[] = [];
      while (taken.length === 0 && performance.now() - since < 40_000) {
        // Of the other events nothing is open, so that it looks at no owner.
        await second.takeOver('command:', 'second');
        taken.push(...(await second.takeOver('k:', 'second')).rows.map(({ key }) => key));
        await sleep(200);
      }
      expect(taken).toEqual(['k:said']);
      expect(performance.now() - since).toBeGreaterThan(5_000);
    });

    it('takes over within a moment after kill -9', async () => {
      const url = await newDatabase();
      const [bot, other] = [await startSharing(url, 'first'), await joined('second', url)];
      expect(await bot.does('claim k:1')).toBe('true');
      expect(await other.claims.takeOver('k:')).toEqual([]);
      bot.child.kill('SIGKILL');
      const since = performance.now();
      await expect
        .poll(async () => (await other.claims.takeOver('k:')).map(({ key }) => key), { interval: 10 })
        .toEqual(['k:1']);
      expect(performance.now() - since).toBeLessThan(4_500);
      expect((await other.claims.hold('k:1')).whose).toBe('own');
    });

    it('lets a paused process say nothing about what was taken from it', async () => {
      const url = await newDatabase();
      const [bot, other] = [await startSharing(url, 'first'), await joined('second', url)];
      await bot.does('claim k:1');
      expect(await bot.does('hold k:2')).toBe('own true');
      bot.child.kill('SIGSTOP');
      // The server hears nothing of it, and ends its session.
      await expect
        .poll(async () => (await other.claims.takeOver('k:')).map(({ key }) => key), { timeout: 30_000 })
        .toEqual(['k:1']);
      bot.child.kill('SIGCONT');
      expect(await bot.does('hold k:1')).toMatch(/^another/);
      expect((await other.claims.hold('k:1')).whose).toBe('own');
      await other.claims.mark('k:1', 'answered');
      expect(await bot.does('hold k:1')).toMatch(/^another/);
      // It is among the others again, and keeps what it claims from now on.
      expect(await bot.does('claim k:3')).toBe('true');
      expect(await bot.does('hold k:3')).toBe('own true');
      expect(await other.claims.takeOver('k:')).toEqual([]);
    });

    it('doubts what it holds as soon as its connection is lost, and asks the store', async () => {
      const url = await newDatabase();
      const [one, other] = [await joined('first', url), await joined('second', url)];
      for (const key of ['k:1', 'k:2']) expect(await one.claims.claim(key, person, 'its words')).toBe(true);
      const before = await one.claims.hold('k:1');
      expect([before.whose, before.holds()]).toEqual(['own', true]);
      const lock = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ExclusiveLock'";
      await asked(url, `SELECT pg_terminate_backend(pid) FROM (${lock}) AS held`);
      await expect.poll(() => before.holds(), { interval: 10 }).toBe(false);
      // Both come back as who they are.
      await expect.poll(async () => (await other.claims.hold('k:none')).holds()).toBe(true);
      const after = await one.claims.hold('k:2');
      expect(['own', 'another']).toContain(after.whose);
      const taken = (await other.claims.takeOver('k:')).map(({ key }) => key);
      expect(taken.includes('k:2')).toBe(false);
      expect(after.holds()).toBe(true);
      expect(before.holds()).toBe(false);
    });

    it('waits a minute for a store that is away, and writes the ends that were late', async () => {
      const url = await newDatabase();
      const [one, other] = [await joined('first', url), await joined('second', url)];
      expect(await one.claims.claim('k:disk', person, 'its words')).toBe(true);
      postgres.stop();
      try {
        expect(await one.claims.claim('k:memory', person, 'its words')).toBe(true);
        // The platform is asked whether another process has answered.
        expect((await one.claims.hold('k:memory')).whose).toBe('unknown');
        await one.claims.mark('k:disk', 'answered');
      } finally {
        postgres.start();
      }
      await expect
        .poll(
          async () => {
            await one.claims.takeOver('none:');
            return (await one.claims.claimOf('k:disk'))?.state;
          },
          { timeout: 20_000 },
        )
        .toBe('answered');
      await one.close();
      await expect
        .poll(async () => (await other.claims.hold('k:none')).whose, { timeout: 20_000 })
        .toBe('own');
      expect(await other.claims.takeOver('k:')).toEqual([]);
    });

    it('tells others what is deleted, and leaves nothing of what they wrote meanwhile', async () => {
      const url = await newDatabase();
      const [one, other] = [await joined('first', url), await joined('second', url)];
      const [heard, own]: [DeletedElsewhere[], DeletedElsewhere[]] = [[], []];
      other.onDeletion((deleted) => heard.push(deleted));
      one.onDeletion((deleted) => own.push(deleted));
      const bob = { platform: 'slack', user: 'U2' };
      for (const [id, user] of [
        ['q1', 'U1'],
        ['q2', 'U2'],
      ] as const)
        expect((await one.remember(answer(id), { ...occasion, user })).remembered).toBe(true);
      // They hash people alike, and others know nothing of it.
      expect(await one.forget(person)).toMatchObject({ ok: true, value: { questions: 1 } });
      expect(
        heard.map(({ isOf, isOfTenant }) => [isOf(person), isOf(bob), isOfTenant('slack', 'T1')]),
      ).toEqual([[true, false, false]]);
      // Of a process that had not heard of it yet.
      expect((await other.remember(answer('q3'), { ...occasion, user: 'U1' })).remembered).toBe(true);
      const left = async () => {
        const found = await one.questions({});
        return found.ok ? found.value.map(({ id }) => id) : [];
      };
      await expect.poll(left, { timeout: 20_000 }).toEqual(['q2']);
      await one.forgetAsked('slack', 'T1');
      const about = heard.at(-1);
      expect([
        about?.isOf(person),
        about?.isOfTenant('slack', 'T2'),
        about?.isOfTenant('slack', 'T1'),
      ]).toEqual([...[false, false, true]]);
      expect(own).toEqual([]);
    });

    it('takes all for deleted that it may not have heard of', async () => {
      const url = await newDatabase();
      const one = await joined('first', url);
      const heard: DeletedElsewhere[] = [];
      one.onDeletion((deleted) => heard.push(deleted));
      const sessions =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'verbatim'";
      await asked(url, sessions);
      await expect
        .poll(
          async () => {
            await one.check();
            return heard.map(({ isOf, isOfTenant }) => [isOf(person), isOfTenant('slack', 'T1')]);
          },
          { timeout: 20_000 },
        )
        .toEqual([[true, true]]);
    });

    it('lets those that share a database in together, and none beside one that does not', async () => {
      const url = await newDatabase();
      const alone = await openStore(newData(), { mode: 'bot', database: url, owner: 'alone' });
      const refused = openAs('first', url);
      await expect(refused).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      await expect(refused).rejects.toThrow(/VERBATIM_PROCESSES=several/);
      await alone.store.close();
      await openAs('first', url);
      await openAs('second', url);
      const second = openStore(newData(), { mode: 'bot', database: url, owner: 'alone' });
      await expect(second).rejects.toMatchObject({ code: 'STORE_IN_USE' });
    });

    it('lets nobody in who hashes people otherwise, or whose data folder another process uses', async () => {
      const url = await newDatabase();
      const folder = newData();
      const first = await openAs('first', url, folder);
      const other = newFolder();
      writeFileSync(join(other, 'asker-salt'), `${'cd'.repeat(32)}\n`);
      const refused = openAs('second', url, other);
      await expect(refused).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      await expect(refused).rejects.toThrow(/asker-salt/);
      const beside = openAs('second', url, folder);
      await expect(beside).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      await expect(beside).rejects.toThrow(/VERBATIM_DATA/);
      await first.close();
      await openAs('second', url, folder);
    });

    it('has one leader, and another one soon after it was killed', async () => {
      const url = await newDatabase();
      const bot = await startSharing(url, 'first');
      const open = (owner: string) =>
        openStore(newData(), { mode: 'bot', database: url, processes: 'several', owner });
      const others = [await open('second'), await open('third')];
      onTestFinished(() => Promise.all(others.map(({ store }) => store.close())).then(() => {}));
      const leading = (): number => others.filter(({ leads }) => leads?.()).length;
      await sleep(1_500);
      expect(leading()).toBe(0);
      bot.child.kill('SIGKILL');
      await expect.poll(leading, { timeout: 5_000 }).toBe(1);
      const [leader] = others.filter(({ leads }) => leads?.());
      await leader?.store.close();
      await expect.poll(() => others.filter((one) => one !== leader && one.leads?.()).length).toBe(1);
    });

    it('counts for all of them, and ends a session for all of them', async () => {
      const url = await newDatabase();
      const [one, other] = [await joined('first', url), await joined('second', url)];
      const budgets = [one, other].map(({ people }) =>
        createBudget(
          { limit: (_, what) => ({ applies: what === 'person' ? 3 : undefined, allowed: 3, set: 3 }) },
          (name, key, time) => people.countTry({ platform: `slack ${name}`, user: key }, time),
        ),
      );
      const asker = {
        platform: 'slack',
        tenant: 'T1',
        conversation: 'C1',
        audience: 'public',
        user: 'U1',
      } as const;
      const beyond: unknown[] = [];
      for (let i = 0; i < 4; i += 1) beyond.push(await budgets[i % 2]?.ask(asker));
      expect(beyond).toEqual([undefined, undefined, undefined, 'person']);
      await one.people.saveSession('secret', { body: 'Ann', endsAt: Date.now() + 60_000 });
      expect(await other.people.session('secret')).toMatchObject({ body: 'Ann' });
      await one.people.endSession('secret');
      await expect.poll(() => other.people.session('secret'), { timeout: 5_000 }).toBeUndefined();
    });

    interface Sharing {
      readonly child: ChildProcess;
      /** What came of a task. */
      does(task: string): Promise<string>;
    }

    async function startSharing(url: string, owner: string): Promise<Sharing> {
      const child = spawn(process.execPath, [program, newData(), url, owner], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const { stdin, stdout } = child;
      const lines: string[] = [];
      createInterface(stdout).on('line', (line) => lines.push(line));
      await expect.poll(() => lines, { timeout: 30_000 }).toContain('open');
      return {
        child,
        async does(task) {
          stdin.write(`${task}\n`);
          const found = (): string | undefined => lines.find((line) => line.startsWith(`${task}: `));
          await expect.poll(found, { timeout: 90_000, interval: 10 }).toBeDefined();
          return found()?.slice(task.length + 2) ?? '';
        },
      };
    }
  },
);
