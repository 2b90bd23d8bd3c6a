// What the test Slack keeps: people, channels, messages, views, and the settings of the one app in it.

export type JsonObject = Readonly<Record<string, unknown>>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isAdmin: boolean;
  /** Administrator of the organisation. */
  readonly isOrganisationAdmin?: boolean;
  /** What they have Slack in; absent, English. */
  readonly locale?: string;
  readonly isBot: boolean;
  /** Another workspace's id for a stranger in a shared channel. */
  readonly teamId: string;
}

/** `mpim`: a direct message among several people. */
export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  readonly id: string;
  /** Empty for a direct message. */
  readonly name: string;
  readonly kind: ChannelKind;
  readonly members: ReadonlySet<string>;
  readonly isArchived: boolean;
  readonly isExtShared: boolean;
  /** Its workspace, where it is not the one of the server's identity. */
  readonly teamId?: string;
  /** The workspaces of the organisation that it is in, where there are several or another. */
  readonly sharedTeamIds?: readonly string[];
  /** Unix seconds. */
  readonly created: number;
}

export interface Message {
  readonly channel: string;
  /** Unix seconds with six digits; rises with every message and is its id in the channel. */
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly user?: string;
  readonly botId?: string;
  readonly subtype?: string;
  readonly threadTs?: string;
  readonly isBroadcast?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly files?: readonly JsonObject[];
  readonly attachments?: readonly JsonObject[];
  readonly metadata?: JsonObject;
  readonly clientMsgId?: string;
  /** Emoji name to the people who gave it. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
  /** Of the root of an assistant thread. */
  readonly title?: string;
  /** Arguments that change how a message is shown: unfurl_links, mrkdwn, username. */
  readonly flags: JsonObject;
}

export interface Ephemeral {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly threadTs?: string;
  /** False where Slack accepts it and shows nothing: in a thread that has no replies. */
  readonly isShown: boolean;
  readonly via: 'chat.postEphemeral' | 'response_url' | 'ack';
}

export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  readonly hash: string;
  /** The first view of its stack. */
  readonly rootId: string;
  readonly previousId?: string;
  /** The view as the app gave it, with generated ids filled in. */
  readonly content: JsonObject;
}

export interface AssistantThread {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly context: JsonObject;
  readonly status: string;
  readonly title?: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly promptsTitle?: string;
}

/** What people see of an agent's work in one thread (docs.slack.dev/ai/agent-sessions). */
export interface AgentSession {
  readonly channel: string;
  readonly ts: string;
  readonly status: 'active' | 'processing' | 'suspended' | 'closed';
  readonly title?: string;
}

/** The prompts above the composer of a person's messages with an agent. */
export interface AgentPrompts {
  readonly channel: string;
  readonly prompts: AssistantThread['prompts'];
  readonly promptsTitle?: string;
}

/**
 * `agent`: the only one that apps made since 30 June 2026 can have; every message to the app begins a thread.
 * `assistant`: that of older apps, with a pane of its own; it ends in February 2027.
 */
export type Experience = 'agent' | 'assistant';

/** What the administrator set on the app's pages, or in its manifest. */
export interface AppSettings {
  readonly experience: Experience;
  /** Bot scopes. */
  readonly scopes: readonly string[];
  /** Bot events: "app_mention", "message.channels", … */
  readonly events: readonly string[];
  /** Slash commands with their slash; undefined: any. */
  readonly commands?: readonly string[];
  /** Callback ids of shortcuts; undefined: any. */
  readonly shortcuts?: readonly string[];
}

export interface Identity {
  readonly teamId: string;
  readonly teamName: string;
  readonly teamDomain: string;
  /** The organisation on Enterprise Grid that the workspace belongs to. */
  readonly organisation?: string;
  /** The app is installed in the whole organisation. */
  readonly isOrganisationWide?: boolean;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
  readonly verificationToken: string;
}
