// A person's words, and who said them where.

export interface Asker {
  /** The adapter's name: 'terminal', 'slack', … */
  readonly platform: string;
  /** As the platform knows the person; only a salted hash of it is ever kept. */
  readonly user: string;
  /** The channel or thread, as the platform knows it. */
  readonly conversation: string;
}

export interface Question {
  readonly text: string;
  /** What the same asker asked before in this conversation, for a question that leans on it. */
  readonly previous?: string;
  readonly asker: Asker;
}
