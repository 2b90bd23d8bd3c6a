// REST: channels, threads and forum posts.
import { invalidForm, refuse } from './errors.ts';
import { channelDeleted, channelUpdated } from './events.ts';
import { anything, flag, isObject, object, oneOf, problem, text, whole } from './form.ts';
import { messageBody } from './message-form.ts';
import { answer, botsPost } from './message-routes.ts';
import { type Channel, channelTypes } from './model.ts';
import { isThread, type Permission } from './permissions.ts';
import { isArchived, openThread, openThreadFrom, post } from './posting.ts';
import {
  checked,
  created,
  isText,
  need,
  nothing,
  ok,
  type Reply,
  type Request,
  type Route,
  seenChannel,
  seenMessage,
} from './request.ts';
import { channelWire, threadWire } from './wire.ts';
import { can, directChannel, timeOf, type World } from './world.ts';

const name = text({ min: 1, max: 100 });
/** Minutes. */
const archiveAfter = oneOf([60, 1440, 4320, 10080]);
const slow = whole({ min: 0, max: 21_600 });
const common = { name, auto_archive_duration: archiveAfter, rate_limit_per_user: slow };

interface ThreadBody {
  readonly name: string;
  readonly type?: number;
  readonly auto_archive_duration?: number;
  readonly message?: unknown;
}

function threadBody(payload: unknown): ThreadBody {
  // Called once the payload was checked.
  return payload as ThreadBody;
}

function newThread(world: World, parent: Channel, { name, auto_archive_duration, type }: ThreadBody) {
  return {
    parent,
    name: name.trim(),
    owner: world.bot,
    ...(type === undefined ? {} : { type }),
    ...(auto_archive_duration === undefined ? {} : { archiveAfter: auto_archive_duration }),
  };
}

function startFromMessage(request: Request): Reply {
  const { world } = request;
  const channel = seenChannel(request);
  const kept = seenMessage(request, channel);
  checked(request.payload, object(common, ['name']));
  if (isThread(channel) || channel.type === channelTypes.dm || !isText(channel))
    throw refuse('wrongChannelType');
  need(world, channel, 'createPublicThreads');
  if (world.channels.has(kept.message.id)) throw refuse('threadExists');
  const thread = openThreadFrom(world, kept, newThread(world, channel, threadBody(request.payload)));
  return created(threadWire(world, thread));
}

/** The thread's id is that of its first message. */
function postInForum(request: Request, forum: Channel): Reply {
  const { world } = request;
  checked(
    request.payload,
    object({ ...common, message: anything, applied_tags: anything }, ['name', 'message']),
  );
  need(world, forum, 'sendMessages');
  const { message, ...rest } = threadBody(request.payload);
  const first = botsPost(request, forum, messageBody(message));
  const id = world.newId();
  const channel = openThread(world, { ...newThread(world, forum, rest), id });
  const kept = post(world, { ...first, channel, id });
  return created({ ...threadWire(world, channel), message: answer(world, kept) });
}

function startThread(request: Request): Reply {
  const { world } = request;
  const channel = seenChannel(request);
  if (channel.type === channelTypes.forum) return postInForum(request, channel);
  if (isThread(channel) || channel.type === channelTypes.dm) throw refuse('wrongChannelType');
  checked(request.payload, object({ ...common, type: oneOf([10, 11, 12]), invitable: flag }, ['name']));
  const body = threadBody(request.payload);
  need(
    world,
    channel,
    body.type === channelTypes.privateThread ? 'createPrivateThreads' : 'createPublicThreads',
  );
  return created(threadWire(world, openThread(world, newThread(world, channel, body))));
}

