// Where the bot is installed, as a bot uses it: sealed on disk, opened in memory, and there while the store fails.
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { InstallationKey, Replaced, StoredInstallation } from '../installations.ts';
import type { Sealing } from '../sealing.ts';
import type { Attempts } from './attempts.ts';
import { createTeller } from './damage-teller.ts';

export interface Installation extends InstallationKey {
  /** What the platform gave. Absent where it was removed, or no key opens it. */
  readonly secret?: string;
  readonly isRemoved: boolean;
  /** Milliseconds since 1970: when it was made or removed. */
  readonly changedAt: number;
}

/** None of them rejects. */
export interface Installations {
  /** Of a platform, removed ones among them. What another process changed is seen within seconds. */
  list(platform: string): Promise<readonly Installation[]>;
  /** Reads all of a platform from the store, whatever was read before. */
  read(platform: string): Promise<void>;
  /** Reads one from the store, whatever was read before. False where that cannot be asked. */
  reread(key: InstallationKey): Promise<boolean>;
  /** Holds from now on, and is written down when the store can be reached. */
  save(key: InstallationKey, secret: string): Promise<void>;
  /**
   * The same installation with another secret, in place of what was listed. Where it was changed meanwhile, also by another process,
   * that counts, and this is dropped.
   */
  replace(listed: Installation, secret: string): Promise<void>;
  /** Whether all that was changed is written down. */
  isWritten(): boolean;
  /** False where there is none that was saved before `before`, in milliseconds since 1970: it is another one by now. */
  remove(key: InstallationKey, before: number): Promise<boolean>;
}

export interface InstallationServices {
  readonly attempts: Pick<Attempts, 'try'>;
  readonly sealing: Sealing;
  readonly log: Log;
  readonly now: () => number;
}

/** Milliseconds for which what was read is believed. */
const believedFor = 2_000;

/** How often a removal is begun again that another process's renewal came before; it waits for the next writing then. */
const mostTries = 3;

interface Held {
  readonly stored: StoredInstallation;
  readonly secret?: string;
  /** Made once: it is asked for with every event. */
  readonly installation: Installation;
}

/** What is not written down yet. */
interface Pending {
  readonly replaced: Replaced;
  /** Of a removal: what was saved until then is meant, whatever its secret is. */
  readonly before?: number;
}

const heldOf = (stored: StoredInstallation, secret?: string): Held => {
  const given = secret === undefined ? {} : { secret };
  const { sealed, ...key } = stored;
  return { stored, ...given, installation: { ...key, isRemoved: sealed === '', ...given } };
};

