// What is said of a draft whose quotations are checked, and what its marked copy says.
import { type CheckedText, type DraftRefusal, draftExtensions, draftLimits } from '../../../../src/index.ts';
import { counted, grouped, listed } from '../../language/counted.ts';
import { checkWords } from '../proof.ts';

const kinds = listed(draftExtensions);
const megabytes = Math.round(draftLimits.bytes / 1024 / 1024);

export const draftWords = {
  refused: (reason: DraftRefusal): string =>
    ({
      format: `I check drafts that are ${kinds} files. Save it as one of these, or paste its text.`,
      'too-large': `I check drafts of up to ${megabytes} MB. Save it without pictures, or in parts.`,
      'too-long': `I check drafts of up to ${grouped(draftLimits.length)} characters. Check it in parts.`,
      'too-slow':
        'Reading this file takes too long. Save it again from the program that made it, or as plain text.',
      protected: 'This file is protected by a password. Save it without one.',
      pictures: 'This file has pictures of text, and no text that I can read. Recognize its text first.',
      unreadable: 'This file cannot be read. Save it again from the program that made it, or as plain text.',
      empty: 'There are no words in this file.',
      busy: 'I am reading other drafts. Try again in a minute.',
    })[reason],
  notFetched: 'The file could not be fetched. Upload it again.',
  /** `file`: the marked copy's name. */
  copy: (file: string): string => `Each quotation is marked in ${file}.`,
  others: (count: number): string =>
    `I checked the first file only, and left out ${counted(count, 'other')}.`,
  /** The head of the list below a marked copy. */
  head: (checked: CheckedText): string =>
    `Quotations compared with the documents. ${checkWords.summary(checked)}`,
  says: (text: string): string => `The document says: ${text}`,
  difference: (text: string): string =>
    `Difference, with [-what the draft lacks-] and {+what it adds+}: ${text}`,
  omitted: (count: number): string =>
    `${counted(count, 'further quotation')} marked above and not listed here: the list is too long.`,
} as const;
