// What a Web API method is, and what methods share: arguments, channels, scopes, refusals.
import type { Events } from '../events.ts';
import { parseJson } from '../json.ts';
import type { Log } from '../log.ts';
import { described, type Problem } from '../schema.ts';
import type { Tickets } from '../tickets.ts';
import type { AppSettings, Channel, ChannelKind, JsonObject } from '../types.ts';
import { isMember, type Workspace } from '../workspace.ts';

export interface Slack {
  readonly workspace: Workspace;
  readonly settings: () => AppSettings;
  readonly tickets: Tickets;
  readonly events: Events;
  readonly log: Log;
  /** The server's address without a slash at its end. */
  readonly url: () => string;
  /** The path of a new Socket Mode connection. */
  readonly newLink: () => string;
}

export interface Method {
  readonly token: 'bot' | 'app' | 'none';
  /** One of these scopes is needed; none where empty. */
  readonly scopes: readonly string[];
  /** The answer without `ok`; throws a SlackRefusal. */
  readonly run: (slack: Slack, args: JsonObject) => JsonObject;
}

export type Methods = Readonly<Record<string, Method>>;

/** An answer with `ok: false`. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly code: string;
  /** Further fields of the answer. */
  readonly fields: JsonObject;

  constructor(code: string, fields: JsonObject = {}) {
    super(code);
    this.code = code;
    this.fields = fields;
  }
}

/** The refusal that names what is wrong where, as Slack does. */
export function refusalOf(code: string, problems: readonly Problem[]): SlackRefusal {
  const errors = described(problems);
  const messages = errors.map((error) => `[ERROR] ${error}`);
  return new SlackRefusal(code, { errors, response_metadata: { messages } });
}

export const missingScope = (slack: Slack, needed: readonly string[]): SlackRefusal =>
  new SlackRefusal('missing_scope', {
    needed: needed.join(','),
    provided: slack.settings().scopes.join(','),
  });

export const argument = (args: JsonObject, name: string): string | undefined => {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : String(value);
};

export function required(args: JsonObject, name: string): string {
  const value = argument(args, name);
  if (value !== undefined) return value;
  throw new SlackRefusal('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  });
}

/** An argument that is JSON, and in form-encoded calls JSON as text. */
export function structured(args: JsonObject, name: string): unknown {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? parseJson(value) : (value ?? undefined);
}

export const isTrue = (args: JsonObject, name: string): boolean =>
  ['true', '1', 'True'].includes(String(args[name] ?? ''));

/** How the scopes of a kind of channel begin. */
export const family = (kind: ChannelKind): string =>
  ({ public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' })[kind];

/**
 * The channel of a call. Private channels and direct messages that the app is not in are `channel_not_found`, and a
 * missing scope of the channel's kind ("groups:read") is `missing_scope`.
 */
export function visibleChannel(slack: Slack, id: string, right?: 'read' | 'history'): Channel {
  const channel = slack.workspace.channels.get(id);
  if (channel === undefined || (channel.kind !== 'public' && !isMember(slack.workspace, channel))) {
    throw new SlackRefusal('channel_not_found');
  }
  if (right !== undefined) {
    const needed = `${family(channel.kind)}:${right}`;
    if (!slack.settings().scopes.includes(needed)) throw missingScope(slack, [needed]);
  }
  return channel;
}

export const readScopes = ['channels:read', 'groups:read', 'mpim:read', 'im:read'];
export const historyScopes = ['channels:history', 'groups:history', 'mpim:history', 'im:history'];

/** A page of a list, with the cursor to the next: `limit` and `cursor` as in every paged method. */
export function page<T>(
  items: readonly T[],
  args: JsonObject,
): { readonly items: readonly T[]; readonly response_metadata: { readonly next_cursor: string } } {
  const limit = Math.max(1, Math.min(Number(argument(args, 'limit') ?? 100), 1000));
  const cursor = argument(args, 'cursor');
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().split(':')[1]);
  if (!Number.isInteger(start)) throw new SlackRefusal('invalid_cursor');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor: next } };
}
