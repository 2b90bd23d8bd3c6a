// What "/verbatim privacy" and "/verbatim forget-all" say.
import { counted } from '../../language/counted.ts';

export const privacyWords = {
  title: 'What I store, and how to delete it',
  /** `days`: the retention. */
  lines: (days: number, tenant: string): readonly string[] => [
    days === 0
      ? 'Questions: none are stored once they are answered. Their last bytes are erased from the files within an hour.'
      : `Questions to me: their words, the answer, where and when they were asked, ratings, and a code in place of your name that cannot be traced back to you without this bot’s own secret. No names. After ${counted(days, 'day')} they are deleted.`,
    days === 0
      ? 'In memory only, for an hour: what edits and follow-ups need from a message to me, with your id on this platform.'
      : 'For a day: what edits, follow-ups and restarts need from a message to me, with your id on this platform.',
    'Quotes that were shown, with their receipts, for good. They come from the documents and say nothing about who asked.',
    `What administrators set in this ${tenant}, including the ids of banned people.`,
    'What others write is not stored. The words of a message whose sources somebody finds are in memory only, for an hour. Where somebody mentions me below a message, forwards it to me or posts its sources for everybody, it is stored as a question of that person.',
    'Nothing is passed on to anybody else. No text is generated from it.',
    'The operator of this bot can read what is stored. Administrators see what was asked publicly and not answered, without names.',
  ],
  forgetMe: 'To delete your questions and ratings at once, from the files as well:',
  forgetAll: 'Administrators can delete what everybody asked here with:',
} as const;

export const forgetAllWords = {
  administrators: 'Only administrators can delete what others asked.',
  /** `use`: the command, as administrators use it. */
  confirm: (questions: number, tenant: string, use: string): string =>
    `This deletes ${counted(questions, 'question')} asked by everybody in this ${tenant}, with their answers and ratings, for good. Receipts of quotes and what is set here stay. To go on: ${use} everything`,
  done: (questions: number, ratings: number): string =>
    `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} from everyone here.`,
  notErased: (detail: string): string => `Their bytes are not yet erased from the file: ${detail}`,
} as const;
