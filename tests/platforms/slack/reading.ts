// What tests read of the state and the log.
import type { Entry, Log } from './log.ts';
import type { SlackServer } from './test-api.ts';
import { directChannel, messagesIn, type Workspace } from './workspace.ts';

type Reading = Pick<
  SlackServer,
  | 'messages'
  | 'ephemerals'
  | 'views'
  | 'home'
  | 'assistantThread'
  | 'agentSession'
  | 'agentPrompts'
  | 'directChannel'
  | 'calls'
  | 'acks'
  | 'deliveries'
  | 'unknownMethods'
>;

export function createReading(workspace: Workspace, log: Log): Reading {
  const ofType = <T extends Entry['type']>(type: T): readonly Extract<Entry, { readonly type: T }>[] =>
    log.entries.filter((entry): entry is Extract<Entry, { readonly type: T }> => entry.type === type);
  return {
    messages: (channel) => messagesIn(workspace, channel),
    ephemerals: (user) => workspace.ephemerals.filter((each) => each.user === user),
    views: (user) => workspace.modals.get(user) ?? [],
    home: (user) => workspace.homes.get(user),
    assistantThread: ({ channel, ts }) => workspace.threads.get(`${channel} ${ts}`),
    agentSession: ({ channel, ts }) => workspace.sessions.get(`${channel} ${ts}`),
    agentPrompts: (channel) => workspace.agentPrompts.get(channel),
    directChannel: (user) => directChannel(workspace, user).id,
    calls: (method) => ofType('call').filter((call) => method === undefined || call.method === method),
    acks: () => ofType('ack'),
    deliveries: (name) => ofType('delivery').filter((each) => name === undefined || each.name === name),
    unknownMethods: () => ofType('call').flatMap((call) => (call.isKnown ? [] : [call.method])),
  };
}
