// What the bot says about stored questions and ratings, and about what it could not answer.
import type { Answer, Forgotten, Gap } from '../../../src/index.ts';
import { counted } from './counted.ts';

export const nothingAskedYet = 'Nothing has been asked yet.';

export const notRemembering = (detail: string | undefined): string =>
  `This is not being stored, so its receipts cannot be verified later. ${detail ?? ''}`.trim();

export const rated = (found: boolean): string =>
  found
    ? 'Thank you. Your rating is stored with the answer.'
    : 'That answer is not stored, so it cannot be rated.';

export const forgot = ({ questions, ratings, notYetErased }: Forgotten): string =>
  [
    `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} of yours.`,
    ...(notYetErased === undefined ? [] : [`Their bytes are not yet erased from the file: ${notYetErased}`]),
  ].join(' ');

export const gapWords = {
  title: (groups: number): string =>
    groups === 0 ? 'There are no unanswered questions.' : `${counted(groups, 'unanswered subject')}`,
  counts: ({ times, people, last }: Pick<Gap, 'times' | 'people' | 'last'>): string =>
    `Asked ${counted(times, 'time')} by ${counted(people, 'person', 'people')}, last on ${new Date(last).toISOString().slice(0, 10)}.`,
  example: (question: string): string => `For example: ${question}`,
  answeredToday: (where: string): string => `The documents answer this today, in ${where}:`,
} as const;

export const packetWords = {
  title: (questions: number): string => `${counted(questions, 'question')} and what the documents say`,
  asked: (time: string, platform: string, conversation: string): string =>
    `Asked ${time} on ${platform}, ${conversation}.`,
  outcome: (kind: Answer['kind'], reason: string | undefined): string =>
    kind === 'answered' ? 'Answered:' : `Not answered (${reason ?? 'no reason kept'}).`,
  receipt: (code: string): string => `Receipt ${code}`,
  digests: (file: string, quote: string): string => `sha-256 of the file ${file}, of the quote ${quote}`,
  ratings: (ratings: readonly string[]): string => `Rated: ${ratings.join('; ')}.`,
} as const;
