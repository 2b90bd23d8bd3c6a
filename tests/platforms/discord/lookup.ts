// Finds what a test names: by a short name, by id, or by the thing itself.
import type { Channel, Guild, Kept, User } from './model.ts';
import type { World } from './world.ts';

export type Named = string | { readonly id: string };

const idOf = (named: Named) => (typeof named === 'string' ? named : named.id);

/** `general`, `Newsroom/general` where names repeat, or an id. */
export function findChannel(world: World, named: Named): Channel {
  const wanted = idOf(named);
  const byId = world.channels.get(wanted);
  const isCalled = ({ name, guild_id }: Channel) =>
    name === wanted || `${world.guilds.get(guild_id ?? '')?.name}/${name}` === wanted;
  const found = byId ?? [...world.channels.values()].find(isCalled);
  if (found === undefined) throw new Error(`There is no channel ${wanted}.`);
  return found;
}

export function findUser(world: World, named: Named): User {
  const wanted = idOf(named);
  const found =
    world.users.get(wanted) ?? [...world.users.values()].find(({ username }) => username === wanted);
  if (found === undefined) throw new Error(`There is nobody called ${wanted}.`);
  return found;
}

/** The first guild when nothing is named. */
export function findGuild(world: World, named?: Named): Guild {
  const wanted = named === undefined ? undefined : idOf(named);
  const found = [...world.guilds.values()].find(
    ({ id, name }) => wanted === undefined || [id, name].includes(wanted),
  );
  if (found === undefined) throw new Error(`There is no guild ${wanted ?? ''}.`);
  return found;
}

/** Deleted ones too. */
export function findMessage(world: World, named: Named): Kept {
  const found = world.messages.get(idOf(named));
  if (found === undefined) throw new Error(`There is no message ${idOf(named)}.`);
  return found;
}

/** Names for mentions: of people, roles and channels. */
export function nameOf(world: World, of: string, id: string): string | undefined {
  const user = world.users.get(id);
  if (of === 'user') return user?.global_name ?? user?.username;
  if (of === 'channel') return world.channels.get(id)?.name;
  const roles = [...world.guilds.values()].flatMap((guild) => guild.roles);
  return of === 'role' ? roles.find((role) => role.id === id)?.name : undefined;
}
