// What administrators of a tenant set there, over what the operator set for all: research channels, and questions per minute.
import type { Asker, Place, Verbatim } from '../../../src/index.ts';
import type { Destination } from '../port/events.ts';
import { type Behaviour, isBehaviour } from './rules.ts';
import type { ChatSettings } from './settings.ts';

/** Of a channel in which questions need a mention, though the operator lists it. */
export const off = 'off';

const limitName = 'questions-per-minute';
const researchName = (conversation: string): string => `research ${conversation}`;

export interface SettingsHere {
  /** How threads of a research channel are followed; undefined where questions need a mention. */
  behaviour(asker: Place, to: Pick<Destination, 'channel'>): Behaviour | undefined;
  /** Questions that one person may ask in a minute: never more than the operator allows. */
  limit(asker: Pick<Place, 'tenant'>): number;
  /** Both reject with SETTING_FORBIDDEN for people who are not administrators, and with STORE_UNAVAILABLE. Undefined for the default. */
  setBehaviour(
    asker: Asker,
    value: Behaviour | typeof off | undefined,
    isAdministrator: boolean,
  ): Promise<void>;
  setLimit(asker: Asker, value: number | undefined, isAdministrator: boolean): Promise<void>;
}

export function createSettingsHere(
  { settings }: Pick<Verbatim, 'settings'>,
  platform: string,
  { researchChannels, questionsPerMinute }: ChatSettings,
): SettingsHere {
  const behaviourOf = (tenant: string, channel: string): Behaviour | typeof off | undefined => {
    const set = settings.of({ platform, tenant }, researchName(channel));
    if (set === off || (set !== undefined && isBehaviour(set))) return set;
    return researchChannels.get(channel);
  };
  return {
    behaviour({ tenant, conversation }, { channel }) {
      // A thread is as the channel it is in, unless it is listed itself.
      const found = behaviourOf(tenant, channel) ?? behaviourOf(tenant, conversation);
      return found === off ? undefined : found;
    },
    limit: ({ tenant }) => {
      const set = Number(settings.of({ platform, tenant }, limitName) ?? questionsPerMinute);
      return Math.min(set, questionsPerMinute);
    },
    setBehaviour: (asker, value, isPlatformAdministrator) =>
      settings.set(asker, researchName(asker.conversation), value, { isPlatformAdministrator }),
    setLimit: (asker, value, isPlatformAdministrator) =>
      settings.set(asker, limitName, value?.toString(), { isPlatformAdministrator }),
  };
}
