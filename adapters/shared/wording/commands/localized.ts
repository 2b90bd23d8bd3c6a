// What commands are called and what they do, in one language.
import type { Subcommand } from '../chat/commands.ts';

/** What is typed: small letters, one word. */
type Named = 'ask' | 'question' | 'private' | 'source' | 'newest';

/** The options that keep their English name, by it. */
type Option =
  | 'text'
  | 'draft'
  | 'answer'
  | 'receipt'
  | 'style'
  | 'collections'
  | 'change'
  | 'confirm'
  | 'rule'
  | 'channel'
  | 'role'
  | 'person'
  | 'answers';

/** What administrators set with a command of its own. */
type Setting = 'channels' | 'roles' | 'ban' | 'unban' | 'age-restricted';

/** What can be chosen. */
type Choice = 'allow' | 'deny' | 'default' | 'on' | 'off';

/** The subcommands of /verbatim keep their names, since answers name them, and so does what is typed after them. */
export interface LocalizedCommands {
  readonly names: Readonly<Record<Named, string>>;
  readonly menus: Readonly<Record<'findSources' | 'checkQuotes', string>>;
  readonly descriptions: Readonly<Record<Named | 'verbatim' | 'admin' | Option, string>>;
  readonly subcommands: Readonly<Record<Subcommand | Setting, string>>;
  readonly choices: Readonly<Record<Choice, string>>;
}
