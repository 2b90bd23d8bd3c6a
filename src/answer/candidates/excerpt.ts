// A text beside its passage, as it is described by features.
import type { Token } from '../../text/tokenize.ts';
import type { Meaning } from '../../words/word-vectors.ts';

/** A passage that excerpts are of. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  /** In [0, 1]: the engine's score of the passage over that of the best passage. */
  readonly share: number;
  /** Terms of its own heading where that asks a question. */
  readonly question: readonly string[];
  readonly meaning: Meaning;
  /** Of its headings and title. */
  readonly headingMeaning: Meaning;
}

/** A text and its surroundings, tokenized. */
export interface Excerpt {
  readonly text: string;
  /** With spans into `text`, moved by `offset`. */
  readonly tokens: readonly Token[];
  readonly offset: number;
  readonly meaning: Meaning;
  /** The same object for all texts of one passage. */
  readonly passage: Surroundings;
  /** Index of the sentence before it among the texts compared. */
  readonly before?: number;
  /** Index of the last question before it in its passage among the texts compared. */
  readonly question?: number;
}
