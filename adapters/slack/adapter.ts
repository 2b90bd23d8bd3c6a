// Slack as a chat platform: Bolt in Socket Mode, or over HTTP.
import { App } from '@slack/bolt';
import { messageOf, type Verbatim } from '../../src/index.ts';
import type { ChatServices } from '../chat/port/platform.ts';
import type { Abilities, ChatPlatform } from '../chat/port/port.ts';
import { serveChat } from '../chat/serve.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import { platform } from './address/places.ts';
import { boltLog } from './connect/bolt-log.ts';
import { createBotToken } from './connect/bot-token.ts';
import { createConnection } from './connect/connection.ts';
import { createRequests } from './connect/requests.ts';
import type { SlackSettings } from './connect/settings.ts';
import { slackApi } from './connect/settings.ts';
import { createSocket } from './connect/socket.ts';
import { listenForAgent } from './receive/agent.ts';
import { listenForCommands } from './receive/commands.ts';
import { createInteractions } from './receive/interactions.ts';
import { createHearing, listenForMessages } from './receive/messages.ts';
import { listenForPresses } from './receive/presses.ts';
import { answerUnknown } from './receive/unknown.ts';
import { drawing } from './render/draw.ts';
import type { Payload } from './render/limits.ts';
import { createChannels } from './send/channels.ts';
import { createProgress } from './send/progress.ts';
import { createSending } from './send/sending.ts';

export const createSlack = (verbatim: Verbatim, settings: SlackSettings, services: ChatServices): Adapter =>
  serveChat(createPlatform(settings, services), verbatim, settings, services);

export const abilities: Abilities = {
  changes: true,
  buttons: true,
  forms: true,
  images: true,
  privacy: true,
  home: true,
  commandsInThreads: false,
  messageMenus: true,
};

function createPlatform(settings: SlackSettings, { log, now }: ChatServices): ChatPlatform<Payload> {
  const { botToken, apiUrl, mode, allowExternal } = settings;
  const logger = boltLog(log);
  const health = createHealthState(now);
  const token = createBotToken({ botToken, apiUrl: apiUrl ?? slackApi, now });
  const transport =
    mode.kind === 'socket'
      ? createSocket(mode.appToken, apiUrl, logger, health)
      : createRequests(mode.signingSecret, logger, health);
  const app = new App({
    token: botToken,
    receiver: transport.receiver,
    logger,
    // The token is tried at the start, which can say what is wrong with it.
    deferInitialization: true,
    clientOptions: { fetch: token.fetch, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) },
  });
  app.error(async (error) => log.error({ reason: messageOf(error) }, 'a listener failed'));
  const { client } = app;
  const channels = createChannels(client, allowExternal, log, now);
  return {
    name: platform,
    label: 'Slack',
    tenantNoun: 'workspace',
    abilities,
    drawing,
    sending: createSending({ client, log, channels }),
    connection: createConnection({ app, transport, token, health }, (receive) => {
      const interactions = createInteractions({ client, log, receive });
      const progress = createProgress(client, log);
      listenForMessages(app, createHearing(channels, receive, progress));
      listenForCommands(app, interactions);
      listenForPresses(app, interactions);
      listenForAgent(app, interactions, progress);
      answerUnknown(app, log);
    }),
  };
}
