// The subcommands of /verbatim, and what they say.
import { type Scope, topCollection } from '../../../../src/index.ts';
import { counted, listed } from '../../language/counted.ts';

/** The word after /verbatim, and what it does. */
export const subcommands = [
  ['help', 'lists the commands'],
  ['sources', 'lists the documents'],
  ['why', 'shows how an answer was found: the one whose id you add, or your last one'],
  ['verify', 'checks whether the quote of a receipt is still in the documents, word for word'],
  ['cite', 'gives the quote of a receipt with its reference; you can add a style'],
  ['check', 'compares each quotation in the text you add with the documents'],
  ['unanswered', 'lists unanswered questions, for administrators'],
  ['privacy', 'says what is stored, for how long, and how to delete it'],
  ['forget-me', 'deletes your questions and ratings'],
  ['forget-all', 'deletes what everybody asked here, for administrators'],
  ['scope', 'shows which documents this channel can see; all, none, default or collections change it'],
  ['settings', 'shows what is set here; administrators change it'],
  ['status', 'shows what is searched, whether answers are stored, and the state of the connection'],
] as const;

export type Subcommand = (typeof subcommands)[number][0];

/** What only administrators can do, or change. Where a platform has a command for them alone, it has these. */
export const administrative: readonly Subcommand[] = ['unanswered', 'scope', 'settings', 'forget-all'];

/** Of these, what everybody may look at. */
export const shownToAll: readonly Subcommand[] = ['scope', 'settings'];

/** Administrators' own command, where there is one. */
export const adminCommand = 'verbatim-admin';

/** As administrators use a subcommand. */
export const adminUse = (sub: Subcommand, hasAdminCommand: boolean): string =>
  `/${hasAdminCommand ? adminCommand : 'verbatim'} ${sub}`;

export const commandWords = {
  title: 'Ask me with /ask, by a mention, or in a direct message. The answer is quoted word for word.',
  unknown: (name: string): string =>
    `There is no /verbatim ${name}. There are ${listed(
      subcommands.map(([known]) => known),
      'and',
    )}.`,
  narrow:
    'To narrow a question: "exact phrase", -word, source:name, before:2022, after:2021-06. sort:newest shows the latest first.',
  threads: (platform: string): string =>
    `${platform} does not run slash commands inside threads. Mention me there, or use Find sources on a message.`,
  menus: 'In the menu of any message: Find sources, Check the quotes.',
  verifyUsage: 'Give a receipt, for example: /verbatim verify V-7K2Q9',
  citeUsage: 'Give a receipt and, if you like, a style, for example: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Give a text with quotations of four words or more, after /verbatim check.',
  administrators: 'Only administrators can see what others asked.',
  notKept: (id: string): string => `No answer with the id “${id}” is stored.`,
  leftOut: (count: number): string => `${counted(count, 'more part')} did not fit in this message.`,
} as const;

export const scopeWords = {
  usage: (hasAdminCommand: boolean): string =>
    `Administrators can change this with ${adminUse('scope', hasAdminCommand)} followed by all, none, default or a comma-separated list of collections.`,
} as const;

/** Words before and after a time, or words alone. */
export type Timed = readonly [string, string?];

export const statusWords = {
  scope: (scope: Scope): string => {
    if (scope === 'all') return 'Every document may be shown here.';
    if (scope.size === 0) return 'No document may be shown here.';
    const names = [...scope].sort().map((name) => (name === topCollection ? 'files in no folder' : name));
    return `Only these collections may be shown here: ${listed(names, 'and')}.`;
  },
  searches: (searched: string): string => `${searched}.`,
  problems: (count: number): string =>
    count === 0
      ? 'Every document could be read.'
      : `${counted(count, 'problem')} in the documents; the operator sees them with "verbatim check-corpus".`,
  recognizing: (count: number): string =>
    `The text in ${counted(count, 'file')} is still being recognized. Answers come from it as soon as that is done.`,
  /** What comes before and after a time; alone where there is none. `isSeen`: the documents are all seen here. */
  documents: (reachable: boolean, isSeen: boolean): Timed => {
    if (!reachable)
      return [
        'Documents have been missing or unreadable since ',
        '. Answers use the last version read; the log has the reason.',
      ];
    return isSeen ? ['The documents were last read at ', '.'] : ['The document folder can be read.'];
  },
  connection: (platform: string, works: boolean): Timed =>
    works
      ? [`Connected to ${platform} since `, '.']
      : [`The connection to ${platform} has been down since `, '. The log has the reason.'],
  memory: (remembers: boolean): Timed =>
    remembers
      ? ['Answers have been stored since ', '.']
      : ['Answers have been given but not stored since ', '. The log has the reason.'],
  names: {
    scope: 'Shown here',
    searches: 'Searched',
    problems: 'Problems',
    recognizing: 'Scans',
    documents: 'Documents',
    memory: 'Answers',
  },
  /** Before a command: how one's last answer was found, and what is set. */
  more: ['How your last answer was found: ', ' What administrators set here: '],
} as const;

/** The list of documents as a table. */
export const documentWords = {
  caption: (count: number): string => counted(count, 'document'),
  columns: ['Title', 'By', 'Date', 'File'],
} as const;
