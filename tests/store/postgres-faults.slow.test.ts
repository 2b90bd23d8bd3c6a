// What a PostgreSQL store does about faults: a server that stops, a second bot, damaged rows, forgotten texts, copies.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyStore } from '../../src/store/folder/copy-store.ts';
import { openStore } from '../../src/store/folder/open.ts';
import { serverAt } from '../../src/store/postgres/connection/pool.ts';
import { openPostgresStore, type PostgresSettings } from '../../src/store/postgres/postgres.ts';
import { openResilientStore } from '../../src/store/resilient/resilient.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { noPostgres, usePostgres } from './postgres-server.ts';
import { asked, day, newFolder, noon, quote } from './samples.ts';
import { answer, occasion } from './scene.ts';
import { createRecordedLog, createSetClock } from './waiting.ts';

const alice = 'a'.repeat(64);
const bob = 'b'.repeat(64);

describe.skipIf(noPostgres !== undefined)(
  `a server${noPostgres === undefined ? '' : `: ${noPostgres}`}`,
  () => {
    const postgres = usePostgres('fsync=off', 'autovacuum=off');

    /** A database of its own, and somebody who may do everything in it. */
    async function newDatabase(): Promise<{
      readonly url: string;
      readonly sql: (text: string) => Promise<unknown[]>;
    }> {
      const name = `d${randomBytes(6).toString('hex')}`;
      const admin = new pg.Client({ connectionString: postgres.url() });
      await admin.connect();
      await admin.query(`CREATE DATABASE ${name}`);
      await admin.end();
      const url = `postgres://verbatim:secret-word@127.0.0.1:${postgres.port()}/${name}`;
      return {
        url,
        sql: async (text) => {
          const client = new pg.Client({ connectionString: url });
          await client.connect();
          try {
            const found: unknown = await client.query(`SET search_path = verbatim; ${text}`);
            const last: unknown = Array.isArray(found) ? found.at(-1) : found;
            return typeof last === 'object' && last !== null && 'rows' in last && Array.isArray(last.rows)
              ? last.rows
              : [];
          } finally {
            await client.end();
          }
        },
      };
    }

    async function openAt(url: string, parts: Partial<PostgresSettings> = {}): Promise<Store> {
      const settings = {
        mode: 'tool',
        retentionDays: 365,
        wasThere: false,
        now: Date.now,
        ...parts,
      } as const;
      const { store } = await openPostgresStore(serverAt(url), settings);
      onTestFinished(() => store.close());
      return store;
    }

    /** The server's files of tables that hold a text. */
    const holding = (text: string): readonly string[] =>
      readdirSync(join(postgres.folder, 'base'), { recursive: true, encoding: 'utf8' }).filter((path) => {
        try {
          return readFileSync(join(postgres.folder, 'base', path)).includes(text);
        } catch {
          return false;
        }
      });

    it('leaves no byte of a person who is forgotten in the files of tables', async () => {
      const { url, sql } = await newDatabase();
      const store = await openAt(url);
      for (let i = 0; i < 60; i += 1) {
        const secret = asked(`s${i} zebrafish`, {
          question: `zebrafish ${randomBytes(1500 * (i % 4)).toString('hex')}`,
          quotes: [quote('Public words.')],
        });
        const other = asked(`o${i}`, { question: `harmless ${i}`, asker: bob, quotes: [] });
        await Promise.all([store.remember(secret), store.remember(other)]);
        await store.rate({
          answerId: secret.id,
          asker: alice,
          verdict: 'outdated',
          note: 'zebrafish',
          ratedAt: noon,
        });
      }
      await store.claim({ key: 'k', state: 'claimed', owner: 'o', asker: alice, body: 'zebrafish' }, noon);
      // As the server does by itself from time to time: samples of columns lie in a table of its own.
      await sql('ANALYZE; CHECKPOINT');
      expect(holding('zebrafish')).not.toEqual([]);
      expect(holding(alice)).not.toEqual([]);
      expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 60, ratings: 60 });
      await sql('CHECKPOINT');
      expect(holding('zebrafish')).toEqual([]);
      expect(holding(alice)).toEqual([]);
      expect(holding('harmless')).not.toEqual([]);
      expect(await store.questions({})).toHaveLength(60);
    });

    it('says when a transaction still sees what was deleted, and finishes the next time', async () => {
      const { url, sql } = await newDatabase();
      const store = await openAt(url);
      await store.remember(asked('q1', { question: 'okapi' }));
      const reader = new pg.Client({ connectionString: url });
      await reader.connect();
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await reader.query('SELECT 1');
      expect(await store.forgetAsker(alice, noon)).toMatchObject({
        questions: 1,
        notYetErased: expect.stringContaining('still sees deleted rows'),
      });
      expect(await store.questions({})).toEqual([]);
      await reader.query('COMMIT');
      await reader.end();
      expect(await store.prune(noon)).toEqual({ questions: 0 });
      await sql('CHECKPOINT');
      expect(holding('okapi')).toEqual([]);
    });

    it('forgets a tenant’s claims whose texts JSON may hold and PostgreSQL may not', async () => {
      const { url } = await newDatabase();
      const store = await openAt(url);
      const bodies = ['a\0b', 'half \ud83d', 'back \\u0000 slash', 'plain'];
      for (const [at, text] of bodies.entries()) {
        const body = JSON.stringify({ asker: { platform: 'slack', tenant: 'T1' }, text });
        await store.claim({ key: `slack:${at}`, state: 'claimed', owner: 'o', asker: bob, body }, noon);
      }
      await store.claim(
        { key: 'slack:none', state: 'claimed', owner: 'o', asker: bob, body: 'no JSON' },
        noon,
      );
      await store.forgetTenant('slack', 'T1', noon);
      const left = await store.takeOver('slack:', 'next');
      expect(left.rows.map(({ body }) => body)).toEqual(['', '', '', '', 'no JSON']);
    });

    it.each([
      [
        "UPDATE receipts SET text = text || '!' WHERE code = (SELECT code FROM shown WHERE question_id = 'q2')",
        'part',
      ],
      [
        "UPDATE receipts SET citation = 'no JSON' WHERE code = (SELECT code FROM shown WHERE question_id = 'q2')",
        'part',
      ],
      ["UPDATE ratings SET verdict = 'odd' WHERE question_id = 'q2'", 'part'],
      ["UPDATE questions SET confidence = 'Infinity' WHERE id = 'q2'", 'question'],
      [
        "ALTER TABLE questions DROP CONSTRAINT questions_kind_check; UPDATE questions SET kind = 'odd' WHERE id = 'q2'",
        'question',
      ],
    ])('leaves out what is damaged, and says so: %s', async (harm, lost) => {
      const { url, sql } = await newDatabase();
      const store = await openAt(url);
      for (const id of ['q1', 'q2', 'q3']) {
        await store.remember(asked(id, { kind: 'unsure', quotes: [quote(`${id} says.`, 0, `${id}.md`)] }));
        await store.rate({ answerId: id, asker: bob, verdict: 'outdated', ratedAt: noon });
      }
      await sql(harm);
      const page = await store.page({});
      const all = page.questions.map(({ id, unreadable }) => [id, unreadable]);
      expect(all).toEqual([['q1', undefined], ...(lost === 'part' ? [['q2', 1]] : []), ['q3', undefined]]);
      expect(page.damaged).toHaveLength(1);
      await store.gather({}, 9, () => true);
      await store.figures({}, 9);
    });

    it('lets one bot on a database, and tools beside it', async () => {
      const { url } = await newDatabase();
      const bot = await openAt(url, { mode: 'bot' });
      await expect(openAt(url, { mode: 'bot' })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      const tool = await openAt(url);
      await tool.remember(asked('q1'));
      expect(await bot.questions({})).toHaveLength(1);
      await bot.close();
      await openAt(url, { mode: 'bot' });
    });

    it('writes the same quotes once, whichever of several processes comes first', async () => {
      const { url } = await newDatabase();
      const stores = await Promise.all([1, 2, 3].map(() => openAt(url)));
      const quotes = Array.from({ length: 12 }, (_, at) => quote(`Quote ${at}.`, at * 20));
      const given = await Promise.all(
        Array.from({ length: 60 }, (_, at) => {
          const order = at % 2 === 0 ? quotes : [...quotes].reverse();
          const store = stores[at % 3];
          return store
            ?.remember(asked(`q${at}`, { quotes: order }))
            .then((codes) => (at % 2 === 0 ? codes : [...codes].reverse()));
        }),
      );
      for (const codes of given) expect(codes).toEqual(quotes.map(({ receipt }) => receipt));
    });

    it('is refused for a newer format, and in a reader for none', async () => {
      const { url, sql } = await newDatabase();
      await expect(openAt(url, { mode: 'reader' })).rejects.toMatchObject({ code: 'STORE_ABSENT' });
      await (await openAt(url)).remember(asked('q1'));
      const reader = await openAt(url, { mode: 'reader' });
      expect(await reader.questions({})).toHaveLength(1);
      await expect(reader.remember(asked('q2'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect((await reader.gather({}, 9)).questions).toEqual([]);
      await sql('UPDATE version SET version = 99');
      await expect(openAt(url)).rejects.toMatchObject({ code: 'STORE_NEWER' });
    });

    it.each([
      ['nobody listens', () => 'postgres://u:secret-word@127.0.0.1:1/db', /No server listens/],
      [
        'no such database',
        () => `postgres://verbatim:secret-word@127.0.0.1:${postgres.port()}/none`,
        /no such database/,
      ],
      ['no such host', () => 'postgres://u:secret-word@nowhere.invalid/db', /host|resolved/],
    ])('says what to do, and no password: %s', async (_what, url, words) => {
      const failure: unknown = await openAt(url()).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(words) });
      expect(String(failure)).not.toContain('secret-word');
    });

    it('answers while the server is gone, and remembers again when it is back', {
      timeout: 120_000,
    }, async () => {
      const { url } = await newDatabase();
      const [log, clock, folder] = [createRecordedLog(), createSetClock(), newFolder()];
      const store = await openResilientStore({
        open: (how) => openStore(folder, { mode: 'bot', database: url, ...how, now: clock.now }),
        log,
        now: clock.now,
        patience: 10_000,
        owner: 'bot',
      });
      onTestFinished(() => store.close());
      const remember = async (id: string): Promise<boolean> =>
        (await store.remember(answer(id), occasion)).remembered;
      expect(await remember('before')).toBe(true);
      postgres.stop();
      await sleep(100);
      expect(await remember('meanwhile')).toBe(false);
      expect(store.health()).toMatchObject({ state: 'failing' });
      expect(await store.claims.firstSeen('an event')).toBe(true);
      expect(await store.claims.firstSeen('an event')).toBe(false);
      postgres.start();
      for (let tries = 0; tries < 5 && store.health().state !== 'ok'; tries += 1) {
        clock.pass(70_000);
        await store.check();
      }
      expect(await remember('after')).toBe(true);
      const found = await store.questions({});
      expect(found.ok && found.value.map(({ id }) => id)).toEqual(['before', 'after']);
      expect(JSON.stringify(log.lines)).not.toContain('secret-word');
    });

    it('copies everything to a database and back, with the same receipts', async () => {
      const { url, sql } = await newDatabase();
      const folder = newFolder();
      const path = join(folder, 'verbatim.db');
      const first = await openSqliteStore(path, { retentionDays: 365, readOnly: false });
      for (let at = 0; at < 700; at += 1) {
        await first.remember(
          asked(`q${at}`, { askedAt: noon, confidence: at / 700, question: `It’s ${at} 😀?` }),
        );
      }
      await first.rate({ answerId: 'q5', asker: bob, verdict: 'outdated', note: 'Why?', ratedAt: noon });
      await first.claim({ key: 'k', state: 'claimed', owner: 'o', asker: bob, body: '{}' }, noon);
      await first.set('slack', { tenant: 'T1', name: 'limit' }, '5');
      await first.addAccessToken({
        digest: 'd',
        name: 'Ann',
        role: 'reader',
        collections: ['a'],
        createdAt: noon,
      });
      await first.saveInstallation({
        platform: 'slack',
        organisation: '',
        tenant: 'T1',
        sealed: 's',
        changedAt: noon,
      });
      await first.saveSession({ digest: 's', body: '{}', endsAt: noon + day }, noon);
      await first.countTry('an address', noon, noon + day);
      for (const about of ['a', 'b'])
        await first.recordAction({ at: noon, who: 'Ann', action: 'document-added', about });
      const before = await first.questions({});
      await first.close();
      const counts = await copyStore(folder, url, 'postgres', Date.now);
      expect(counts.map(({ rows, leftOut }) => [rows, leftOut])).toEqual(
        [700, 700, 700, 1, 1, 0, 1, 1, 1, 1, 1, 2].map((rows) => [rows, 0]),
      );
      const there = await openAt(url);
      expect(await there.questions({})).toEqual(before);
      expect((await there.accessTokens()).map(({ name }) => name)).toEqual(['Ann']);
      expect((await there.audit(0, 9)).map(({ about }) => about)).toEqual(['b', 'a']);
      // Not twice, and not over what is there.
      await expect(copyStore(folder, url, 'postgres', Date.now)).rejects.toThrow(/already/);
      await expect(copyStore(folder, url, 'sqlite', Date.now)).rejects.toThrow(/already/);
      // A damaged row is left out with what refers to it, and counted.
      await sql(
        "ALTER TABLE questions DROP CONSTRAINT questions_kind_check; UPDATE questions SET kind = 'odd' WHERE id = 'q5'",
      );
      const empty = newFolder();
      const back = await copyStore(empty, url, 'sqlite', Date.now);
      expect(back.map(({ rows, leftOut }) => [rows, leftOut]).slice(0, 4)).toEqual([
        [700, 0],
        [699, 1],
        [699, 1],
        [0, 1],
      ]);
      const last = await openSqliteStore(join(empty, 'verbatim.db'), { retentionDays: 365, readOnly: false });
      onTestFinished(() => last.close());
      expect(await last.questions({})).toEqual(before.filter(({ id }) => id !== 'q5'));
      // The backup of a database is a file, too.
      const backup = join(newFolder(), 'backup.db');
      await there.copyTo(backup);
      const kept = await openSqliteStore(backup, { retentionDays: 365, readOnly: true });
      onTestFinished(() => kept.close());
      expect(await kept.questions({})).toHaveLength(699);
    });
  },
);
