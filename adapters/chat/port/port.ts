// The port of chat platforms: all that a platform has to do. What the bot does, it does in this folder, once.
//
// The path of an event:
//   1. `connection` hears it and turns it into one of a few neutral events (events.ts).
//   2. chat.ts hands it to the policy of its kind, which asks the core and writes a message in neutral parts (message.ts).
//   3. outbox.ts has the platform's `drawing` make its own payload of that, within the platform's limits, reads every
//      quote back from the payload and compares it with its document. One difference, and a sentence goes out instead.
//   4. `sending`, or the event's own `respond`, takes the payload to where people see it.
//
// A platform states what it cannot do as data: `abilities`. What is false there is never asked of it, and `unsupported`
// is what to write in that place. tests/contracts/chat-platform.ts says of a new platform what it lacks.
import type { Asker, ChatIds, Health } from '../../../src/index.ts';
import type { Adapter } from '../../shared/adapter.ts';
import type { Language } from '../../shared/language/language.ts';
import type { ChatEvent, Destination, Layout, RawAsker, Said, Standing } from './events.ts';
import type { Message } from './message.ts';

export interface ChatPlatform<P> {
  /** In places, the scopes file, settings and logs: 'slack'. */
  readonly name: string;
  /** For people: 'Slack'. */
  readonly label: string;
  /** What the platform calls a tenant: 'workspace'. */
  readonly tenantNoun: string;
  readonly abilities: Abilities;
  /** How it writes ids, for those whom administrators name. `role` is undefined where people have none in a tenant. */
  readonly ids: Pick<ChatIds, 'conversation' | 'user'> & { readonly role: ChatIds['user'] | undefined };
  /** The bot's own id among people; absent, or undefined, where it is not known. */
  ownId?(): string | undefined;
  /** What a command is known by in a tenant, by its first word; undefined where a message cannot hold commands. */
  commandId(tenant: string, command: string): string | undefined;
  readonly connection: Connection<P>;
  readonly drawing: Drawing<P>;
  readonly sending: Sending<P>;
}

export interface Abilities {
  /** Messages of the bot's own can be changed and deleted, and a press can change the message that it belongs to. */
  readonly changes: boolean;
  /** Messages can have buttons. */
  readonly buttons: boolean;
  /** Forms can be opened. */
  readonly forms: boolean;
  /** Pictures can be shown with an answer to a press. */
  readonly images: boolean;
  /** An answer can be shown to one person alone, in a conversation with others. */
  readonly privacy: boolean;
  /** The bot has a page of its own. */
  readonly home: boolean;
  /** Commands can be used inside threads. */
  readonly commandsInThreads: boolean;
  /** Every message has a menu with "Find sources" and "Check the quotes". */
  readonly messageMenus: boolean;
  /** There are conversations for adults alone. */
  readonly ageRestriction: boolean;
  /** Channels are in groups, and threads have ids of their own: administrators can name them as they name a channel. */
  readonly categories: boolean;
  /** What administrators do is a command of its own, which the platform shows to nobody else: /verbatim-admin. */
  readonly adminCommand: boolean;
}

/** How events come in. */
export interface Connection<P> {
  /** Resolves once events come in. Rejects with CONFIG_INVALID where the platform refuses the bot. */
  start(receive: Receive<P>): Promise<void>;
  /** Resolves once no event comes in any more. What is under way may still be answered. */
  stop(): Promise<void>;
  /** Resolves when the platform will not have this bot any more. */
  readonly ended: Promise<void>;
  health(): Health;
  /**
   * Whether another of the processes that share the store hears the events, so that this one takes nothing over. Absent where each
   * of them hears some.
   */
  standsBy?(): boolean;
  readonly requests?: NonNullable<Adapter['requests']>;
}

/** Resolves once all that the event leads to is done. Never rejects. */
export type Receive<P> = (event: ChatEvent<P>) => Promise<void>;

/** `home`: the bot's page. `form`: inside a form. */
export type Surface = Layout | 'home' | 'form';

/** How neutral parts look. Pure: the same message gives the same payload. */
export interface Drawing<P> {
  draw(message: Message, surface: Surface): Drawn<P>;
  /** The text of every quote that a reader of the payload sees, in order: what its markup shows, not what was meant. */
  quotesIn(payload: P): readonly string[];
  /** Which of the platform's limits the payload breaks, in words. */
  brokenLimits(payload: P): readonly string[];
}

export interface Drawn<P> {
  readonly payload: P;
  /** The same words, and the quotes that fit, as text alone: for where the layout is refused. Absent where there is none. */
  readonly bare?: P;
  /** How many parts of the body the payload shows. */
  readonly shown: number;
}

