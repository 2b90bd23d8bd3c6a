// The store in a PostgreSQL database.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ProcessCount } from '../../config.ts';
import { VerbatimError } from '../../errors.ts';
import { older, unavailable } from '../failure.ts';
import type { Deletion } from '../sql/deletion.ts';
import { createJournal } from '../sql/journal/journal.ts';
import type { Turns } from '../sql/session/session.ts';
import { createSqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import { type BotLock, takeDatabase } from './bot.ts';
import { databaseFailure } from './connection/failure.ts';
import { connect, long, openPool, quick, type Server } from './connection/pool.ts';
import { createSession, type PostgresSession } from './connection/session.ts';
import { createTurns } from './connection/turns.ts';
import { copyToFile } from './copy.ts';
import { announce } from './deletions.ts';
import { erase } from './erase.ts';
import { formatOf, isAdditiveFrom, migrate } from './migrations.ts';
import { createOwners } from './owners.ts';
import { tableSteps } from './tables.ts';

export interface PostgresSettings {
  /** `bot` has the database for itself among bots or shares it, `tool` writes beside one, `reader` writes nothing. */
  readonly mode: 'bot' | 'tool' | 'reader';
  /** Absent for `one`. */
  readonly processes?: ProcessCount;
  /** Of what this process claims. Absent where it claims nothing. */
  readonly owner?: string;
  /** Hears what other processes delete, while the store is open. Of mode `bot`. */
  readonly onDeletion?: (deletion: Deletion) => void;
  /** Says whether two processes hash people alike, and nothing of how. Absent where it does not matter. */
  readonly saltMark?: number;
  /** Days that questions are kept; with 0 they are not written down at all. */
  readonly retentionDays: number;
  /** The tables were there before: those that vanished are not made again. */
  readonly wasThere: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface OpenedDatabase {
  readonly store: Store;
  /** Rejects with STORE_UNAVAILABLE where the database has to be opened again. */
  readonly assertPresent: () => Promise<void>;
  /** Whether nobody can have taken over what this process has claimed. */
  readonly isSure: () => boolean;
  /** Whether this process does what is to be done once for all of them. */
  readonly leads: () => boolean | undefined;
  readonly takeOn: BotLock['takeOn'];
  readonly handOver: BotLock['handOver'];
  /** The format of the tables, where a newer program made them that this one can go on with. */
  readonly newerFormat?: number;
}

/**
 * Makes the tables where there are none. Rejects with STORE_IN_USE (mode `bot`), STORE_ABSENT (mode `reader`), STORE_OLDER
 * (beside a bot of an earlier version), STORE_NEWER and STORE_UNAVAILABLE.
 */
export async function openPostgresStore(server: Server, settings: PostgresSettings): Promise<OpenedDatabase> {
  const { turns, close, ...opened } = await openTurns(server, settings);
  const store = createSqlStore({
    path: server.name,
    retentionDays: settings.retentionDays,
    turns,
    // It has connections of its own among those of `alone`.
    journal: createJournal(async () => ({ alone: turns.alone, close: async () => {} })),
    // A tool knows nothing of how bots share the database: whoever has no lock has ended.
    owners: createOwners(server.schema, settings.processes === 'several'),
    announce: async (deleted) => {
      await turns.write((sql) => announce(sql, server.schema, settings.owner ?? noOwner, deleted));
      // What others were writing is written by then, and deleted with the rest.
      if (settings.processes === 'several' || settings.mode === 'tool') await sleep(heardWithin);
    },
    erase,
    copyTo: async (target) => void (await copyToFile(turns, target)),
    close,
  });
  return { ...opened, store };
}

interface OpenedTurns extends Omit<OpenedDatabase, 'store'> {
  readonly turns: Turns<PostgresSession>;
  /** With the lock of a bot. */
  readonly close: () => Promise<void>;
}

/** As `openPostgresStore`, without the store. */
export async function openTurns(
  server: Server,
  settings: Omit<PostgresSettings, 'retentionDays'>,
): Promise<OpenedTurns> {
  const { mode, processes = 'one', owner = noOwner, onDeletion, saltMark, now } = settings;
  let lock: BotLock | undefined;
  try {
    // Those that run may be of an earlier version. Once this one is among them, nobody else changes the tables.
    if (processes === 'several') await bringUpToDate(server, settings);
    if (mode === 'bot') lock = await takeDatabase(server, { processes, owner, onDeletion, now });
    const version = await bringUpToDate(server, settings);
    const pools = {
      quick: await openPool(server, quick, mode === 'reader'),
      long: await openPool(server, long),
    };
    const turns = createTurns(pools, server.name);
    if (lock !== undefined && saltMark !== undefined)
      await assertSameSalt(turns, server.name, saltMark, processes).catch(async (error: unknown) => {
        await turns.close();
        throw error;
      });
    return {
      ...(version > tableSteps.length ? { newerFormat: version } : {}),
      turns,
      assertPresent: lock?.assertHeld ?? (async () => {}),
      isSure: lock?.isSure ?? (() => true),
      leads: lock?.leads ?? (() => true),
      takeOn: lock?.takeOn ?? (async () => true),
      handOver: lock?.handOver ?? (async () => {}),
      close: () => turns.close().finally(lock?.release),
    };
  } catch (error) {
    await lock?.release();
    throw databaseFailure(error, server.name);
  }
}

const markRow = z.object({ mark: z.int() });

/**
 * What one process deletes of a person, it must find of all others, too. One alone may begin with another salt: people are taken for
 * others then, as docs/scale.md says.
 */
async function assertSameSalt(
  turns: Turns,
  name: string,
  saltMark: number,
  processes: ProcessCount,
): Promise<void> {
  const set = "INSERT INTO upkeep (name, value) VALUES ('salt', ?) ON CONFLICT (name)";
  const mark = await turns.write(async (sql) => {
    await sql.run(processes === 'one' ? `${set} DO UPDATE SET value = excluded.value` : `${set} DO NOTHING`, [
      saltMark,
    ]);
    return markRow.parse(await sql.row("SELECT value AS mark FROM upkeep WHERE name = 'salt'")).mark;
  });
  if (mark === saltMark) return;
  throw new VerbatimError(
    'STORE_IN_USE',
    `The asker-salt of this data folder differs from that of the bots on the database ${name}, so what people ask them to forget could not be found. Copy the file asker-salt of one of their data folders into this one's.`,
  );
}

/** Milliseconds for which a deletion waits for those that hear of it. */
const heardWithin = 300;

/** Of a process that claims nothing. */
const noOwner = '';

/** The version of the tables then. */
async function bringUpToDate(
  server: Server,
  { mode, processes = 'one', wasThere, now }: Omit<PostgresSettings, 'retentionDays'>,
): Promise<number> {
  const { name, schema } = server;
  const client = await connect(server, long.statement);
  try {
    const sql = createSession(client, name);
    // A copy by a program that does not know all tables would not be whole: commands are for those who know them.
    const { version } = await formatOf(sql, schema, mode === 'bot');
    if (version >= tableSteps.length) return version;
    if (version === 0 && wasThere)
      throw unavailable(
        `The tables in the database ${name} were removed while the bot was running. Restore them, or restart the bot to begin with empty ones.`,
      );
    if (mode === 'reader') throw version === 0 ? absent(name) : older(name);
    if (mode === 'bot' && (processes === 'one' || isAdditiveFrom(version))) await migrate(sql, schema);
    else
      await migrateAlone(server, now, () => migrate(sql, schema)).catch(async (error: unknown) => {
        // Of several that start on an empty database, one makes the tables.
        if (processes !== 'several' || (await formatOf(sql, schema, false)).version < tableSteps.length)
          throw error;
      });
    return tableSteps.length;
  } finally {
    await client.end();
  }
}

/** Where no bot runs on it, which may be of an earlier version. */
async function migrateAlone(server: Server, now: () => number, work: () => Promise<void>): Promise<void> {
  const lock = await takeDatabase(server, { processes: 'one', owner: noOwner, now }).catch(
    (error: unknown) => {
      throw error instanceof VerbatimError && error.code === 'STORE_IN_USE'
        ? older(server.name, error)
        : error;
    },
  );
  await work().finally(lock.release);
}

const absent = (name: string): VerbatimError =>
  new VerbatimError(
    'STORE_ABSENT',
    `Nothing has been remembered in the database ${name} yet. Ask something first, or set VERBATIM_DATABASE_URL to the database the bot uses.`,
  );
