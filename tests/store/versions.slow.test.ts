// Processes of two versions on one database, while one takes the place of the other.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/folder/open.ts';
import { additive, breaking, newerVersion, nodeOptions } from './newer-version.ts';
import { noPostgres, usePostgres } from './postgres-server.ts';
import { newFolder } from './samples.ts';

const program = fileURLToPath(new URL('sharing-bot.mjs', import.meta.url));
const goesOn = /brought the tables up to date: this one goes on/;

interface Process {
  readonly child: ChildProcess;
  /** What it has said. */
  readonly lines: readonly string[];
  /** What came of a task. */
  does(task: string): Promise<string>;
  end(): Promise<void>;
}

function newData(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'asker-salt'), `${'ab'.repeat(32)}\n`);
  return folder;
}

/** Of this version, or of the next one. */
function start(url: string, owner: string, newer?: Readonly<Record<string, string>>): Process {
  const words = [program, newData(), url, owner];
  const child = spawn(process.execPath, newer === undefined ? words : [...nodeOptions, ...words], {
    env: { ...process.env, ...newer },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  return {
    child,
    lines,
    async does(task) {
      child.stdin.write(`${task}\n`);
      const found = (): string | undefined => lines.find((line) => line.startsWith(`${task}: `));
      await expect.poll(found, { timeout: 90_000, interval: 10 }).toBeDefined();
      return found()?.slice(task.length + 2) ?? '';
    },
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const isOpen = ({ lines }: Process): Promise<void> =>
  expect.poll(() => lines, { timeout: 30_000 }).toContain('open');

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

    const formatIn = (url: string): Promise<readonly unknown[]> =>
      asked(url, 'SELECT CAST(version AS INT), CAST(compatible_from AS INT) FROM verbatim.version');

    it('an additive step is done while the version before runs, which goes on and says so once', async () => {
      const url = await newDatabase();
      const older = start(url, 'older');
      await isOpen(older);
      expect(await formatIn(url)).toEqual([{ version: 2, compatible_from: 2 }]);
      expect(await older.does('claim k:1')).toBe('true');
      const newer = start(url, 'newer', newerVersion(additive, true));
      await isOpen(newer);
      expect(await newer.does('claim k:2')).toBe('true');
      expect(await formatIn(url)).toEqual([{ version: 3, compatible_from: 2 }]);
      expect(await older.does('claim k:3')).toBe('true');
      expect(await older.does('claim k:2')).toBe('false');
      expect(older.lines.filter((line) => goesOn.test(line))).toEqual([]);
      for (const key of ['k:4', 'k:5']) {
        postgres.stop();
        postgres.start();
        // It opens the store again, and finds other tables than its own.
        expect(await older.does(`claim ${key}`)).toBe('true');
        expect(await older.does(`hold ${key}`)).toBe('own true');
      }
      expect(older.lines.filter((line) => goesOn.test(line))).toHaveLength(1);
      expect(newer.lines.filter((line) => goesOn.test(line))).toEqual([]);
      // One of before starts again beside it, and what a process of the other version left is taken over.
      const again = start(url, 'again');
      await isOpen(again);
      await older.end();
      const taken: string[] = [];
      // Its connection was lost, too: it takes over once it is back.
      for (const prefix of ['k', 'k:', 'k:1']) {
        await sleep(1_000);
        taken.push(await newer.does(`take ${prefix}`));
      }
      expect(taken.join(' ')).toContain('k:1');
      expect(await formatIn(url)).toEqual([{ version: 3, compatible_from: 2 }]);
    });

    it('a new database says from which version on it can be used', async () => {
      const url = await newDatabase();
      await isOpen(start(url, 'newer', newerVersion(additive, true)));
      expect(await formatIn(url)).toEqual([{ version: 3, compatible_from: 2 }]);
      await isOpen(start(url, 'older'));
    });

    it('any other step waits until no older one runs, and no older one comes back', async () => {
      const url = await newDatabase();
      const older = start(url, 'older');
      await isOpen(older);
      const newer = start(url, 'newer', newerVersion(breaking, false));
      await expect
        .poll(() => newer.lines.join('\n'), { timeout: 30_000 })
        .toMatch(/is of an earlier version/);
      await sleep(2_000);
      expect(await formatIn(url)).toEqual([{ version: 2, compatible_from: 2 }]);
      expect(await older.does('claim k:1')).toBe('true');
      await older.end();
      // It comes once it can change the tables.
      expect(await newer.does('claim k:2')).toBe('true');
      expect(await formatIn(url)).toEqual([{ version: 3, compatible_from: 3 }]);
      const refused = openStore(newData(), { mode: 'bot', database: url, processes: 'several', owner: 'o' });
      await expect(refused).rejects.toMatchObject({ code: 'STORE_NEWER' });
    });

    it('commands of the version before refuse what they do not know all of: a copy would not be whole', async () => {
      const url = await newDatabase();
      await isOpen(start(url, 'newer', newerVersion(additive, true)));
      for (const mode of ['reader', 'tool'] as const)
        await expect(openStore(newData(), { mode, database: url })).rejects.toMatchObject({
          code: 'STORE_NEWER',
        });
    });

    it('a database of before the second column is brought up to date, too', async () => {
      const url = await newDatabase();
      const older = start(url, 'older');
      await isOpen(older);
      await asked(url, 'ALTER TABLE verbatim.version DROP COLUMN compatible_from');
      await isOpen(start(url, 'beside'));
      await isOpen(start(url, 'newer', newerVersion(additive, true)));
      expect(await formatIn(url)).toEqual([{ version: 3, compatible_from: 2 }]);
    });
  },
);
