// Questions that are suggested where the documents ask none themselves: about something of theirs, by its name.
export const suggestedWords = {
  /** `verb` is "is" or "are": "What is the Entity List?" */
  defined: (verb: string, name: string): string => `What ${verb} ${name}?`,
  named: (name: string): string => `What is said about ${name}?`,
} as const;
