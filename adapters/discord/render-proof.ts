// Draws what became of a receipt's quote, and what is to be said of the quotations in a text.
import {
  type CheckedQuotation,
  type CheckedText,
  type DifferenceRun,
  quoteOf,
  type Verified,
} from '../../src/index.ts';
import { attribution, place } from '../shared/wording/citation.ts';
import { checkWords, verifyWords } from '../shared/wording/proof.ts';
import { bold, italic, plain, struck } from './markup.ts';
import { line, type Part, part, quotedPart } from './page.ts';

type Where = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

/** The quote and its citation then, the verdict, and the citation now. */
export function drawVerified({ receipt, verification }: Verified): Part[] {
  const { citation, code, firstShownAt } = receipt;
  const source = [citation.title, attribution(citation), place(citation)].filter((piece) => piece !== '');
  const then = [source.join(', '), verifyWords.shown(code, new Date(firstShownAt).toISOString())];
  return [
    { ...quotedPart(quoteOf(receipt), ...then.map(plain)), isReceipt: true },
    part(bold(verifyWords.verdict(verification))),
    ...nowParts(verification),
  ];
}

function nowParts(verification: Verified['verification']): Part[] {
  if (verification.kind === 'exact') return [];
  if (verification.kind === 'moved') return [line(whereWords(verification.where))];
  const { now } = verification;
  const exactAt = 'exactAt' in verification ? verification.exactAt : undefined;
  return [
    ...(now === undefined ? [] : [part(`${differing(now.difference)}\n${plain(whereWords(now.where))}`)]),
    ...(exactAt === undefined ? [] : [line(`${verifyWords.exactElsewhere}\n${whereWords(exactAt)}`)]),
  ];
}

/** The quotations of a text, each with its verdict, and how many are not exact. */
export function drawChecks(checked: CheckedText): Part[] {
  return [line(checkWords.summary(checked)), ...checked.quotations.map(drawChecked)];
}

/** A person's words stand between quotation marks: bars are for what the documents say. */
function drawChecked({ quotation, verdict }: CheckedQuotation): Part {
  const verdictWords = `${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`;
  return part([bold(verdictWords), plain(`“${quotation.text}”`), ...proof(verdict)].join('\n'));
}

function proof(verdict: CheckedQuotation['verdict']): string[] {
  switch (verdict.kind) {
    case 'exact': {
      const notes = checkWords.notes(verdict);
      return [plain(whereWords(verdict.where)), ...(notes.length === 0 ? [] : [italic(notes.join(' '))])];
    }
    case 'trimmed':
    case 'altered':
      return [differing(verdict.difference), plain(whereWords(verdict.nearest))];
    case 'stitched':
      return verdict.parts.map(({ text, where }) => `${plain(`“${text}” `)}${italic(whereWords(where))}`);
    case 'not-in-corpus':
      return [];
  }
}

const whereWords = ({ title, path, quote }: Where): string =>
  `${title}, ${quote === undefined ? path : place(quote.citation)}`;

/** Removed words struck out and inserted ones bold. The signs around them say the same without a style. */
const differing = (runs: readonly DifferenceRun[]): string =>
  runs
    .map(({ kind, text }) =>
      kind === 'removed' ? struck(`[-${text}-]`) : kind === 'inserted' ? bold(`{+${text}+}`) : plain(text),
    )
    .join(' ');
