// What `verbatim doctor` checks of Discord: token, intents, commands, servers, and the rights in each channel.
import { ApplicationFlags, ChannelType, DefaultRestOptions, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf, type Platforms } from '../../../src/index.ts';
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import { checkTenants } from '../../shared/doctor/tenant-check.ts';
import { type DiscordSettings, readDiscordSettings } from '../connect/settings.ts';
import { isUnauthorised, refusalOfClosing, refusedToken } from '../connect/token-refusals.ts';
import { isSame, wantedIn, whole } from '../receive/registration.ts';
import { invitation, type Right, rightsFor, rightsIn } from './rights.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing where Discord is not configured. Opens no session: a bot that runs misses nothing. Never rejects. */
export async function checkDiscord(
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  let settings: DiscordSettings | undefined;
  try {
    settings = readDiscordSettings(environment);
  } catch (error) {
    return [fault('discord settings', messageOf(error))];
  }
  if (settings === undefined) return [];
  const read = fine('discord settings', `answers in a ${settings.answerIn}`);
  try {
    return [read, ...(await checkAccount(settings, environment, platforms))];
  } catch (error) {
    if (isUnauthorised(error)) return [read, fault('discord token', refusedToken().message)];
    const cause = error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
    const api = settings.apiUrl ?? DefaultRestOptions.api;
    const remedy =
      settings.apiUrl === undefined
        ? 'Let this machine reach discord.com and gateway.discord.gg on port 443, also for WebSocket connections.'
        : 'Correct DISCORD_API_URL, or take it out of .env: only test servers need it.';
    return [read, fault('discord connection', `${api} can't be asked: ${messageOf(error)}${cause}.`, remedy)];
  }
}

const account = z.object({ id: z.string(), username: z.string() });
const application = z.object({
  id: z.string(),
  flags: z.number().default(0),
  bot_public: z.boolean().default(true),
});

/** Milliseconds for one call. */
const patience = 10_000;

async function checkAccount(
  settings: DiscordSettings,
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  const { apiUrl: api, token } = settings;
  const options = { timeout: patience, retries: 0, ...(api === undefined ? {} : { api }) };
  const rest = new REST(options).setToken(token);
  const bot = account.parse(await rest.get(Routes.user()));
  const { id, flags, bot_public: isPublic } = application.parse(await rest.get(Routes.currentApplication()));
  const rights = rightsFor(settings);
  const link = invitation(id, rights);
  return [
    fine('discord token', bot.username),
    intentCheck(settings, flags),
    publicCheck(isPublic),
    await commandCheck(rest, id, settings),
    ...(await serverChecks({ rest, bot: bot.id, rights, link }, settings, environment, platforms)),
    fine('discord invitation', [link, ...rights.map(({ name, why }) => `${name}: ${why}`)].join('\n')),
  ];
}

function intentCheck({ researchChannels }: DiscordSettings, flags: number): Check {
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if (researchChannels.size === 0) return fine('discord intents', 'none that is privileged is needed');
  if ((flags & granted) !== 0) return fine('discord intents', 'messages may be read in research channels');
  return fault('discord intents', refusalOfClosing(4014)?.message ?? '');
}

/** Others can add a public bot to servers of their own, where the scopes file keeps the documents from them. */
function publicCheck(isPublic: boolean): Check {
  if (!isPublic) return fine('discord public bot', 'off: nobody else can add it to a server');
  return warning(
    'discord public bot',
    'on: anybody can add the bot to a server of theirs, or install it for themselves',
    'At https://discord.com/developers/applications, your application: Installation, Install Link: None; then Bot, Public Bot: off.',
  );
}

