// The Discord adapter with a real core and store, against the test Discord.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDiscord, type DiscordServices } from '../../../adapters/discord/adapter.ts';
import type { DiscordSettings } from '../../../adapters/discord/connect/settings.ts';
import { platformIds as platforms } from '../../../adapters/platforms/registry.ts';
import type { Adapter } from '../../../adapters/shared/adapter.ts';
import { type Log, openVerbatim, type Verbatim } from '../../../src/index.ts';
import {
  type DiscordOptions,
  type DiscordServer,
  openDiscordServer,
} from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';

export interface Bot {
  readonly discord: DiscordServer;
  readonly verbatim: Verbatim;
  readonly adapter: Adapter;
  /** Messages that were logged as errors. */
  readonly errors: readonly string[];
}

/** Research channels by name. */
type Research = Readonly<Record<string, 'mention' | 'two-party' | 'always'>>;

export interface BotOptions extends DiscordOptions {
  readonly corpus?: string;
  readonly data?: string;
  /** A scopes file. */
  readonly scopes?: string;
  /** An open server, for a second bot on it. */
  readonly discord?: DiscordServer;
  readonly bot?: Partial<Omit<DiscordSettings, 'researchChannels'>> & { readonly research?: Research };
  readonly tuning?: DiscordServices['tuning'];
}

/** Closes with the test. */
export async function openServer(options: DiscordOptions = {}): Promise<DiscordServer> {
  const discord = await openDiscordServer(options);
  onTestFinished(discord.close);
  return discord;
}

/** The commands are there soon after the start. */
export const registered = ({ discord, adapter }: Bot, guild?: string): Promise<unknown> =>
  discord.until(() => adapter.health().state === 'ok' && discord.commands(guild).length > 0, 'the commands');

/** Not started yet. Everything is closed when the test is over. */
export async function createBot(options: BotOptions = {}): Promise<Bot> {
  const {
    corpus = 'corpus',
    data = join(newFolder(), 'data'),
    scopes,
    bot = {},
    tuning,
    ...server
  } = options;
  const { research = {}, ...settings } = bot;
  const names = Object.keys(research);
  const granted = server.granted ?? (names.length > 0 ? ['messageContent'] : []);
  const discord = server.discord ?? (await openServer({ ...server, granted }));
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const verbatim = await openVerbatim(
    { corpus, data, retentionDays: 365, ...(scopes === undefined ? {} : { scopes }) },
    log,
    { memory: 'bot', platforms },
  );
  const adapter = createDiscord(
    verbatim,
    {
      token: discord.token,
      apiUrl: discord.url,
      guilds: [],
      researchChannels: new Map(
        Object.entries(research).map(([name, behaviour]) => [discord.channel(name).id, behaviour]),
      ),
      answerIn: 'reply',
      leaveUnlisted: false,
      questionsPerMinute: 20,
      ...settings,
    },
    {
      log,
      newId: () => randomBytes(4).toString('hex'),
      now: Date.now,
      tuning: { atOnce: true, pause: 50, ...tuning },
    },
  );
  onTestFinished(async () => {
    await adapter.stop();
    await verbatim.close();
  });
  return { discord, verbatim, adapter, errors };
}

export async function openBot(options: BotOptions = {}): Promise<Bot> {
  const bot = await createBot(options);
  await bot.adapter.start();
  if (options.bot?.guilds === undefined) await registered(bot);
  return bot;
}
