// The part of an answer's time in which Slack's own client waits: as long as Slack asked it to, and before trying again.

import { isObject } from '../platforms/slack/json.ts';
import type { CallEntry, SlackServer } from '../platforms/slack-server.ts';

/** Milliseconds of the server's clock. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds after a 429 in which the client sends nothing at all; the fault plan's Retry-After. */
const pause = 1_000;

const isPost = ({ method }: CallEntry): boolean => method === 'chat.postMessage';

/** The client tries again after these: a connection that was reset (0), 429 and 5xx. */
const isRetried = ({ status }: CallEntry): boolean => status === 0 || status === 429 || status >= 500;

/** For each thread, the spans in which its answer waited to be sent again. */
export function waitsOf(slack: SlackServer): (thread: string, from: number, to: number) => number {
  const posts = slack.calls().filter(isPost);
  const pauses = posts
    .filter(({ status }) => status === 429)
    .map(({ time }): Span => ({ from: time, to: time + pause }));
  const own = new Map<string, Span[]>();
  const open = new Map<string, number>();
  for (const call of posts) {
    const thread = String(call.args['thread_ts'] ?? '');
    const since = open.get(thread);
    open.delete(thread);
    if (since !== undefined)
      own.set(thread, [...(own.get(thread) ?? []), { from: since, to: call.time - call.tookMs }]);
    if (isRetried(call)) open.set(thread, call.time);
  }
  return (thread, from, to) =>
    lengthOf(
      [...pauses, ...(own.get(thread) ?? [])].map((span) => ({
        from: Math.max(from, span.from),
        to: Math.min(to, span.to),
      })),
    );
}

/** Of the union: spans may lie over each other. */
function lengthOf(spans: readonly Span[]): number {
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= Math.max(from, end)) continue;
    length += to - Math.max(from, end);
    end = to;
  }
  return length;
}

/**
 * When each message reached the bot, by its ts. What was sent into a connection that was lost, and sent again before it was
 * answered, arrived with that: until then the fault lasted, and the pause of Slack's client before it connects again.
 */
export function arrivalsAt(slack: SlackServer): (ts: string, answered: number) => number | undefined {
  const lost = new Set<string>();
  const sent = new Map<string, { readonly id: string; readonly time: number }[]>();
  for (const entry of slack.entries) {
    if (entry.type === 'unacknowledged' && entry.reason === 'connection_failed') lost.add(entry.id);
    if (entry.type !== 'delivery') continue;
    const event = entry.payload['event'];
    const ts = isObject(event) ? String(event['ts']) : '';
    sent.set(ts, [...(sent.get(ts) ?? []), { id: entry.id, time: entry.time }]);
  }
  return (ts, answered) => {
    const before = (sent.get(ts) ?? []).filter(({ time }) => time <= answered);
    return (before.find(({ id }) => !lost.has(id)) ?? before.at(-1))?.time;
  };
}
