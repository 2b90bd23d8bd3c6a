// Whether one more question may be asked: by the person, in the conversation, and by all people of the tenant together, so that
// nobody takes the time of the others. Counted in memory, where a start begins at none; of processes that share a store, in that.
import type { Asker } from '../../../src/index.ts';
import { directTenant } from '../../../src/index.ts';
import type { Limiter } from '../../shared/limiter.ts';
import type { Limited, SettingsHere } from './tenant-settings.ts';

/** Seconds. */
const minute = 60;
const day = 24 * 60 * 60;

/** How many people's questions a conversation may have in a minute, and a tenant where nobody set its number. */
const people = { conversation: 5, tenant: 20 } as const;

/** What is used up. */
export type Beyond = Limited | 'conversation';

/** Counts a question. Resolves to the limit that it is beyond, the closest first; undefined where it may be asked. */
export type Quotas = (asker: Asker) => Promise<Beyond | undefined>;

/** Counts without an end of its own, by the name of what is counted. */
export type NewLimiter = (name: string, seconds: number) => Limiter;

/** Whether the limit has room for one more, which is then counted. */
type Counts = (asker: Asker, person: number) => Promise<boolean>;

export function createQuotas(settings: Pick<SettingsHere, 'limit'>, limiter: NewLimiter): Quotas {
  // What applies is given with each question: administrators may change it.
  const counted = {
    person: limiter('person', minute),
    conversation: limiter('conversation', minute),
    minute: limiter('minute', minute),
    day: limiter('day', day),
  };
  /** In the order in which they are asked: what is refused by one is not counted for the next. */
  const limits: readonly (readonly [Beyond, Counts])[] = [
    ['person', ({ user }, person) => counted.person(user, person)],
    [
      'conversation',
      async ({ conversation, audience }, person) =>
        audience === 'direct' ||
        conversation === '' ||
        counted.conversation(conversation, person * people.conversation),
    ],
    [
      'minute',
      async (asker, person) => {
        const { applies } = settings.limit(asker, 'minute');
        if (applies === undefined && asker.tenant === directTenant) return true;
        return counted.minute(asker.tenant, applies ?? person * people.tenant);
      },
    ],
    [
      'day',
      async (asker) => {
        const { applies } = settings.limit(asker, 'day');
        return applies === undefined || counted.day(asker.tenant, applies);
      },
    ],
  ];
  return async (asker) => {
    const person = settings.limit(asker, 'person').applies ?? Number.MAX_SAFE_INTEGER / 100;
    for (const [what, hasRoom] of limits) if (!(await hasRoom(asker, person))) return what;
    return undefined;
  };
}
