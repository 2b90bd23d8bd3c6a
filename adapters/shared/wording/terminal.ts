// What only the terminal says.
import { counted } from './counted.ts';

export const chatGreeting = (documents: number): string =>
  `Ask a question; the answer is quoted word for word from ${counted(documents, 'document')}. /help tells more, /quit ends.`;

export const chatHelp = `Ask in plain words, or narrow the search:
  "exact phrase"      only passages that hold these words in this order
  -word               no passage that holds the word
  source:wire         only documents whose title, publisher, author or path has the word
  before:2022         only documents dated before 2022; after:2021-06 from June 2021 on
/sources lists the documents. /why tells how the last answer was found.
/verify V-7K2Q9 tells whether a quote still stands. /rate useful, or wrong-source, outdated or not-what-i-asked
and a note if you like, rates the last answer. /quit ends, as does Ctrl-D.`;

export const unknownChatCommand = (command: string): string =>
  `There is no ${command}. /help lists what there is.`;

export const noQuestionGiven = 'Give a question after "ask", or one question a line on standard input.';

export const ratingUsage =
  'Say /rate useful, /rate wrong-source, /rate outdated or /rate not-what-i-asked, and a note if you like.';

export const debugHint =
  'This should not have happened. Run it again with --debug and report what it prints.';
