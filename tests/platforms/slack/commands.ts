// Slash commands, shortcuts, Home and the assistant pane: where people turn to the app from outside of its messages.
import {
  answerInAck,
  channelFields,
  interaction,
  type Outcome,
  responseUrl,
  type Stage,
  seen,
  send,
  userFields,
} from './interact.ts';
import { channelOrDirect, messageAt } from './people.ts';
import type { AgentSession, AssistantThread, Experience, JsonObject, Message } from './types.ts';
import { wireMessage } from './wire.ts';
import { directChannel, keepMessage } from './workspace.ts';

export interface Commands {
  /** Types a slash command, "/ask", in a channel that is no thread. */
  command(channel: string, user: string, command: string, text?: string): Promise<Outcome>;
  messageShortcut(
    message: Pick<Message, 'channel' | 'ts'>,
    user: string,
    callbackId: string,
  ): Promise<Outcome>;
  globalShortcut(user: string, callbackId: string): Promise<Outcome>;
  /** Looks at the app's Home, or at its messages. */
  openHome(user: string, tab?: 'home' | 'messages'): void;
  /** Opens the assistant pane, from a channel where one is given. */
  openAssistantThread(user: string, fromChannel?: string): AssistantThread;
  /** Opens a person's messages with an agent, with what they look at beside them. */
  openAgent(user: string, fromChannel?: string): string;
  /** Looks at another channel with the agent open. */
  changeAgentContext(user: string, toChannel: string): void;
  /** Presses the stop button of a thread, which is there while the agent works. */
  stopAgent(session: Pick<AgentSession, 'channel' | 'ts'>, user: string): void;
  /** Moves on to another channel with the pane open. */
  changeAssistantContext(thread: AssistantThread, toChannel: string): void;
}

