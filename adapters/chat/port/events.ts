// What happens on a platform, in neutral words: each platform turns its own events into these and hands them to policy.
// `M` is what the platform sends: its own payload on its side, a neutral message on the side of policy.
import type { Asker, Place, Quote, Scope } from '../../../src/index.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Image, Message, Option } from './message.ts';

/** `text`: only text is shown there, since layout is not allowed or was not used. */
export type Layout = 'full' | 'text';

/** Where an answer to something said goes. Plain data, so that it outlives the event. */
export interface Destination {
  readonly tenant: string;
  /** The channel, or the platform's own id of a thread that is one. */
  readonly channel: string;
  /** The thread to write in; absent, the answer goes beside the message or begins a thread, as the platform is set. */
  readonly thread?: string;
  /** The message that is answered, where an answer can refer to it. */
  readonly message?: string;
}

/** Some platforms gather tenants in organisations, and an operator may serve one of these as a whole. */
interface OfOrganisation {
  readonly organisation?: string;
}

/** What a tenant's administrators decide by, beside the person and the place. */
export interface Standing {
  /** Ids of the person's roles in the tenant; absent where the platform has none, or did not say. */
  readonly roles?: readonly string[];
  /** The conversation is for adults alone. */
  readonly isAgeRestricted?: true;
  /** The thread of the conversation that this is in, where threads have ids of their own. */
  readonly thread?: string;
  /** Where they ask in no tenant: administrators of one that they are in do not want them answered. */
  readonly isBanned?: true;
  /** The group of channels that the conversation is in, where the platform has such groups. */
  readonly category?: string;
}

/** Which languages the platform tells of. */
export interface Languages {
  /** What the person has the platform's own client in. Not stored: see spoken-to.ts. */
  readonly own?: Language;
  /** What the tenant is set to. */
  readonly here?: Language;
}

/** A place as its platform knows it. Policy gets it with the tenant that the operator listed: see tenants.ts. */
export type RawPlace = Place &
  OfOrganisation &
  Pick<Standing, 'isAgeRestricted'> & { readonly languages?: Languages };
export type RawAsker = Asker & OfOrganisation & Standing & Pick<RawPlace, 'languages'>;

/** What a person said. */
export interface Said {
  readonly asker: RawAsker;
  readonly to: Destination;
  /** The same for one message, however often and under whichever name it is delivered. */
  readonly message: string;
  /** What is said in one conversation is taken in turn: a thread, a row of replies, all direct messages of a person. */
  readonly conversation: string;
  /** Where the person's next question may lean on this one: first where it was said, then threads that it begins. */
  readonly leads: readonly [string, ...string[]];
  /** Without the platform's marks. */
  readonly words: string;
  /** Of a forum's first message: the title of its post. */
  readonly title?: string;
  /** Of a later message in a forum's post: the post's title. */
  readonly post?: string;
  readonly hasFiles: boolean;
  /** It begins a conversation, or could. */
  readonly isFirst: boolean;
  readonly mentionsBot: boolean;
  /** It mentions a role of the bot's and not the bot itself: the platform may keep its words back. */
  readonly mentionsRole?: true;
  /** It is a reply to a message of the bot's. */
  readonly repliesToBot: boolean;
  /** The message that it replies to, where the platform has replies. */
  readonly replyTo?: string;
  /** Somebody other than the bot and the one who speaks. */
  readonly mentionsOthers: boolean;
  readonly layout: Layout;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds since 1970 of the last edit; 0 for none. */
  readonly editedAt: number;
}

/** `in-place` changes the message that was pressed. */
export type ResponseKind = 'public' | 'private' | 'in-place';

/** The answer to one interaction. Both reject where the platform refuses the message. */
export interface Response<M = Message> {
  send(message: M): Promise<unknown>;
  /** Says something to the person alone, in the place of the answer where that is for them alone. */
  whisper(message: M): Promise<unknown>;
  /** Changes the message that was pressed, beside the answer. Absent where that cannot be done. */
  update?(message: M): Promise<unknown>;
  /**
   * Shows pictures with a message, to the person alone where `respond` was asked for that. `directly`: in a direct message,
   * since there is no other way. Absent where the platform shows none.
   */
  show?(message: M, images: readonly Image[]): Promise<'here' | 'directly'>;
  /** Sends a text file with a message, as `send` sends one. Absent where the platform cannot. */
  attach?(message: M, file: AttachedText): Promise<unknown>;
}

export interface AttachedText {
  readonly name: string;
  readonly text: string;
}

/** A file that a person handed in. */
export interface GivenFile {
  /** As the person called it. */
  readonly name: string;
  /** Bytes, as the platform says. */
  readonly size: number;
  /** Rejects where it cannot be fetched, and where it has more than `most` bytes. */
  read(most: number, signal: AbortSignal): Promise<Uint8Array>;
}

interface EventBase {
  /** The same for an event that is delivered twice. */
  readonly id: string;
  /** `audience`: who sees what is shown there publicly; `private` where a message for the person alone was pressed. */
  readonly asker: RawAsker;
  /** Of the asker's own tenant, or of an organisation that is one. False where the platform does not say so. */
  isAdministrator(tenant: string): Promise<boolean>;
}

