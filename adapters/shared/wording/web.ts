// What the pages say besides the answers themselves.
import type { SetAside } from '../../../src/index.ts';
import { counted, grouped } from './counted.ts';

export const webWords = {
  name: 'Verbatim',
  skip: 'Skip to the content',
  pages: 'Pages',
  ask: 'Ask',
  sources: 'Sources',
  verify: 'Verify',
  admin: 'Administration',
  listening: (address: string): string => `Ask at ${address}`,
  footer: 'Every quote is the documents’ own words, with its place. Nothing leaves this program.',
  failedTitle: 'That did not work',
  failed: (id: string): string => `Something went wrong on this side (${id}). It is in the log.`,
  notFoundTitle: 'There is no such page',
  notFound: 'The address is wrong, or the document is no longer there. The sources are listed under Sources.',
  tooMany: 'Those are many requests in a minute. Please wait a moment, then go on.',
  tooLarge: 'That is more text than can be read at once. Send a part of it.',
  tooSlow: 'That took too long. Please try again with less text.',
  otherHost: (host: string): string =>
    `This program serves only this machine, and not under the name ${host}. Set VERBATIM_PUBLIC_URL to serve it under another one.`,
  otherSite: 'That form was not sent from this site, so it was not taken.',
} as const;

export const askWords = {
  title: 'Ask the documents',
  lead: (documents: number): string =>
    `Answers stand word for word in ${counted(documents, 'document')}, or there is none.`,
  label: 'Your question',
  placeholder: 'Who, what, when, where …',
  button: 'Ask',
  busy: 'Searching the documents …',
  samples: 'Questions to begin with',
  narrow: 'Narrow the search',
  narrowing: [
    ['"exact phrase"', 'only passages with these words in this order'],
    ['-word', 'no passage that holds the word'],
    ['source:name', 'only documents whose title, publisher, author or path has the word'],
    ['before:2022  after:2021-06', 'only documents of that time'],
  ],
  keysTitle: 'Keys',
  keys: [
    ['/', 'to the question'],
    ['↑ ↓', 'from quote to quote'],
    ['c', 'copies the quote with its citation'],
  ],
  suggestions: 'Passages that hold these words',
  answer: 'Answer',
  abstained: 'No answer',
  quote: (number: number): string => `Quote ${number}`,
  nearestQuote: (number: number): string => `Nearest passage ${number}, not an answer`,
  read: 'Read it in its document',
  original: 'The original',
  verifyReceipt: (code: string): string => `Verify the receipt ${code}`,
  confidence: (share: number): string => `Confidence ${Math.round(share * 100)} %`,
  alsoIn: 'Also in',
  copied: 'The quote is copied, with its citation.',
  notCopied: 'The browser did not allow copying.',
  shownAs: 'Shown as',
  page: 'this page',
  preview: (platform: string): string => `in ${platform}`,
  previewNote: (platform: string): string =>
    `This is the message that ${platform} would get, drawn from what would be sent.`,
  bot: 'Verbatim',
  app: 'APP',
} as const;

export const sourcesWords = {
  title: 'Sources',
  count: (shown: number, all: number): string =>
    shown === all ? `${counted(all, 'document')}.` : `${grouped(shown)} of ${counted(all, 'document')}.`,
  search: 'Search titles, publishers, authors and paths',
  button: 'Search',
  none: 'No document has that in its title, publisher, author or path.',
  columns: {
    title: 'Title',
    publisher: 'Publisher',
    published: 'Date',
    collection: 'Collection',
    words: 'Words',
  },
  sortBy: (column: string): string => `Sort by ${column.toLowerCase()}`,
  problemsTitle: 'Problems',
  problem: 'Problem',
} as const;

export const readerWords = {
  words: (count: number): string => counted(count, 'word'),
  paragraph: (number: number): string => `Paragraph ${number}`,
  page: (number: number): string => `Page ${number}`,
  row: (number: number): string => `Row ${number}`,
  time: (clock: string): string => `At ${clock}`,
  aside: (why: SetAside): string => `Never quoted: ${why}`,
  parts: 'Parts of this document',
  part: (number: number): string => `Part ${number}`,
  toQuote: 'To the quote',
  notHere: (code: string): string =>
    `The quote of the receipt ${code} does not stand in this document today.`,
  noSuchPlace: 'There is no such place in this document.',
} as const;

export const ratingWords = {
  useful: 'This answer is useful',
  notUseful: 'This answer is not useful',
  noVerdict: 'Say whether the answer was useful, or what was wrong with it.',
} as const;

export const signInWords = {
  title: 'Sign in',
  lead: 'These pages are for who has the administrator’s token, which is VERBATIM_ADMIN_TOKEN.',
  label: 'Token',
  button: 'Sign in',
  already: 'I am signed in already',
  wrong: 'That is not the token.',
  tooMany: 'Those were five tries in a minute. Please wait a minute, then try again.',
  needed: 'Sign in first.',
  signOut: 'Sign out',
} as const;

export const citeWords = {
  cite: 'Its reference',
  title: (code: string): string => `References for ${code}`,
  styles: 'Styles',
  verify: (code: string): string => `Verify the receipt ${code}`,
} as const;

export const verifyWords = {
  title: 'Verify',
  lead: 'Paste a receipt, such as V-7K2Q9, or a text with quotations of four words or more. Each is compared with the documents of today.',
  label: 'A receipt, or a text',
  button: 'Verify',
  busy: 'Comparing with the documents …',
  today: 'What it says today, word by word',
  removed: 'left out:',
  inserted: 'put in:',
} as const;

export const apiWords = {
  title: 'Verbatim',
  description: 'Answers from a team’s own documents, word for word, with citations and receipts.',
  token: 'Send one of the tokens of VERBATIM_API_TOKENS as “Authorization: Bearer …”.',
  unknown: 'There is no such address. /api/openapi.json describes those that there are.',
} as const;
