// What is said of a draft whose quotations are checked, and what its marked copy says.
import { type CheckedText, type DraftRefusal, draftExtensions, draftLimits } from '../../../../src/index.ts';
import { counted, grouped, listed } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import { drafts as french } from '../french/chat.ts';
import { drafts as german } from '../german/chat.ts';
import { checkWords } from '../proof.ts';
import { drafts as spanish } from '../spanish/chat.ts';

const megabytes = Math.round(draftLimits.bytes / 1024 / 1024);

const english = {
  or: 'or',
  refused: {
    /** `kinds`: their endings. */
    format: (kinds: string): string =>
      `I check drafts that are ${kinds} files. Save it as one of these, or paste its text.`,
    /** Megabytes. */
    'too-large': (most: number): string =>
      `I check drafts of up to ${most} MB. Save it without pictures, or in parts.`,
    'too-long': (most: string): string => `I check drafts of up to ${most} characters. Check it in parts.`,
    'too-slow':
      'Reading this file takes too long. Save it again from the program that made it, or as plain text.',
    protected: 'This file is protected by a password. Save it without one.',
    pictures: 'This file has pictures of text, and no text that I can read. Recognize its text first.',
    unreadable: 'This file cannot be read. Save it again from the program that made it, or as plain text.',
    empty: 'There are no words in this file.',
    busy: 'I am reading other drafts. Try again in a minute.',
  },
  notFetched: 'The file could not be fetched. Upload it again.',
  /** `file`: the marked copy's name. */
  copy: (file: string): string => `Each quotation is marked in ${file}.`,
  others: (count: number): string =>
    `I checked the first file only, and left out ${counted(count, 'other')}.`,
  /** The head of the list below a marked copy. */
  head: (summary: string): string => `Quotations compared with the documents. ${summary}`,
  says: (text: string): string => `The document says: ${text}`,
  difference: (text: string): string =>
    `Difference, with [-what the draft lacks-] and {+what it adds+}: ${text}`,
  omitted: (count: number): string =>
    `${counted(count, 'further quotation')} marked above and not listed here: the list is too long.`,
};
export const draftWords = spoken(english, { de: german, fr: french, es: spanish });

export function draftRefused(reason: DraftRefusal): string {
  const { refused, or } = draftWords;
  switch (reason) {
    case 'format':
      return refused.format(listed(draftExtensions, or));
    case 'too-large':
      return refused['too-large'](megabytes);
    case 'too-long':
      return refused['too-long'](grouped(draftLimits.length));
    default:
      return refused[reason];
  }
}

export const draftHead = (checked: CheckedText): string => draftWords.head(checkWords.summary(checked));
