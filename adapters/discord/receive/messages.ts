// What people say, edit and delete, as neutral events.
import { type Client, Events } from 'discord.js';
import type { Receive } from '../../chat/port/port.ts';
import type { Roots } from '../connect/roots.ts';
import type { Payload } from '../render/limits.ts';
import { readSaid } from './said.ts';

export function listenForMessages(client: Client, roots: Roots, receive: Receive<Payload>): void {
  client.on(Events.MessageCreate, (message) => {
    const said = readSaid(message, roots);
    if (said === undefined) return;
    roots.set(said.message, said.conversation);
    void receive({ kind: 'said', said });
  });
  client.on(Events.MessageUpdate, (_, message) => {
    const said = readSaid(message, roots);
    if (said !== undefined) void receive({ kind: 'edited', said });
  });
  const deleted = ({ id, channelId }: { readonly id: string; readonly channelId: string }): void => {
    void receive({ kind: 'deleted', message: id, conversation: roots.get(id) ?? channelId });
  };
  client.on(Events.MessageDelete, deleted);
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) deleted(message);
  });
}
