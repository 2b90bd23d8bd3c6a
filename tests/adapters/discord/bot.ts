// The Discord adapter with a real core and store, against the test Discord.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { PageViews } from '../../../adapters/chat/port/platform.ts';
import { createDiscord, type DiscordServices } from '../../../adapters/discord/adapter.ts';
import type { DiscordSettings } from '../../../adapters/discord/connect/settings.ts';
import { platformIds as platforms } from '../../../adapters/platforms/registry.ts';
import type { Adapter } from '../../../adapters/shared/adapter.ts';
import { type Log, openVerbatim, type Verbatim } from '../../../src/index.ts';
import type { AtEnd } from '../../contracts/chat/core.ts';
import {
  type DiscordOptions,
  type DiscordServer,
  openDiscordServer,
} from '../../platforms/discord-server.ts';
import { sharedEncoder } from '../../shared-encoder.ts';

export interface Bot {
  readonly discord: DiscordServer;
  readonly verbatim: Verbatim;
  readonly adapter: Adapter;
  /** Messages that were logged as errors. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Research channels by name. */
type Research = Readonly<Record<string, 'mention' | 'two-party' | 'always'>>;

export interface BotOptions extends DiscordOptions {
  readonly corpus?: string;
  readonly data?: string;
  readonly retentionDays?: number;
  /** A scopes file. */
  readonly scopes?: string;
  readonly pages?: PageViews;
  /** An open server, for a second bot on it. */
  readonly discord?: DiscordServer;
  readonly bot?: Partial<Omit<DiscordSettings, 'researchChannels'>> & { readonly research?: Research };
  readonly tuning?: DiscordServices['tuning'];
}

/** Closes with the test, or with what `atEnd` is for. */
export async function openServer(
  options: DiscordOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<DiscordServer> {
  const discord = await openDiscordServer(options);
  atEnd(discord.close);
  return discord;
}

/** The commands are there soon after the start. */
export const registered = ({ discord, adapter }: Bot, guild?: string): Promise<unknown> =>
  discord.until(() => adapter.health().state === 'ok' && discord.commands(guild).length > 0, 'the commands');

/** Not started yet. Everything is closed when the test is over. */
export async function createBot(options: BotOptions = {}, atEnd: AtEnd = onTestFinished): Promise<Bot> {
  const {
    corpus = 'corpus',
    data = join(folderUntil(atEnd), 'data'),
    retentionDays = 365,
    scopes,
    pages,
    bot = {},
    tuning,
    ...server
  } = options;
  const { research = {}, ...settings } = bot;
  const names = Object.keys(research);
  const granted = server.granted ?? (names.length > 0 ? ['messageContent'] : []);
  const discord = server.discord ?? (await openServer({ ...server, granted }, atEnd));
  const errors: string[] = [];
  const warnings: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    debug: ignore,
    info: ignore,
    warn: (fields, message) => void warnings.push(`${message} ${JSON.stringify(fields)}`),
    error: (fields, message) => void errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const verbatim = await openVerbatim(
    { corpus, data, retentionDays, ...(scopes === undefined ? {} : { scopes }) },
    log,
    { memory: 'bot', platforms, reranker: await sharedEncoder() },
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
      ...(pages === undefined ? {} : { pages }),
    },
  );
  atEnd(async () => {
    await adapter.stop();
    await verbatim.close();
  });
  return { discord, verbatim, adapter, errors, warnings };
}

export async function openBot(options: BotOptions = {}, atEnd?: AtEnd): Promise<Bot> {
  const bot = await createBot(options, atEnd);
  await bot.adapter.start();
  if (options.bot?.guilds === undefined) await registered(bot);
  return bot;
}

/** A bot for all tests of the enclosing suite, which give it a channel and a person of their own. */
export function sharedBot(options: BotOptions = {}): () => Ground {
  const ends: Parameters<AtEnd>[0][] = [];
  let bot: Bot | undefined;
  let count = 0;
  beforeAll(async () => {
    const members = Array.from({ length: 40 }, (_, index) => `person${index}`);
    const guilds = [
      { name: 'Newsroom', members, channels: [{ name: 'general' }, { name: 'research' }, forum] },
    ];
    const settings = { questionsPerMinute: 1_000, ...options.bot };
    bot = await openBot({ guilds, ...options, bot: settings }, (end) => ends.unshift(end));
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return () => {
    if (bot === undefined) throw new Error('The bot did not start.');
    const [who, other] = [`person${count}`, `person${count + 1}`];
    count += 2;
    const { discord } = bot;
    const newChannel = (rights: ChannelRights = []): string =>
      discord.addChannel({ name: `channel${count}`, rights }, 'Newsroom').id;
    return { ...bot, who, other, newChannel, where: newChannel() };
  };
}

const forum = { name: 'questions', type: 'forum' as const };

type ChannelRights = NonNullable<Parameters<DiscordServer['addChannel']>[0]['rights']>;

export interface Ground extends Bot {
  readonly who: string;
  readonly other: string;
  /** The id of a channel of the test's own. */
  readonly where: string;
  newChannel(rights?: ChannelRights): string;
}

function folderUntil(atEnd: AtEnd): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-discord-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
