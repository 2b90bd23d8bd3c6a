// What an operator sets for every chat platform. Research channels: where questions need no mention, and how threads are
// followed there.
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import { itemsIn } from '../../shared/items.ts';
import { type Behaviour, behaviours, isBehaviour } from './rules.ts';

/** What an operator sets for a platform, beyond what is the platform's own. */
export interface ChatSettings {
  /** Channels where questions need no mention, each with how its threads are followed. */
  readonly researchChannels: ReadonlyMap<string, Behaviour>;
  /** Questions that one person may ask in a minute. */
  readonly questionsPerMinute: number;
  readonly quota?: Quota;
}

/** Questions that all people of one tenant may ask together; what is absent, as many as they like. */
export interface Quota {
  readonly perMinute?: number;
  readonly perDay?: number;
}

/** Of a tenant in a minute: ten in a second keep one core busy for a tenth of the time, and no team of people asks as many. */
export const usualQuota = 600;

/** A number of questions in a setting. */
export const atLeastOne = z.coerce.number('is no number').int().min(1);

export const quotaOf = (perMinute: number, perDay: number | undefined): Quota => ({
  perMinute,
  ...(perDay === undefined ? {} : { perDay }),
});

export interface ChannelIds {
  readonly pattern: RegExp;
  /** Where the platform shows a channel's id, as the end of a sentence. */
  readonly found: string;
}

/** "C0A:always, C0B" as a map; without a behaviour it is `mention`. Throws CONFIG_INVALID naming `variable`. */
export function readResearchChannels(
  variable: string,
  value: string,
  { pattern, found }: ChannelIds,
): ReadonlyMap<string, Behaviour> {
  const fault = (item: string, what: string): VerbatimError =>
    new VerbatimError('CONFIG_INVALID', `${variable}: "${item}" ${what}.`);
  const research = new Map<string, Behaviour>();
  for (const item of itemsIn(value.replace(/\s*:\s*/g, ':'))) {
    const [id = '', behaviour = 'mention', ...more] = item.split(':');
    if (!pattern.test(id)) throw fault(item, `is no channel's id. ${found}`);
    if (!isBehaviour(behaviour) || more.length > 0) {
      const endings = behaviours.map((name) => `:${name}`).join(', ');
      throw fault(item, `must end in one of ${endings}, or in the id`);
    }
    if (research.has(id)) throw fault(item, 'names a channel for the second time; keep one of the two');
    research.set(id, behaviour);
  }
  return research;
}
