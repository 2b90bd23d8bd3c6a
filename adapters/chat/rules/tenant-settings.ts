// What administrators of a tenant set there, over what the operator set for all: research channels, and how much may be asked.
import type { Asker, Place, Verbatim } from '../../../src/index.ts';
import type { Destination } from '../port/events.ts';
import { type Behaviour, isBehaviour } from './rules.ts';
import type { ChatSettings } from './settings.ts';

/** Of a channel in which questions need a mention, though the operator lists it. */
export const off = 'off';

/** What can be limited: the questions of one person in a minute, and those of all people of the tenant together. */
export const limited = ['person', 'minute', 'day'] as const;
export type Limited = (typeof limited)[number];

/** The settings' names in the store. */
const limitNames: Readonly<Record<Limited, string>> = {
  person: 'questions-per-minute',
  minute: 'tenant-questions-per-minute',
  day: 'tenant-questions-per-day',
};
const researchName = (conversation: string): string => `research ${conversation}`;

/** A number of questions. */
export interface Limit {
  /** What applies; undefined for as many as anybody likes. Never more than the operator allows. */
  readonly applies: number | undefined;
  readonly allowed: number | undefined;
  /** By the tenant's administrators; undefined for nothing. */
  readonly set: number | undefined;
}

export interface SettingsHere {
  /** How threads of a research channel are followed; undefined where questions need a mention. */
  behaviour(asker: Place, to: Pick<Destination, 'channel'>): Behaviour | undefined;
  /** Whether the tenant's administrators decided that for the channel. */
  isBehaviourSet(asker: Place): boolean;
  limit(asker: Pick<Place, 'tenant'>, what: Limited): Limit;
  /** Both reject with SETTING_FORBIDDEN for people who are not administrators, and with STORE_UNAVAILABLE. Undefined for the default. */
  setBehaviour(
    asker: Asker,
    value: Behaviour | typeof off | undefined,
    isAdministrator: boolean,
  ): Promise<void>;
  setLimit(asker: Asker, what: Limited, value: number | undefined, isAdministrator: boolean): Promise<void>;
}

export function createSettingsHere(
  { settings }: Pick<Verbatim, 'settings'>,
  platform: string,
  { researchChannels, questionsPerMinute, quota = {} }: ChatSettings,
): SettingsHere {
  const allowed: Readonly<Record<Limited, number | undefined>> = {
    person: questionsPerMinute,
    minute: quota.perMinute,
    day: quota.perDay,
  };
  const setIn = (tenant: string, channel: string): Behaviour | typeof off | undefined => {
    const set = settings.of({ platform, tenant }, researchName(channel));
    return set === off || (set !== undefined && isBehaviour(set)) ? set : undefined;
  };
  const behaviourOf = (tenant: string, channel: string): Behaviour | typeof off | undefined =>
    setIn(tenant, channel) ?? researchChannels.get(channel);
  return {
    behaviour({ tenant, conversation }, { channel }) {
      // A thread is as the channel it is in, unless it is listed itself.
      const found = behaviourOf(tenant, channel) ?? behaviourOf(tenant, conversation);
      return found === off ? undefined : found;
    },
    isBehaviourSet: ({ tenant, conversation }) => setIn(tenant, conversation) !== undefined,
    limit: ({ tenant }, what) => {
      const most = allowed[what];
      const set = numberIn(settings.of({ platform, tenant }, limitNames[what]));
      const applies = set === undefined || most === undefined ? (set ?? most) : Math.min(set, most);
      return { applies, allowed: most, set };
    },
    setBehaviour: (asker, value, isPlatformAdministrator) =>
      settings.set(asker, researchName(asker.conversation), value, { isPlatformAdministrator }),
    setLimit: (asker, what, value, isPlatformAdministrator) =>
      settings.set(asker, limitNames[what], value?.toString(), { isPlatformAdministrator }),
  };
}

/** What is stored may be damaged: then nothing is set. */
const numberIn = (stored: string | undefined): number | undefined =>
  stored !== undefined && /^[1-9]\d*$/.test(stored) ? Number(stored) : undefined;
