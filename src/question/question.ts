// A person's words, and who said them where.

/** Where something is asked or shown. What may be seen there follows from it. */
export interface Place {
  /** The adapter's name: 'terminal', 'slack', 'discord', 'web', … */
  readonly platform: string;
  /** The channel, as the platform knows it: for a thread, the one it stands in. */
  readonly conversation: string;
  /** Whether only one person and the bot are there. */
  readonly isDirect?: boolean;
}

export interface Asker extends Place {
  /** As the platform knows the person; only a salted hash of it is ever kept. */
  readonly user: string;
}

export interface Question {
  readonly text: string;
  /** What the same asker asked before in this conversation, for a question that leans on it. */
  readonly previous?: string;
  readonly asker: Asker;
  /** The id of the answer to this question before it was edited: that one is no longer remembered. */
  readonly replaces?: string;
}
