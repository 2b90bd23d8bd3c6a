// How people, channels, messages and views look in Slack's JSON.
import { compact } from './json.ts';
import type { Channel, JsonObject, Message, Person, View } from './types.ts';
import { findMessage, repliesTo, type Workspace } from './workspace.ts';

export const channelType = (channel: Channel): string =>
  ({ public: 'channel', private: 'group', im: 'im', mpim: 'mpim' })[channel.kind];

export function wireMessage(workspace: Workspace, message: Message): JsonObject {
  const { teamId } = workspace.identity;
  const replies = repliesTo(workspace, message.channel, message.ts);
  const parent =
    message.threadTs === undefined || message.threadTs === message.ts
      ? undefined
      : findMessage(workspace, message.channel, message.threadTs);
  return compact({
    type: 'message',
    subtype: message.subtype,
    user: message.user,
    ...botFields(workspace, message),
    client_msg_id: message.clientMsgId,
    text: message.text,
    ts: message.ts,
    team: teamId,
    blocks: message.blocks.length === 0 ? undefined : message.blocks,
    attachments: message.attachments,
    files: message.files,
    ...(message.files === undefined ? {} : { upload: false }),
    metadata: message.metadata,
    edited: message.edited,
    ...(replies.length > 0 || message.title !== undefined ? threadFields(message, replies) : {}),
    thread_ts: message.threadTs ?? (replies.length > 0 ? message.ts : undefined),
    parent_user_id: parent?.user,
    root: message.isBroadcast && parent ? wireMessage(workspace, parent) : undefined,
    reactions: reactionsOf(message),
    assistant_app_thread:
      message.title === undefined ? undefined : { title: message.title, title_blocks: [], artifacts: [] },
    ...message.flags,
  });
}

function botFields(workspace: Workspace, message: Message): JsonObject {
  if (message.botId === undefined) return {};
  const { identity } = workspace;
  const isOurs = message.botId === identity.botId;
  return compact({
    bot_id: message.botId,
    app_id: isOurs ? identity.appId : undefined,
    bot_profile: {
      id: message.botId,
      app_id: isOurs ? identity.appId : 'A0OTHERAPP',
      name: isOurs ? identity.botName : 'another bot',
      deleted: false,
      updated: 1_700_000_000,
      team_id: identity.teamId,
      icons: {},
    },
  });
}

const threadFields = (message: Message, replies: readonly Message[]): JsonObject => ({
  reply_count: replies.length,
  reply_users_count: new Set(replies.map((reply) => reply.user)).size,
  reply_users: [...new Set(replies.map((reply) => reply.user))],
  latest_reply: replies.at(-1)?.ts ?? message.ts,
  is_locked: false,
  subscribed: false,
});

const reactionsOf = (message: Message): JsonObject['reactions'] => {
  const given = Object.entries(message.reactions).filter(([, users]) => users.length > 0);
  return given.length === 0
    ? undefined
    : given.map(([name, users]) => ({ name, users, count: users.length }));
};

export const wireChannel = (workspace: Workspace, channel: Channel): JsonObject => {
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    is_org_shared: channel.sharedTeamIds !== undefined,
    context_team_id: channel.sharedTeamIds?.[0] ?? workspace.identity.teamId,
    ...(channel.sharedTeamIds === undefined ? {} : { shared_team_ids: channel.sharedTeamIds }),
    updated: channel.created * 1000,
  };
  if (channel.kind === 'im') {
    const other = [...channel.members].find((member) => member !== workspace.identity.botUserId);
    return { ...common, is_im: true, user: other, is_user_deleted: false, priority: 0 };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_general: false,
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_pending_ext_shared: false,
    is_member: channel.members.has(workspace.identity.botUserId),
    num_members: channel.members.size,
    creator: 'U0CREATOR',
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
};

const memberOf = (organisation: string, { id, teamId, isOrganisationAdmin = false }: Person): JsonObject => ({
  id,
  enterprise_id: organisation,
  enterprise_name: 'Test Organisation',
  is_admin: isOrganisationAdmin,
  is_owner: false,
  teams: [teamId],
});

/** Without `email`: that takes the scope users:read.email. */
export const wirePerson = ({ identity }: Workspace, person: Person, withLocale = false): JsonObject => ({
  id: person.id,
  team_id: person.teamId,
  name: person.name,
  real_name: person.realName,
  deleted: false,
  is_admin: person.isAdmin,
  is_owner: false,
  is_bot: person.isBot,
  is_app_user: false,
  is_restricted: false,
  is_stranger: false,
  ...(identity.organisation === undefined
    ? {}
    : { enterprise_user: memberOf(identity.organisation, person) }),
  tz: 'Etc/UTC',
  tz_offset: 0,
  ...(withLocale ? { locale: person.locale ?? 'en-US' } : {}),
  profile: { real_name: person.realName, display_name: person.name, team: person.teamId },
});

/** `values` are what the person entered, by block and action. */
export function wireView(workspace: Workspace, view: View, values: JsonObject = {}): JsonObject {
  const { identity } = workspace;
  const { content } = view;
  return {
    id: view.id,
    team_id: identity.teamId,
    type: view.type,
    blocks: content['blocks'],
    private_metadata: content['private_metadata'] ?? '',
    callback_id: content['callback_id'] ?? '',
    external_id: content['external_id'] ?? '',
    state: { values },
    hash: view.hash,
    title: content['title'] ?? null,
    submit: content['submit'] ?? null,
    close: content['close'] ?? null,
    clear_on_close: content['clear_on_close'] ?? false,
    notify_on_close: content['notify_on_close'] ?? false,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    app_id: identity.appId,
    app_installed_team_id: identity.isOrganisationWide === true ? identity.organisation : identity.teamId,
    bot_id: identity.botId,
  };
}
