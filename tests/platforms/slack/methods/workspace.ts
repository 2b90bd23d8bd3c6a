// auth, apps, api, team, users, bots: who is there, and whether the tokens are good.
import type { JsonObject } from '../types.ts';
import { wirePerson } from '../wire.ts';
import { argument, type Methods, page, required, type Slack, SlackRefusal } from './method.ts';

const authTest = ({ workspace }: Slack): JsonObject => {
  const { identity } = workspace;
  return {
    url: `https://${identity.teamDomain}.slack.com/`,
    team: identity.teamName,
    user: identity.botName,
    team_id: identity.isOrganisationWide === true ? identity.organisation : identity.teamId,
    user_id: identity.botUserId,
    bot_id: identity.botId,
    ...(identity.organisation === undefined ? {} : { enterprise_id: identity.organisation }),
    is_enterprise_install: identity.isOrganisationWide === true,
  };
};

const teamInfo = ({ workspace }: Slack): JsonObject => {
  const { teamId, teamName, teamDomain } = workspace.identity;
  return { team: { id: teamId, name: teamName, domain: teamDomain, email_domain: '', icon: {} } };
};

function userInfo({ workspace }: Slack, args: JsonObject): JsonObject {
  const person = workspace.people.get(required(args, 'user'));
  if (person === undefined) throw new SlackRefusal('user_not_found');
  return { user: wirePerson(workspace, person, String(args['include_locale']) === 'true') };
}

function userList({ workspace }: Slack, args: JsonObject): JsonObject {
  const { items, response_metadata } = page([...workspace.people.values()], args);
  return { members: items.map((person) => wirePerson(workspace, person)), response_metadata };
}

function botInfo({ workspace }: Slack, args: JsonObject): JsonObject {
  const { identity } = workspace;
  const id = argument(args, 'bot') ?? identity.botId;
  if (id !== identity.botId) throw new SlackRefusal('bot_not_found');
  const { botName, botUserId, appId } = identity;
  return {
    bot: { id, deleted: false, name: botName, updated: 0, app_id: appId, user_id: botUserId, icons: {} },
  };
}

const openConnection = (slack: Slack): JsonObject => ({
  url: `${slack.url().replace('http', 'ws')}${slack.newLink()}`,
});

function apiTest(_slack: Slack, args: JsonObject): JsonObject {
  const error = argument(args, 'error');
  if (error !== undefined) throw new SlackRefusal(error, { args });
  return { args };
}

const people = { token: 'bot', scopes: ['users:read'] } as const;

export const workspaceMethods: Methods = {
  'api.test': { token: 'none', scopes: [], run: apiTest },
  'auth.test': { token: 'bot', scopes: [], run: authTest },
  'apps.connections.open': { token: 'app', scopes: ['connections:write'], run: openConnection },
  'team.info': { token: 'bot', scopes: ['team:read'], run: teamInfo },
  'users.info': { ...people, run: userInfo },
  'users.list': { ...people, run: userList },
  'bots.info': { ...people, run: botInfo },
};
