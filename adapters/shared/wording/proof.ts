// Whether a quote still stands, and whether a quotation is one.
import type { CheckedText, Quote, Verdict, Verification } from '../../../src/index.ts';
import { counted, listed, quoted } from './counted.ts';

/** The store cannot know what was shown while it could not be reached. */
export const unknownReceipt = (code: string): string =>
  `No quote with the receipt ${quoted(code)} is stored here. Check the code; it looks like V-7K2Q9.`;

/** What is shown in a receipt's place: nothing for a quote that is not stored at all, such as a suggestion. */
export const receiptShown = ({ receipt }: { readonly receipt?: Quote['receipt'] | undefined }): string =>
  receipt === null ? receiptNotStored : (receipt ?? '');

/** In place of a code: `verify` would not find it. */
export const receiptNotStored = 'receipt not stored';

export const unknownStyle = (style: string, known: readonly string[]): string =>
  `There is no style ${quoted(style)}. There are ${listed(known, 'and')}.`;

export const wrongFormat = (format: string, known: readonly string[]): string =>
  `There is no format ${quoted(format)}. There are ${listed(known, 'and')}.`;

export const verifyWords = {
  receipt: (code: string): string => `Receipt ${code}.`,
  shown: (code: string, time: string): string => `Receipt ${code}, first shown ${time}.`,
  verdict: (verification: Verification): string => {
    switch (verification.kind) {
      case 'exact':
        return verification.fileChanged
          ? 'Exact today, at the same place. The file has changed elsewhere.'
          : 'Exact today, at the same place of the same file.';
      case 'moved':
        return verification.to === 'same-document'
          ? 'Exact today, elsewhere in the document.'
          : 'Exact today, in another document.';
      case 'changed':
        if (!verification.fileChanged)
          return 'Re-read since: the file is the same, and its text is read differently today.';
        return verification.now === undefined
          ? 'Changed: the document no longer says this.'
          : 'Changed: the document says it in other words today.';
      case 'gone':
        return 'The document is gone, and no other document contains this quote.';
    }
  },
  exactElsewhere: 'The same words are in:',
} as const;

export const checkWords = {
  line: (line: number): string => `Line ${line}:`,
  verdict: (verdict: Verdict): string => {
    switch (verdict.kind) {
      case 'exact':
        return 'exact';
      case 'trimmed':
        return verdict.cut === 'words' ? 'words are left out without a mark' : 'begins or ends inside a word';
      case 'altered':
        return {
          words: 'other words than the document',
          case: 'other capitals than the document',
          punctuation: 'other punctuation than the document',
          editorial: 'words were replaced in brackets',
        }[verdict.alteration];
      case 'stitched':
        return verdict.documents === 1
          ? 'put together from two places, without a mark'
          : `put together from ${verdict.documents} documents`;
      case 'not-in-corpus':
        return 'not in the documents';
    }
  },
  notes: ({ foldings, notes, omissions, insertions }: Extract<Verdict, { kind: 'exact' }>): string[] => [
    ...(omissions > 0 ? [`Words are left out, with a mark, at ${counted(omissions, 'place')}.`] : []),
    ...(insertions.length > 0
      ? [
          `Put in by an editor: ${listed(
            insertions.map(({ text }) => text),
            'and',
          )}.`,
        ]
      : []),
    ...(notes.includes('first-letter') ? ['The first letter is in a different case.'] : []),
    ...(notes.includes('final-punctuation') ? ['The last punctuation mark is the writer’s.'] : []),
    ...(foldings.length > 0
      ? [
          `Written differently: ${listed(
            foldings.map((one) => one.replaceAll('-', ' ')),
            'and',
          )}.`,
        ]
      : []),
  ],
  summary: ({ quotations, leftOut }: CheckedText): string => {
    if (quotations.length === 0 && leftOut === 0) return 'No quotation of four words or more was found.';
    const wrong = quotations.filter(({ verdict }) => verdict.kind !== 'exact').length;
    const checked = `${counted(quotations.length, 'quotation')}: ${wrong === 0 ? 'all exact' : `${wrong} not exact`}.`;
    const rest = `${counted(leftOut, 'further quotation')} not checked: the text is too long. Check it in parts.`;
    return leftOut === 0 ? checked : `${checked} ${rest}`;
  },
} as const;
