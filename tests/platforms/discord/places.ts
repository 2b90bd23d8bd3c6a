// Changes to the place itself: rights, roles, channels, guilds that come and go.
import { dropChannel } from './channel-routes.ts';
import {
  botMemberUpdated,
  channelCreated,
  channelUpdated,
  guildCreated,
  guildDeleted,
  roleUpdated,
} from './events.ts';
import { type Channel, channelTypes, type Guild, type User } from './model.ts';
import { bitsOf, isThread, type Permission } from './permissions.ts';
import {
  type ChannelSetting,
  type GuildSetting,
  makeChannel,
  makeGuild,
  overwriteOf,
  type Rights,
} from './setting.ts';
import { guildOf, memberOf, type World } from './world.ts';

/** Replaces what the channel allows and denies one of them; the others stay. */
export function setRights(world: World, channel: Channel, rights: Rights): void {
  const guild = guildOf(world, channel);
  if (guild === undefined || isThread(channel)) throw new Error(`${channel.name} has no rights of its own.`);
  const overwrite = overwriteOf(world, guild, rights);
  const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== overwrite.id);
  const changed = { ...channel, permission_overwrites: [...others, overwrite] };
  world.channels.set(channel.id, changed);
  channelUpdated(world, changed);
}

/** What a role gives everywhere: `everyone`, or the bot's own. */
export function setRole(
  world: World,
  guild: Guild,
  who: 'everyone' | 'bot',
  permissions: readonly Permission[],
): void {
  const [botRole] = memberOf(guild, world.bot.id)?.roles ?? [];
  const id = who === 'everyone' ? guild.id : botRole;
  const role = guild.roles.find((each) => each.id === id);
  if (role === undefined) throw new Error(`${guild.name} has no role for ${who}.`);
  const changed = { ...role, permissions: String(bitsOf(permissions)) };
  const roles = guild.roles.map((each) => (each.id === role.id ? changed : each));
  world.guilds.set(guild.id, { ...guild, roles });
  roleUpdated(world, guild, changed);
}

/** Somebody takes the bot's role away, or gives it back. */
export function setBotRole(world: World, guild: Guild, has: boolean): void {
  const role = guild.roles.find(({ managed }) => managed);
  const roles = has && role !== undefined ? [role.id] : [];
  const members = guild.members.map((member) =>
    member.user.id === world.bot.id ? { ...member, roles } : member,
  );
  const changed = { ...guild, members };
  world.guilds.set(guild.id, changed);
  botMemberUpdated(world, changed);
}

/** Somebody gets roles by their names, in place of those that they had. Without the members' intent, no bot hears of it. */
export function setRoles(world: World, guild: Guild, user: User, names: readonly string[]): void {
  const roles = guild.roles.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  const members = guild.members.map((member) => (member.user.id === user.id ? { ...member, roles } : member));
  world.guilds.set(guild.id, { ...guild, members });
}

export function addChannel(world: World, guild: Guild, setting: ChannelSetting): Channel {
  const channel = makeChannel(world, guild, setting);
  channelCreated(world, channel);
  return channel;
}

export function renameChannel(world: World, channel: Channel, name: string): void {
  const changed = { ...channel, name };
  world.channels.set(channel.id, changed);
  channelUpdated(world, changed);
}

/** Somebody makes it one for adults alone, or takes that back. */
export function setAgeRestricted(world: World, channel: Channel, isAgeRestricted: boolean): void {
  const changed = { ...channel, nsfw: isAgeRestricted };
  world.channels.set(channel.id, changed);
  channelUpdated(world, changed);
}

export function moveChannel(world: World, channel: Channel, category: Channel): void {
  const changed = { ...channel, parent_id: category.id };
  world.channels.set(channel.id, changed);
  channelUpdated(world, changed);
}

export function deleteChannel(world: World, channel: Channel): void {
  dropChannel(world, channel);
}

/** The bot is invited to a new guild. */
export function addGuild(world: World, setting: GuildSetting): Guild {
  const guild = makeGuild(world, setting);
  guildCreated(world, guild);
  return guild;
}

/** The bot is removed; what it wrote stays, out of its reach. */
export function removeFromGuild(world: World, guild: Guild): void {
  const members = guild.members.filter(({ user }) => user.id !== world.bot.id);
  world.guilds.set(guild.id, { ...guild, members });
  guildDeleted(world, guild.id, false);
}

/** An outage begins (`false`) or ends. */
export function setAvailable(world: World, guild: Guild, available: boolean): void {
  if (available) guildCreated(world, guild);
  else guildDeleted(world, guild.id, true);
}

export function between(world: World, one: User, other: User): Channel {
  const name = `dm-${one.username}-${other.username}`;
  const channel: Channel = {
    id: world.newId(),
    type: channelTypes.dm,
    name,
    last_message_id: null,
    recipients: [one, other],
  };
  world.channels.set(channel.id, channel);
  return channel;
}
