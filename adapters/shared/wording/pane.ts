// The assistant pane.
export const paneWords = {
  prompts: 'Search the documents for',
  searching: 'searches the documents …',
} as const;
