// What a platform's tests provide so that the contract can be tried on it: people, rooms, and what each person sees.
import type { Abilities } from '../../../adapters/chat/port/port.ts';
import type { Verbatim } from '../../../src/index.ts';
import type { AtEnd } from './core.ts';

/** A message of the bot's, as one person sees it now. */
export interface Shown {
  readonly id: string;
  /** All words that a reader sees, those of quotes too, without markup. */
  readonly words: string;
  /** The quotes, as the platform's own readers show them. */
  readonly quotes: readonly string[];
  /** The labels of its buttons and menus. */
  readonly controls: readonly string[];
  /** Nobody else sees it. */
  readonly isPrivate: boolean;
  /** How many people it notified, apart from the one that it answers. */
  readonly pings: number;
  /** Words that act as markup although they came from a document or a person. */
  readonly acting: readonly string[];
}

export interface Saying {
  readonly who: string;
  /** A room, or the person's direct messages with the bot. */
  readonly where: string;
  readonly text: string;
  /** It begins with a mention of the bot. */
  readonly mentionsBot?: boolean;
  /** A message of `say`, or of the bot's, that it replies to or whose thread it is in. */
  readonly below?: string;
  readonly hasFiles?: boolean;
}

export interface Using {
  readonly who: string;
  readonly where: string;
  readonly name: 'ask' | 'verbatim';
  /** As one would type it. */
  readonly words: string;
  /** Of "/ask", where the platform asks for it. */
  readonly isPrivate?: boolean;
}

export interface StageOptions {
  /** Texts by path; absent, the corpus of the project. */
  readonly documents?: Readonly<Record<string, string>>;
  /** The text of a scopes file. */
  readonly scopes?: string;
  /** How research rooms are followed. */
  readonly behaviour?: 'mention' | 'two-party' | 'always';
  readonly questionsPerMinute?: number;
}

/** A running bot on the platform's fake server. `who`, `where` and ids are the stage's own. */
export interface Stage {
  readonly abilities: Abilities;
  /** Whether a bot may read the message that a bare mention is a reply to; else it says that it may not. */
  readonly canReadAbove: boolean;
  /** "/ask" is answered for the asker alone unless it is posted. */
  readonly asksPrivately: boolean;
  /** What is offered while somebody types goes by the room; else it goes by the person's direct messages. */
  readonly offersByRoom: boolean;
  readonly verbatim: Verbatim;
  /** Messages that were logged as errors. */
  readonly errors: readonly string[];
  /** A public room of the tenant that is served, with everybody in it. */
  room(): string;
  /** A room where questions need no mention. */
  researchRoom(): string;
  /** A room of a tenant that the operator does not serve. */
  strangeRoom(): string;
  /** A member of the tenant who asked nothing yet. */
  person(): string;
  /** One who administers it. */
  administrator(): string;
  direct(who: string): string;

  say(saying: Saying): string;
  edit(message: string, text: string): void;
  delete(message: string): void;
  /** Delivers the last thing that a person did again, as it was. */
  redeliver(): void;
  use(using: Using): void;
  /** Chooses in the menu of a message. */
  menu(message: string, who: string, choice: 'find-sources' | 'check-quotes'): void;
  press(message: Shown, who: string, label: string): void;
  choose(message: Shown, who: string, label: string, option: string): Promise<void>;
  /** Fills in the form that is open for the person. Rejects where none is opened. */
  fill(who: string, fields: Readonly<Record<string, string>>): Promise<void>;
  /** What is offered while somebody types a search in "/ask", or in the look-up form. */
  offered(who: string, where: string, words: string): Promise<readonly string[]>;
  /** Uses one of the offered choices: what is shown for it, in words. */
  takeOffered(who: string, where: string, words: string, index: number): Promise<Shown>;
  openHome(who: string): void;
  /** The words of the bot's page; '' before it was shown. */
  home(who: string): string;

  /** What the bot shows to a person in a room, oldest first. */
  seen(who: string, where: string): readonly Shown[];
  until(condition: () => boolean, what: string): Promise<void>;
  /**
   * `layout`: the next answer is refused, but its plain text is not. `place`: the bot may not write to the room of the next
   * answer. `everything`: the next answer is refused, and its plain text too, for no reason that is known.
   */
  fail(what: 'layout' | 'place' | 'everything'): void;
  /** Ends the bot and starts another one on the same data. */
  restart(): Promise<void>;
}

/** Opens a stage that is closed by what is handed to `atEnd`. */
export type OpenStage = (options: StageOptions, atEnd: AtEnd) => Promise<Stage>;
