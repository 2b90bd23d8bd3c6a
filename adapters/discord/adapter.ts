// Discord as a chat platform: discord.js over the gateway.
import type { Client } from 'discord.js';
import { type Health, messageOf, type Verbatim } from '../../src/index.ts';
import type { ChatServices } from '../chat/port/platform.ts';
import type { Abilities, ChatPlatform, Receive } from '../chat/port/port.ts';
import { serveChat } from '../chat/serve.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import { createCalls } from './connect/calls.ts';
import type { ClientTuning } from './connect/client.ts';
import { createConnection } from './connect/connection.ts';
import { lacks, may, writingRefused } from './connect/permissions.ts';
import { createRest } from './connect/rest.ts';
import { createRoots } from './connect/roots.ts';
import type { DiscordSettings } from './connect/settings.ts';
import { refusedToken } from './connect/token-refusals.ts';
import { ids } from './ids.ts';
import { createFiles } from './receive/files.ts';
import { listenForInteractions } from './receive/interactions.ts';
import { listenForMessages } from './receive/messages.ts';
import { createRegistration } from './receive/registration.ts';
import { listenForServers } from './receive/servers.ts';
import { drawing } from './render/draw.ts';
import type { Payload } from './render/limits.ts';
import { usuallyAnnouncedAfter } from './send/response.ts';
import { createSending } from './send/sending.ts';

export interface DiscordServices extends ChatServices {
  readonly tuning?: ClientTuning;
}

export const createDiscord = (
  verbatim: Verbatim,
  settings: DiscordSettings,
  services: DiscordServices,
): Adapter => serveChat(createPlatform(verbatim.claims, settings, services), verbatim, settings, services);

export const abilities: Abilities = {
  changes: true,
  buttons: true,
  forms: true,
  images: true,
  privacy: true,
  home: false,
  commandsInThreads: true,
  messageMenus: true,
  ageRestriction: true,
  categories: true,
  adminCommand: true,
};

const researchNotice =
  'DISCORD_RESEARCH_CHANNELS is set, so Discord is asked for the content of all messages in channels that the bot sees; without it, only of those that mention the bot. Nothing that others say is stored.';

function createPlatform(
  claims: Pick<Verbatim['claims'], 'isShared' | 'takeOn' | 'handOver'>,
  settings: DiscordSettings,
  { log, now, tuning = {} }: DiscordServices,
): ChatPlatform<Payload> {
  const health = createHealthState(now);
  const rest = createRest(settings, () => connection.refuse(refusedToken()));
  const calls = createCalls(rest, log, now);
  const registration = createRegistration(calls, settings, log);
  const roots = createRoots(now);
  const announcing = {
    rest: calls,
    once: rest,
    log,
    announcedAfter: tuning.announcedAfter ?? usuallyAnnouncedAfter,
  };
  let client: Client | undefined;
  let receive: Receive<Payload> = async () => {};
  const connection = createConnection(
    {
      settings,
      tuning,
      log,
      now,
      listen: (opened) => {
        client = opened;
        listenForServers(opened, calls, settings, receive);
        listenForMessages(opened, roots, receive);
        listenForInteractions(opened, { ...announcing, fileOf: createFiles(settings) }, now, receive);
      },
      ready: ({ application, guilds }) =>
        void registration.reconcile(application.id, [...guilds.cache.keys()]),
    },
    health,
    claims.isShared
      ? { takeOn: () => claims.takeOn('discord'), handOver: () => claims.handOver('discord') }
      : undefined,
  );
  return {
    name: 'discord',
    label: 'Discord',
    tenantNoun: 'server',
    abilities,
    ids,
    ownId: () => client?.user?.id,
    commandId: registration.idOf,
    drawing,
    sending: createSending({
      rest: calls,
      brief: calls.brief,
      log,
      settings,
      roots,
      may: (channel, right) => may(client, channel, right),
      lacks: (channel, right) => lacks(client, channel, right),
      writingRefused: (channel) => writingRefused(client, channel),
    }),
    connection: {
      health: () => healthOf(health.health(), calls.health(), registration.fault()),
      ended: connection.ended,
      standsBy: connection.standsBy,
      stop: () => {
        calls.stop();
        return connection.stop();
      },
      start: async (receiver) => {
        receive = receiver;
        if (settings.researchChannels.size > 0) log.info({}, researchNotice);
        try {
          await connection.start();
        } catch (error) {
          health.change('failing', messageOf(error));
          throw error;
        }
      },
    },
  };
}

/** Connected is not enough where Discord takes no answers. Commands that are missing are no failure: mentions are answered. */
function healthOf(connection: Health, calls: Health, unregistered: string | undefined): Health {
  const worst = connection.state === 'ok' && calls.state === 'failing' ? calls : connection;
  if (unregistered === undefined || worst.state === 'starting') return worst;
  return { ...worst, detail: `${worst.detail ?? ''}; commands: ${unregistered}` };
}
