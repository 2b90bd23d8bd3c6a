// What the pages say besides the answers themselves.

import { counted, grouped } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import type { Likelihood } from '../confidence.ts';
import * as french from '../french/pages.ts';
import * as german from '../german/pages.ts';
import * as spanish from '../spanish/pages.ts';

const web = {
  name: 'Verbatim',
  skip: 'Skip to content',
  pages: 'Pages',
  ask: 'Ask',
  sources: 'Sources',
  history: 'History',
  verify: 'Verify',
  admin: 'Administration',
  listening: (address: string): string => `Ask at ${address}`,
  footer: 'Every quote is word for word from the documents, with its citation. Nothing leaves this program.',
  failedTitle: 'That did not work',
  failed: (id: string): string => `Something went wrong on our side. The log has the details under ${id}.`,
  notFoundTitle: 'Page not found',
  notFound: 'The address is wrong, or the document no longer exists. The Sources page lists all documents.',
  tooMany: 'Too many requests. Wait a moment and try again.',
  tooLarge: 'That is too much text for one request. Send part of it.',
  busy: 'Too many questions are being asked at once. Try again in a few seconds.',
  tooSlow: 'That took too long. Try again with less text.',
  otherHost: (host: string): string =>
    `This program serves only this machine, and not under the name ${host}. Set VERBATIM_PUBLIC_URL to allow another name.`,
  otherMethod: (allowed: string): string => `This address accepts ${allowed} only.`,
  /** Of the core and the store. */
  outside: (message: string): string => message,
  languages: 'Language',
  otherSite: 'That form was not sent from this site, so it was refused.',
};
export const webWords = spoken(web, { de: german.web, fr: french.web, es: spanish.web });

const waiting = {
  title: 'Reading the documents',
  reading: (soFar: { readonly done: number; readonly of: number } | undefined): string =>
    soFar === undefined
      ? 'Counting the documents …'
      : `${grouped(soFar.done)} of ${counted(soFar.of, 'document')} read. Questions are answered once all are.`,
};
export const waitingWords = spoken(waiting, { de: german.waiting, fr: french.waiting, es: spanish.waiting });

const pairs = (all: readonly (readonly [sign: string, meaning: string])[]) => all;

const ask = {
  title: 'Ask the documents',
  lead: (documents: number): string =>
    `Answers are quoted word for word from ${counted(documents, 'document')}. If they don’t say, you get no answer, or the passages that come closest.`,
  label: 'Your question',
  placeholder: 'Who, what, when, where …',
  button: 'Ask',
  busy: 'Searching the documents …',
  samples: 'Questions to start with',
  narrow: 'Narrow the search',
  narrowing: pairs([
    ['"exact phrase"', 'only passages with these words in this order'],
    ['-word', 'no passages with this word'],
    ['source:name', 'only documents whose title, publisher, author or path contains the word'],
    ['before:2022  after:2021-06', 'only documents from that time'],
    ['sort:newest', 'answers from the latest documents first'],
  ]),
  keysTitle: 'Keys',
  keys: pairs([
    ['/', 'go to the question'],
    ['↑ ↓', 'move between quotes'],
    ['c', 'copy the quote with its citation'],
  ]),
  notStored: 'That answer is not stored, or no longer stored. Ask the question again.',
  changed: 'The documents have changed since this question was answered. Ask it again.',
  suggestions: 'Passages with these words',
  askThis: (question: string): string => `Ask “${question}”`,
  printed: (address: string, day: string): string => `${address}, printed on ${day}.`,
  answer: 'Answer',
  abstained: 'No answer',
  quote: (number: number): string => `Quote ${number}`,
  closestQuote: (number: number): string => `Passage ${number}, maybe not an answer`,
  nearestQuote: (number: number): string => `Nearest passage ${number}, maybe not an answer`,
  read: 'Read it in the document',
  original: 'Original',
  file: 'Original file',
  /** No browser can be led to a place within it. */
  wholeFile: 'Original file, from its beginning',
  verifyReceipt: (code: string): string => `Verify receipt ${code}`,
  likelihood: (likely: Likelihood): string => `${likely} right`,
  context: 'Context',
  before: (sentence: string): string => `Before: ${sentence}`,
  nothingBefore: 'There is nothing before it.',
  after: (sentence: string): string => `After: ${sentence}`,
  nothingAfter: 'There is nothing after it.',
  more: (waiting: number): string => `More quotes (${waiting})`,
  alsoIn: 'Also in',
  shownAs: 'Shown as',
  page: 'this page',
  preview: (platform: string): string => `in ${platform}`,
  previewNote: (platform: string): string =>
    `A preview of the message as ${platform} shows it, made from exactly what would be sent.`,
  bot: 'Verbatim',
  app: 'APP',
};
export const askWords = spoken(ask, { de: german.ask, fr: french.ask, es: spanish.ask });

