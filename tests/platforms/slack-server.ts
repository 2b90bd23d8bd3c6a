// A small stateful Slack for tests: Web API, Socket Mode, signed Events API, people who act, faults on request.
// It refuses what Slack refuses. Everything a test needs comes from here.
import { createActions } from './slack/actions.ts';
import { createCommands } from './slack/commands.ts';
import { createDeliveries, inTeam } from './slack/delivery.ts';
import { allEvents, createEvents } from './slack/events.ts';
import { createFaults } from './slack/faults.ts';
import { openHttp } from './slack/http.ts';
import { createLog } from './slack/log.ts';
import type { Slack } from './slack/methods/method.ts';
import { createModals } from './slack/modals.ts';
import { createOAuth, type Grant } from './slack/oauth.ts';
import { pageAt } from './slack/page/page.ts';
import { createPeople } from './slack/people.ts';
import { createRateLimits } from './slack/rates.ts';
import { teamOfPayload } from './slack/reach.ts';
import { createReading } from './slack/reading.ts';
import { createRequestUrl } from './slack/request-url.ts';
import { allScopes } from './slack/settings.ts';
import { createSocketMode } from './slack/socket-mode.ts';
import type { SlackServer, SlackServerOptions } from './slack/test-api.ts';
import { createTickets } from './slack/tickets.ts';
import { createTokenCheck } from './slack/tokens.ts';
import type { AppSettings, Identity } from './slack/types.ts';
import { addChannel, addPerson, createWorkspace, type Workspace } from './slack/workspace.ts';

export { escapeText } from './slack/entities.ts';
export { limits } from './slack/limits.ts';
export type * from './slack/log.ts';
export { pingsOf, plainOf } from './slack/mrkdwn.ts';
export { settingsOf } from './slack/settings.ts';
export type * from './slack/test-api.ts';
export type * from './slack/types.ts';

const tokens = { bot: 'xoxb-test-bot-token', app: 'xapp-1-test-app-token' };
const signingSecret = '0123456789abcdef0123456789abcdef';

/** Starts the server on 127.0.0.1. Close it when the test is over. */
export async function openSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const now = options.now ?? Date.now;
  const workspace = furnished(createWorkspace(identityOf(options.identity), now), options);
  const log = createLog(now);
  const faults = createFaults(now);
  let settings: AppSettings = {
    experience: 'agent',
    scopes: allScopes,
    events: allEvents,
    ...options.settings,
  };
  const oauth = createOAuth(
    { clientId: '1.2', clientSecret: 'client-secret-of-the-app', ...options.oauth },
    workspace.identity,
    () => settings,
    now,
  );
  const tokenCheck = createTokenCheck(tokens, oauth);
  let requestUrl: string | undefined;
  let url = '';
  let elsewhere: string | undefined;
  const socketMode = createSocketMode(workspace.identity, log, faults);
  const http = createRequestUrl({ url: () => requestUrl, signingSecret, now });
  const own = createDeliveries({
    transport: () => (options.mode === 'http' ? http : socketMode),
    log,
    faults,
    ...(options.ackMs === undefined ? {} : { ackMs: options.ackMs }),
    ...(options.retryDelaysMs === undefined ? {} : { retryDelaysMs: options.retryDelaysMs }),
  });
  const deliveries: typeof own = {
    ...own,
    deliver: (delivery) => {
      if (!oauth.isUsed()) return own.deliver(inTeam(delivery, elsewhere));
      const team = elsewhere ?? teamOfPayload(workspace, delivery.payload) ?? workspace.identity.teamId;
      const grant = oauth.grantIn(team);
      // Slack tells an app nothing of a workspace that it is not installed in.
      if (grant === undefined) return Promise.resolve({ acknowledged: false, reason: 'not_installed' });
      return own.deliver(ofGrant(inTeam(delivery, team), grant));
    },
  };
  const slack: Slack = {
    workspace,
    settings: () => settings,
    tickets: createTickets(now),
    events: createEvents(workspace, () => settings, deliveries),
    log,
    url: () => url,
    newLink: socketMode.newLink,
  };
  const api = { slack, faults, tokens: tokenCheck, rates: createRateLimits(options.rates ?? {}, now), oauth };
  const server = await openHttp(api, socketMode, options.port ?? 0);
  url = server.url;
  const stage = { slack, deliveries };
  const people = createPeople(slack);

  return {
    ...people,
    ...createCommands(stage),
    ...createActions(stage),
    ...createModals(stage),
    ...createReading(workspace, log),
    until: log.until,
    entries: log.entries,
    forget: log.forget,
    url,
    apiUrl: `${url}/api/`,
    tokens,
    signingSecret,
    identity: workspace.identity,
    faults,
    oauth,
    uninstall: (team) => {
      const grant = oauth.grantIn(team);
      if (grant === undefined) throw new Error(`The app is not installed in ${team}.`);
      oauth.revoke(team);
      for (const event of [
        { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.identity.botUserId] } },
        { type: 'app_uninstalled' },
      ])
        if (settings.events.includes(event.type))
          void own.deliver(goodbye(event, grant, workspace.identity, now));
    },
    settings: () => settings,
    moveTo: (teamId) => {
      elsewhere = teamId;
    },
    changeSettings: (change) => {
      settings = { ...settings, ...change };
    },
    failToken: tokenCheck.fail,
    setRequestUrl: (address) => {
      requestUrl = address;
    },
    verifyRequestUrl: () => http.verify(`challenge-${now()}`, workspace.identity.verificationToken),
    connections: socketMode.connections,
    sendRaw: async (text, type = 'application/json') =>
      options.mode === 'http' ? http.sendRaw(text, type) : socketMode.sendRaw(text),
    disconnectSockets: socketMode.disconnect,
    dropSockets: socketMode.drop,
    freezeSockets: socketMode.freeze,
    redeliver: ({ kind, name, payload }, retryNum = 1, reason = 'http_timeout') =>
      deliveries.redeliver({ kind, name, payload }, retryNum, reason),
    clickPrompt: ({ channel, ts, user }, index) => {
      const shown =
        ts === undefined ? workspace.agentPrompts.get(channel) : workspace.threads.get(`${channel} ${ts}`);
      const prompt = shown?.prompts[index];
      if (prompt === undefined) throw new Error(`There is no prompt ${index}.`);
      return people.say(channel, user, prompt.message, ts === undefined ? {} : { thread: ts });
    },
    page: (path) => {
      const { pathname, searchParams } = new URL(path, url);
      return pageAt(workspace, pathname, searchParams);
    },
    close: async () => {
      log.close();
      socketMode.close();
      await deliveries.close();
      await server.close();
    },
  };
}