export function createCommands(stage: Stage): Commands {
  const { slack, deliveries } = stage;
  const { workspace, tickets, events } = slack;

  function known(names: readonly string[] | undefined, name: string, what: string): void {
    if (names !== undefined && !names.includes(name)) {
      throw new Error(`The app has no ${what} ${name}; its settings name ${names.join(', ') || 'none'}.`);
    }
  }

  async function command(channelId: string, user: string, name: string, text = ''): Promise<Outcome> {
    known(slack.settings().commands, name, 'command');
    const channel = channelOrDirect(workspace, channelId);
    const { identity } = workspace;
    const target = { channel: channel.id, user };
    const { id, name: channelName } = channelFields(channel);
    // docs.slack.dev/interactivity/implementing-slash-commands, "Preparing your app to receive commands".
    const payload = {
      token: identity.verificationToken,
      team_id: identity.teamId,
      team_domain: identity.teamDomain,
      channel_id: id,
      channel_name: channelName,
      user_id: user,
      user_name: userFields(slack, user)['name'],
      command: name,
      text,
      api_app_id: identity.appId,
      ...(identity.organisation === undefined ? {} : { enterprise_id: identity.organisation }),
      is_enterprise_install: String(identity.isOrganisationWide === true),
      response_url: responseUrl(slack, target),
      trigger_id: tickets.newTrigger(user),
    };
    const outcome = seen(await deliveries.deliver({ kind: 'slash_commands', name, payload }));
    answerInAck(stage, name, target, outcome);
    return outcome;
  }

  async function messageShortcut(
    where: Pick<Message, 'channel' | 'ts'>,
    user: string,
    callbackId: string,
  ): Promise<Outcome> {
    known(slack.settings().shortcuts, callbackId, 'shortcut');
    const message = messageAt(workspace, where);
    const channel = channelOrDirect(workspace, where.channel);
    return send(stage, callbackId, {
      ...interaction(slack, 'message_action', user),
      callback_id: callbackId,
      action_ts: workspace.nextTs(),
      trigger_id: tickets.newTrigger(user),
      response_url: responseUrl(slack, { channel: channel.id, user }),
      message_ts: message.ts,
      channel: channelFields(channel),
      message: wireMessage(workspace, message),
    });
  }

  async function globalShortcut(user: string, callbackId: string): Promise<Outcome> {
    known(slack.settings().shortcuts, callbackId, 'shortcut');
    return send(stage, callbackId, {
      ...interaction(slack, 'shortcut', user),
      callback_id: callbackId,
      action_ts: workspace.nextTs(),
      trigger_id: tickets.newTrigger(user),
    });
  }

  const tellThread = (type: string, thread: AssistantThread): void =>
    events.emit(type, {
      type,
      assistant_thread: {
        user_id: thread.user,
        context: thread.context,
        channel_id: thread.channel,
        thread_ts: thread.ts,
      },
      event_ts: workspace.nextTs(),
    });

  const contextOf = (channel: string | undefined): JsonObject =>
    channel === undefined
      ? {}
      : { channel_id: channel, team_id: workspace.identity.teamId, enterprise_id: null };

  function assertExperience(wanted: Experience): void {
    const { experience } = slack.settings();
    if (experience !== wanted) throw new Error(`The app has the experience ${experience}, not ${wanted}.`);
  }

  /** Slack adds what is looked at where the app subscribed to its changes. */
  const lookingAt = (channel: string | undefined): JsonObject => {
    if (!slack.settings().events.includes('app_context_changed')) return {};
    const { teamId } = workspace.identity;
    const entity = { type: 'slack#/types/channel_id', value: channel, team_id: teamId };
    return { context: { entities: channel === undefined ? [] : [entity] } };
  };

  function openAgent(user: string, fromChannel?: string): string {
    assertExperience('agent');
    events.homeOpened(user, 'messages', lookingAt(fromChannel));
    return directChannel(workspace, user).id;
  }

  function changeAgentContext(user: string, toChannel: string): void {
    assertExperience('agent');
    const type = 'app_context_changed';
    const { id: channel } = directChannel(workspace, user);
    events.emit(type, { type, channel, user, ...lookingAt(toChannel), event_ts: workspace.nextTs() });
  }

  function stopAgent({ channel, ts }: Pick<AgentSession, 'channel' | 'ts'>, user: string): void {
    assertExperience('agent');
    const type = 'agent_session_stopped';
    const isWorking = workspace.sessions.get(`${channel} ${ts}`)?.status === 'processing';
    if (!isWorking || !slack.settings().events.includes(type)) throw new Error('There is no stop button.');
    const place = { channel, user, thread_ts: ts };
    events.emit(type, { type, ...place, streaming_message_ts: [], event_ts: workspace.nextTs() });
  }

  function openAssistantThread(user: string, fromChannel?: string): AssistantThread {
    assertExperience('assistant');
    const { id: channel } = directChannel(workspace, user);
    const ts = workspace.nextTs();
    const text = 'New Assistant Thread';
    const { botUserId, botId } = workspace.identity;
    const root = {
      channel,
      ts,
      threadTs: ts,
      user: botUserId,
      botId,
      subtype: 'assistant_app_thread',
      title: text,
    };
    keepMessage(workspace, { ...root, text, blocks: [], reactions: {}, flags: {} });
    const thread: AssistantThread = {
      user,
      channel,
      ts,
      context: contextOf(fromChannel),
      status: '',
      prompts: [],
    };
    workspace.threads.set(`${channel} ${ts}`, thread);
    tellThread('assistant_thread_started', thread);
    return thread;
  }

  function changeAssistantContext(thread: AssistantThread, toChannel: string): void {
    const key = `${thread.channel} ${thread.ts}`;
    const changed = { ...(workspace.threads.get(key) ?? thread), context: contextOf(toChannel) };
    workspace.threads.set(key, changed);
    tellThread('assistant_thread_context_changed', changed);
  }

  return {
    command,
    messageShortcut,
    globalShortcut,
    openHome: (user, tab = 'home') => events.homeOpened(user, tab),
    openAgent,
    changeAgentContext,
    stopAgent,
    openAssistantThread,
    changeAssistantContext,
  };
}
