// What the scopes file may name: the places of this machine, and the ids of each chat platform. Handed in by adapters.

/** How a platform writes the ids of one kind. */
export interface IdForm {
  readonly pattern: RegExp;
  /** As a message names it: "channel id of Slack, such as C0123456789". */
  readonly wanted: string;
  /** An id, such as a message shows. */
  readonly example: string;
}

export interface ChatIds {
  readonly tenant: IdForm;
  readonly conversation: IdForm;
  readonly user: IdForm;
  /** Whether direct messages belong to no tenant: they are then of `directTenant`. */
  readonly hasDirectTenant: boolean;
}

export interface Platforms {
  /** Names of the platforms that are on this machine, such as the terminal. */
  readonly local: readonly string[];
  /** By name. */
  readonly chats: ReadonlyMap<string, ChatIds>;
}

export const noPlatforms: Platforms = { local: [], chats: new Map() };
