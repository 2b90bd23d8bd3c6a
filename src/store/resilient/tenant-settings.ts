// What administrators of tenants set, as a bot uses it: at hand for every message, and there while the store fails.
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { TenantSetting } from '../store.ts';
import type { Attempts, Outcome } from './attempts.ts';
import { createTeller } from './damage-teller.ts';

export interface TenantSettings {
  /** For the start: until then nothing is set. Never rejects. */
  read(platform: string): Promise<void>;
  /** Whether they were ever read: after a start without the store, nobody knows what is set. */
  isRead(platform: string): boolean;
  /** Reads those that could not be read before. Never rejects. */
  catchUp(): Promise<void>;
  /** As it was read last. What another process changed is seen within seconds. */
  of(platform: string, setting: Pick<TenantSetting, 'tenant' | 'name'>): string | undefined;
  /** Undefined takes it out. */
  set(
    platform: string,
    setting: Pick<TenantSetting, 'tenant' | 'name'>,
    value: string | undefined,
  ): Promise<Outcome<void>>;
}

export interface TenantSettingsServices {
  readonly attempts: Pick<Attempts, 'try'>;
  readonly log: Log;
  readonly now: () => number;
}

/** Milliseconds for which what was read is believed. */
const believedFor = 2_000;

type Known = ReadonlyMap<string, string>;

export function createTenantSettings({ attempts, log, now }: TenantSettingsServices): TenantSettings {
  const known = new Map<string, Known>();
  const readAt = new Map<string, number>();
  const tell = createTeller(log, 'a setting is damaged and left out');

  async function read(platform: string): Promise<void> {
    readAt.set(platform, now());
    try {
      const found = await attempts.try(({ store }) => store.settings(platform));
      if (!found.ok) return;
      const { rows, damaged } = found.value;
      known.set(platform, new Map(rows.map((one) => [keyOf(one), one.value])));
      for (const damage of damaged) tell(damage);
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'settings cannot be read; those of before hold');
    }
  }

  const refresh = (platform: string): void => {
    if (now() - (readAt.get(platform) ?? 0) > believedFor) void read(platform);
  };

  return {
    read,
    isRead(platform) {
      refresh(platform);
      return known.has(platform);
    },
    async catchUp() {
      for (const platform of readAt.keys()) if (!known.has(platform)) await read(platform);
    },
    of(platform, setting) {
      refresh(platform);
      return known.get(platform)?.get(keyOf(setting));
    },
    async set(platform, setting, value) {
      const written = await attempts.try(({ store }) => store.set(platform, setting, value));
      if (written.ok) await read(platform);
      return written;
    },
  };
}

/** A tenant's id holds no space. */
const keyOf = ({ tenant, name }: Pick<TenantSetting, 'tenant' | 'name'>): string => `${tenant} ${name}`;
