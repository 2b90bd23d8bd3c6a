// What the page says to a person who has just installed the bot in their tenant.

export const installWords = {
  done: (name: string): string => `Verbatim is installed in ${name}.`,
  served: 'Invite it to a channel with /invite @Verbatim, and ask: @Verbatim and your question.',
  /** The same id that the bot says in chats. */
  unlisted: (platform: string, tenant: string): string =>
    `It shows no documents there yet: ask its operator to list ${tenant} under "${platform}" in the scopes file.`,
  failed: 'Verbatim was not installed.',
  again: 'Open the installation link again, in the same browser, and finish within ten minutes.',
} as const;
