// How Slack writes ids.
export const ids = {
  tenant: {
    pattern: /^[TE][A-Z0-9]{5,}$/,
    example: 'T0123456789',
    wanted: 'workspace id of Slack, such as T0123456789',
  },
  conversation: {
    pattern: /^[CDG][A-Z0-9]{5,}$/,
    example: 'C0123456789',
    wanted: 'channel id of Slack, such as C0123456789',
  },
  user: {
    pattern: /^[UW][A-Z0-9]{5,}$/,
    example: 'U0123456789',
    wanted: 'member id of Slack, such as U0123456789',
  },
} as const;

/** Where a workspace's administrators say whether the bot answers: never a direct message. */
export const channelForm = { ...ids.conversation, pattern: /^[CG][A-Z0-9]{5,}$/ } as const;
