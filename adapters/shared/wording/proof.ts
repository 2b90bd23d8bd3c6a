// Whether a quote is still in the documents, and whether a quotation is exact.
import type { CheckedText, Quote, Verdict, Verification } from '../../../src/index.ts';
import { counted, listed, quoted } from '../language/counted.ts';
import { spoken } from '../language/language.ts';
import { minuteOf } from '../language/times.ts';
import { proof as french } from './french/answer.ts';
import { proof as german } from './german/answer.ts';
import { proof as spanish } from './spanish/answer.ts';

const english = {
  unknownReceipt: (code: string): string =>
    `No quote with the receipt ${code} is stored here. Check the code; it looks like V-7K2Q9.`,
  receiptNotStored: 'receipt not stored',
  unknownStyle: (style: string, known: string): string => `There is no style ${style}. There are ${known}.`,
  and: 'and',
  receipt: (code: string): string => `Receipt ${code}.`,
  shown: (code: string, time: string): string => `Receipt ${code}, first shown ${time}.`,
  verdicts: {
    exact: 'Exact today, at the same place of the same file.',
    exactElsewhereChanged: 'Exact today, at the same place. The file has changed elsewhere.',
    movedWithin: 'Exact today, elsewhere in the document.',
    movedAway: 'Exact today, in another document.',
    reRead: 'Re-read since: the file is the same, and its text is read differently today.',
    dropped: 'Changed: the document no longer says this.',
    reworded: 'Changed: the document now says it in other words.',
    gone: 'The document is gone, and no other document contains this quote.',
  },
  exactElsewhere: 'The same words are in:',
  line: (line: number): string => `Line ${line}:`,
  checked: {
    exact: 'exact',
    words: 'words are left out without a mark',
    'inside-word': 'begins or ends inside a word',
    'not-in-corpus': 'not in the documents',
    stitched: 'put together from two places, without a mark',
  },
  stitchedFrom: (documents: number): string => `put together from ${documents} documents`,
  altered: {
    words: 'different words from the document',
    case: 'different capitals from the document',
    punctuation: 'different punctuation from the document',
    editorial: 'words were replaced in brackets',
  },
  omissions: (count: number): string => `Words are left out, with a mark, at ${counted(count, 'place')}.`,
  insertions: (texts: string): string => `Added by an editor: ${texts}.`,
  firstLetter: 'The first letter is in a different case.',
  finalPunctuation: 'The last punctuation mark is the writer’s.',
  foldings: (which: string): string => `Written differently: ${which}.`,
  folding: {
    'quotation-marks': 'quotation marks',
    dashes: 'dashes',
    ellipses: 'ellipses',
    'white-space': 'white space',
    emphasis: 'emphasis',
    'letter-forms': 'letter forms',
    'bracketed-letter': 'bracketed letter',
  },
  none: 'No quotation of four words or more was found.',
  quotations: (count: number): string => counted(count, 'quotation'),
  allExact: 'all exact',
  notExact: (count: number): string => `${count} not exact`,
  leftOut: (count: number): string =>
    `${counted(count, 'further quotation')} not checked: the text is too long. Check it in parts.`,
};

const words = spoken(english, { de: german, fr: french, es: spanish });
export const proofWords = words;

/** The store cannot know what was shown while it could not be reached. */
export const unknownReceipt = (code: string): string => words.unknownReceipt(quoted(code));

/** What is shown in a receipt's place: nothing for a quote that is not stored at all, such as a suggestion. */
export const receiptShown = ({ receipt }: { readonly receipt?: Quote['receipt'] | undefined }): string =>
  receipt === null ? words.receiptNotStored : (receipt ?? '');

export const unknownStyle = (style: string, known: readonly string[]): string =>
  words.unknownStyle(quoted(style), listed(known, words.and));

export const wrongFormat = (format: string, known: readonly string[]): string =>
  `There is no format ${quoted(format)}. There are ${listed(known, 'and')}.`;

export const verifyWords = {
  receipt: (code: string): string => words.receipt(code),
  /** `at` in milliseconds since 1970. */
  shown: (code: string, at: number): string => words.shown(code, `${minuteOf(at)} UTC`),
  verdict: (verification: Verification): string => {
    const { verdicts } = words;
    switch (verification.kind) {
      case 'exact':
        return verification.fileChanged ? verdicts.exactElsewhereChanged : verdicts.exact;
      case 'moved':
        return verification.to === 'same-document' ? verdicts.movedWithin : verdicts.movedAway;
      case 'changed':
        if (!verification.fileChanged) return verdicts.reRead;
        return verification.now === undefined ? verdicts.dropped : verdicts.reworded;
      case 'gone':
        return verdicts.gone;
    }
  },
  get exactElsewhere(): string {
    return words.exactElsewhere;
  },
} as const;

export const checkWords = {
  line: (line: number): string => words.line(line),
  verdict: (verdict: Verdict): string => {
    switch (verdict.kind) {
      case 'exact':
      case 'not-in-corpus':
        return words.checked[verdict.kind];
      case 'trimmed':
        return words.checked[verdict.cut];
      case 'altered':
        return words.altered[verdict.alteration];
      case 'stitched':
        return verdict.documents === 1 ? words.checked.stitched : words.stitchedFrom(verdict.documents);
    }
  },
  notes: ({ foldings, notes, omissions, insertions }: Extract<Verdict, { kind: 'exact' }>): string[] => [
    ...(omissions > 0 ? [words.omissions(omissions)] : []),
    ...(insertions.length > 0
      ? [
          words.insertions(
            listed(
              insertions.map(({ text }) => text),
              words.and,
            ),
          ),
        ]
      : []),
    ...(notes.includes('first-letter') ? [words.firstLetter] : []),
    ...(notes.includes('final-punctuation') ? [words.finalPunctuation] : []),
    ...(foldings.length > 0
      ? [
          words.foldings(
            listed(
              foldings.map((one) => words.folding[one]),
              words.and,
            ),
          ),
        ]
      : []),
  ],
  summary: ({ quotations, leftOut }: CheckedText): string => {
    if (quotations.length === 0 && leftOut === 0) return words.none;
    const wrong = quotations.filter(({ verdict }) => verdict.kind !== 'exact').length;
    const found = wrong === 0 ? words.allExact : words.notExact(wrong);
    const checked = `${words.quotations(quotations.length)}: ${found}.`;
    return leftOut === 0 ? checked : `${checked} ${words.leftOut(leftOut)}`;
  },
} as const;