export function createInstallations({ attempts, sealing, log, now }: InstallationServices): Installations {
  const held = new Map<string, Held>();
  const pending = new Map<string, Pending>();
  const writing = new Map<string, Promise<void>>();
  const readAt = new Map<string, number>();
  const tell = createTeller(log, 'an installation is damaged and left out');

  async function tried<T>(what: string, work: Parameters<typeof attempts.try<T>>[0]): Promise<T | undefined> {
    try {
      const outcome = await attempts.try(work);
      if (outcome.ok) return outcome.value;
    } catch (error) {
      log.error({ what, reason: messageOf(error) }, 'installations cannot be read or written');
    }
    return undefined;
  }

  /** Writes of one place come one after the other, since each names what it takes the place of. */
  async function flush(id: string): Promise<void> {
    while (writing.has(id)) await writing.get(id);
    if (!pending.has(id)) return;
    const work = write(id);
    writing.set(id, work);
    try {
      await work;
    } finally {
      writing.delete(id);
    }
  }

  async function write(id: string, left = mostTries): Promise<void> {
    const waits = pending.get(id);
    const stored = held.get(id)?.stored;
    if (waits === undefined || stored === undefined) return;
    // What is changed meanwhile takes the place of this, and waits for its own turn; an installation takes any place.
    pending.set(id, { ...waits, replaced: stored });
    const isWritten = await tried('save', ({ store }) => store.saveInstallation(stored, waits.replaced));
    const later = pending.get(id);
    if (isWritten === undefined) {
      if (later?.replaced === stored) pending.set(id, { ...later, replaced: waits.replaced });
      return;
    }
    if (held.get(id)?.stored !== stored) return;
    pending.delete(id);
    if (isWritten) return;
    // Another process was first. It may have renewed what is to be removed.
    await reread(stored);
    if (waits.before !== undefined && removeHeld(stored, waits.before) && left > 0) await write(id, left - 1);
  }

  const flushAll = (): Promise<unknown> => Promise.all([...pending.keys()].map(flush));

  function take(stored: StoredInstallation): void {
    const id = idOf(stored);
    if (pending.has(id) || held.get(id)?.stored.sealed === stored.sealed) return;
    if (stored.sealed === '') return void held.set(id, heldOf(stored));
    const found = sealing.open(stored.sealed, id);
    if (found === undefined) {
      log.error({ tenant: stored.tenant, organisation: stored.organisation }, unopened);
      return void held.set(id, heldOf(stored));
    }
    held.set(id, heldOf(stored, found.text));
    if (!found.isCurrent) hold(stored, found.text, stored.changedAt, { replaced: stored });
  }

  function hold(
    { platform, organisation, tenant }: InstallationKey,
    secret: string,
    changedAt: number,
    waits: Pending,
  ): void {
    const key = { platform, organisation, tenant };
    const id = idOf(key);
    const sealed = secret === '' ? '' : sealing.seal(secret, id);
    held.set(id, heldOf({ ...key, sealed, changedAt }, secret === '' ? undefined : secret));
    // What the first of several changes takes the place of is still in the store.
    const { replaced } = (waits.replaced === 'any' ? undefined : pending.get(id)) ?? waits;
    pending.set(id, { ...waits, replaced });
  }

  function removeHeld(key: InstallationKey, before: number): boolean {
    const found = held.get(idOf(key))?.stored;
    if (found === undefined || found.sealed === '' || found.changedAt > before) return false;
    hold(key, '', now(), { replaced: found, before });
    return true;
  }

  const readSometimes = async (platform: string): Promise<void> => {
    if (now() - (readAt.get(platform) ?? 0) >= believedFor) await read(platform);
  };

  async function read(platform: string): Promise<void> {
    readAt.set(platform, now());
    const found = await tried('read', ({ store }) => store.installations(platform));
    if (found === undefined) return;
    for (const damage of found.damaged) tell(damage);
    const there = new Set(found.rows.map(idOf));
    for (const stored of found.rows) take(stored);
    // A row is emptied and never deleted: where one is missing, a damaged file was set aside.
    for (const [id, { stored, secret }] of held)
      if (stored.platform === platform && secret !== undefined && !there.has(id) && !pending.has(id))
        pending.set(id, { replaced: 'none' });
  }

  async function reread(key: InstallationKey): Promise<boolean> {
    const found = await tried('read', async ({ store }) => ({ stored: await store.installationOf(key) }));
    if (found?.stored !== undefined) take(found.stored);
    return found !== undefined;
  }

  return {
    async list(platform) {
      await readSometimes(platform);
      await flushAll();
      return [...held.values()]
        .map(({ installation }) => installation)
        .filter((installation) => installation.platform === platform);
    },
    read,
    reread,
    async save(key, secret) {
      hold(key, secret, now(), { replaced: 'any' });
      await flush(idOf(key));
    },
    async replace(listed, secret) {
      const known = held.get(idOf(listed));
      if (known?.secret === undefined || known.secret !== listed.secret) return;
      hold(listed, secret, listed.changedAt, { replaced: known.stored });
      await flush(idOf(listed));
    },
    isWritten: () => pending.size === 0,
    async remove(key, before) {
      await readSometimes(key.platform);
      if (!removeHeld(key, before)) return false;
      await flush(idOf(key));
      // It may have given way to another process's by now.
      return held.get(idOf(key))?.stored.sealed === '';
    },
  };
}

/** No part of it holds a space. */
const idOf = ({ platform, organisation, tenant }: InstallationKey): string =>
  [platform, organisation, tenant].join(' ');

const unopened =
  'an installation cannot be opened: add the key that it was sealed with to VERBATIM_SECRET_KEY, after the first one, or install the app there again';
