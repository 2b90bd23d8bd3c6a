// What a test can ask of the Slack server: options, actions, waiting, reading.
import type { Actions } from './actions.ts';
import type { Commands } from './commands.ts';
import type { Faults } from './faults.ts';
import type { AckEntry, CallEntry, DeliveryEntry, Log } from './log.ts';
import type { Modals } from './modals.ts';
import type { OAuth, OAuthOptions } from './oauth.ts';
import type { People } from './people.ts';
import type { RateLimit } from './rates.ts';
import type { DisconnectReason } from './socket-mode.ts';
import type { TokenFault, TokenKind, Tokens } from './tokens.ts';
import type {
  AgentPrompts,
  AgentSession,
  AppSettings,
  AssistantThread,
  Ephemeral,
  Identity,
  Message,
  Person,
  View,
} from './types.ts';
import type { ChannelOptions } from './workspace.ts';

export interface SlackServerOptions {
  /** `http` sends signed requests to `setRequestUrl`, `socket` (default) envelopes over Socket Mode. */
  readonly mode?: 'socket' | 'http';
  readonly identity?: Partial<Identity>;
  /** What the administrator set; by default every scope and every event. `settingsOf(manifest)` makes it of a manifest. */
  readonly settings?: Partial<AppSettings>;
  readonly people?: readonly (Partial<Person> & { readonly name: string })[];
  /** By default with the app as a member; name the members to leave it out. */
  readonly channels?: readonly ChannelOptions[];
  /** The clock in milliseconds: expiries, timestamps, signatures and the Date header follow it. */
  readonly now?: () => number;
  /** Milliseconds within which the app must acknowledge; Slack's 3,000 by default. */
  readonly ackMs?: number;
  /** Milliseconds before the tries again of an event; Slack's 0, 60,000 and 300,000 by default. */
  readonly retryDelaysMs?: readonly number[];
  /** By method; without any, nothing is limited. */
  readonly rates?: Readonly<Record<string, RateLimit>>;
  readonly port?: number;
  /** Of the app, for workspaces that install it. */
  readonly oauth?: Partial<OAuthOptions>;
}

export interface SlackServer
  extends People,
    Commands,
    Actions,
    Modals,
    Pick<Log, 'until' | 'entries' | 'forget'> {
  /** "http://127.0.0.1:N". */
  readonly url: string;
  /** Bolt's `clientOptions.slackApiUrl`, and SLACK_API_URL. */
  readonly apiUrl: string;
  readonly tokens: Tokens;
  readonly signingSecret: string;
  readonly identity: Identity;
  readonly faults: Faults;
  readonly oauth: OAuth;
  /** A workspace removes the app: its tokens are revoked, and the app gets the events. */
  uninstall(team: string): void;
  readonly settings: () => AppSettings;
  /** What people do from now on happens in another workspace that the app is installed in. */
  moveTo(teamId: string): void;
  changeSettings(change: Partial<AppSettings>): void;
  failToken(kind: TokenKind, fault: TokenFault | undefined): void;

  /** Where signed requests go in http mode. */
  setRequestUrl(url: string): void;
  /** Slack's challenge; true when the app answers it right. */
  verifyRequestUrl(): Promise<boolean>;
  /** Open Socket Mode connections. */
  readonly connections: () => number;
  /** What is none of Slack's, sent as it is: a frame to every socket, or a signed request body of a type. */
  sendRaw(text: string, type?: string): Promise<unknown>;
  disconnectSockets(reason: DisconnectReason): void;
  /** Cuts the sockets without a closing handshake. */
  dropSockets(): void;
  /** Keeps the sockets open and silent. */
  freezeSockets(): void;
  /** Sends an event once more, as Slack's retry of that number. */
  redeliver(delivery: DeliveryEntry, retryNum?: number, retryReason?: string): Promise<unknown>;
  /** Clicks a suggested prompt: says its message in the pane's thread, or as a new message to the agent. */
  clickPrompt(
    place: Pick<AssistantThread, 'channel' | 'user'> & { readonly ts?: string },
    index: number,
  ): Message;

  messages(channel: string): readonly Message[];
  ephemerals(user: string): readonly Ephemeral[];
  /** The open modals, the lowest first. */
  views(user: string): readonly View[];
  home(user: string): View | undefined;
  assistantThread(thread: Pick<AssistantThread, 'channel' | 'ts'>): AssistantThread | undefined;
  agentSession(session: Pick<AgentSession, 'channel' | 'ts'>): AgentSession | undefined;
  agentPrompts(channel: string): AgentPrompts | undefined;
  directChannel(user: string): string;
  calls(method?: string): readonly CallEntry[];
  acks(): readonly AckEntry[];
  deliveries(name?: string): readonly DeliveryEntry[];
  unknownMethods(): readonly string[];
  /** The page at "/_page/…" as HTML. */
  page(path: string): string | undefined;
  close(): Promise<void>;
}
