// People are known to the store by a salted hash only.
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, systemCodeOf } from '../../errors.ts';
import { unavailable } from '../failure.ts';

/** The same person on the same platform has the same hash: 64 hexadecimal digits, as long as the salt is kept. */
export type HashAsker = (platform: string, user: string) => string;

/** HMAC-SHA256 (RFC 2104). The length of the platform's name keeps two pairs from meeting in one text. */
export const createAskerHash =
  (salt: Uint8Array): HashAsker =>
  (platform, user) =>
    createHmac('sha256', salt).update(`${platform.length}:${platform}:${user}`).digest('hex');

/** Bytes, as many as the hash has. */
const saltLength = 32;

/**
 * Reads the salt from the file `asker-salt` in the data folder, which only its owner may read, and makes it
 * at first start. Rejects with STORE_UNAVAILABLE.
 */
export async function openAskerHash(folder: string): Promise<HashAsker> {
  const path = join(folder, 'asker-salt');
  try {
    const salt = (await readSalt(path)) ?? (await makeSalt(path));
    return createAskerHash(salt);
  } catch (error) {
    throw unavailable(`${path} can't be used: ${messageOf(error)}.`, error);
  }
}

/** undefined where there is none yet. */
async function readSalt(path: string): Promise<Uint8Array | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}\s*$/.test(text)) {
    throw new Error(
      'it holds no salt. Put it back from a backup; without it people are taken for others than before',
    );
  }
  await chmod(path, 0o600);
  return Buffer.from(text.trim(), 'hex');
}

/** Written whole beside its place and linked into it: of two processes one wins, and both read the winner's. */
async function makeSalt(path: string): Promise<Uint8Array> {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(saltLength).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path);
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const salt = await readSalt(path);
  if (salt === undefined) throw new Error('it vanished while it was made');
  return salt;
}
