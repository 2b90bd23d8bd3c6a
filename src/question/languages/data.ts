// What a language must say of itself before questions in it are answered: how people ask, greet, thank and fill.
import type { AnswerType } from '../query.ts';

/**
 * `who` asks for a person or, with nothing but a name behind it, for a definition; `which` and `what` for the kind of
 * thing that the noun after them names.
 */
export type Asking = AnswerType | 'who' | 'which' | 'what';

/**
 * Every list is written with `|` between its phrases; `(a|b)` and `?` stand for what they do in a regular expression.
 * Words are as people write them: case, accents and apostrophes are folded when the list is read.
 */
export interface LanguageData {
  /** Words follow each other without spaces. */
  readonly unspaced?: true;
  /** Said before a question. */
  readonly greetings: string;
  /** Said after one. The first phrase of the list thanks, and may be a whole message; the others only close one. */
  readonly thanks: string;
  /** How a question is led in or asked for: "can you tell me". They may be the whole of what precedes it. */
  readonly requests: string;
  /** Words that a question may have anywhere and that say nothing. */
  readonly fillers: string;
  /** Whole messages that ask what the bot can do. */
  readonly help: string;
  /** Short forms that people type and documents seldom have, each before its word: "ppl/people yr/year". */
  readonly short?: string;
  /** Common words that the lists of stop words leave out. */
  readonly grammar: string;
  /** Words that tie a question together and seldom occur in its answer. */
  readonly links: string;
  /** Words after which a courtesy is spoken of, not said: "who *said* thanks", "a letter *of* thanks". */
  readonly mentions: string;
  /** Question phrases. */
  readonly asks: Readonly<Partial<Record<Asking, string>>>;
  /** Nouns that name a kind of answer. */
  readonly kinds: Readonly<Partial<Record<AnswerType, string>>>;
  /** Words that say no more than that money is asked for: "what does it *cost*". */
  readonly costs: string;
  /** The same where nobody is named: "how much do I *pay*", but not "how much did Ada Brandt pay". */
  readonly payments: string;
  /** Words between which and "which" no noun names a kind any more. Without them, the first two nouns are tried. */
  readonly barriers?: string;
  /** Articles, of which a name to be defined may have one. */
  readonly articles?: string;
  /** "is", "are", "was", "were". */
  readonly copulas: string;
  /** From January to December, the forms of one with `/` between them, and days of the week. */
  readonly calendar: string;
  /** Numbers that are written as words. */
  readonly numbers: string;
  /** Words that turn a statement into its opposite. */
  readonly negations: string;
  /** Units of time, as they follow a number. */
  readonly durations: string;
  /** What stands before a reason. */
  readonly reasons: string;
  /** Words with which a question asks for what holds now. */
  readonly now: string;
  /** Words with which a text says that something held once: "at the time". */
  readonly bygone: string;
  /** Words that say so of what they are before: "the *former* director". */
  readonly former: string;
}
