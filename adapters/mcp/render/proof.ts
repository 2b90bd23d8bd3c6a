// The verdicts on a receipt's quote and on the quotations in a text, as text for models. Pure.
import type { CheckedQuotation, CheckedText, DifferenceRun, Verified } from '../../../src/index.ts';
import { gapBefore } from '../../shared/render/difference.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { checkWords, verifyWords } from '../../shared/wording/proof.ts';
import { marked, markedAsForeign, oneLine } from './marked.ts';

type Position = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

export function renderVerified({ receipt, verification, age }: Verified): string {
  const { citation } = receipt;
  const source = attribution(citation);
  const shown = verifyWords.shown(receipt.code, receipt.firstShownAt);
  const title = source === '' ? citation.title : `${citation.title} — ${source}`;
  const then = [title, ageMark({ age }), place(citation), shown].filter((line) => line !== '');
  return [
    verifyWords.verdict(verification),
    [marked(receipt.text), ...then.map(oneLine)].join('\n'),
    ...nowParts(verification),
  ].join('\n\n');
}

function nowParts(verification: Verified['verification']): string[] {
  switch (verification.kind) {
    case 'exact':
      return [];
    case 'moved':
      return [whereLine(verification.where)];
    case 'changed':
    case 'gone': {
      const { now } = verification;
      const exactAt = 'exactAt' in verification ? verification.exactAt : undefined;
      return [
        ...(now === undefined ? [] : [`${differenceLine(now.difference)}\n${whereLine(now.where)}`]),
        ...(exactAt === undefined ? [] : [`${verifyWords.exactElsewhere}\n${whereLine(exactAt)}`]),
      ];
    }
  }
}

export const renderChecked = (checked: CheckedText): string =>
  [checkWords.summary(checked), ...checked.quotations.map(renderQuotation)].join('\n\n');

const renderQuotation = ({ quotation, verdict }: CheckedQuotation): string =>
  [
    `${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`,
    markedAsForeign(quotation.text),
    ...proofLines(verdict),
  ].join('\n');

function proofLines(verdict: CheckedQuotation['verdict']): string[] {
  switch (verdict.kind) {
    case 'exact':
      return [whereLine(verdict.where), ...checkWords.notes(verdict).map(oneLine)];
    case 'trimmed':
    case 'altered':
      return [differenceLine(verdict.difference), whereLine(verdict.nearest)];
    case 'stitched':
      return verdict.parts.flatMap(({ text, where }) => [markedAsForeign(text), whereLine(where)]);
    case 'not-in-corpus':
      return [];
  }
}

const whereLine = ({ title, path, quote }: Position): string =>
  oneLine(`${title}, ${quote === undefined ? path : place(quote.citation)}`);

/** `[-removed-]` and `{+inserted+}`, from the documents' words to the others. */
const differenceLine = (runs: readonly DifferenceRun[]): string => {
  const drawn = runs.map(({ kind, text }, index) => {
    const words = kind === 'removed' ? `[-${text}-]` : kind === 'inserted' ? `{+${text}+}` : text;
    return gapBefore(runs, index) + words;
  });
  return `≠ ${oneLine(drawn.join(''))}`;
};
