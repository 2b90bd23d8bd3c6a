// What doctor checks of the servers that the bot is in: which are served, and the rights in each channel.
import { ChannelType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Platforms } from '../../../src/index.ts';
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import { checkTenants } from '../../shared/doctor/tenant-check.ts';
import { counted } from '../../shared/language/counted.ts';
import type { DiscordSettings } from '../connect/settings.ts';
import { type Right, rightsIn } from './rights.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface ServerAccess {
  readonly rest: REST;
  readonly bot: string;
  readonly rights: readonly Right[];
  readonly link: string;
}

const guildList = z.array(z.object({ id: z.string(), name: z.string() }));
type Server = z.infer<typeof guildList>[number];

/** Of a page of docs.discord.com/developers/resources/user#get-current-user-guilds. */
const pageSize = 200;

/** All of them, page by page. */
export async function serversOf(rest: Pick<REST, 'get'>): Promise<readonly Server[]> {
  const found: Server[] = [];
  for (;;) {
    const after = found.at(-1)?.id;
    const query = new URLSearchParams({ limit: String(pageSize), ...(after === undefined ? {} : { after }) });
    const page = guildList.parse(await rest.get(Routes.userGuilds(), { query }));
    found.push(...page);
    if (page.length < pageSize) return found;
  }
}

/** Servers whose channels are looked at, three calls for each. */
const mostLooked = 50;

export async function serverChecks(
  access: ServerAccess,
  settings: DiscordSettings,
  environment: Environment,
  platforms: Platforms,
): Promise<readonly Check[]> {
  const guilds = await serversOf(access.rest);
  if (guilds.length === 0) {
    const remedy = `Open ${access.link} and choose a server.`;
    return [warning('discord servers', 'The bot is in no server.', remedy)];
  }
  const looked = guilds.slice(0, mostLooked);
  const servers = await Promise.all(looked.map((guild) => serverOf(access, guild)));
  const known = new Set(servers.flatMap(({ channels }) => channels));
  const unknown = [...settings.researchChannels.keys()].filter((channel) => !known.has(channel));
  const isSeen = (channel: string): Promise<boolean> =>
    guilds.length > looked.length
      ? access.rest.get(Routes.channel(channel)).then(isThere, isAbsent)
      : isAbsent();
  const seen = await Promise.all(unknown.map(isSeen));
  const lost = unknown.filter((_, index) => seen[index] !== true);
  return [
    fine('discord servers', named(guilds)),
    ...(await checkTenants(
      environment,
      platforms,
      { platform: 'discord', tenants: guilds.map(({ id }) => id), named: settings.guilds },
      new Map(guilds.map(({ id, name }) => [id, name])),
    )),
    ...servers.map(({ check }) => check),
    ...(guilds.length > looked.length
      ? [fine('discord rights', `looked at in ${looked.length} of ${guilds.length} servers`)]
      : []),
    ...lost.map((channel) =>
      fault(
        'discord research channels',
        `The bot sees no channel ${channel}.`,
        'Correct DISCORD_RESEARCH_CHANNELS, or let the bot view that channel.',
      ),
    ),
  ];
}

const isThere = async (): Promise<boolean> => true;
const isAbsent = async (): Promise<boolean> => false;

const named = (servers: readonly Server[]): string => {
  const more = servers.length > mostNamed ? ` and ${servers.length - mostNamed} more` : '';
  return `${servers
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', ')}${more}`;
};

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
    return {
      check: fine(label, `all that are needed, in ${counted(channels.length, 'channel')}`),
      channels: ids,
    };
  const more =
    lacking.length > mostNamed ? ` and ${counted(lacking.length - mostNamed, 'more channel')}` : '';
  const detail = `lacking: ${lacking.slice(0, mostNamed).join('; ')}${more}`;
  const remedy = 'Where it should answer: channel settings, Permissions, add the bot’s role and allow them.';
  return { check: warning(label, detail, remedy), channels: ids };
}
