// What "/verbatim privacy" and "/verbatim forget-all" say.
import { counted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import * as french from '../french/commands.ts';
import * as german from '../german/commands.ts';
import * as spanish from '../spanish/commands.ts';

const privacy = {
  title: 'What I store, and how to delete it',
  questions: {
    none: 'Questions: none are stored once they are answered. Their last bytes are erased from the files within an hour.',
    /** `days`: the retention. */
    kept: (days: number): string =>
      `Questions to me: their words, the answer, where and when they were asked, ratings, and a code in place of your name that cannot be traced back to you without this bot’s own secret. No names. After ${counted(days, 'day')} they are deleted.`,
  },
  edits: {
    memory:
      'In memory only, for an hour: what edits and follow-ups need from a message to me, with your id on this platform.',
    stored:
      'For a day: what edits, follow-ups and restarts need from a message to me, with your id on this platform.',
  },
  quotes:
    'Quotes that were shown, with their receipts, for good. They come from the documents and say nothing about who asked.',
  /** `tenant`: the platform's word for one. */
  settings: (tenant: string): string =>
    `What administrators set in this ${tenant}, including the ids of banned people.`,
  others:
    'What others write is not stored. The words of a message whose sources somebody finds are in memory only, for an hour. Where somebody mentions me below a message, forwards it to me or posts its sources for everybody, it is stored as a question of that person.',
  nobodyElse: 'Nothing is passed on to anybody else. No text is generated from it.',
  /** In place of `nobodyElse` where traces are sent. */
  traced:
    'When a question was asked, on which platform, and counts and kinds of what was found go to a server that the operator of this bot chose: no words, no people, no channels. Nothing else is passed on. No text is generated from it.',
  readers:
    'The operator of this bot can read what is stored. Administrators see what was asked publicly and not answered, without names.',
  forgetMe: 'To delete your questions and ratings at once, from the files as well:',
  forgetAll: 'Administrators can delete what everybody asked here with:',
};
export const privacyWords = spoken(privacy, {
  de: german.privacy,
  fr: french.privacy,
  es: spanish.privacy,
});

/** `days`: the retention. `isTraced`: traces are sent. */
export function privacyLines(days: number, tenant: string, isTraced: boolean): readonly string[] {
  const { questions, edits, quotes, settings, others, nobodyElse, traced, readers } = privacyWords;
  return [
    days === 0 ? questions.none : questions.kept(days),
    days === 0 ? edits.memory : edits.stored,
    quotes,
    settings(tenant),
    others,
    isTraced ? traced : nobodyElse,
    readers,
  ];
}

const forgetAll = {
  administrators: 'Only administrators can delete what others asked.',
  /** `use`: the command, as administrators use it. */
  confirm: (questions: number, tenant: string, use: string): string =>
    `This deletes ${counted(questions, 'question')} asked by everybody in this ${tenant}, with their answers and ratings, for good. Receipts of quotes and what is set here stay. To go on: ${use} everything`,
  done: (questions: number, ratings: number): string =>
    `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} from everyone here.`,
};
export const forgetAllWords = spoken(forgetAll, {
  de: german.forgetAll,
  fr: french.forgetAll,
  es: spanish.forgetAll,
});
