// Discord's settings, checked where they enter.
import { z } from 'zod';
import { type Scope, VerbatimError } from '../../../src/index.ts';
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
  /** What people see who installed the app for themselves; absent, they are not answered. */
  readonly userScope?: Scope;
}

const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: z.url('is not an address').optional(),
  DISCORD_GUILDS: z.string().default(''),
  DISCORD_SHARDS: z
    .union(
      [z.literal('auto'), z.coerce.number().int().min(1).max(256)],
      'must be auto, or a number from 1 to 256',
    )
    .optional(),
  DISCORD_ANSWER_IN: z.enum(['reply', 'thread'], 'must be reply or thread').default('reply'),
  DISCORD_LEAVE_UNLISTED: z.enum(['0', '1'], 'must be 1, or 0').default('0'),
  DISCORD_USER_SCOPE: z.string().default(''),
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
  const guilds = guildsIn(DISCORD_GUILDS);
  const userScope = userScopeOf(own.DISCORD_USER_SCOPE);
  if (userScope !== undefined && guilds.length > 0)
    throw new VerbatimError(
      'CONFIG_INVALID',
      'DISCORD_USER_SCOPE needs commands that are registered everywhere. Leave DISCORD_GUILDS out.',
    );
  return {
    ...chat,
    token: DISCORD_TOKEN,
    guilds,
    leaveUnlisted: own.DISCORD_LEAVE_UNLISTED === '1',
    answerIn: own.DISCORD_ANSWER_IN,
    ...(userScope === undefined ? {} : { userScope }),
    ...(DISCORD_SHARDS === undefined ? {} : { shards: DISCORD_SHARDS }),
    ...(DISCORD_API_URL === undefined ? {} : { apiUrl: DISCORD_API_URL }),
  };
}

/** As the scopes file has scopes: all, none, or collections with commas between. None serves nobody. */
function userScopeOf(value: string): Scope | undefined {
  const names = itemsIn(value).map((name) => name.normalize('NFC'));
  const [first = 'none', ...others] = names;
  const isWord = first === 'all' || first === 'none';
  if (isWord && others.length === 0) return first === 'all' ? 'all' : undefined;
  if (names.some((name) => name === 'all' || name === 'none' || /[/\\]/.test(name)))
    throw new VerbatimError(
      'CONFIG_INVALID',
      'DISCORD_USER_SCOPE must be all, none, or names of collections, such as: handbook, reports.',
    );
  return new Set(names);
}

function guildsIn(value: string): string[] {
  const guilds = itemsIn(value);
  const wrong = guilds.find((guild) => !id.test(guild));
  if (wrong === undefined) return guilds;
  throw new VerbatimError('CONFIG_INVALID', `DISCORD_GUILDS: "${wrong}" is not a server id. ${found}.`);
}