/** What may be changed of a thread, and the right for it unless one's own thread. */
function changeThread(request: Request, thread: Channel): Channel {
  const { world, payload } = request;
  checked(
    payload,
    object({
      ...common,
      archived: flag,
      locked: flag,
      invitable: flag,
      flags: whole(),
      applied_tags: anything,
    }),
  );
  const given = isObject(payload) ? payload : {};
  const own = thread.owner_id === world.bot.id;
  const right: Permission = 'manageThreads';
  if (!own || given['locked'] !== undefined) need(world, thread, right);
  if (isArchived(thread) && given['archived'] !== false) throw refuse('archived');
  const before = thread.thread_metadata;
  if (before === undefined) throw refuse('wrongChannelType');
  if (before.locked && given['archived'] === false) need(world, thread, right);
  const {
    archived = before.archived,
    locked = before.locked,
    auto_archive_duration = before.auto_archive_duration,
  } = given;
  return {
    ...thread,
    name: String(given['name'] ?? thread.name),
    thread_metadata: {
      archived: archived === true,
      locked: locked === true,
      auto_archive_duration: Number(auto_archive_duration),
      archive_timestamp: timeOf(world),
    },
  };
}

function changeChannel(request: Request): Reply {
  const { world, payload } = request;
  const channel = seenChannel(request);
  if (!isThread(channel)) need(world, channel, 'manageChannels');
  if (!isThread(channel)) checked(payload, object({ name }));
  const changed = isThread(channel)
    ? changeThread(request, channel)
    : { ...channel, ...(isObject(payload) ? payload : {}) };
  world.channels.set(channel.id, changed);
  channelUpdated(world, changed);
  return ok(channelWire(world, changed));
}

/** Messages of a channel go with it. */
export function dropChannel(world: World, channel: Channel): void {
  channelDeleted(world, channel);
  for (const thread of [...world.channels.values()].filter(({ parent_id }) => parent_id === channel.id))
    dropChannel(world, thread);
  world.channels.delete(channel.id);
  for (const id of world.messageIds.get(channel.id) ?? []) {
    const kept = world.messages.get(id);
    if (kept !== undefined) world.messages.set(id, { ...kept, deleted: true });
  }
  world.changed();
}

function deleteChannel(request: Request): Reply {
  const { world } = request;
  const channel = seenChannel(request);
  if (channel.type !== channelTypes.dm)
    need(world, channel, isThread(channel) ? 'manageThreads' : 'manageChannels');
  if (channel.type !== channelTypes.dm) dropChannel(world, channel);
  return ok(channelWire(world, channel));
}

function joinThread(request: Request): Reply {
  const channel = seenChannel(request);
  if (!isThread(channel)) throw refuse('wrongChannelType');
  if (isArchived(channel)) throw refuse('archived');
  return nothing;
}

/** Of those threads that the bot sees. */
function activeThreads(request: Request): Reply {
  const { world, params } = request;
  const threads = [...world.channels.values()].filter(
    (channel) =>
      channel.guild_id === params['guild'] &&
      isThread(channel) &&
      !isArchived(channel) &&
      can(world, channel, world.bot.id, 'viewChannel'),
  );
  return ok({ threads: threads.map((thread) => threadWire(world, thread)), members: [] });
}

function openDirect(request: Request): Reply {
  const { world, payload } = request;
  checked(payload, object({ recipient_id: anything }, ['recipient_id']));
  const user = world.users.get(String(isObject(payload) ? payload['recipient_id'] : ''));
  if (user === undefined) throw invalidForm([problem(['recipient_id'], 'USER_NOT_FOUND', 'Unknown user')]);
  if (user.id === world.bot.id) throw refuse('cannotMessageUser');
  return ok(channelWire(world, directChannel(world, user)));
}

export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/channels/:channel',
    handle: (request) => ok(channelWire(request.world, seenChannel(request))),
  },
  { method: 'PATCH', pattern: '/channels/:channel', handle: changeChannel },
  { method: 'DELETE', pattern: '/channels/:channel', handle: deleteChannel },
  { method: 'POST', pattern: '/channels/:channel/messages/:message/threads', handle: startFromMessage },
  { method: 'POST', pattern: '/channels/:channel/threads', handle: startThread },
  { method: 'PUT', pattern: '/channels/:channel/thread-members/@me', handle: joinThread },
  { method: 'DELETE', pattern: '/channels/:channel/thread-members/@me', handle: joinThread },
  { method: 'GET', pattern: '/guilds/:guild/threads/active', handle: activeThreads },
  { method: 'POST', pattern: '/users/@me/channels', handle: openDirect },
];