/** Somebody used what the bot offers, and waits for an answer. */
interface Interaction<M> extends EventBase {
  /** Called once, before the core is asked: a platform may have seconds to acknowledge, and only one way to do it. */
  respond(kind: ResponseKind): Response<M>;
  /** Instead of `respond`: shows a form, in the place of the one that was pressed in, if it was one. */
  open(form: Form<M>): Promise<unknown>;
}

/** `unknown`: the platform still shows what an earlier version offered. */
export type CommandName = 'ask' | 'verbatim' | 'find-sources' | 'check-quotes' | 'unknown';

export interface Command<M = Message> extends Interaction<M> {
  readonly kind: 'command';
  readonly name: CommandName;
  /** What was typed after the command, or the words of the message whose menu was used. */
  readonly words: string;
  /** Only the asker is to see the answer. */
  readonly isPrivate: boolean;
  /** Only documents with this in their title, publisher, author or path. */
  readonly source?: string;
  /** What answers is wanted from the latest document on. */
  readonly newestFirst?: true;
  /** What was handed in with it, or is in the message whose menu was used. */
  readonly files?: readonly GivenFile[];
  /** Where it can still be answered after a restart, for `Sending.answerAt`. Absent where it cannot. */
  readonly address?: string;
}

/** A button was pressed, or a choice made in a menu. */
export interface Pressed<M = Message> extends Interaction<M> {
  readonly kind: 'pressed';
  readonly action: string;
  readonly value: string;
  readonly choice?: string;
  /** It belongs to an answer of somebody else's own tenant. */
  readonly isOfAnother?: true;
  /** Of the message that was pressed. */
  readonly layout: Layout;
}

/** A form was filled in. */
export interface Submitted<M = Message> extends Interaction<M> {
  readonly kind: 'submitted';
  readonly form: string;
  readonly value: string;
  /** By the names of fields; '' for one that was left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where a conversation was chosen. */
  readonly conversation?: RawPlace;
}

/** Somebody wants to look passages up in a form. */
export interface LookupOpened<M = Message> extends Interaction<M> {
  readonly kind: 'lookup-opened';
}

export interface HomeOpened extends EventBase {
  readonly kind: 'home-opened';
}

/** A conversation with the bot was begun, and nothing is said yet. */
export interface ConversationOpened extends EventBase {
  readonly kind: 'conversation-opened';
  /** How many questions there is room for. */
  readonly most: number;
  suggest(questions: readonly string[]): Promise<unknown>;
}

/** Somebody is typing a search. */
export interface Typing extends EventBase {
  readonly kind: 'typing';
  readonly field: 'passage' | 'source';
  readonly words: string;
  /** How many choices there is room for. */
  readonly most: number;
  offer(choices: readonly Choice[]): Promise<unknown>;
}

/** Something to choose; its label is the platform's to make. `value` comes back when it is chosen. */
export type Choice =
  | { readonly value: string; readonly quote: Quote }
  | { readonly value: string; readonly title: string };

export type Field =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Option[];
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly longest: number }
  /** Completes while one types; what is chosen is a press of `action`. */
  | {
      readonly kind: 'search';
      readonly action: string;
      readonly placeholder: string;
      readonly chosen?: Choice;
    }
  | { readonly kind: 'conversation'; readonly name: string; readonly label: string };

export interface Form<M = Message> {
  readonly form: string;
  /** Comes back with what was filled in. */
  readonly value: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Shown in the form. */
  readonly shown?: M;
  /** Absent where there is nothing to send. */
  readonly submit?: string;
  readonly close: string;
}

/** Somebody wants an answer that is under way no longer. */
export interface Stopped {
  readonly kind: 'stopped';
  /** The thread that its question is in or begins: the last of its `leads`. */
  readonly thread: string;
}

/** The tenants that the bot is in: before anything else is heard of them, and whenever they change. */
export interface TenantsKnown {
  readonly kind: 'tenants-known';
  readonly tenants: readonly string[];
  /** Of each tenant that belongs to one, its organisation. */
  readonly organisations?: ReadonlyMap<string, string>;
  /** Anybody may add the bot to a tenant of theirs, so none is served that is not listed by its id. */
  readonly isOpen?: boolean;
  /** What each person sees who uses the bot by themselves. Absent: nobody does. */
  readonly people?: Scope;
  /** Those that the platform's own settings name. */
  readonly named?: readonly string[];
  /** Present where the operator wants the bot to leave tenants that are not served. */
  leave?(tenant: string): Promise<unknown>;
}

/** The bot was removed from a tenant: what is stored of it goes. Not for one that cannot be reached for a while. */
export interface TenantLeft {
  readonly kind: 'tenant-left';
  readonly tenant: string;
}

export type ChatEvent<M = Message> =
  /** `taken` is called once it is on disk that this process sees to it; for platforms that send again what was not received. */
  | { readonly kind: 'said'; readonly said: Said; readonly taken?: () => void }
  | { readonly kind: 'edited'; readonly said: Said }
  | { readonly kind: 'deleted'; readonly message: string; readonly conversation: string }
  | Stopped
  | TenantsKnown
  | TenantLeft
  | Command<M>
  | Pressed<M>
  | Submitted<M>
  | LookupOpened<M>
  | HomeOpened
  | ConversationOpened
  | Typing;
