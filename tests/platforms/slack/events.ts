// Turns what happened into Events API callbacks, for the events that the app subscribed to and may see.
import { randomBytes } from 'node:crypto';
import type { Deliveries } from './delivery.ts';
import { compact } from './json.ts';
import type { AppSettings, Channel, Experience, JsonObject, Message } from './types.ts';
import { channelType, wireChannel, wireMessage, wireView } from './wire.ts';
import { directChannel, isMember, type Workspace } from './workspace.ts';

export interface Events {
  posted(message: Message): void;
  edited(message: Message, before: Message): void;
  deleted(message: Message): void;
  /** Any other event, by its subscription's name. */
  emit(name: string, event: JsonObject): void;
  /** `more`: further fields of the event. */
  homeOpened(user: string, tab: 'home' | 'messages', more?: JsonObject): void;
}

/** Scopes that an event takes; others need none (each event's page on docs.slack.dev/reference/events). */
const scopeOf: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  channel_rename: 'channels:read',
  channel_archive: 'channels:read',
  channel_shared: 'channels:read',
  channel_unshared: 'channels:read',
  channel_left: 'channels:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
};

/** Events that only one experience has. */
const eventsOf: Readonly<Record<Experience, readonly string[]>> = {
  agent: ['app_context_changed', 'agent_session_stopped'],
  assistant: ['assistant_thread_started', 'assistant_thread_context_changed'],
};

/** Whether apps of an experience can subscribe to an event. */
export const isOffered = (name: string, experience: Experience): boolean =>
  eventsOf[experience].includes(name) || !Object.values(eventsOf).flat().includes(name);

export const allEvents: readonly string[] = [
  ...Object.keys(scopeOf),
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  ...Object.values(eventsOf).flat(),
];

export const mentions = (text: string, user: string): boolean =>
  new RegExp(`<@${user}(\\|[^>]*)?>`).test(text);

export function createEvents(
  workspace: Workspace,
  settings: () => AppSettings,
  deliveries: Deliveries,
): Events {
  const { identity } = workspace;

  function emit(name: string, event: JsonObject): void {
    const { events, scopes, experience } = settings();
    const scope = scopeOf[name];
    if (!isOffered(name, experience)) return;
    if (!events.includes(name) || (scope !== undefined && !scopes.includes(scope))) return;
    const payload = callback(workspace, event);
    void deliveries.deliver({ kind: 'events_api', name: String(event['type']), payload });
  }

  function emitMessage(channel: Channel, event: JsonObject): void {
    if (!isMember(workspace, channel)) return;
    const name = {
      public: 'message.channels',
      private: 'message.groups',
      im: 'message.im',
      mpim: 'message.mpim',
    }[channel.kind];
    emit(name, event);
  }

  const placed = (message: Message, wire: JsonObject): JsonObject => ({
    ...wire,
    channel: message.channel,
    event_ts: message.ts,
  });

  /**
   * Not in direct messages, nor in those among several people: "not dispatched via app_mention"
   * (docs.slack.dev/reference/events/app_mention).
   */
  function emitMention(channel: Channel, message: Message): void {
    if (['im', 'mpim'].includes(channel.kind) || !isMember(workspace, channel)) return;
    if (message.botId === identity.botId) return;
    if (!mentions(message.text, identity.botUserId)) return;
    const { subtype: _, ...wire } = wireMessage(workspace, message);
    emit('app_mention', { ...placed(message, wire), type: 'app_mention' });
  }

  const channelOf = (message: Message): Channel => {
    const channel = workspace.channels.get(message.channel);
    if (channel === undefined) throw new Error(`There is no channel ${message.channel}.`);
    return channel;
  };

  return {
    emit,
    posted(message) {
      const channel = channelOf(message);
      const event = placed(message, wireMessage(workspace, message));
      emitMessage(channel, { ...event, channel_type: channelType(channel) });
      emitMention(channel, message);
    },
    edited(message, before) {
      const channel = channelOf(message);
      const eventTs = workspace.nextTs();
      emitMessage(channel, {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        message: wireMessage(workspace, message),
        previous_message: wireMessage(workspace, before),
        channel: message.channel,
        ts: eventTs,
        event_ts: eventTs,
        channel_type: channelType(channel),
      });
      if (!mentions(before.text, identity.botUserId)) emitMention(channel, message);
    },
    deleted(message) {
      const channel = channelOf(message);
      const eventTs = workspace.nextTs();
      emitMessage(channel, {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        deleted_ts: message.ts,
        previous_message: wireMessage(workspace, message),
        channel: message.channel,
        ts: eventTs,
        event_ts: eventTs,
        channel_type: channelType(channel),
      });
    },
    homeOpened(user, tab, more = {}) {
      const view = workspace.homes.get(user);
      emit(
        'app_home_opened',
        compact({
          type: 'app_home_opened',
          user,
          channel: directChannel(workspace, user).id,
          tab,
          view: tab === 'home' && view !== undefined ? wireView(workspace, view) : undefined,
          ...more,
          event_ts: workspace.nextTs(),
        }),
      );
    },
  };
}

/** The wrapper of every event (docs.slack.dev/apis/events-api, "Callback field"). */
function callback(workspace: Workspace, event: JsonObject): JsonObject {
  const { identity, now } = workspace;
  const { organisation = null, isOrganisationWide = false } = identity;
  const channel = typeof event['channel'] === 'string' ? workspace.channels.get(event['channel']) : undefined;
  return {
    token: identity.verificationToken,
    team_id: identity.teamId,
    context_team_id: identity.teamId,
    context_enterprise_id: organisation,
    ...(organisation === null ? {} : { enterprise_id: organisation }),
    api_app_id: identity.appId,
    event,
    type: 'event_callback',
    event_id: `Ev0${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(now() / 1000),
    authorizations: [
      {
        enterprise_id: organisation,
        team_id: isOrganisationWide ? null : identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: isOrganisationWide,
      },
    ],
    is_ext_shared_channel: channel !== undefined && wireChannel(workspace, channel)['is_ext_shared'] === true,
    event_context: `4-${randomBytes(8).toString('hex')}`,
  };
}
