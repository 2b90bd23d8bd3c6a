// What became of a receipt's quote, and what is to be said of the quotations in a text, in neutral parts.
import {
  type CheckedQuotation,
  type CheckedText,
  type DifferenceRun,
  quoteOf,
  type Verified,
} from '../../../src/index.ts';
import { quoted } from '../../shared/language/counted.ts';
import { gapBefore } from '../../shared/render/difference.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { checkWords, verifyWords } from '../../shared/wording/proof.ts';
import {
  type Block,
  bold,
  italic,
  line,
  type Part,
  paragraph,
  plain,
  type Run,
  struck,
} from '../port/message.ts';

type Where = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

/** The quote and its citation then, the verdict, and the citation now. */
export function verifiedParts({ receipt, verification, age }: Verified): Part[] {
  const { citation, code } = receipt;
  const source = [citation.title, attribution(citation), ageMark({ age }), place(citation)].filter(
    (piece) => piece !== '',
  );
  // Not when it was first shown: that may have been to somebody else, in private or in another tenant.
  const then = [source.join(', '), verifyWords.receipt(code)];
  return [
    [{ kind: 'quote', quote: quoteOf(receipt), isReceipt: true }, paragraph(plain(then.join('\n')))],
    [paragraph(bold(verifyWords.verdict(verification)))],
    ...nowParts(verification),
  ];
}

function nowParts(verification: Verified['verification']): Part[] {
  if (verification.kind === 'exact') return [];
  if (verification.kind === 'moved') return [line(whereWords(verification.where))];
  const { now } = verification;
  const exactAt = 'exactAt' in verification ? verification.exactAt : undefined;
  return [
    ...(now === undefined
      ? []
      : [[paragraph(...differing(now.difference)), paragraph(plain(whereWords(now.where)))]]),
    ...(exactAt === undefined ? [] : [line(`${verifyWords.exactElsewhere}\n${whereWords(exactAt)}`)]),
  ];
}

/** The quotations of a text, each with its verdict, and how many are not exact. */
export const checkParts = (checked: CheckedText): Part[] => [
  line(checkWords.summary(checked)),
  ...checked.quotations.map(checkedPart),
];

/** A person's words are put in quotation marks: bars are for what the documents say. */
export const checkedPart = ({ quotation, verdict }: CheckedQuotation): Part => [
  paragraph(bold(`${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`)),
  paragraph(plain(quoted(quotation.text))),
  ...proof(verdict),
];

function proof(verdict: CheckedQuotation['verdict']): Block[] {
  switch (verdict.kind) {
    case 'exact': {
      const notes = checkWords.notes(verdict);
      return [
        paragraph(plain(whereWords(verdict.where))),
        ...(notes.length === 0 ? [] : [paragraph(italic(notes.join(' ')))]),
      ];
    }
    case 'trimmed':
    case 'altered':
      return [paragraph(...differing(verdict.difference)), paragraph(plain(whereWords(verdict.nearest)))];
    case 'stitched':
      return verdict.parts.map(({ text, where }) =>
        paragraph(plain(`${quoted(text)} `), italic(whereWords(where))),
      );
    case 'not-in-corpus':
      return [];
  }
}

const whereWords = ({ title, path, quote }: Where): string =>
  `${title}, ${quote === undefined ? path : place(quote.citation)}`;

/** Removed words struck out and inserted ones bold. The signs around them say the same without a style. */
const differing = (runs: readonly DifferenceRun[]): Run[] =>
  runs.flatMap(({ kind, text }, index) => [
    ...(gapBefore(runs, index) === '' ? [] : [plain(' ')]),
    kind === 'removed' ? struck(`[-${text}-]`) : kind === 'inserted' ? bold(`{+${text}+}`) : plain(text),
  ]);
