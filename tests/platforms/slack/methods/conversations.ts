// conversations.* and reactions.*
import type { Channel, JsonObject, Message } from '../types.ts';
import { wireChannel, wireMessage } from '../wire.ts';
import {
  changeChannel,
  directChannel,
  findMessage,
  isMember,
  messagesIn,
  replaceMessage,
  repliesTo,
} from '../workspace.ts';
import {
  argument,
  family,
  historyScopes,
  isTrue,
  type Method,
  type Methods,
  missingScope,
  page,
  readScopes,
  required,
  type Slack,
  SlackRefusal,
  visibleChannel,
} from './method.ts';

const info: Method['run'] = (slack, args) => {
  const channel = visibleChannel(slack, required(args, 'channel'), 'read');
  return { channel: wireChannel(slack.workspace, channel) };
};

const kinds: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

function list(slack: Slack, args: JsonObject): JsonObject {
  const wanted = (argument(args, 'types') ?? 'public_channel').split(',').map((type) => kinds[type.trim()]);
  const { scopes } = slack.settings();
  const lacking = wanted.flatMap((kind) => {
    const scope = `${family(kind ?? 'public')}:read`;
    return scopes.includes(scope) ? [] : [scope];
  });
  if (lacking.length > 0) throw missingScope(slack, lacking);
  const channels = [...slack.workspace.channels.values()].filter(
    (channel) =>
      wanted.includes(channel.kind) &&
      (channel.kind === 'public' || isMember(slack.workspace, channel)) &&
      !(isTrue(args, 'exclude_archived') && channel.isArchived),
  );
  const { items, response_metadata } = page(channels, args);
  return { channels: items.map((channel) => wireChannel(slack.workspace, channel)), response_metadata };
}

/** The app's own channels, with the arguments and scopes of conversations.list. */
function own(slack: Slack, args: JsonObject): JsonObject {
  const listed = list(slack, { ...args, limit: '1000', cursor: '' })['channels'] as readonly JsonObject[];
  const channels = listed.filter(({ id }) => isMember(slack.workspace, visibleChannel(slack, String(id))));
  const { items, response_metadata } = page(channels, args);
  return { channels: items, response_metadata };
}

const members: Method['run'] = (slack, args) => {
  const channel = visibleChannel(slack, required(args, 'channel'), 'read');
  const { items, response_metadata } = page([...channel.members], args);
  return { members: items, response_metadata };
};

function readable(slack: Slack, args: JsonObject): Channel {
  const channel = visibleChannel(slack, required(args, 'channel'), 'history');
  if (!isMember(slack.workspace, channel)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** `oldest`, `latest` and `inclusive` of both methods. */
function within(messages: readonly Message[], args: JsonObject): readonly Message[] {
  const oldest = Number(argument(args, 'oldest') ?? 0);
  const latest = Number(argument(args, 'latest') ?? Number.POSITIVE_INFINITY);
  const edges = isTrue(args, 'inclusive');
  return messages.filter(({ ts }) => {
    const time = Number(ts);
    return (time > oldest && time < latest) || (edges && (time === oldest || time === latest));
  });
}

function answered(slack: Slack, messages: readonly Message[], args: JsonObject): JsonObject {
  const { items, response_metadata } = page(messages, args);
  return {
    messages: items.map((message) => wireMessage(slack.workspace, message)),
    has_more: response_metadata.next_cursor !== '',
    response_metadata,
  };
}

function replies(slack: Slack, args: JsonObject): JsonObject {
  const channel = readable(slack, args);
  const root = findMessage(slack.workspace, channel.id, required(args, 'ts'));
  if (root === undefined) throw new SlackRefusal('thread_not_found');
  return answered(slack, [root, ...within(repliesTo(slack.workspace, channel.id, root.ts), args)], args);
}

function history(slack: Slack, args: JsonObject): JsonObject {
  const channel = readable(slack, args);
  const shown = messagesIn(slack.workspace, channel.id).filter(
    (message) => message.threadTs === undefined || message.threadTs === message.ts || message.isBroadcast,
  );
  return answered(slack, within(shown, args).toReversed(), args);
}

function open(slack: Slack, args: JsonObject): JsonObject {
  const users = (argument(args, 'users') ?? '').split(',').filter((id) => id !== '');
  const [user] = users;
  if (users.length !== 1 || user === undefined) throw new SlackRefusal('invalid_users');
  if (!slack.workspace.people.has(user)) throw new SlackRefusal('user_not_found');
  const channel = directChannel(slack.workspace, user);
  return { channel: isTrue(args, 'return_im') ? wireChannel(slack.workspace, channel) : { id: channel.id } };
}

function join(slack: Slack, args: JsonObject): JsonObject {
  const channel = visibleChannel(slack, required(args, 'channel'));
  if (channel.kind !== 'public') throw new SlackRefusal('method_not_supported_for_channel_type');
  if (channel.isArchived) throw new SlackRefusal('is_archived');
  const { botUserId } = slack.workspace.identity;
  const joined = changeChannel(slack.workspace, channel, {
    members: new Set([...channel.members, botUserId]),
  });
  return { channel: wireChannel(slack.workspace, joined) };
}

function react(slack: Slack, args: JsonObject, add: boolean): JsonObject {
  const { workspace } = slack;
  const { botUserId } = workspace.identity;
  const channel = visibleChannel(slack, required(args, 'channel'));
  const name = required(args, 'name');
  const message = findMessage(workspace, channel.id, required(args, 'timestamp'));
  if (message === undefined) throw new SlackRefusal('message_not_found');
  if (!isMember(workspace, channel)) throw new SlackRefusal('not_in_channel');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new SlackRefusal('invalid_name');
  const given = message.reactions[name] ?? [];
  if (given.includes(botUserId) === add) throw new SlackRefusal(add ? 'already_reacted' : 'no_reaction');
  const users = add ? [...given, botUserId] : given.filter((user) => user !== botUserId);
  replaceMessage(workspace, { ...message, reactions: { ...message.reactions, [name]: users } });
  return {};
}

const bot = { token: 'bot' } as const;

export const conversationMethods: Methods = {
  'conversations.info': { ...bot, scopes: readScopes, run: info },
  'conversations.list': { ...bot, scopes: readScopes, run: list },
  'users.conversations': { ...bot, scopes: readScopes, run: own },
  'conversations.members': { ...bot, scopes: readScopes, run: members },
  'conversations.replies': { ...bot, scopes: historyScopes, run: replies },
  'conversations.history': { ...bot, scopes: historyScopes, run: history },
  'conversations.open': { ...bot, scopes: ['im:write', 'channels:manage', 'mpim:write'], run: open },
  'conversations.join': { ...bot, scopes: ['channels:join'], run: join },
  'reactions.add': { ...bot, scopes: ['reactions:write'], run: (slack, args) => react(slack, args, true) },
  'reactions.remove': {
    ...bot,
    scopes: ['reactions:write'],
    run: (slack, args) => react(slack, args, false),
  },
};
