// assistant.threads.*: status, title and suggested prompts of the assistant pane.
import { objectsIn } from '../json.ts';
import { limits } from '../limits.ts';
import { list, type Problem, shape, string } from '../schema.ts';
import type { AssistantThread, JsonObject } from '../types.ts';
import { findMessage, replaceMessage } from '../workspace.ts';
import {
  argument,
  type Methods,
  refusalOf,
  required,
  type Slack,
  SlackRefusal,
  structured,
  visibleChannel,
} from './method.ts';

/** Of an agent any thread will do: a bridge that ends in February 2027. */
function threadOf(slack: Slack, args: JsonObject): AssistantThread {
  const channel = visibleChannel(slack, required(args, 'channel_id'));
  const ts = required(args, 'thread_ts');
  const thread = slack.workspace.threads.get(`${channel.id} ${ts}`);
  if (thread !== undefined) return thread;
  const isRoot = findMessage(slack.workspace, channel.id, ts) !== undefined;
  if (!isRoot || slack.settings().experience !== 'agent') throw new SlackRefusal('invalid_thread_ts');
  return { user: '', channel: channel.id, ts, context: {}, status: '', prompts: [] };
}

function keep(slack: Slack, thread: AssistantThread): void {
  slack.workspace.threads.set(`${thread.channel} ${thread.ts}`, thread);
  slack.log.add({ type: 'thread', channel: thread.channel, ts: thread.ts, status: thread.status });
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusalOf('invalid_arguments', problems);
}

function setStatus(slack: Slack, args: JsonObject): JsonObject {
  const thread = threadOf(slack, args);
  const messages = structured(args, 'loading_messages');
  if (messages !== undefined) {
    refuse(list(string(), { max: limits.loadingMessages })(messages, '/loading_messages'));
  }
  // An empty status is one that ends.
  keep(slack, { ...thread, status: argument(args, 'status') ?? '' });
  return {};
}

/** The root message carries the title, so its change is told (docs.slack.dev/reference/events/message/assistant_app_thread). */
function setTitle(slack: Slack, args: JsonObject): JsonObject {
  const thread = threadOf(slack, args);
  const title = required(args, 'title');
  keep(slack, { ...thread, title });
  const root = findMessage(slack.workspace, thread.channel, thread.ts);
  if (root !== undefined) {
    const edited = { user: slack.workspace.identity.botUserId, ts: slack.workspace.nextTs() };
    const message = { ...root, title, text: title, edited };
    replaceMessage(slack.workspace, message);
    slack.events.edited(message, root);
  }
  return {};
}

const promptList = list(shape({ title: string({ min: 1 }), message: string({ min: 1 }) }), {
  min: 1,
  max: limits.prompts,
});

function setSuggestedPrompts(slack: Slack, args: JsonObject): JsonObject {
  const given = structured(args, 'prompts');
  refuse(promptList(given, '/prompts'));
  const prompts = objectsIn(given).map(({ title, message }) => ({
    title: String(title),
    message: String(message),
  }));
  const title = argument(args, 'title');
  const shown = { prompts, ...(title === undefined ? {} : { promptsTitle: title }) };
  if (slack.settings().experience === 'assistant') {
    keep(slack, { ...threadOf(slack, args), ...shown });
    return {};
  }
  const { id: channel } = visibleChannel(slack, required(args, 'channel_id'));
  // "Including it in a call for an agent app will cause the call to silently fail."
  if (argument(args, 'thread_ts') !== undefined) return {};
  slack.workspace.agentPrompts.set(channel, { channel, ...shown });
  slack.log.add({ type: 'thread', channel, ts: '', status: '' });
  return {};
}

export const assistantMethods: Methods = {
  'assistant.threads.setStatus': { token: 'bot', scopes: ['assistant:write', 'chat:write'], run: setStatus },
  'assistant.threads.setTitle': { token: 'bot', scopes: ['assistant:write'], run: setTitle },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scopes: ['assistant:write'],
    run: setSuggestedPrompts,
  },
};
