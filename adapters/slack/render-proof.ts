// Draws what became of a receipt's quote, and what is to be said of the quotations in a text.
import type { RichTextElement } from '@slack/types';
import {
  type CheckedQuotation,
  type CheckedText,
  type DifferenceRun,
  quoteOf,
  type Verified,
} from '../../src/index.ts';
import { attribution, place } from '../shared/wording/citation.ts';
import { checkWords, verifyWords } from '../shared/wording/proof.ts';
import { line, type Part, part } from './page.ts';
import { bold, italic, plain, quoteElement, richText, section, struck } from './rich-text.ts';

type Where = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

/** The quote and its citation then, the verdict, and the citation now. */
export function drawVerified({ receipt, verification }: Verified): Part[] {
  const { citation, code, firstShownAt } = receipt;
  const quote = quoteOf(receipt);
  const source = [citation.title, attribution(citation), place(citation)].filter((piece) => piece !== '');
  const then = [source.join(', '), verifyWords.shown(code, new Date(firstShownAt).toISOString())];
  return [
    { block: richText(quoteElement(quote), section(plain(then.join('\n')))), quote, isReceipt: true },
    part(section(bold(verifyWords.verdict(verification)))),
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
      : [part(section(...differing(now.difference)), section(plain(whereWords(now.where))))]),
    ...(exactAt === undefined ? [] : [line(`${verifyWords.exactElsewhere}\n${whereWords(exactAt)}`)]),
  ];
}

/** The quotations of a text, each with its verdict, and how many are not exact. */
export function drawChecks(checked: CheckedText): Part[] {
  return [line(checkWords.summary(checked)), ...checked.quotations.map(drawChecked)];
}

/** A person's words stand between quotation marks: bars are for what the documents say. */
function drawChecked({ quotation, verdict }: CheckedQuotation): Part {
  return part(
    section(bold(`${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`)),
    section(plain(`“${quotation.text}”`)),
    ...proof(verdict),
  );
}

function proof(verdict: CheckedQuotation['verdict']): ReturnType<typeof section>[] {
  switch (verdict.kind) {
    case 'exact': {
      const notes = checkWords.notes(verdict);
      return [
        section(plain(whereWords(verdict.where))),
        ...(notes.length === 0 ? [] : [section(italic(notes.join(' ')))]),
      ];
    }
    case 'trimmed':
    case 'altered':
      return [section(...differing(verdict.difference)), section(plain(whereWords(verdict.nearest)))];
    case 'stitched':
      return verdict.parts.map(({ text, where }) => section(plain(`“${text}” `), italic(whereWords(where))));
    case 'not-in-corpus':
      return [];
  }
}

const whereWords = ({ title, path, quote }: Where): string =>
  `${title}, ${quote === undefined ? path : place(quote.citation)}`;

/** Removed words struck out and inserted ones bold. The signs around them say the same without a style. */
const differing = (runs: readonly DifferenceRun[]): RichTextElement[] =>
  runs.flatMap(({ kind, text }, index) => [
    ...(index === 0 ? [] : [plain(' ')]),
    kind === 'removed' ? struck(`[-${text}-]`) : kind === 'inserted' ? bold(`{+${text}+}`) : plain(text),
  ]);
