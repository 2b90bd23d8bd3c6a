// The bots on one database: locks of the server that end with the session that holds them.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ProcessCount } from '../../config.ts';
import { VerbatimError } from '../../errors.ts';
import { unavailable } from '../failure.ts';
import type { Deletion } from '../sql/deletion.ts';
import { databaseFailure } from './connection/failure.ts';
import { connect, type Server } from './connection/pool.ts';
import { createSession, type PostgresSession } from './connection/session.ts';
import { listenForDeletions } from './deletions.ts';
import { ownerKey } from './owners.ts';

export interface BotSettings {
  readonly processes: ProcessCount;
  /** Of what this process claims; another one for each start. */
  readonly owner: string;
  readonly onDeletion?: ((deletion: Deletion) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface BotLock {
  /** Rejects with STORE_UNAVAILABLE where the session that holds the locks is gone: another bot may have them by now. */
  assertHeld(): Promise<void>;
  /**
   * Whether the locks are surely held. Of a process that was paused, or is cut off, they may be gone before it hears of that. For
   * one process alone always true: nobody takes anything over from it.
   */
  isSure(): boolean;
  /**
   * Whether this one does what is to be done once for all of them. When it ends, another one does within seconds. Undefined once the
   * session that tells is gone: nobody knows.
   */
  leads(): boolean | undefined;
  /**
   * Takes on what one of them does for all, such as a connection that hears everything: whether this process has the duty. Undefined
   * once its session is gone, and with it the duty, perhaps. One process alone has every duty.
   */
  takeOn(duty: string): Promise<boolean | undefined>;
  /** Another may take it on. Never rejects. */
  handOver(duty: string): Promise<void>;
  release(): Promise<void>;
}

/** Milliseconds: a bot that is being restarted may still be on its way out. */
const handover = 1_000;
const pause = 50;

/** Milliseconds that the server has to say that the session is there, and for which that is believed. */
const patience = 1_500;
const believed = 5_000;

/** Where several share it: milliseconds between two signs of life of the session, and how long the locks are surely held after one. */
const wordEvery = 1_000;
const sureFor = 3_000;

/** Of several, milliseconds that the server has to answer: a machine that is busy for a moment need not join again. */
const sharedPatience = 8_000;

/**
 * Milliseconds after which the server ends a session that says nothing, so that others go on with what a paused process has
 * claimed. Well above `sureFor`: the process doubts first. Versions before 14 cannot.
 */
const silentFor = 10_000;

const lockRow = z.object({ locked: z.boolean() });
const versionRow = z.object({ version: z.int() });

/** Rejects with STORE_IN_USE and STORE_UNAVAILABLE. */
export async function takeDatabase(server: Server, settings: BotSettings): Promise<BotLock> {
  const { schema, name } = server;
  const { processes, owner, onDeletion, now } = settings;
  const isShared = processes === 'several';
  const client = await connect(server, isShared ? sharedPatience : patience).catch((error: unknown) => {
    throw databaseFailure(error, name);
  });
  let lost = false;
  let words: NodeJS.Timeout | undefined;
  const lose = (): void => {
    lost = true;
    clearInterval(words);
  };
  client.on('error', lose);
  client.on('end', lose);
  const sql = createSession(client, name);
  const release = async (): Promise<void> => {
    lose();
    await client.end();
  };
  const duties = new Set<string>();
  let isLeader = !isShared;
  async function standForLeader(): Promise<void> {
    if (!isLeader) isLeader = await isLockedNow(sql, `pg_try_advisory_lock(${leaderKey})`, schema);
  }
  const ask = isShared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  try {
    if (!(await isLocked(sql, `${ask}(hashtext('verbatim bot'), hashtext(?))`, schema)))
      throw inUse(name, isShared);
    // An earlier session that broke silently may still hold it; the server ends that one soon.
    if (!(await isLocked(sql, `pg_try_advisory_lock(${ownerKey})`, schema, owner)))
      throw unavailable(`The database ${name} still holds this bot's last connection. It is tried again.`);
    if (onDeletion !== undefined) await listenForDeletions(client, schema, owner, onDeletion);
    if (isShared) await endWithoutWords(sql);
    await standForLeader();
  } catch (error) {
    await release();
    throw databaseFailure(error, name);
  }
  const moment = () => ({ steady: performance.now(), told: now() });
  let heardAt = moment();
  /** Milliseconds by either clock: one rests while the machine sleeps, the other is set by people. */
  const passed = (): number => Math.max(performance.now() - heardAt.steady, Math.abs(now() - heardAt.told));
  /** Believed as of when it was asked for: the server's time begins later. */
  async function hear(): Promise<void> {
    const askedAt = moment();
    try {
      await sql.exec('SELECT 1');
      heardAt = askedAt;
      await standForLeader();
    } catch {
      // Whatever it was, nobody knows whether the session is there.
      lose();
    }
  }
  if (isShared) words = setInterval(() => void hear(), wordEvery).unref();
  return {
    async assertHeld() {
      // Where several write, one that was paused hears first what the others deleted.
      if (!lost && passed() >= (isShared ? sureFor : believed)) await hear();
      if (lost) throw unavailable(`The connection to the database ${name} was lost. It is opened again.`);
    },
    isSure: () => !isShared || (!lost && passed() < sureFor),
    leads: () => (lost ? undefined : isLeader),
    async takeOn(duty) {
      if (!isShared) return true;
      if (lost || duties.has(duty)) return lost ? undefined : true;
      const isTaken = await isLockedNow(sql, `pg_try_advisory_lock(${dutyKey})`, schema, duty).catch(
        () => undefined,
      );
      if (isTaken === true) duties.add(duty);
      return lost ? undefined : isTaken;
    },
    async handOver(duty) {
      if (!duties.delete(duty) || lost) return;
      // Of a session that is gone, the server has given it up.
      await isLockedNow(sql, `pg_advisory_unlock(${dutyKey})`, schema, duty).catch(() => {});
    },
    release,
  };
}

/** Of the lock that whoever has a duty holds, by the next two parameters: the schema, and the duty. */
const dutyKey = "hashtextextended(CAST(? AS TEXT) || ' verbatim duty ' || CAST(? AS TEXT), 0)";

/** Of the lock that the leader holds, by the next parameter: the schema. */
const leaderKey = "hashtextextended(CAST(? AS TEXT) || ' verbatim leader', 0)";

async function isLocked(
  sql: PostgresSession,
  expression: string,
  ...values: readonly string[]
): Promise<boolean> {
  for (let left = handover / pause; ; left -= 1) {
    if (await isLockedNow(sql, expression, ...values)) return true;
    if (left <= 0) return false;
    await sleep(pause);
  }
}

async function isLockedNow(
  sql: PostgresSession,
  expression: string,
  ...values: readonly string[]
): Promise<boolean> {
  return lockRow.parse(await sql.row(`SELECT ${expression} AS locked`, values)).locked;
}

/** The server ends the session, and with it the locks, once this process is silent or cannot be reached. */
async function endWithoutWords(sql: PostgresSession): Promise<void> {
  // Of a connection through a socket of the file system, the server takes these for zero.
  await sql.exec(`SET tcp_user_timeout = ${silentFor}; SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2;
    SET tcp_keepalives_count = 3`);
  const { version } = versionRow.parse(
    await sql.row("SELECT CAST(current_setting('server_version_num') AS INTEGER) AS version"),
  );
  if (version >= 140_000) await sql.exec(`SET idle_session_timeout = ${silentFor}`);
}

const inUse = (name: string, isShared: boolean): VerbatimError =>
  new VerbatimError(
    'STORE_IN_USE',
    isShared
      ? `The Verbatim that is running on the database ${name} does not share it. Stop it, and start it again with VERBATIM_PROCESSES=several.`
      : `Another Verbatim is running on the database ${name}. Stop it, or set VERBATIM_DATABASE_URL to another database for this one. Where several are to share the database, set VERBATIM_PROCESSES=several for each.`,
  );
