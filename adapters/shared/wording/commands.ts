// The subcommands of /verbatim, and what they say.
import { type Scope, topCollection } from '../../../src/index.ts';
import { counted, listed } from './counted.ts';

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
  ['scope', 'tells which documents this channel may see; all, none, default or collections change it'],
  ['status', 'tells what is searched, whether answers are remembered, and how the connection is'],
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
  threads: (platform: string): string =>
    `${platform} runs no slash commands inside threads. Mention me there, or use Find sources on a message.`,
  menus: 'In the menu of any message: Find sources, Check the quotes.',
  administratorsHere: 'Only those who may manage this server can see what others asked.',
  verifyUsage: 'Give a receipt, for example: /verbatim verify V-7K2Q9',
  citeUsage: 'Give a receipt and, if you like, a style, for example: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Give a text with quotations of four words or more, after /verbatim check.',
  administrators: 'Only administrators can see what others asked.',
  notKept: (id: string): string => `No answer with the id “${id}” is kept.`,
  leftOut: (count: number): string => `${counted(count, 'further part')} did not fit into this message.`,
} as const;

export const scopeWords = {
  usage:
    'An administrator changes it with /verbatim scope and: all, none, default, or collections with commas between.',
} as const;

export const statusWords = {
  scope: (scope: Scope): string => {
    if (scope === 'all') return 'Every document may be shown here.';
    if (scope.size === 0) return 'No document may be shown here.';
    const names = [...scope].sort().map((name) => (name === topCollection ? 'files in no folder' : name));
    return `Only these collections may be shown here: ${listed(names, 'and')}.`;
  },
  searches: (searched: string): string => `Searches ${searched}.`,
  problems: (count: number): string =>
    count === 0
      ? 'Every document could be read.'
      : `${counted(count, 'problem')} in the documents; the operator sees them with "verbatim check-corpus".`,
  documents: (reachable: boolean, since: string): string =>
    reachable
      ? `The documents are as of ${since}.`
      : `The folder of documents can't be reached since ${since}: answers come from what was read before. The operator finds the reason in the log.`,
  /** `how` says what the connection is. */
  connection: (platform: string, works: boolean, since: string, how: string): string =>
    works
      ? `Connected to ${platform} since ${since} (${how}).`
      : `The connection to ${platform} has failed since ${since}. The operator finds the reason in the log.`,
  memory: (remembers: boolean, since: string): string =>
    remembers
      ? `Answers are remembered, since ${since}.`
      : `Answers are given but not remembered, since ${since}. The operator finds the reason in the log.`,
} as const;
