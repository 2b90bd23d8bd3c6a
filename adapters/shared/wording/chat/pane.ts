// Suggested questions, and the status of an answer that takes a while.
export const paneWords = {
  prompts: 'Ask, for example',
  /** Answered with the list of documents. */
  documents: 'What documents do you have?',
  searching: 'searches the documents …',
} as const;
