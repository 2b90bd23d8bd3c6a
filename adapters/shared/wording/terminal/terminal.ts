// What only the terminal says.
import { counted } from '../../language/counted.ts';

export const chatGreeting = (documents: number): string =>
  `Ask a question; the answer is quoted word for word from ${counted(documents, 'document')}. /help explains more, /quit exits.`;

export const chatHelp = `Ask in plain words, or narrow the search:
  "exact phrase"      only passages with these words in this order
  -word               no passages with this word
  source:wire         only documents whose title, publisher, author or path contains the word
  before:2022         only documents dated before 2022; after:2021-06 from June 2021 on
  sort:newest         answers from the latest documents first
/sources lists the documents. /why shows how the last answer was found.
/verify V-7K2Q9 checks whether a quote is still in the documents.
/rate rates the last answer: useful, wrong-source, outdated or not-what-i-asked, with a note if you like.
/quit or Ctrl-D exits.`;

export const unknownChatCommand = (command: string): string =>
  `Unknown command ${command}. /help lists the commands.`;

export const noQuestionGiven = 'Give a question after "ask", or one question per line on standard input.';

export const ratingUsage =
  'Use /rate useful, /rate wrong-source, /rate outdated or /rate not-what-i-asked, with a note if you like.';

/** `command` is how this program was called. */
export const firstSteps = (command: string): string =>
  `To set up this folder: ${command} init
To try Verbatim first: ${command} ask --sample "${sampleQuestion}"`;

/** Answered by the sample that comes with the program. */
export const sampleQuestion = 'When do unused leave days expire?';

export const unknownSetting = (name: string, meant: string | undefined): string =>
  `verbatim: ${name} is not a setting.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;

export const debugHint =
  'This should not have happened. Run it again with --debug and report what it prints.';