/** The payload as of an installation: its organisation, and whether it is of all of that. */
function ofGrant(
  delivery: ReturnType<typeof inTeam>,
  { organisation, isOrganisationWide }: Grant,
): ReturnType<typeof inTeam> {
  const { kind, payload } = delivery;
  const enterprise = organisation ?? null;
  const authorization = {
    enterprise_id: enterprise,
    is_enterprise_install: isOrganisationWide,
    ...(isOrganisationWide ? { team_id: null } : {}),
  };
  const { authorizations } = payload;
  const fields = {
    events_api: {
      ...(organisation === undefined ? {} : { enterprise_id: organisation }),
      context_enterprise_id: enterprise,
      authorizations: Array.isArray(authorizations)
        ? authorizations.map((one: object) => ({ ...one, ...authorization }))
        : [authorization],
    },
    slash_commands: {
      ...(organisation === undefined ? {} : { enterprise_id: organisation }),
      is_enterprise_install: String(isOrganisationWide),
    },
    interactive: {
      enterprise: organisation === undefined ? null : { id: organisation, name: organisation },
      is_enterprise_install: isOrganisationWide,
      ...(isOrganisationWide ? { team: null } : {}),
    },
  }[kind];
  return { ...delivery, payload: { ...payload, ...fields } };
}

/** As recorded: without authorizations, since there is none any more; of an organisation without a workspace. */
const goodbye = (
  event: { readonly type: string },
  { team, organisation, isOrganisationWide }: Grant,
  { verificationToken, appId }: Identity,
  now: () => number,
) =>
  ({
    kind: 'events_api',
    name: event.type,
    payload: {
      token: verificationToken,
      team_id: isOrganisationWide ? null : team,
      ...(organisation === undefined ? {} : { enterprise_id: organisation }),
      api_app_id: appId,
      event,
      type: 'event_callback',
      event_id: `Ev0${event.type}${now()}`,
      event_time: Math.floor(now() / 1000),
    },
  }) as const;

const identityOf = (given: Partial<Identity> = {}): Identity => ({
  teamId: 'T0TESTTEAM',
  teamName: 'Test Team',
  teamDomain: 'test-team',
  appId: 'A0VERBATIM',
  botId: 'B0VERBATIM',
  botUserId: 'U0VERBATIM',
  botName: 'verbatim',
  verificationToken: 'verification-token',
  ...given,
});

/** Without options: Ada, an administrator, and Bo, both with the app in #research. */
function furnished(workspace: Workspace, options: SlackServerOptions): Workspace {
  const { botUserId, botName } = workspace.identity;
  addPerson(workspace, { id: botUserId, name: botName, isBot: true });
  const people = options.people ?? [
    { id: 'U0ADA', name: 'ada', realName: 'Ada Lovelace', isAdmin: true },
    { id: 'U0BO', name: 'bo', realName: 'Bo Diddley' },
  ];
  const ids = people.map((person) => addPerson(workspace, person).id);
  const channels = options.channels ?? [{ id: 'C0RESEARCH', name: 'research' }];
  for (const channel of channels) addChannel(workspace, { members: [botUserId, ...ids], ...channel });
  return workspace;
}