/** How messages go out. All reject with the platform's own error, which `refusalOf` reads. */
export interface Sending<P> {
  /** `once`: of two posts with the same value, a platform that can makes one message. */
  post(to: Destination, payload: P, posting: Posting): Promise<Posted>;
  /** To one person alone: in the conversation if the platform can, else as a direct message, else as a reply. */
  whisper(to: Destination, asker: Asker, payload: P, posting: Posting): Promise<unknown>;
  /**
   * Answers a command of an earlier process at its `address`: as the command would have been, or to the person alone, and where
   * that is used up, to the person alone in whatever way is left. With `isAlone` to the person alone, and others see no longer
   * that an answer was awaited.
   */
  answerAt(address: string, asker: Asker, payload: P, isAlone: boolean): Promise<unknown>;
  /** `id` as `post` gave it. */
  change(id: string, payload: P): Promise<unknown>;
  /** Deletes a message of the bot's own. */
  withdraw(id: string): Promise<unknown>;
  /** The message that something said replies to, or that its thread began at. Never rejects. */
  above(said: Said): Promise<Above>;
  /**
   * Whether the bot has said something where a message is answered: since that message, and since `after`, an id of
   * `post`. Undefined where the platform does not tell. Never rejects.
   */
  hasSpoken(said: Said, after: string | undefined): Promise<boolean | undefined>;
  /** Why nothing may be quoted where somebody asks; undefined where it may. Rejects where the bot is not there. */
  barrier(asker: Asker): Promise<Barrier | undefined>;
  /**
   * Whether the bot is in the conversation where it was used. Where it is not, only the asker is answered, as in a direct
   * message. Never rejects.
   */
  isPresent(asker: Asker): Promise<boolean>;
  /**
   * What a person is in a tenant; undefined for a stranger. Asked only where direct messages belong to none: their tenant is
   * `directTenant`.
   */
  membership(tenant: string, user: string): Promise<Pick<Standing, 'roles'> | undefined>;
  /**
   * What a conversation is now, for questions that an earlier process left; undefined where the bot sees it no more. Absent where
   * nothing of it decides whether they are answered.
   */
  conversationNow?(conversation: string): Promise<Pick<Standing, 'isAgeRestricted' | 'category'> | undefined>;
  /**
   * All ids that a person has on the platform, as `Asker.user` writes them: where tenants belong together, one person is in
   * several. Never rejects.
   */
  identities(asker: RawAsker): Promise<readonly string[]>;
  /**
   * The language that a person has the platform in; undefined where it does not say. Never rejects. Absent where it comes with
   * events, as `RawAsker.languages`, or not at all.
   */
  ownLanguage?(asker: RawAsker): Promise<Language | undefined>;
  /** Undefined for every other error. */
  refusalOf(error: unknown): Refusal | undefined;
  /** The bot's page as one person sees it: its sections from top to bottom. */
  showHome(asker: Asker, sections: readonly P[]): Promise<unknown>;
}

export interface Posting {
  readonly once: string;
  /** What a thread is called that is begun for the answer. */
  readonly topic: string;
  /** It is no answer of the documents, such as a greeting: no thread is begun for it. */
  readonly isAside?: true;
  /** Of a whisper: nobody else may see it, so it is not said where that cannot be. */
  readonly isPrivate?: true;
}

export interface Posted {
  /** The platform's address of the message, for `change` and `withdraw`; undefined where the platform gives none. */
  readonly id: string | undefined;
  /** The conversation that a thread below the message is; absent where there are no such threads. */
  readonly below?: string;
}

/** `none`: there is no message above. `unreadable`: the bot may not read it, or failed to. */
export type Above =
  | 'none'
  | 'unreadable'
  | {
      readonly words: string;
      readonly hasFiles: boolean;
      /** Values of the controls below it. */
      readonly values: readonly string[];
    };

/** The names of sentences: `chatWords`. */
export type Barrier = 'external' | 'maybeExternal' | 'otherWorkspace';
/** Why the bot cannot write to a place at all; the names of sentences. */
export type PlaceRefusal =
  | 'notInChannel'
  | 'noAccess'
  | 'archived'
  | 'locked'
  | 'mayNotPost'
  | 'mayNotUpload'
  /** What was used is good for seconds, and they are over. */
  | 'tooLate';
/**
 * `gone`: the message to change, or the place to write to, was deleted in between. `unreachable`: the platform did not answer,
 * though it was asked again for long, or until the end: what was to be said is for the next start.
 */
export type Refusal = PlaceRefusal | 'gone' | 'unreachable';

/** In the place of what a platform cannot do. */
export const unsupported = async (): Promise<never> => {
  throw new Error('The platform does not support this: policy has to look at its abilities first.');
};
