// The subcommands of /verbatim, and what they say.
import { type Corpus, type Scope, topCollection } from '../../../../src/index.ts';
import { counted, grouped, listed } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import * as french from '../french/commands.ts';
import * as german from '../german/commands.ts';
import * as spanish from '../spanish/commands.ts';

/** What each word after /verbatim does. */
const help = {
  help: 'lists the commands',
  sources: 'lists the documents',
  why: 'shows how an answer was found: the one whose id you add, or your last one',
  verify: 'checks whether the quote of a receipt is still in the documents, word for word',
  cite: 'gives the quote of a receipt with its reference; you can add a style',
  check: 'compares each quotation in the text you add with the documents',
  unanswered: 'lists unanswered questions, for administrators',
  privacy: 'says what is stored, for how long, and how to delete it',
  'forget-me': 'deletes your questions and ratings',
  'forget-all': 'deletes what everybody asked here, for administrators',
  scope: 'shows which documents this channel can see; all, none, default or collections change it',
  settings: 'shows what is set here; administrators change it',
  status: 'shows what is searched, whether answers are stored, and the state of the connection',
};
export const helpWords = spoken(help, { de: german.help, fr: french.help, es: spanish.help });

export type Subcommand = keyof typeof help;

export const subcommands = Object.keys(help) as readonly Subcommand[];

/** What only administrators can do, or change. Where a platform has a command for them alone, it has these. */
export const administrative: readonly Subcommand[] = ['unanswered', 'scope', 'settings', 'forget-all'];

/** Of these, what everybody may look at. */
export const shownToAll: readonly Subcommand[] = ['scope', 'settings'];

/** Administrators' own command, where there is one. */
export const adminCommand = 'verbatim-admin';

/** As administrators use a subcommand. */
export const adminUse = (sub: Subcommand, hasAdminCommand: boolean): string =>
  `/${hasAdminCommand ? adminCommand : 'verbatim'} ${sub}`;

const command = {
  title: 'Ask me with /ask, by a mention, or in a direct message. The answer is quoted word for word.',
  ask: 'Quotes from the documents that answer a question, word for word',
  and: 'and',
  /** `known`: the list of them. */
  unknown: (name: string, known: string): string => `There is no /verbatim ${name}. There are ${known}.`,
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
};
export const commandWords = spoken(command, {
  de: german.command,
  fr: french.command,
  es: spanish.command,
});

export const unknownSubcommand = (name: string): string =>
  commandWords.unknown(name, listed(subcommands, commandWords.and));

const scope = {
  /** `use`: the command, as administrators use it. */
  usage: (use: string): string =>
    `Administrators can change this with ${use} followed by all, none, default or a comma-separated list of collections.`,
};
export const scopeWords = spoken(scope, { de: german.scope, fr: french.scope, es: spanish.scope });

/** Words before and after a time, or words alone. */
export type Timed = readonly [before: string, after?: string];

const status = {
  scope: {
    all: 'Every document may be shown here.',
    none: 'No document may be shown here.',
    only: (names: string): string => `Only these collections may be shown here: ${names}.`,
    top: 'files in no folder',
    and: 'and',
  },
  problems: (count: number): string =>
    count === 0
      ? 'Every document could be read.'
      : `${counted(count, 'problem')} in the documents; the operator sees them with "verbatim check-corpus".`,
  recognizing: (count: number): string =>
    `The text in ${counted(count, 'file')} is still being recognized. Answers come from it as soon as that is done.`,
  /** Before and after a time; alone where there is none. */
  documents: {
    missing: [
      'Documents have been missing or unreadable since ',
      '. Answers use the last version read; the log has the reason.',
    ] as Timed,
    /** Where all documents are seen. */
    read: ['The documents were last read at ', '.'] as Timed,
    readable: ['The document folder can be read.'] as Timed,
  },
  connected: (platform: string): string => `Connected to ${platform} since `,
  disconnected: (platform: string): string => `The connection to ${platform} has been down since `,
  /** After a time. */
  hasReason: '. The log has the reason.',
  stored: ['Answers have been stored since ', '.'] as Timed,
  notStored: ['Answers have been given but not stored since ', '. The log has the reason.'] as Timed,
  names: {
    scope: 'Shown here',
    searches: 'Searched',
    problems: 'Problems',
    recognizing: 'Scans',
    documents: 'Documents',
    memory: 'Answers',
  },
  /** Before a command: how one's last answer was found, and what is set. */
  more: ['How your last answer was found: ', ' What administrators set here: '] as readonly [string, string],
};
export const statusWords = spoken(status, { de: german.status, fr: french.status, es: spanish.status });

export const shownHere = (seen: Scope): string => {
  const { scope: words } = statusWords;
  if (seen === 'all') return words.all;
  if (seen.size === 0) return words.none;
  const names = [...seen].sort().map((name) => (name === topCollection ? words.top : name));
  return words.only(listed(names, words.and));
};

/** `isSeen`: the documents are all seen here. */
export function documentsSince(reachable: boolean, isSeen: boolean): Timed {
  const { missing, read, readable } = statusWords.documents;
  if (!reachable) return missing;
  return isSeen ? read : readable;
}

export const connectionSince = (platform: string, works: boolean): Timed =>
  works
    ? [statusWords.connected(platform), '.']
    : [statusWords.disconnected(platform), statusWords.hasReason];

const documents = {
  and: 'and',
  /** The list of documents as a table. */
  caption: (count: number): string => counted(count, 'document'),
  columns: ['Title', 'By', 'Date', 'File'],
  problems: (count: number): string => `${counted(count, 'problem')}.`,
};
export const documentWords = spoken(documents, {
  de: german.documents,
  fr: french.documents,
  es: spanish.documents,
});

/** "12 documents: 8 text, 3 html and 1 table. 2 problems." */
export function documentsLine({ documents: all, problems }: Pick<Corpus, 'documents' | 'problems'>): string {
  const counts = new Map<string, number>();
  for (const { format } of all) counts.set(format, (counts.get(format) ?? 0) + 1);
  const kinds = [...counts].sort().map(([format, count]) => `${grouped(count)} ${format}`);
  const of = kinds.length === 0 ? '' : `: ${listed(kinds, documentWords.and)}`;
  const broken = problems.length === 0 ? '' : ` ${documentWords.problems(problems.length)}`;
  return `${documentWords.caption(all.length)}${of}.${broken}`;
}
