// What the shortcuts on a message show.
export const shortcutWords = {
  sourcesTitle: 'Sources',
  checkTitle: 'Quotations',
  close: 'Close',
  noWords: 'There are no words in that message that I can read.',
} as const;
