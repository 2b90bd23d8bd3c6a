// Discord's settings, checked where they enter.
import { z } from 'zod';
import { VerbatimError } from '../../../src/index.ts';
import { type ChatSettings, readSettings } from '../../chat/rules/settings.ts';
import { itemsIn } from '../../shared/items.ts';

export interface DiscordSettings extends ChatSettings {
  readonly token: string;
  /** Of a test server. */
  readonly apiUrl?: string;
  /** Guilds that get the commands at once; none: they are registered everywhere. */
  readonly guilds: readonly string[];
  /** Connections over which the servers are spread; as many as Discord advises where it is `auto`. */
  readonly shards?: number | 'auto';
  /** Where a mention in a channel is answered: as a reply, or in a thread of its own. */
  readonly answerIn: 'reply' | 'thread';
  /** Leave servers that the operator does not serve. */
  readonly leaveUnlisted: boolean;
}

const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: z.url('is no address').optional(),
  DISCORD_GUILDS: z.string().default(''),
  DISCORD_SHARDS: z
    .union(
      [z.literal('auto'), z.coerce.number().int().min(1).max(256)],
      'must be auto, or a number from 1 to 256',
    )
    .optional(),
  DISCORD_ANSWER_IN: z.enum(['reply', 'thread'], 'must be reply or thread').default('reply'),
  DISCORD_LEAVE_UNLISTED: z.enum(['0', '1'], 'must be 1, or 0').default('0'),
});

/** Discord's ids of anything. */
const id = /^\d{17,20}$/;
const found =
  'Discord copies the id in the menu of a channel or server once User Settings, Advanced, Developer Mode is on';

/**
 * Undefined where no variable of Discord's is set. Throws CONFIG_INVALID naming the variable that is missing or wrong;
 * the token is never repeated in the message.
 */
export function readDiscordSettings(
  environment: Readonly<Record<string, string | undefined>>,
): DiscordSettings | undefined {
  const read = readSettings(environment, {
    prefix: 'DISCORD_',
    tenant: 'SERVER',
    schema,
    channels: { pattern: id, found },
    where: 'Correct it in .env.',
  });
  if (read === undefined) return undefined;
  const { own, chat } = read;
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILDS, DISCORD_SHARDS } = own;
  if (DISCORD_TOKEN === undefined)
    throw new VerbatimError(
      'CONFIG_INVALID',
      'DISCORD_TOKEN is missing. Copy it from https://discord.com/developers/applications (your application, Bot, Reset Token) into .env.',
    );
  return {
    ...chat,
    token: DISCORD_TOKEN,
    guilds: guildsIn(DISCORD_GUILDS),
    leaveUnlisted: own.DISCORD_LEAVE_UNLISTED === '1',
    answerIn: own.DISCORD_ANSWER_IN,
    ...(DISCORD_SHARDS === undefined ? {} : { shards: DISCORD_SHARDS }),
    ...(DISCORD_API_URL === undefined ? {} : { apiUrl: DISCORD_API_URL }),
  };
}

function guildsIn(value: string): string[] {
  const guilds = itemsIn(value);
  const wrong = guilds.find((guild) => !id.test(guild));
  if (wrong === undefined) return guilds;
  throw new VerbatimError('CONFIG_INVALID', `DISCORD_GUILDS: "${wrong}" is no server's id. ${found}.`);
}
