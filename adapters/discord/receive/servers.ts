// The servers that the bot is in: reported when it is ready, and whenever it is added to one or removed.
import { type Client, Events, Routes } from 'discord.js';
import type { Receive } from '../../chat/port/port.ts';
import type { Calls } from '../connect/calls.ts';
import type { DiscordSettings } from '../connect/settings.ts';
import type { Payload } from '../render/limits.ts';

export function listenForServers(
  client: Client,
  rest: Calls,
  {
    guilds: named,
    leaveUnlisted,
    userScope: people,
  }: Pick<DiscordSettings, 'guilds' | 'leaveUnlisted' | 'userScope'>,
  receive: Receive<Payload>,
): void {
  const changed = (): void => {
    if (!client.isReady()) return;
    const tenants = [...client.guilds.cache.keys()];
    const leave = (server: string): Promise<unknown> => rest.delete(Routes.userGuild(server));
    void receive({
      kind: 'tenants-known',
      tenants,
      named,
      ...(people === undefined ? {} : { people }),
      ...(leaveUnlisted ? { leave } : {}),
    });
  };
  client.on(Events.ClientReady, changed);
  client.on(Events.GuildCreate, changed);
  // Of a server in an outage, discord.js says that it is unavailable.
  client.on(Events.GuildDelete, ({ id }) => {
    changed();
    void receive({ kind: 'tenant-left', tenant: id });
  });
}
