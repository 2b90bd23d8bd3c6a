// Where the bot is installed, as a bot uses it: sealed on disk, opened in memory, and there while the store fails.
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { InstallationKey, StoredInstallation } from '../installations.ts';
import type { Sealing } from '../sealing.ts';
import type { Attempts } from './attempts.ts';
import { createTeller } from './damage-teller.ts';

export interface Installation extends InstallationKey {
  /** What the platform gave. Absent where it was removed, or no key opens it. */
  readonly secret?: string;
  readonly isRemoved: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** None of them rejects. */
export interface Installations {
  /** Of a platform, removed ones among them. What another process changed is seen within seconds. */
  list(platform: string): Promise<readonly Installation[]>;
  /** Holds from now on, and is written down when the store can be reached. */
  save(key: InstallationKey, secret: string): Promise<void>;
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

interface Held {
  readonly stored: StoredInstallation;
  readonly secret?: string;
}

export function createInstallations({ attempts, sealing, log, now }: InstallationServices): Installations {
  const held = new Map<string, Held>();
  /** Not yet written down. */
  const pending = new Set<string>();
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

  async function flush(): Promise<void> {
    for (const id of [...pending]) {
      const stored = held.get(id)?.stored;
      if (stored === undefined) continue;
      const isWritten = await tried('save', async ({ store }) => {
        await store.saveInstallation(stored);
        return true;
      });
      // What was saved meanwhile waits for its own turn.
      if (isWritten === true && held.get(id)?.stored === stored) pending.delete(id);
    }
  }

  function take(stored: StoredInstallation): void {
    const id = idOf(stored);
    if (pending.has(id) || held.get(id)?.stored.sealed === stored.sealed) return;
    if (stored.sealed === '') return void held.set(id, { stored });
    const found = sealing.open(stored.sealed, id);
    if (found === undefined) {
      log.error({ tenant: stored.tenant, organisation: stored.organisation }, unopened);
      return void held.set(id, { stored });
    }
    held.set(id, { stored, secret: found.text });
    if (!found.isCurrent) hold(stored, found.text, stored.changedAt);
  }

  function hold(
    { platform, organisation, tenant }: InstallationKey,
    secret: string,
    changedAt: number,
  ): void {
    const key = { platform, organisation, tenant };
    const id = idOf(key);
    const sealed = secret === '' ? '' : sealing.seal(secret, id);
    held.set(id, { stored: { ...key, sealed, changedAt }, ...(secret === '' ? {} : { secret }) });
    pending.add(id);
  }

  async function read(platform: string): Promise<void> {
    if (now() - (readAt.get(platform) ?? 0) < believedFor) return;
    readAt.set(platform, now());
    const found = await tried('read', ({ store }) => store.installations(platform));
    if (found === undefined) return;
    for (const damage of found.damaged) tell(damage);
    const there = new Set(found.rows.map(idOf));
    for (const stored of found.rows) take(stored);
    // A row is emptied and never deleted: where one is missing, a damaged file was set aside.
    for (const [id, { stored, secret }] of held)
      if (stored.platform === platform && secret !== undefined && !there.has(id)) pending.add(id);
  }

  return {
    async list(platform) {
      await read(platform);
      if (pending.size > 0) await flush();
      return [...held.values()].filter(({ stored }) => stored.platform === platform).map(installationOf);
    },
    async save(key, secret) {
      hold(key, secret, now());
      await flush();
    },
    async remove(key, before) {
      await read(key.platform);
      const found = held.get(idOf(key))?.stored;
      if (found === undefined || found.sealed === '' || found.changedAt > before) return false;
      hold(key, '', now());
      await flush();
      return true;
    },
  };
}

/** No part of it holds a space. */
const idOf = ({ platform, organisation, tenant }: InstallationKey): string =>
  [platform, organisation, tenant].join(' ');

const installationOf = ({ stored, secret }: Held): Installation => {
  const { sealed, ...key } = stored;
  return { ...key, isRemoved: sealed === '', ...(secret === undefined ? {} : { secret }) };
};

const unopened =
  'an installation cannot be opened: add the key that it was sealed with to VERBATIM_SECRET_KEY, after the first one, or install the app there again';
