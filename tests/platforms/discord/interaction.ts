// Makes the interaction that comes of what a person does, and tells the gateway.
import { randomBytes } from 'node:crypto';
import type { Interaction } from './interaction-model.ts';
import type { Channel, Json, Kept, User } from './model.ts';
import { channelWire, memberWire, messageWire } from './wire.ts';
import { can, guildOf, memberOf, permissionsIn, type World } from './world.ts';

/** The id that an interaction's token carries, as Discord's own do; empty for any other text. */
export function idInToken(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8').split(':')[1] ?? '';
}

/** A direct message between people alone has two of them; one with the bot has one. */
export function isBotIn(world: World, channel: Channel): boolean {
  const guild = guildOf(world, channel);
  return guild === undefined
    ? (channel.recipients?.length ?? 0) < 2
    : memberOf(guild, world.bot.id) !== undefined;
}

function partsFor(world: World, channel: Channel, user: User): Json {
  const guild = guildOf(world, channel);
  const member = guild === undefined ? undefined : memberOf(guild, user.id);
  const bits = (id: string) => String(permissionsIn(world, channel, id));
  const isIn = isBotIn(world, channel);
  const own = world.installed.has(user.id) ? { 1: user.id } : {};
  if (guild === undefined || member === undefined)
    return {
      user,
      context: isIn ? 1 : 2,
      app_permissions: bits(world.bot.id),
      authorizing_integration_owners: isIn ? { 0: '0', ...own } : own,
    };
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...memberWire(member), permissions: bits(user.id) },
    context: 0,
    // Interactions may always embed and attach (docs change log, calculated permissions in interaction payloads).
    app_permissions: String(permissionsIn(world, channel, world.bot.id) | (1n << 14n) | (1n << 15n)),
    authorizing_integration_owners: isIn ? { 0: guild.id, ...own } : own,
  };
}

export interface Asked {
  readonly channel: Channel;
  readonly user: User;
  readonly type: number;
  readonly data: Json;
  /** The message whose component was used. */
  readonly on?: Kept;
}

/** Keeps the interaction and tells the gateway. People only use what they see. */
export function begin(world: World, { channel, user, type, data, on }: Asked): Interaction {
  if (!can(world, channel, user.id, 'viewChannel'))
    throw new Error(`${user.username} does not see ${channel.name}.`);
  const id = world.newId();
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(24).toString('hex')}`).toString('base64url'),
    type,
    createdAt: world.now(),
    user,
    channelId: channel.id,
    ...(channel.guild_id === undefined ? {} : { guildId: channel.guild_id }),
    data,
    ...(on === undefined ? {} : { messageId: on.message.id }),
    outcome: { ephemeral: false, followUps: [] },
  };
  world.interactions.set(id, interaction);
  const wire = {
    id,
    application_id: world.applicationId,
    type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: channelWire(world, channel),
    data,
    locale: world.locales.get(user.id) ?? 'en-US',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...partsFor(world, channel, user),
    ...(on === undefined
      ? {}
      : { message: messageWire(world, on, { messageContent: true, guildMembers: true }) }),
  };
  world.emit({
    t: 'INTERACTION_CREATE',
    guildId: isBotIn(world, channel) ? channel.guild_id : undefined,
    intent: 0,
    data: () => wire,
  });
  world.changed();
  return interaction;
}
