// What commands are called and what they do, in one language.
import type { Subcommand } from '../chat/commands.ts';
import type { optionWords } from '../chat/options.ts';

/** What is typed: small letters, one word. */
type Named = 'ask' | 'question' | 'private' | 'source' | 'newest';

/**
 * The subcommands of /verbatim keep their names, since answers name them. What is left out, and what is the same as in
 * English, is shown in English.
 */
export interface LocalizedCommands {
  readonly names: Readonly<Record<Named, string>>;
  readonly menus: Readonly<Record<'findSources' | 'checkQuotes', string>>;
  readonly descriptions: Readonly<Record<Named | 'verbatim' | 'text' | 'draft', string>> &
    Readonly<Partial<Record<keyof typeof optionWords, string>>>;
  readonly subcommands: Readonly<Partial<Record<Subcommand, string>>>;
}