const history = {
  title: 'Your questions',
  lead: 'What you asked, the latest first. Nobody else sees this list.',
  none: 'You have asked nothing yet.',
  forKnown: 'Sign in to see a list of your questions.',
  again: 'Ask again',
  againOf: (question: string): string => `Ask again: ${question}`,
  kinds: { answered: 'Answered', unsure: 'Not sure', abstained: 'No answer', told: 'Told' },
};
export const historyWords = spoken(history, { de: german.history, fr: french.history, es: spanish.history });

const sources = {
  title: 'Sources',
  count: (shown: number, all: number): string =>
    shown === all ? `${counted(all, 'document')}.` : `${grouped(shown)} of ${counted(all, 'document')}.`,
  search: 'Search titles, publishers, authors and paths',
  button: 'Search',
  none: 'No document matches.',
  showAll: 'Show all',
  filters: 'Filters and order',
  filter: { collection: 'Collection', type: 'File type', language: 'Language', from: 'From', until: 'Until' },
  any: 'Any',
  top: '(in no folder)',
  sort: 'Order',
  onlyProblems: 'Only with problems',
  dateExample: '2021-05',
  dateForm: 'A year, a month or a day, such as 2021, 2021-05 or 2021-05-17',
  columns: {
    title: 'Title',
    publisher: 'Publisher',
    published: 'Date',
    collection: 'Collection',
    words: 'Words',
  },
  pages: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, of: number): string => `Page ${grouped(page)} of ${grouped(of)}`,
  sortBy: (column: string): string => `Sort by ${column.toLowerCase()}`,
  problemsTitle: 'Problems',
  problem: 'Problem',
};
export const sourcesWords = spoken(sources, { de: german.sources, fr: french.sources, es: spanish.sources });

const copy = {
  of: (what: string): string => `Copy: ${what}`,
  copy: 'Copy',
  quote: 'Quote',
  cited: 'With citation',
  markdown: 'Markdown',
  link: 'Link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
};
export const copyWords = spoken(copy, { de: german.copy, fr: french.copy, es: spanish.copy });

const rating = {
  rated: 'Thank you. Your rating is stored with the answer.',
  notRated: 'That answer is not stored, so it cannot be rated.',
  why: 'What was wrong? The answer is',
  reasons: {
    'wrong-source': 'from the wrong source',
    outdated: 'outdated',
    'not-what-i-asked': 'not what I asked',
  },
  note: 'A note, if you like',
  send: 'Send',
  useful: 'This answer is useful',
  notUseful: 'This answer is not useful',
  noVerdict: 'Say whether the answer was useful, or what was wrong with it.',
};
export const ratingWords = spoken(rating, { de: german.rating, fr: french.rating, es: spanish.rating });

const cite = {
  cite: 'Reference',
  title: (code: string): string => `References for ${code}`,
  heading: 'References',
  styles: 'Styles',
  verify: (code: string): string => `Verify receipt ${code}`,
};
export const citeWords = spoken(cite, { de: german.cite, fr: french.cite, es: spanish.cite });

const verify = {
  title: 'Verify',
  lead: 'Paste a receipt, such as V-7K2Q9, or a text with quotations of four words or more. Each is compared with the current documents.',
  label: 'Receipt or text',
  button: 'Verify',
  busy: 'Comparing with the documents …',
  today: 'What it says today, word by word',
  removed: 'removed:',
  inserted: 'added:',
};
export const verifyWords = spoken(verify, { de: german.verify, fr: french.verify, es: spanish.verify });

export const apiWords = {
  title: 'Verbatim',
  description: 'Answers from a team’s own documents, word for word, with citations and receipts.',
  token:
    'Send a token as “Authorization: Bearer …”: one from “verbatim token add”, or one of VERBATIM_API_TOKENS.',
  off: 'Programs need a token, and there is none yet: “verbatim token add” makes one.',
  bearer: 'A token from “verbatim token add”, or one of VERBATIM_API_TOKENS.',
  session:
    'The cookie of somebody who has signed in on the page; requests that change something must come from the page itself.',
  before: 'The addresses from before /api/v1, which keep working. /api/v1/openapi.json describes everything.',
  tags: {
    Questions: 'Answers and passages, word for word.',
    Documents: 'What can be quoted.',
    Proof: 'Whether quotes are still word for word, and their references.',
    Editing: 'How editors change the documents.',
    Administration: 'For administrators only.',
  },
  ownQuestions:
    'Only somebody with a token of their own, or who has signed in, has questions of their own: “verbatim token add” makes a token.',
  unknownDocument: 'There is no such document. Take an id from /api/v1/documents or a citation.',
  emptySpan: (length: number): string =>
    `The span contains no text. The document has ${counted(length, 'unit')}: give a start below that, and an end after the start.`,
  invalid: (description: string, fields: readonly string[]): string =>
    fields.length === 0
      ? `The request’s body is not JSON as ${description} describes it.`
      : `The request is not as ${description} describes it. Missing or wrong: ${fields.join(', ')}.`,
  unknown: 'No such endpoint. /api/v1/openapi.json describes all endpoints.',
} as const;
