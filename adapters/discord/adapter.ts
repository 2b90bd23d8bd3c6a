// Discord as a chat platform: discord.js over the gateway.
import type { Client } from 'discord.js';
import { messageOf, type Verbatim } from '../../src/index.ts';
import type { ChatServices } from '../chat/port/platform.ts';
import type { Abilities, ChatPlatform, Receive } from '../chat/port/port.ts';
import { serveChat } from '../chat/serve.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import type { ClientTuning } from './connect/client.ts';
import { createConnection } from './connect/connection.ts';
import { lacks, may, writingRefused } from './connect/permissions.ts';
import { createRest } from './connect/rest.ts';
import { createRoots } from './connect/roots.ts';
import type { DiscordSettings } from './connect/settings.ts';
import { refusedToken } from './connect/token-refusals.ts';
import { listenForInteractions } from './receive/interactions.ts';
import { listenForMessages } from './receive/messages.ts';
import { register } from './receive/registration.ts';
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
): Adapter => serveChat(createPlatform(settings, services), verbatim, settings, services);

export const abilities: Abilities = {
  changes: true,
  buttons: true,
  forms: true,
  images: true,
  privacy: true,
  home: false,
  commandsInThreads: true,
  messageMenus: true,
};

const researchNotice =
  'DISCORD_RESEARCH_CHANNELS is set, so Discord is asked for the content of all messages in channels that the bot sees; without it, only of those that mention the bot. Nothing that others say is stored.';

function createPlatform(
  settings: DiscordSettings,
  { log, now, tuning = {} }: DiscordServices,
): ChatPlatform<Payload> {
  const health = createHealthState(now);
  const rest = createRest(settings, () => connection.refuse(refusedToken()));
  const roots = createRoots(now);
  const announcing = { rest, log, announcedAfter: tuning.announcedAfter ?? usuallyAnnouncedAfter };
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
        listenForServers(opened, rest, settings, receive);
        listenForMessages(opened, roots, receive);
        listenForInteractions(opened, announcing, now, receive);
      },
      ready: ({ application }) => void register(rest, application.id, settings.guilds, log),
    },
    health,
  );
  return {
    name: 'discord',
    label: 'Discord',
    tenantNoun: 'server',
    abilities,
    drawing,
    sending: createSending({
      rest,
      log,
      settings,
      roots,
      may: (channel, right) => may(client, channel, right),
      lacks: (channel, right) => lacks(client, channel, right),
      writingRefused: (channel) => writingRefused(client, channel),
    }),
    connection: {
      health: health.health,
      ended: connection.ended,
      stop: connection.stop,
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
