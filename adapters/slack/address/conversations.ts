// Keys of messages and of the conversations that they belong to.

export const messageKey = (team: string, channel: string, ts: string): string => `${team}:${channel}:${ts}`;

/** Direct messages are one conversation; in channels each thread is. `root`: the first message of the thread. */
export const conversationOf = (team: string, channel: string, root: string): string =>
  channel.startsWith('D') ? channel : messageKey(team, channel, root);
