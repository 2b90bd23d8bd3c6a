// The events that a change makes, with the intent that each needs.
import type { Channel, Guild, Json, Kept, Role } from './model.ts';
import { isThread } from './permissions.ts';
import { channelWire, guildWire, memberWire, messageEvent, threadWire } from './wire.ts';
import { can, intents, memberOf, type World } from './world.ts';

function messageIntent(channel: Channel): number {
  return channel.guild_id === undefined ? intents.directMessages : intents.guildMessages;
}

/** Nothing for messages that only one person sees, or in channels that the bot does not. */
function tellOfMessage(
  world: World,
  t: string,
  kept: Kept,
  data: (channel: Channel) => (viewer: Parameters<typeof messageEvent>[2]) => Json,
): void {
  const channel = world.channels.get(kept.message.channel_id);
  if (channel !== undefined && kept.onlyFor === undefined && can(world, channel, world.bot.id, 'viewChannel'))
    world.emit({ t, guildId: channel.guild_id, intent: messageIntent(channel), data: data(channel) });
  world.changed();
}

export function messageCreated(world: World, kept: Kept): void {
  tellOfMessage(world, 'MESSAGE_CREATE', kept, () => (viewer) => messageEvent(world, kept, viewer));
}

export function messageUpdated(world: World, kept: Kept): void {
  tellOfMessage(world, 'MESSAGE_UPDATE', kept, () => (viewer) => messageEvent(world, kept, viewer));
}

export function messageDeleted(world: World, kept: Kept): void {
  tellOfMessage(world, 'MESSAGE_DELETE', kept, ({ guild_id }) => () => {
    const { id, channel_id } = kept.message;
    return { id, channel_id, ...(guild_id === undefined ? {} : { guild_id }) };
  });
}

/** Threads only to those who see them; other channels always, as Discord tells bots of all channels. */
function tellOfChannel(world: World, t: string, channel: Channel, data: Json): void {
  if (!isThread(channel) || can(world, channel, world.bot.id, 'viewChannel'))
    world.emit({ t, guildId: channel.guild_id, intent: intents.guilds, data: () => data });
  world.changed();
}

export function channelCreated(world: World, channel: Channel): void {
  const wire = isThread(channel)
    ? { ...threadWire(world, channel), newly_created: true }
    : channelWire(world, channel);
  tellOfChannel(world, isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE', channel, wire);
}

export function channelUpdated(world: World, channel: Channel): void {
  tellOfChannel(
    world,
    isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE',
    channel,
    channelWire(world, channel),
  );
}

export function channelDeleted(world: World, channel: Channel): void {
  const { id, guild_id, parent_id, type } = channel;
  const thread = isThread(channel);
  const data = thread ? { id, guild_id, parent_id, type } : channelWire(world, channel);
  tellOfChannel(world, thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel, data);
}

function tellOfGuild(world: World, t: string, guildId: string, data: Json): void {
  world.emit({ t, guildId, intent: intents.guilds, data: () => data });
  world.changed();
}

export function roleUpdated(world: World, guild: Guild, role: Role): void {
  tellOfGuild(world, 'GUILD_ROLE_UPDATE', guild.id, { guild_id: guild.id, role });
}

/** Of the bot itself, which is told without the members intent too. */
export function botMemberUpdated(world: World, guild: Guild): void {
  const member = memberOf(guild, world.bot.id);
  if (member !== undefined)
    tellOfGuild(world, 'GUILD_MEMBER_UPDATE', guild.id, { guild_id: guild.id, ...memberWire(member) });
}

export function guildCreated(world: World, guild: Guild): void {
  const data = (viewer: Parameters<typeof guildWire>[2]) => guildWire(world, guild, viewer);
  world.emit({ t: 'GUILD_CREATE', guildId: guild.id, intent: intents.guilds, data });
  world.changed();
}

/** `unavailable`: an outage. Without it the bot was removed. */
export function guildDeleted(world: World, guildId: string, unavailable: boolean): void {
  tellOfGuild(world, 'GUILD_DELETE', guildId, { id: guildId, ...(unavailable ? { unavailable } : {}) });
}
