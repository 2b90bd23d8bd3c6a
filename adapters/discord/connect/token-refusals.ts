// Why Discord refuses the token or what it asks for, and what to click.
import { RESTJSONErrorCodes } from 'discord.js';
import { VerbatimError } from '../../../src/index.ts';

const portal = 'https://discord.com/developers/applications, your application';

const unknownToken = `DISCORD_TOKEN is not known to Discord, or was reset: copy it again (${portal}, Bot, Reset Token) into .env.`;

/** Close codes of the gateway that no waiting ends (docs.discord.com/developers/topics/opcodes-and-status-codes). */
const closings: Readonly<Record<number, string>> = {
  4004: unknownToken,
  4010: 'Discord refuses the shard: correct DISCORD_SHARDS in .env.',
  4011: 'The bot is in too many servers for one connection: set DISCORD_SHARDS in .env.',
  4012: 'Discord no longer speaks this version of its gateway: update Verbatim.',
  4013: 'Discord does not know the events that the bot asks for: update Verbatim.',
  4014: `DISCORD_RESEARCH_CHANNELS needs messages to be read, which Discord refuses: switch on Message Content Intent (${portal}, Bot), or take the variable out of .env.`,
};

/** Undefined for a close code after which the client connects again. Never repeats the token. */
export function refusalOfClosing(code: number): VerbatimError | undefined {
  const reason = closings[code];
  return reason === undefined ? undefined : new VerbatimError('CONFIG_INVALID', `${reason} (${code})`);
}

/** Discord took the token back, or never gave it. */
export const refusedToken = (cause?: unknown): VerbatimError =>
  new VerbatimError('CONFIG_INVALID', unknownToken, cause);

export const isUnauthorised = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('status' in error && error.status === 401) ||
    ('code' in error && (error.code === 'TokenInvalid' || error.code === RESTJSONErrorCodes.Unauthorized)));
