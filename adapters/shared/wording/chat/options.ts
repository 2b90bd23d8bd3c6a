// Descriptions of commands and their options, shown where a platform lists them while one types.
import type { Subcommand } from './commands.ts';

export const optionWords = {
  ask: 'Quotes from the documents that answer a question, word for word',
  question: 'A question, or words to choose a passage by',
  private: 'Only you see the answer',
  newest: 'From the latest document on',
  source: 'Only documents whose title, publisher, author or path has this word',
  verbatim: 'More about the documents and answers',
  answerId: 'The id of an answer; by default your last one',
  receipt: 'The code below a quote, such as V-7K2Q9',
  style: 'How the reference is written; by default a footnote',
  collections: 'all, none, default, or a comma-separated list of collections',
  change: 'For administrators, such as: research always, limit 10, quota day 500',
  text: 'A text with quotations of four words or more',
  draft: 'A draft as a .txt, .md, .docx or .pdf file: you get a copy with each quotation marked',
  findSources: 'Find sources',
  checkQuotes: 'Check the quotes',
} as const;

export const subcommandWords: Readonly<Record<Subcommand, string>> = {
  help: 'Lists the commands',
  sources: 'Lists the documents',
  why: 'How an answer was found',
  verify: 'Whether a receipt’s quote is still in the documents, word for word',
  cite: 'A receipt’s quote with its reference',
  check: 'Compares each quotation in a text with the documents',
  unanswered: 'Lists unanswered questions, for administrators',
  'forget-me': 'Deletes your questions and ratings',
  scope: 'Which documents this channel can see; administrators can change it',
  settings: 'What is set here; administrators can change it',
  status: 'Shows what is searched, and whether answers are stored',
};
