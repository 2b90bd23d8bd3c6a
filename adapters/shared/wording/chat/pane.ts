// The assistant pane.
export const paneWords = {
  prompts: 'Ask, for example',
  /** Answered with the list of documents. */
  documents: 'What documents do you have?',
  searching: 'searches the documents …',
} as const;
