// Connections to a PostgreSQL server. The only importer of pg, which is loaded when a store is opened.
import type { ClientBase, ClientConfig, Pool } from 'pg';
import { ServerFault } from './failure.ts';

export interface Server {
  /** May hold a password: nothing shows it. */
  readonly url: string;
  /** The tables' schema. */
  readonly schema: string;
  /** Host and database, for messages. */
  readonly name: string;
}

/** Where the tables are, so that a database may hold other things, too. */
const usualSchema = 'verbatim';

export const serverAt = (url: string, schema = usualSchema): Server => ({ url, schema, name: nameOf(url) });

/** Without the password and what comes after the name of the database. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host === '' ? 'on this machine' : host}${decodeURI(pathname)}`;
}

export interface Limits {
  /** Connections at most. */
  readonly most: number;
  /** Milliseconds that the server may work on one statement. */
  readonly statement: number;
  /** Milliseconds that a transaction may say nothing: what a paused process has locked, others wait for. */
  readonly silence: number;
}

/** What people wait for. Two seconds are an answer's patience; who writes late is still written. */
export const quick: Limits = { most: 5, statement: 10_000, silence: 10_000 };
/** What gathers from a year of questions, or rewrites tables. */
export const long: Limits = { most: 2, statement: 10 * 60_000, silence: 30_000 };

/** Milliseconds that this side waits longer than the server: a server that is cut off says nothing at all. */
const grace = 2_000;

/** Milliseconds. */
const connecting = 5_000;

function settingsOf({ url }: Server, { statement, silence }: Omit<Limits, 'most'>): ClientConfig {
  return {
    connectionString: url,
    application_name: 'verbatim',
    connectionTimeoutMillis: connecting,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statement,
    query_timeout: statement + grace,
    idle_in_transaction_session_timeout: silence,
  };
}

/** Numbers of 64 bits as numbers: none of the store's is above 2^53. Opens no connection yet. */
export async function openPool(server: Server, limits: Limits, readOnly = false): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    ...settingsOf(server, limits),
    max: limits.most,
    idleTimeoutMillis: 30_000,
    types: await numbers(),
    onConnect: (client) => {
      // One that breaks between two statements of its user would end the process; the next statement says so.
      client.on('error', () => {});
      return prepare(client, server, readOnly);
    },
  });
  // A connection that breaks while nobody uses it is taken out of the pool; the next caller gets another one.
  pool.on('error', () => {});
  return pool;
}

/** One connection that is not shared. Rejects with `ServerFault`. */
export async function connect(
  server: Server,
  statement: number,
): Promise<ClientBase & { end(): Promise<void> }> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    ...settingsOf(server, { statement, silence: long.silence }),
    types: await numbers(),
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await prepare(client, server, false);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw new ServerFault(error);
  }
}

async function prepare(client: ClientBase, { schema }: Server, readOnly: boolean): Promise<void> {
  await client.query(
    `SET search_path = "${schema}"; SET default_transaction_read_only = ${readOnly ? 'on' : 'off'}`,
  );
}

const int8 = 20;

async function numbers(): Promise<NonNullable<ClientConfig['types']>> {
  const { default: pg } = await import('pg');
  return {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
  };
}
