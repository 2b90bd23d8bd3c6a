// One bot on one database: a lock of the server that ends with the session that holds it.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { VerbatimError } from '../../errors.ts';
import { unavailable } from '../failure.ts';
import { databaseFailure } from './connection/failure.ts';
import { connect, type Server } from './connection/pool.ts';
import { createSession } from './connection/session.ts';

export interface BotLock {
  /** Rejects with STORE_UNAVAILABLE where the session that holds the lock is gone: another bot may have it by now. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Milliseconds: a bot that is being restarted may still be on its way out. */
const handover = 1_000;
const pause = 50;

/** Milliseconds that the server has to say that the session is there, and for which that is believed. */
const patience = 1_500;
const believed = 5_000;

const lockRow = z.object({ locked: z.boolean() });

/** Rejects with STORE_IN_USE and STORE_UNAVAILABLE. */
export async function takeDatabase(server: Server, now: () => number): Promise<BotLock> {
  const { schema, name } = server;
  const client = await connect(server, patience).catch((error: unknown) => {
    throw databaseFailure(error, name);
  });
  let lost = false;
  client.on('error', () => {
    lost = true;
  });
  client.on('end', () => {
    lost = true;
  });
  const sql = createSession(client, name);
  const release = async (): Promise<void> => {
    lost = true;
    await client.end();
  };
  try {
    for (let left = handover / pause; !(await isLocked()); left -= 1) {
      if (left <= 0) throw inUse(name);
      await sleep(pause);
    }
  } catch (error) {
    await release();
    throw databaseFailure(error, name);
  }
  let seenAt = now();
  return {
    async assertHeld() {
      if (!lost && Math.abs(now() - seenAt) >= believed) {
        await sql.exec('SELECT 1').catch(() => {
          lost = true;
        });
        seenAt = now();
      }
      if (lost) throw unavailable(`The connection to the database ${name} was lost. It is opened again.`);
    },
    release,
  };

  async function isLocked(): Promise<boolean> {
    const ask = "SELECT pg_try_advisory_lock(hashtext('verbatim bot'), hashtext(?)) AS locked";
    return lockRow.parse(await sql.row(ask, [schema])).locked;
  }
}

const inUse = (name: string): VerbatimError =>
  new VerbatimError(
    'STORE_IN_USE',
    `Another Verbatim is running on the database ${name}. Stop it, or set VERBATIM_DATABASE_URL to another database for this one.`,
  );
