// Keys of messages and of the conversations that they belong to; `realm` is that of their source.

export const messageKey = (realm: string, channel: string, ts: string): string => `${realm}:${channel}:${ts}`;

/** Direct messages are one conversation; in channels each thread is. `root`: the first message of the thread. */
export const conversationOf = (realm: string, channel: string, root: string): string =>
  channel.startsWith('D') ? channel : messageKey(realm, channel, root);
