// What can be said of a sentence as an answer to a question: numbers that a person can follow, most of them in [0, 1].

export const featureNames = [
  'coverage',
  'distinction',
  'saturation',
  'alike',
  'kin',
  'inflection',
  'context',
  'lead',
  'names',
  'nearness',
  'pairs',
  'grammar',
  'answerType',
  'time',
  'number',
  'person',
  'length',
  'asks',
  'fragment',
  'passage',
  'headings',
  'whole',
  'around',
  'together',
  'asked',
  'meaning',
  'topic',
  'subject',
] as const;

export interface Features {
  /** Share of the question's weight whose words are in the text. */
  readonly coverage: number;
  /** The same by how rare the words are among the texts compared: what tells them apart. */
  readonly distinction: number;
  /** The same as BM25 has it: more for words that come again, less in a long text. */
  readonly saturation: number;
  /** Share of the weight that is missing but for a word of nearly the same meaning, by their likeness. */
  readonly alike: number;
  /** Share of the weight that is missing but for a word of the same root. */
  readonly kin: number;
  /** Share of the weight whose words are there in the same inflection. */
  readonly inflection: number;
  /** Share of the weight that is missing but is in the passage, headings or title. */
  readonly context: number;
  /** Share of the weight that is missing but is in the sentence before. */
  readonly lead: number;
  /** Share of the question's names and numbers met in the text, passage, headings or title; 1 without any. */
  readonly names: number;
  /** Matched words over the length of the shortest stretch that holds them all. */
  readonly nearness: number;
  /** Share of the question's pairs of neighbouring words, grammar included, that are neighbours here. */
  readonly pairs: number;
  /** Share of the question's grammatical words that are in the text. */
  readonly grammar: number;
  /** Whether the text holds the kind of thing asked for, from -0.5 to 0.5; 0 where it can't be told. */
  readonly answerType: number;
  /** The same where a time, a number or a person is asked for; 0 elsewhere. */
  readonly time: number;
  readonly number: number;
  readonly person: number;
  /** Logarithm of the number of words, 1 at about 54. */
  readonly length: number;
  /** 1 for a question, which seldom answers one. */
  readonly asks: number;
  /** 1 for a label, a heading or a lead-in, which announces a statement and makes none. */
  readonly fragment: number;
  /** The engine's score of the passage over that of the best passage. */
  readonly passage: number;
  /** Share of the question's weight in the passage's headings or its document's title. */
  readonly headings: number;
  /** Share of the weight in the passage, its headings or title. */
  readonly whole: number;
  /** Share of the weight that is missing there but for a word of nearly the same meaning. */
  readonly around: number;
  /** Nearness over the whole passage. */
  readonly together: number;
  /** How much the document's own question before the text, or in its heading, is this one: F1 of their weights. */
  readonly asked: number;
  /** How near the text as a whole is to the question in meaning: the cosine of their words' vectors. */
  readonly meaning: number;
  /** The same of the passage. */
  readonly topic: number;
  /** The same of its headings and title. */
  readonly subject: number;
}
