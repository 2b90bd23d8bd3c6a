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
const usualQuota = 600;

const atLeastOne = z.coerce.number('is not a number').int().min(1);

const chatSchema = z.object({
  research: z.string().default(''),
  person: atLeastOne.default(20),
  minute: atLeastOne.default(usualQuota),
  day: atLeastOne.optional(),
});

/** What a platform's variables are called, and what it takes beside those that all platforms have. */
export interface Variables<T> {
  /** 'SLACK_' */
  readonly prefix: string;
  /** What its tenants are called in them: 'WORKSPACE'. */
  readonly tenant: string;
  readonly schema: z.ZodType<T, unknown>;
  readonly channels: ChannelIds;
  /** Follows what is wrong: where to look. */
  readonly where: string;
}

/**
 * The settings of one platform; undefined where none of its variables is set. Throws CONFIG_INVALID naming all that are wrong, and
 * repeats no value but those of channels.
 */
export function readSettings<T>(
  environment: Readonly<Record<string, string | undefined>>,
  { prefix, tenant, schema, channels, where }: Variables<T>,
): { readonly own: T; readonly chat: ChatSettings } | undefined {
  const given = Object.entries(environment).filter(
    ([name, value]) => name.startsWith(prefix) && value !== '' && value !== undefined,
  );
  if (given.length === 0) return undefined;
  const names = {
    research: `${prefix}RESEARCH_CHANNELS`,
    person: `${prefix}QUESTIONS_PER_MINUTE`,
    minute: `${prefix}${tenant}_QUESTIONS_PER_MINUTE`,
    day: `${prefix}${tenant}_QUESTIONS_PER_DAY`,
  } as const;
  const values = new Map(given);
  const own = schema.safeParse(Object.fromEntries(given));
  const chat = chatSchema.safeParse(
    Object.fromEntries(Object.entries(names).map(([key, name]) => [key, values.get(name)])),
  );
  if (own.success && chat.success) {
    const { research, person, minute, day } = chat.data;
    return {
      own: own.data,
      chat: {
        researchChannels: readResearchChannels(names.research, research, channels),
        questionsPerMinute: person,
        quota: { perMinute: minute, ...(day === undefined ? {} : { perDay: day }) },
      },
    };
  }
  const faults = [
    ...(own.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`),
    ...(chat.error?.issues ?? []).map(
      ({ path: [key], message }) => `${names[key as keyof typeof names]} ${message}.`,
    ),
  ];
  throw new VerbatimError('CONFIG_INVALID', `${faults.join(' ')} ${where}`);
}

export interface ChannelIds {
  readonly pattern: RegExp;
  /** Where the platform shows a channel's id, as the end of a sentence. */
  readonly found: string;
}

/** "C0A:always, C0B" as a map; without a behaviour it is `mention`. Throws CONFIG_INVALID naming `variable`. */
function readResearchChannels(
  variable: string,
  value: string,
  { pattern, found }: ChannelIds,
): ReadonlyMap<string, Behaviour> {
  const fault = (item: string, what: string): VerbatimError =>
    new VerbatimError('CONFIG_INVALID', `${variable}: "${item}" ${what}.`);
  const research = new Map<string, Behaviour>();
  for (const item of itemsIn(value.replace(/\s*:\s*/g, ':'))) {
    const [id = '', behaviour = 'mention', ...more] = item.split(':');
    if (!pattern.test(id)) throw fault(item, `is not a channel id. ${found}`);
    if (!isBehaviour(behaviour) || more.length > 0) {
      const endings = behaviours.map((name) => `:${name}`).join(', ');
      throw fault(item, `must end in one of ${endings}, or in the id`);
    }
    if (research.has(id)) throw fault(item, 'names a channel for the second time; keep one of the two');
    research.set(id, behaviour);
  }
  return research;
}
