// The state: who and what is in the workspace, kept as readonly records that are replaced when they change.
import { randomBytes } from 'node:crypto';
import type {
  AgentPrompts,
  AgentSession,
  AssistantThread,
  Channel,
  ChannelKind,
  Ephemeral,
  Identity,
  Message,
  Person,
  View,
} from './types.ts';

export interface Workspace {
  readonly identity: Identity;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  /** Channel id to its messages by ts, oldest first. */
  readonly messages: Map<string, Map<string, Message>>;
  /** By "channel ts" of the root, the ts of its replies: long runs ask for them with every message. */
  readonly replies: Map<string, Set<string>>;
  readonly ephemerals: Ephemeral[];
  /** Person to the open modals, the lowest first. */
  readonly modals: Map<string, readonly View[]>;
  readonly homes: Map<string, View>;
  /** By "channel ts". */
  readonly threads: Map<string, AssistantThread>;
  /** By "channel ts". */
  readonly sessions: Map<string, AgentSession>;
  /** By channel. */
  readonly agentPrompts: Map<string, AgentPrompts>;
  readonly now: () => number;
  /** A new timestamp, later than every one before. */
  nextTs(): string;
  /** A new id such as "C0K3J2H1G". */
  nextId(prefix: string): string;
}

/** `now` is in milliseconds. */
export function createWorkspace(identity: Identity, now: () => number): Workspace {
  let lastMicros = 0;
  return {
    identity,
    people: new Map(),
    channels: new Map(),
    messages: new Map(),
    replies: new Map(),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    threads: new Map(),
    sessions: new Map(),
    agentPrompts: new Map(),
    now,
    nextTs() {
      lastMicros = Math.max(Math.floor(now()) * 1000, lastMicros + 1);
      return `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`;
    },
    nextId: (prefix) => `${prefix}0${randomBytes(4).toString('hex').toUpperCase()}`,
  };
}

export interface ChannelOptions {
  readonly id?: string;
  readonly name?: string;
  readonly kind?: ChannelKind;
  readonly members?: readonly string[];
  readonly isArchived?: boolean;
  readonly isExtShared?: boolean;
  readonly teamId?: string;
  readonly sharedTeamIds?: readonly string[];
}

export function addChannel(workspace: Workspace, options: ChannelOptions): Channel {
  const kind = options.kind ?? 'public';
  const channel: Channel = {
    id: options.id ?? workspace.nextId(kind === 'im' ? 'D' : 'C'),
    name: options.name ?? '',
    kind,
    members: new Set(options.members ?? []),
    isArchived: options.isArchived ?? false,
    isExtShared: options.isExtShared ?? false,
    ...(options.teamId === undefined ? {} : { teamId: options.teamId }),
    ...(options.sharedTeamIds === undefined ? {} : { sharedTeamIds: options.sharedTeamIds }),
    created: Math.floor(workspace.now() / 1000),
  };
  workspace.channels.set(channel.id, channel);
  workspace.messages.set(channel.id, new Map());
  return channel;
}

export function addPerson(
  workspace: Workspace,
  options: Partial<Person> & { readonly name: string },
): Person {
  const person: Person = {
    id: options.id ?? workspace.nextId('U'),
    name: options.name,
    realName: options.realName ?? options.name,
    isAdmin: options.isAdmin ?? false,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    isOrganisationAdmin: options.isOrganisationAdmin ?? false,
    isBot: options.isBot ?? false,
    teamId: options.teamId ?? workspace.identity.teamId,
  };
  workspace.people.set(person.id, person);
  return person;
}

/** A person's direct message channel with the app; made when it is first needed. */
export function directChannel(workspace: Workspace, user: string): Channel {
  const { botUserId } = workspace.identity;
  const known = [...workspace.channels.values()].find(
    (channel) => channel.kind === 'im' && channel.members.has(user) && channel.members.has(botUserId),
  );
  if (known !== undefined) return known;
  const teamId = workspace.people.get(user)?.teamId ?? workspace.identity.teamId;
  return addChannel(workspace, { kind: 'im', members: [user, botUserId], teamId });
}

export const messagesIn = (workspace: Workspace, channel: string): readonly Message[] => [
  ...(workspace.messages.get(channel)?.values() ?? []),
];

export const findMessage = (workspace: Workspace, channel: string, ts: string): Message | undefined =>
  workspace.messages.get(channel)?.get(ts);

export const repliesTo = (workspace: Workspace, channel: string, ts: string): readonly Message[] =>
  [...(workspace.replies.get(`${channel} ${ts}`) ?? [])].flatMap(
    (reply) => findMessage(workspace, channel, reply) ?? [],
  );

export function keepMessage(workspace: Workspace, message: Message): void {
  const { channel, ts, threadTs } = message;
  workspace.messages.get(channel)?.set(ts, message);
  if (threadTs === undefined || threadTs === ts) return;
  const key = `${channel} ${threadTs}`;
  workspace.replies.set(key, (workspace.replies.get(key) ?? new Set()).add(ts));
}

/** Puts a changed message where its former state is. */
export const replaceMessage = (workspace: Workspace, message: Message): void => {
  workspace.messages.get(message.channel)?.set(message.ts, message);
};

export function dropMessage(workspace: Workspace, { channel, ts, threadTs }: Message): void {
  workspace.messages.get(channel)?.delete(ts);
  workspace.replies.get(`${channel} ${threadTs}`)?.delete(ts);
}

export function changeChannel(workspace: Workspace, channel: Channel, change: Partial<Channel>): Channel {
  const changed = { ...channel, ...change };
  workspace.channels.set(channel.id, changed);
  return changed;
}

export const isMember = (workspace: Workspace, channel: Channel): boolean =>
  channel.members.has(workspace.identity.botUserId);

export function findView(workspace: Workspace, fits: (view: View) => boolean): View | undefined {
  const modals = [...workspace.modals.values()].flat();
  return [...modals, ...workspace.homes.values()].find(fits);
}

/** Puts a changed view where its former state is. */
export function replaceView(workspace: Workspace, view: View): void {
  if (view.type === 'home') {
    workspace.homes.set(view.user, view);
    return;
  }
  const stack = workspace.modals.get(view.user) ?? [];
  workspace.modals.set(
    view.user,
    stack.map((each) => (each.id === view.id ? view : each)),
  );
}
