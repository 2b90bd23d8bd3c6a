// What the bot says where people turn to it without asking: /verbatim, shortcuts, the look-up, Home, the assistant pane.
import { counted, listed } from './wording.ts';

/** What stands after /verbatim, and what it does. */
export const subcommands = [
  ['help', 'tells what there is'],
  ['sources', 'lists the documents'],
  ['why', 'and an answer’s id: how that answer came about; alone, your last one'],
  ['verify', 'and a receipt: whether the quote still stands, word for word'],
  ['cite', 'and a receipt: the quote with its reference; a style may follow'],
  ['check', 'and a text: judges each quotation in it against the documents'],
  ['unanswered', 'lists what was asked and is not answered, for administrators'],
  ['forget-me', 'deletes your questions and ratings'],
  ['status', 'tells what is searched, and whether answers are remembered'],
] as const;

export type Subcommand = (typeof subcommands)[number][0];

export const commandWords = {
  title: 'Ask me with /ask, by a mention, or in a direct message. The answer is quoted word for word.',
  unknown: (name: string): string =>
    `There is no /verbatim ${name}. There are ${listed(
      subcommands.map(([known]) => known),
      'and',
    )}.`,
  narrow: 'To narrow a question: "exact phrase", -word, source:name, before:2022, after:2021-06.',
  threads: 'Slack runs no slash command inside a thread; mention me there, or use Find sources on a message.',
  verifyUsage: 'Give a receipt, for example: /verbatim verify V-7K2Q9',
  citeUsage: 'Give a receipt and, if you like, a style, for example: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Give a text with quotations of four words or more, after /verbatim check.',
  administrators: 'Only administrators of this workspace can see what others asked.',
  notKept: (id: string): string => `No answer with the id “${id}” is kept.`,
  documents: (count: number): string => `${counted(count, 'document')}:`,
  leftOut: (count: number): string => `${counted(count, 'further part')} did not fit into this message.`,
} as const;

export const statusWords = {
  searches: (searched: string): string => `Searches ${searched}.`,
  problems: (count: number): string =>
    count === 0
      ? 'Every document could be read.'
      : `${counted(count, 'problem')} in the documents; the operator sees them with "verbatim check-corpus".`,
  memory: (remembers: boolean, since: string): string =>
    remembers
      ? `Answers are remembered, since ${since}.`
      : `Answers are given but not remembered, since ${since}. The operator finds the reason in the log.`,
} as const;

export const wayWords = {
  sourcesTitle: 'Sources',
  checkTitle: 'Quotations',
  close: 'Close',
  noWords: 'There are no words in that message that I can read.',
} as const;

export const lookupWords = {
  title: 'Ask the corpus',
  hint: 'Type words; passages that hold them are offered. Choose one to see it whole.',
  placeholder: 'Words that a passage should hold',
  where: 'Post it to',
  post: 'Post',
  postedBy: 'Posted by ',
  gone: 'That passage is no longer there: the documents have changed. Search again.',
  unreachable:
    'I can not post there. Invite me into the channel with /invite and my name, then look the passage up again.',
} as const;

export const homeWords = {
  title: 'Verbatim',
  what: 'I answer questions from your own documents, word for word: one to three exact quotes, each with a citation to open and a receipt to verify later. Where the documents do not say, I say so.',
  howTitle: 'How to ask',
  how: [
    'In a channel: mention me with a question; I answer in the thread.',
    'For yourself: /ask and a question, or a direct message to me.',
    'On a message: Find sources, or Check the quotes, in its menu of further actions.',
    'As you type: the shortcut Ask the corpus.',
    '/verbatim help tells the rest.',
  ],
  moreDocuments: (left: number): string => `${counted(left, 'more document')}; /verbatim sources lists them.`,
  questionsTitle: 'Your last questions',
  noQuestions: 'You have not asked anything that is kept.',
  notReached: 'What you asked can not be read at the moment. Answers go on.',
  receipts: (codes: readonly string[]): string => `answered: ${codes.join(', ')}`,
  notAnswered: 'not answered',
  why: (id: string): string => `/verbatim why ${id}`,
  forget: 'Forget me',
  forgetTitle: 'Forget me',
  forgetText: 'This deletes your questions and ratings for good. Receipts of quotes stay, without your name.',
  forgetYes: 'Delete them',
  forgetNo: 'Keep them',
  moreGaps: (left: number): string => `${counted(left, 'more subject')}; /verbatim unanswered lists them.`,
} as const;

export const paneWords = {
  prompts: 'Search the documents for',
  searching: 'searches the documents …',
} as const;
