// Ends a discord.js client for good. Its own end (14.28, @discordjs/ws 1.2) leaves three things behind: a socket that
// is being opened fails without a listener, which would end the process; a shard that is about to connect again does
// so; and a socket that does not answer is waited for.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';

/** Milliseconds that Discord has to close the socket with us. */
const closing = 2_000;

/** What is touched of the insides of the client. */
interface Sockets {
  readonly _ws: {
    on(event: 'hello', listener: () => void): unknown;
    destroy(): Promise<void>;
    readonly strategy: { readonly shards: ReadonlyMap<number, { readonly connection: WebSocket | null }> };
  } | null;
}

/** Resolves once nothing that comes in is heard. Never rejects. */
export async function endClient(client: Client): Promise<void> {
  client.removeAllListeners();
  client.on(Events.Error, () => {
    // What fails after the end does not matter.
  });
  const { _ws: sockets } = client.ws as unknown as Sockets;
  for (const { connection } of sockets?.strategy.shards.values() ?? []) {
    connection?.addEventListener('error', () => {
      // As above.
    });
    connection?.addEventListener('open', () => connection.close());
  }
  sockets?.on('hello', () => void sockets.destroy());
  await Promise.race([client.destroy(), sleep(closing, undefined, { ref: false })]);
}
