// Slack as a chat platform: Bolt in Socket Mode, or over HTTP.
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { messageOf, type Verbatim, VerbatimError } from '../../src/index.ts';
import type { ChatServices } from '../chat/port/platform.ts';
import type { Abilities, ChatPlatform } from '../chat/port/port.ts';
import { serveChat } from '../chat/serve.ts';
import type { Adapter } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import { channelForm, ids } from './address/ids.ts';
import { platform } from './address/places.ts';
import { type Access, withOneToken } from './connect/access.ts';
import { acknowledgeOnceClaimed, authorisedBy } from './connect/acknowledging.ts';
import { boltLog } from './connect/bolt-log.ts';
import { createBotToken } from './connect/bot-token.ts';
import { createConnection } from './connect/connection.ts';
import { createRequests } from './connect/requests.ts';
import { type SlackSettings, slackApi, type Tokens } from './connect/settings.ts';
import { createSocket } from './connect/socket.ts';
import { type InstallerServices, withInstallations } from './install/installer.ts';
import { withRotatingToken } from './install/rotating.ts';
import { listenForAgent } from './receive/agent.ts';
import { listenForCommands } from './receive/commands.ts';
import { createInteractions } from './receive/interactions.ts';
import { createHearing, listenForMessages, listenForSharing } from './receive/messages.ts';
import { listenForPresses } from './receive/presses.ts';
import { answerUnknown } from './receive/unknown.ts';
import { drawing } from './render/draw.ts';
import type { Payload } from './render/limits.ts';
import { createChannels } from './send/channels.ts';
import { createProgress } from './send/progress.ts';
import { createSending } from './send/sending.ts';

/** `scopes`: what the app asks for where it is installed. */
export const createSlack = (
  verbatim: Verbatim,
  settings: SlackSettings,
  services: ChatServices,
  scopes: readonly string[] = [],
): Adapter => serveChat(createPlatform(verbatim, settings, services, scopes), verbatim, settings, services);

export const abilities: Abilities = {
  changes: true,
  buttons: true,
  forms: true,
  images: true,
  privacy: true,
  home: true,
  commandsInThreads: false,
  messageMenus: true,
  ageRestriction: false,
  categories: false,
  adminCommand: false,
};

function createPlatform(
  verbatim: Verbatim,
  settings: SlackSettings,
  { log, now }: ChatServices,
  scopes: readonly string[],
): ChatPlatform<Payload> {
  const { tokens, apiUrl = slackApi, mode, allowExternal } = settings;
  const logger = boltLog(log);
  const health = createHealthState(now);
  const token = createBotToken({
    ...(tokens.kind === 'token' ? { botToken: tokens.botToken } : {}),
    apiUrl,
    now,
  });
  const transport =
    mode.kind === 'socket'
      ? createSocket(mode.appToken, settings.apiUrl, logger, health)
      : createRequests(mode.signingSecret, logger, health);
  const options = { fetch: token.fetch, slackApiUrl: apiUrl, logger };
  const access = accessFor(verbatim, tokens, { options, apiUrl, log, logger, now }, scopes);
  const { authorize, ...appOptions } = access.appOptions;
  const authorised = authorize === undefined ? undefined : authorisedBy(authorize);
  const app = new App({
    clientOptions: { ...options },
    ...appOptions,
    ...(authorised === undefined ? {} : { authorize: authorised.authorize }),
    receiver: transport.receiver,
    logger,
    // Bolt's own memory of conversations is not used, and costs an error for every event.
    convoStore: false,
    // The token is tried at the start, which can say what is wrong with it.
    deferInitialization: true,
  });
  acknowledgeOnceClaimed(app, logger, authorised);
  app.error(async (error) => {
    const reason = messageOf(error);
    // Events may still come of a workspace whose installation the operator deleted.
    if (error.code === unauthorized)
      log.warn({ reason }, 'an event of a workspace without a token was left out');
    else log.error({ reason }, 'a listener failed');
  });
  const { clients } = access;
  const channels = createChannels(clients, allowExternal, log, now);
  return {
    name: platform,
    label: 'Slack',
    tenantNoun: 'workspace',
    abilities,
    ids: { conversation: channelForm, user: ids.user, role: undefined },
    commandId: () => undefined,
    drawing,
    sending: createSending({ clients, realmsIn: access.realmsIn, log, channels }),
    connection: createConnection({ app, access, transport, token, health }, (receive) => {
      const interactions = createInteractions({ log, receive });
      const progress = createProgress(log);
      listenForMessages(app, createHearing(channels, receive, progress));
      listenForSharing(app, channels);
      listenForCommands(app, interactions);
      listenForPresses(app, interactions);
      listenForAgent(app, interactions, progress);
      answerUnknown(app, log);
    }),
  };
}

/** Bolt's. */
const unauthorized = 'slack_bolt_authorization_error';

/** Throws CONFIG_INVALID where tokens are to be stored and no key seals them. */
function accessFor(
  { installations, admits, tenantOf, claims }: Verbatim,
  tokens: Tokens,
  services: Omit<InstallerServices, 'installations' | 'claims' | 'client'>,
  scopes: readonly string[],
): Access {
  if (tokens.kind === 'token')
    return withOneToken(tokens.botToken, new WebClient(tokens.botToken, { ...services.options }));
  if (installations === undefined)
    throw new VerbatimError('CONFIG_INVALID', 'VERBATIM_SECRET_KEY is missing: it seals the tokens.');
  const installer = { ...services, client: tokens.client, installations, claims };
  if (tokens.kind === 'rotating') return withRotatingToken(installer, tokens.refreshToken);
  const { stateSecret } = tokens;
  const isServed = (tenant: string, organisation: string): boolean => {
    const place = { platform, tenant: tenantOf(platform, tenant, organisation), conversation: '' };
    return admits({ ...place, audience: 'direct' }) === 'listed';
  };
  return withInstallations(installer, { stateSecret, scopes, isServed });
}
