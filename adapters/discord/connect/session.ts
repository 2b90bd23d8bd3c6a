// One login to Discord, from its beginning to why it is over.
import { type Client, Events, Status } from 'discord.js';
import { type Log, messageOf, type VerbatimError } from '../../../src/index.ts';
import { type ClientTuning, createClient, forgetDirectChannels } from './client.ts';
import { endClient } from './ending.ts';
import type { DiscordSettings } from './settings.ts';
import { isUnauthorised, refusalOfClosing, refusedToken } from './token-refusals.ts';
import { usualSilence, watch } from './watchdog.ts';

/** `refused`: Discord does not accept this bot any more. `lost`: another login may do. */
export type Over =
  | { readonly kind: 'refused'; readonly error: VerbatimError }
  | { readonly kind: 'lost'; readonly detail: string };

export interface Session {
  readonly client: Client;
  /** Ends it for good. */
  refuse(error: VerbatimError): void;
  /** Never rejects. */
  readonly over: Promise<Over>;
  /** Resolves once nothing comes in any more. */
  close(): Promise<void>;
}

export interface SessionServices {
  readonly settings: DiscordSettings;
  readonly tuning: ClientTuning;
  readonly log: Log;
  readonly now: () => number;
  /** Called with the state between login and end. */
  readonly changed: (state: 'ok' | 'failing', detail: string) => void;
  /** Called once everything is there. */
  readonly ready: (client: Client<true>) => void;
  /** Puts the listeners on. */
  readonly listen: (client: Client) => void;
}

export function openSession({
  settings,
  tuning,
  log,
  now,
  changed,
  ready,
  listen,
}: SessionServices): Session {
  let isOver = false;
  let settle: (over: Over) => void = () => {};
  const over = new Promise<Over>((resolve) => {
    settle = resolve;
  });
  const end = (how: Over): void => {
    isOver = true;
    settle(how);
  };
  const report: SessionServices['changed'] = (state, detail) => {
    if (!isOver) changed(state, detail);
  };
  const refuse = (error: VerbatimError): void => end({ kind: 'refused', error });
  const client = createClient(settings, tuning, () => refuse(refusedToken()));
  guardEvents(client, log);
  client.on(Events.ShardDisconnect, ({ code }) => {
    const refusal = refusalOfClosing(code);
    if (refusal === undefined) end({ kind: 'lost', detail: `Discord closed the connection (${code})` });
    else refuse(refusal);
  });
  client.on(Events.ShardReconnecting, () => report('failing', 'the connection is lost; connecting again'));
  // While another shard is away, nothing is heard of its servers.
  const reportWhenWhole = (): void => {
    if (client.ws.shards.every(({ status }) => status === Status.Ready)) report('ok', connected(client));
  };
  client.on(Events.ShardResume, reportWhenWhole);
  client.on(Events.ShardReady, reportWhenWhole);
  client.on(Events.ShardError, (error) => log.warn({ reason: messageOf(error) }, 'the connection broke'));
  client.on(Events.Error, (error) => log.error({ reason: messageOf(error) }, 'the client failed'));
  client.on(Events.Warn, (words) => log.warn({ from: 'discord.js' }, words));
  client.once(Events.ClientReady, ready);
  listen(client);
  const stopForgetting = forgetDirectChannels(client);
  const { silence = usualSilence } = tuning;
  const stopWatching = watch(client, { silence, now }, (detail) => end({ kind: 'lost', detail }));
  client.login(settings.token).catch((error: unknown) => {
    if (isUnauthorised(error)) refuse(refusedToken(error));
    else end({ kind: 'lost', detail: `connecting failed: ${messageOf(error)}` });
  });
  return {
    client,
    refuse,
    over,
    close: async () => {
      stopWatching();
      stopForgetting();
      isOver = true;
      await endClient(client);
    },
  };
}

const connected = (client: Client): string =>
  `connected, in ${client.guilds.cache.size} ${client.guilds.cache.size === 1 ? 'server' : 'servers'}`;

/** What discord.js (14.28) does with an event throws for one that is not as expected, and would end the process. */
function guardEvents(client: Client, log: Log): void {
  const inside = client.ws as unknown as { handlePacket(...event: readonly unknown[]): boolean };
  const handle = inside.handlePacket.bind(client.ws);
  inside.handlePacket = (...event) => {
    try {
      return handle(...event);
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'an event of Discord could not be read');
      return true;
    }
  };
}
