// A person's words, and who said them where.

/**
 * Who sees what is shown: `public`, everybody in the conversation; `private`, only the asker, although others are in the
 * conversation; `direct`, the asker, in a conversation with the bot alone.
 */
export const audiences = ['public', 'private', 'direct'] as const;
export type Audience = (typeof audiences)[number];

/** Where something is asked or shown. What may be seen there follows from it. */
export interface Place {
  /** The adapter's name: 'terminal', 'slack', 'discord', 'web', … */
  readonly platform: string;
  /**
   * The organisation on the platform: a Slack workspace or Enterprise org, a Discord server. `directTenant` where a
   * platform's direct messages belong to none, `localTenant` in the terminal and on the page.
   */
  readonly tenant: string;
  /** The channel, as the platform knows it: for a thread, the channel it is in. */
  readonly conversation: string;
  readonly audience: Audience;
  /** All that the person in it may see of what the place shows; absent where that is no less. */
  readonly collections?: readonly string[];
}

/** No id of a platform is written like these. */
export const directTenant = 'direct';
export const localTenant = 'local';

const person = 'person:';

/** Of somebody who uses the bot by themselves, wherever they are: nobody else is in it, and no administrator. */
export const personTenant = (user: string): string => `${person}${user}`;
export const isPersonTenant = (tenant: string): boolean => tenant.startsWith(person);

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
  /** Whether what the asker, or all of their tenant, asked was deleted meanwhile: the answer is then given and not stored. */
  readonly isForgotten?: () => boolean;
  /** The words are somebody else's: they are never stored, and the answer can be recalled for an hour at most. */
  readonly isOthers?: boolean;
  /** Ends the work on it: the question is then not remembered, and `ask` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}
