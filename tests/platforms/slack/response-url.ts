// Response addresses: answers to commands, buttons and shortcuts, five times within 30 minutes
// (docs.slack.dev/interactivity/handling-user-interaction, "Message responses").
import type { IncomingMessage, ServerResponse } from 'node:http';
import { argumentsOf, readBody } from './body.ts';
import type { FaultState } from './faults.ts';
import { isObject } from './json.ts';
import { limits } from './limits.ts';
import { change, keepEphemeral, post, remove } from './methods/chat.ts';
import { type Content, contentOf, flagsOf } from './methods/content.ts';
import { argument, isTrue, type Slack, SlackRefusal } from './methods/method.ts';
import type { ResponseTarget } from './tickets.ts';
import type { Ephemeral, JsonObject } from './types.ts';
import { findMessage, repliesTo } from './workspace.ts';

export async function answerResponse(
  slack: Slack,
  faults: FaultState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = argumentsOf('application/json', await readBody(request), new URLSearchParams());
  const fault = faults.takeFor('response_url');
  const target = fault === undefined ? slack.tickets.useResponse(path) : 'fault';
  try {
    if (target === 'fault') throw new SlackRefusal(fault?.error ?? 'internal_error');
    if (typeof target === 'string') throw new SlackRefusal(target);
    if (body === undefined) throw new SlackRefusal('invalid_payload');
    respond(slack, target, body, 'response_url');
    slack.log.add({ type: 'response_url', body });
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
  } catch (thrown) {
    if (!(thrown instanceof SlackRefusal)) throw thrown;
    slack.log.add({ type: 'response_url', body: body ?? {}, error: thrown.code });
    const isGone = ['no_url', 'used_url', 'expired_url'].includes(thrown.code);
    const retryAfter = fault?.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
    const status =
      fault === undefined ? (isGone ? 404 : 400) : (fault.status ?? (fault.retryAfter ? 429 : 500));
    response.writeHead(status, { 'Content-Type': 'application/json', ...retryAfter });
    response.end(JSON.stringify({ ok: false, error: thrown.code, ...thrown.fields }));
  }
}

/** Carries out an answer, whether it came to a response address or with the acknowledgement of a command. */
export function respond(slack: Slack, target: ResponseTarget, body: JsonObject, via: Ephemeral['via']): void {
  const source = target.message;
  if (isTrue(body, 'delete_original')) {
    deleteSource(slack, target);
    return;
  }
  const content = contentOf(body, { maxText: limits.text });
  // "Responding … will replace the current message in its entirety by default. If you explicitly indicate that you want
  // to create a new message instead, specify a literal false in the replace_original field" (interactive messages);
  // for commands there is no message to replace (slackapi/bolt-js#2287).
  const isNew = body['replace_original'] !== undefined && !isTrue(body, 'replace_original');
  if (source !== undefined && !isNew) {
    replaceSource(slack, target, content);
    return;
  }
  publish(slack, target, content, body, via);
}

function publish(
  slack: Slack,
  target: ResponseTarget,
  content: Content,
  body: JsonObject,
  via: Ephemeral['via'],
): void {
  const channel = slack.workspace.channels.get(target.channel);
  if (channel === undefined) throw new SlackRefusal('channel_not_found');
  const threadTs = argument(body, 'thread_ts');
  const thread = threadTs === undefined ? {} : { threadTs };
  if (argument(body, 'response_type') === 'in_channel') {
    post(slack, channel, { ...content, ...thread, flags: flagsOf(body) });
    return;
  }
  const isShown = threadTs === undefined || repliesTo(slack.workspace, channel.id, threadTs).length > 0;
  const { text, blocks } = content;
  const ts = slack.workspace.nextTs();
  keepEphemeral(slack, { channel: channel.id, user: target.user, ts, text, blocks, isShown, via, ...thread });
}

function deleteSource(slack: Slack, { channel, message }: ResponseTarget): void {
  if (message === undefined) return;
  if (message.isEphemeral) {
    const index = slack.workspace.ephemerals.findIndex((each) => each.ts === message.ts);
    if (index >= 0) slack.workspace.ephemerals.splice(index, 1);
    return;
  }
  const source = findMessage(slack.workspace, channel, message.ts);
  if (source !== undefined) remove(slack, source);
}

function replaceSource(slack: Slack, { channel, message }: ResponseTarget, content: Content): void {
  if (message?.isEphemeral) {
    const { ephemerals } = slack.workspace;
    const index = ephemerals.findIndex((each) => each.ts === message.ts);
    const before = ephemerals[index];
    if (before === undefined) return;
    const ephemeral = { ...before, text: content.text, blocks: content.blocks };
    ephemerals[index] = ephemeral;
    slack.log.add({ type: 'ephemeral', ephemeral });
    return;
  }
  const source = message === undefined ? undefined : findMessage(slack.workspace, channel, message.ts);
  if (source !== undefined) change(slack, source, content);
}

/** True where an acknowledgement carries a message: text, or an object with something to show. */
export const carriesMessage = (response: unknown): boolean =>
  typeof response === 'string' ? response !== '' : isObject(response) && Object.keys(response).length > 0;