async function commandCheck(
  rest: REST,
  id: string,
  { guilds: named }: Pick<DiscordSettings, 'guilds'>,
): Promise<Check> {
  const present = guildList.parse(await rest.get(Routes.userGuilds()));
  const wanted = wantedIn(
    id,
    named,
    present.map((guild) => guild.id),
  );
  const registered = await Promise.all(wanted.map(({ place }) => rest.get(place, { query: whole })));
  const wrong = wanted.filter((each, index) => !isSame(registered[index], each.commands));
  if (wrong.length === 0) return fine('discord commands', 'registered as they are now');
  const isTwice = wrong.every((each) => each.commands.length === 0);
  return warning(
    'discord commands',
    isTwice
      ? 'also registered where an earlier DISCORD_GUILDS put them, or left them: people see each twice'
      : 'not registered yet, or not as they are now',
    isTwice
      ? 'Start the bot: it takes them out there.'
      : 'Start the bot: it registers them. Everywhere it may take Discord an hour; with DISCORD_GUILDS they are there at once.',
  );
}

interface ServerAccess {
  readonly rest: REST;
  readonly bot: string;
  readonly rights: readonly Right[];
  readonly link: string;
}

const guildList = z.array(z.object({ id: z.string(), name: z.string() }));

async function serverChecks(
  access: ServerAccess,
  settings: DiscordSettings,
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  const guilds = guildList.parse(await access.rest.get(Routes.userGuilds()));
  if (guilds.length === 0) {
    const remedy = `Open ${access.link} and choose a server.`;
    return [warning('discord servers', 'The bot is in no server.', remedy)];
  }
  const servers = await Promise.all(guilds.map((guild) => serverOf(access, guild)));
  const known = new Set(servers.flatMap(({ channels }) => channels));
  const lost = [...settings.researchChannels.keys()].filter((channel) => !known.has(channel));
  return [
    fine('discord servers', guilds.map(({ name }) => name).join(', ')),
    ...(await checkTenants(
      environment,
      platforms,
      { platform: 'discord', tenants: guilds.map(({ id }) => id), named: settings.guilds },
      new Map(guilds.map(({ id, name }) => [id, name])),
    )),
    ...servers.map(({ check }) => check),
    ...lost.map((channel) =>
      fault(
        'discord research channels',
        `The bot sees no channel ${channel}.`,
        'Correct DISCORD_RESEARCH_CHANNELS, or let the bot view that channel.',
      ),
    ),
  ];
}

const member = z.object({ roles: z.array(z.string()) });
const roleList = z.array(z.object({ id: z.string(), permissions: z.string() }));
const channelList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    type: z.number(),
    permission_overwrites: z
      .array(z.object({ id: z.string(), allow: z.string(), deny: z.string() }))
      .default([]),
  }),
);

/** Channels in which people write. */
const written: readonly number[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
];
/** Named in one line; the rest is counted. */
const mostNamed = 10;

async function serverOf(
  { rest, bot, rights }: ServerAccess,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ readonly check: Check; readonly channels: readonly string[] }> {
  const [own, roles, all] = await Promise.all([
    rest.get(Routes.guildMember(id, bot)).then((found) => member.parse(found)),
    rest.get(Routes.guildRoles(id)).then((found) => roleList.parse(found)),
    rest.get(Routes.guildChannels(id)).then((found) => channelList.parse(found)),
  ]);
  const channels = all.filter(({ type }) => written.includes(type));
  const lacking = channels.flatMap(({ name: channel, permission_overwrites: overwrites }) => {
    const given = rightsIn(id, roles, { id: bot, roles: own.roles }, overwrites);
    const missing = rights.filter(({ bit }) => !given.has(bit)).map((right) => right.name);
    return missing.length === 0 ? [] : [`#${channel} (${missing.join(', ')})`];
  });
  const label = `discord rights in ${name}`;
  const ids = channels.map((channel) => channel.id);
  if (lacking.length === 0)
    return { check: fine(label, `all that are needed, in ${channels.length} channels`), channels: ids };
  const more = lacking.length > mostNamed ? ` and ${lacking.length - mostNamed} more channels` : '';
  const detail = `lacking: ${lacking.slice(0, mostNamed).join('; ')}${more}`;
  const remedy = 'Where it should answer: channel settings, Permissions, add the bot’s role and allow them.';
  return { check: warning(label, detail, remedy), channels: ids };
}
