// What the bot says about stored questions and ratings, and about what it could not answer.
import {
  type AskedQuestion,
  type Forgotten,
  type Gap,
  type Gaps,
  type Pruned,
  shortfalls,
} from '../../../src/index.ts';
import { counted, grouped } from '../language/counted.ts';
import { spoken } from '../language/language.ts';
import { dayOf } from '../language/times.ts';
import { answerWords } from './answer.ts';
import { gathered as french } from './french/admin.ts';
import { journal as frenchChat } from './french/chat.ts';
import { gathered as german } from './german/admin.ts';
import { journal as germanChat } from './german/chat.ts';
import { gathered as spanish } from './spanish/admin.ts';
import { journal as spanishChat } from './spanish/chat.ts';

export const notRemembering = (detail: string | undefined): string =>
  `This is not being stored, so its receipts cannot be verified later. ${detail ?? ''}`.trim();

const english = {
  damaged: (damaged: number): string =>
    `${counted(damaged, 'stored row')} ${damaged === 1 ? 'is' : 'are'} damaged and left out.`,
  left: (left: number): string =>
    `${counted(left, 'question')} that fewer people asked ${left === 1 ? 'is' : 'are'} not listed.`,
  shortfalls: {
    abstained: 'not answered',
    unsure: 'not sure',
    'not-useful': 'answered, but not useful',
  } satisfies Readonly<Record<(typeof shortfalls)[number], string>>,
};
/** What the page for administrators says, too. */
export const gatheredWords = spoken(english, { de: german, fr: french, es: spanish });

/** Said wherever stored rows are listed; the log has each. */
export const damagedRows = (damaged: number): string => gatheredWords.damaged(damaged);

export const pruneNeedsConfirm =
  'The bot deletes old questions by itself. Run "verbatim prune --confirm" only if its log says that the clock jumped, and the clock is right.';

export const pruned = ({ questions, notYetErased }: Pruned): string =>
  [
    `Deleted ${counted(questions, 'question')} older than the retention.`,
    ...(notYetErased === undefined ? [] : [`Their bytes are not yet erased from the file: ${notYetErased}`]),
  ].join(' ');

export const rated = (found: boolean): string =>
  found
    ? 'Thank you. Your rating is stored with the answer.'
    : 'That answer is not stored, so it cannot be rated.';

const journal = {
  nothingAskedYet: 'Nothing has been asked yet.',
  forgot: (questions: number, ratings: number): string =>
    `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} of yours.`,
  notErased: (detail: string): string => `Their bytes are not yet erased from the file: ${detail}`,
  /** `since` and `last`: days. */
  none: (since: string): string => `There have been no unanswered questions since ${since}.`,
  title: (count: number, since: string): string => `${counted(count, 'unanswered subject')} since ${since}`,
  more: (left: number): string =>
    `${counted(left, 'more subject')}: the operator sees all with "verbatim unanswered".`,
  counts: (times: string, people: string, last: string, shortfalls: string): string =>
    `Asked ${times} by ${people}, last on ${last}: ${shortfalls}.`,
  times: (count: number): string => counted(count, 'time'),
  people: (count: number): string => counted(count, 'person', 'people'),
  example: (question: string): string => `For example: ${question}`,
  answeredToday: (where: string): string => `The documents answer this today, in ${where}:`,
};
export const journalWords = spoken(journal, { de: germanChat, fr: frenchChat, es: spanishChat });

export const forgot = ({ questions, ratings, notYetErased }: Forgotten): string =>
  [
    journalWords.forgot(questions, ratings),
    ...(notYetErased === undefined ? [] : [journalWords.notErased(notYetErased)]),
  ].join(' ');

/** "2 not answered, 1 not sure" */
export const shortfallsOf = (counts: Gap['shortfalls']): string =>
  shortfalls
    .flatMap((why) =>
      counts[why] === undefined ? [] : `${grouped(counts[why])} ${gatheredWords.shortfalls[why]}`,
    )
    .join(', ');

export const gapWords = {
  title: ({ gaps, since }: Pick<Gaps, 'gaps' | 'since'>): string =>
    gaps.length === 0 ? journalWords.none(dayOf(since)) : journalWords.title(gaps.length, dayOf(since)),
  /** Empty where nothing was left out. */
  leftOut: ({ left, damaged }: Pick<Gaps, 'left' | 'damaged'>): string =>
    [
      ...(left === 0 ? [] : [gatheredWords.left(left)]),
      ...(damaged === 0 ? [] : [damagedRows(damaged)]),
    ].join(' '),
  counts: ({ times, people, last, shortfalls }: Omit<Gap, 'words' | 'example'>): string =>
    journalWords.counts(
      journalWords.times(times),
      journalWords.people(people),
      dayOf(last),
      shortfallsOf(shortfalls),
    ),
} as const;

export const packetWords = {
  title: 'Questions and what the documents say',
  asked: (time: string, platform: string, conversation: string): string =>
    `Asked ${time} on ${platform}, ${conversation}.`,
  outcome: ({ kind, reason = 'no reason stored', receipts }: AskedQuestion): string => {
    if (kind === 'answered') return 'Answered:';
    if (kind === 'unsure') return answerWords.unsureHeading;
    return `Not answered (${reason}).${receipts.length === 0 ? '' : ` ${answerWords.nearestHeading}`}`;
  },
  receipt: (code: string): string => `Receipt ${code}`,
  digests: (file: string, quote: string): string => `sha-256 of the file ${file}, of the quote ${quote}`,
  ratings: (ratings: readonly string[]): string => `Rated: ${ratings.join('; ')}.`,
} as const;
