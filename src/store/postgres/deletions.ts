// Tells the other processes on a database what is about to be deleted: nothing of it may stay in their memory, or be written by them
// afterwards. Nothing is stored for that, and whoever reads the message learns nothing: it is a digest with a random part.
import { createHash, randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Deleted, Deletion } from '../sql/deletion.ts';
import type { Sql } from '../sql/session/session.ts';

const channel = 'verbatim_deletes';

const textOf = (schema: string, deleted: Deleted): string =>
  'asker' in deleted
    ? JSON.stringify([schema, deleted.asker])
    : JSON.stringify([schema, deleted.platform, deleted.tenant]);

const digestOf = (salt: string, text: string): string =>
  createHash('sha256').update(`${salt} ${text}`).digest('hex');

export async function announce(sql: Sql, schema: string, owner: string, deleted: Deleted): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  const message = [owner, salt, digestOf(salt, textOf(schema, deleted))].join(' ');
  await sql.row('SELECT pg_notify(?, ?)', [channel, message]);
}

/** Calls `listener` with each deletion of another process from now on, as long as the connection lasts. */
export async function listenForDeletions(
  client: ClientBase,
  schema: string,
  owner: string,
  listener: (deletion: Deletion) => void,
): Promise<void> {
  client.on('notification', ({ payload = '' }) => {
    const [sender, salt = '', digest] = payload.split(' ');
    if (sender === owner) return;
    const is = (deleted: Deleted): boolean => digestOf(salt, textOf(schema, deleted)) === digest;
    listener({
      isOf: (asker) => is({ asker }),
      isOfTenant: (platform, tenant) => is({ platform, tenant }),
    });
  });
  await client.query(`LISTEN ${channel}`);
}
