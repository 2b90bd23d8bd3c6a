// The place that a test starts in: guilds with roles, channels and people, made from short descriptions.
import { snowflakeAt } from './ids.ts';
import { type Channel, channelTypes, type Guild, type Overwrite, type Role, type User } from './model.ts';
import { bitsOf, type Permission } from './permissions.ts';
import type { World } from './world.ts';

export interface Rights {
  /** `everyone`, `bot`, or a person's name. */
  readonly who: string;
  readonly allow?: readonly Permission[];
  readonly deny?: readonly Permission[];
}

export interface ChannelSetting {
  readonly name: string;
  readonly type?: 'text' | 'announcement' | 'forum' | 'category';
  /** Its name; made when there is none of it yet. */
  readonly category?: string;
  readonly isAgeRestricted?: boolean;
  readonly rights?: readonly Rights[];
}

export interface GuildSetting {
  readonly name: string;
  /** What its administrators chose: "de". */
  readonly locale?: string;
  /** In an outage when the session begins. */
  readonly isAway?: boolean;
  readonly channels?: readonly ChannelSetting[];
  /** Names; each is made when there is nobody of that name yet. */
  readonly members?: readonly string[];
  readonly everyone?: readonly Permission[];
  /** Members by the name of a role that they have. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** What the bot's own role gives. */
  readonly bot?: readonly Permission[];
}

/** What an administrator gives by the invitation link with the fewest rights. */
export const usualBotRights: readonly Permission[] = [
  'viewChannel',
  'sendMessages',
  'sendMessagesInThreads',
  'createPublicThreads',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
];

/** Not reading and writing: what the bot may do should come from its own role. */
const usualRights: readonly Permission[] = [
  'viewChannel',
  'sendMessages',
  'sendMessagesInThreads',
  'createPublicThreads',
  'readMessageHistory',
  'useApplicationCommands',
];

export const usualGuilds: readonly GuildSetting[] = [
  {
    name: 'Newsroom',
    members: ['ada', 'grace'],
    channels: [{ name: 'general' }, { name: 'research' }, { name: 'questions', type: 'forum' }],
  },
];

/** Guilds made in one second have ids that fall on shards in turn. */
const firstGuild = Date.UTC(2021, 0, 1);

export function makeUser(world: Pick<World, 'users' | 'newId'>, name: string, bot = false): User {
  const known = [...world.users.values()].find(({ username }) => username === name);
  if (known !== undefined) return known;
  const user: User = {
    id: world.newId(),
    username: bot ? name : name.toLowerCase(),
    global_name: bot ? null : name.slice(0, 1).toUpperCase() + name.slice(1),
    discriminator: '0',
    avatar: null,
    bot,
  };
  world.users.set(user.id, user);
  return user;
}

function roleOf(
  id: string,
  name: string,
  permissions: readonly Permission[],
  position: number,
  bot?: string,
): Role {
  const bits = String(bitsOf(permissions));
  const managed = position > 0;
  return {
    id,
    name,
    permissions: bits,
    color: 0,
    hoist: false,
    position,
    managed,
    mentionable: false,
    flags: 0,
    ...(bot === undefined ? {} : { tags: { bot_id: bot } }),
  };
}

/** The bot is meant as a member, everyone by the role that has the guild's id. */
export function overwriteOf(world: World, guild: Guild, { who, allow = [], deny = [] }: Rights): Overwrite {
  const bits = { allow: String(bitsOf(allow)), deny: String(bitsOf(deny)) };
  if (who === 'everyone') return { id: guild.id, type: 0, ...bits };
  if (who === 'bot') return { id: world.bot.id, type: 1, ...bits };
  const member = guild.members.find(({ user }) => user.username === who);
  if (member === undefined) throw new Error(`Nobody called ${who} in ${guild.name}.`);
  return { id: member.user.id, type: 1, ...bits };
}

function categoryOf(world: World, guild: Guild, name: string): Channel {
  const known = [...world.channels.values()].find(
    (channel) =>
      channel.guild_id === guild.id && channel.type === channelTypes.category && channel.name === name,
  );
  return known ?? makeChannel(world, guild, { name, type: 'category' });
}

export function makeChannel(world: World, guild: Guild, setting: ChannelSetting): Channel {
  const { category } = setting;
  const parent = category === undefined ? {} : { parent_id: categoryOf(world, guild, category).id };
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes[setting.type ?? 'text'],
    name: setting.name,
    guild_id: guild.id,
    ...parent,
    position: [...world.channels.values()].filter(({ guild_id }) => guild_id === guild.id).length,
    permission_overwrites: (setting.rights ?? []).map((rights) => overwriteOf(world, guild, rights)),
    last_message_id: null,
    ...(setting.isAgeRestricted === true ? { nsfw: true } : {}),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function makeGuild(world: World, setting: GuildSetting): Guild {
  const id = String(snowflakeAt(firstGuild + world.guilds.size));
  const users = [world.bot, ...(setting.members ?? []).map((name) => makeUser(world, name))];
  const joined_at = new Date(firstGuild).toISOString();
  const botRole = roleOf(world.newId(), world.bot.username, setting.bot ?? usualBotRights, 1, world.bot.id);
  const given = Object.entries(setting.roles ?? {}).map(
    ([name, names]) => [{ ...roleOf(world.newId(), name, [], 2), managed: false }, names] as const,
  );
  const guild: Guild = {
    id,
    name: setting.name,
    locale: setting.locale ?? 'en-US',
    isAway: setting.isAway ?? false,
    // Nobody who acts in tests owns the guild: an owner may do everything.
    owner_id: world.newId(),
    roles: [
      roleOf(id, '@everyone', setting.everyone ?? usualRights, 0),
      botRole,
      ...given.map(([role]) => role),
    ],
    members: users.map((user) => ({
      user,
      joined_at,
      roles: [
        ...(user.id === world.bot.id ? [botRole.id] : []),
        ...given.filter(([, names]) => names.includes(user.username)).map(([role]) => role.id),
      ],
    })),
  };
  world.guilds.set(id, guild);
  for (const channel of setting.channels ?? []) makeChannel(world, guild, channel);
  return guild;
}
