// agents.sessions.*: what people see of an agent's work in a thread (docs.slack.dev/reference/methods/agents.sessions.setStatus).
import { limits } from '../limits.ts';
import { oneOf, string } from '../schema.ts';
import type { AgentSession, JsonObject } from '../types.ts';
import { findMessage } from '../workspace.ts';
import {
  argument,
  type Methods,
  refusalOf,
  required,
  type Slack,
  SlackRefusal,
  visibleChannel,
} from './method.ts';

const statuses = ['active', 'processing', 'suspended', 'closed'] as const;

/** The documentation names no code for apps of the older experience: any refusal has to do. */
function assertAgent(slack: Slack): void {
  if (slack.settings().experience !== 'agent') throw new SlackRefusal('not_allowed');
}

function placeOf(slack: Slack, args: JsonObject): Pick<AgentSession, 'channel' | 'ts'> {
  assertAgent(slack);
  const channel = visibleChannel(slack, required(args, 'channel_id'));
  const ts = required(args, 'thread_ts');
  const root = findMessage(slack.workspace, channel.id, ts);
  // "Timestamp of the thread root message the session is scoped to."
  if (root === undefined || (root.threadTs ?? ts) !== ts) throw new SlackRefusal('invalid_thread_ts');
  return { channel: channel.id, ts };
}

function titleIn(args: JsonObject): string | undefined {
  const title = argument(args, 'title');
  const problems = string({ max: limits.sessionTitle })(title ?? '', '/title');
  if (problems.length > 0) throw refusalOf('invalid_arguments', problems);
  return title;
}

function setStatus(slack: Slack, args: JsonObject): JsonObject {
  const place = placeOf(slack, args);
  const status = statuses.find((one) => one === required(args, 'status'));
  if (status === undefined) throw refusalOf('invalid_arguments', oneOf(...statuses)(undefined, '/status'));
  const title = titleIn(args);
  const key = `${place.channel} ${place.ts}`;
  const known = slack.workspace.sessions.get(key);
  // A title counts when the session begins.
  const session = known ?? { ...place, ...(title === undefined ? {} : { title }) };
  slack.workspace.sessions.set(key, { ...session, status });
  slack.log.add({ type: 'thread', ...place, status });
  return { status, ...(session.title === undefined ? {} : { title: session.title }) };
}

function rename(slack: Slack, args: JsonObject): JsonObject {
  const place = placeOf(slack, args);
  required(args, 'title');
  const title = titleIn(args) ?? '';
  const key = `${place.channel} ${place.ts}`;
  const known = slack.workspace.sessions.get(key);
  if (known === undefined) throw new SlackRefusal('session_not_found');
  slack.workspace.sessions.set(key, { ...known, title });
  return { title };
}

const writing = { token: 'bot', scopes: ['chat:write'] } as const;

export const agentMethods: Methods = {
  'agents.sessions.setStatus': { ...writing, run: setStatus },
  'agents.sessions.rename': { ...writing, run: rename },
};
