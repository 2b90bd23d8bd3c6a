// What stands beside commands and their options where a platform lists them as one types.
import type { Subcommand } from './commands.ts';

export const optionWords = {
  ask: 'Quotes from the documents that answer a question, word for word',
  question: 'A question, or words to choose a passage by',
  private: 'Only you see the answer',
  source: 'Only documents whose title, publisher, author or path has this word',
  verbatim: 'What else can be asked of the documents',
  answerId: 'The id of an answer; your last one without it',
  receipt: 'The code below a quote, such as V-7K2Q9',
  style: 'How the reference is written; a footnote without it',
  collections: 'all, none, default, or collections with commas between',
  text: 'A text with quotations of four words or more',
  findSources: 'Find sources',
  checkQuotes: 'Check the quotes',
} as const;

export const subcommandWords: Readonly<Record<Subcommand, string>> = {
  help: 'Tells what there is',
  sources: 'Lists the documents',
  why: 'How an answer came about',
  verify: 'Whether the quote of a receipt still stands, word for word',
  cite: 'The quote of a receipt with its reference',
  check: 'Judges each quotation in a text against the documents',
  unanswered: 'Lists what was asked and is not answered, for administrators',
  'forget-me': 'Deletes your questions and ratings',
  scope: 'Which documents this channel may see; administrators can change it',
  status: 'Tells what is searched, and whether answers are remembered',
};
