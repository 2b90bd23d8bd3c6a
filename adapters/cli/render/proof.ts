// Renders the verdicts on a receipt's quote and on the quotations in a text.
import type { CheckedQuotation, DifferenceRun, Verified } from '../../../src/index.ts';
import { gapBefore } from '../../shared/render/difference.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { checkWords, verifyWords } from '../../shared/wording/proof.ts';
import { escapeControls, escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { wrapRuns, wrapText } from '../terminal/wrap.ts';

const indent = '    ';
type Place = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

/** The quote with its earlier citation, the verdict, and the current citation. */
export function renderVerified({ receipt, verification, age }: Verified, style: Style): string {
  const { citation } = receipt;
  const source = attribution(citation);
  const then = source === '' ? citation.title : `${citation.title} — ${source}`;
  const shown = verifyWords.shown(receipt.code, receipt.firstShownAt);
  return [
    barred(escapeControls(receipt.text), style),
    ...[then, ageMark({ age }), place(citation), shown]
      .filter((line) => line !== '')
      .map((line) => indent + style.dim(escapeLine(line))),
    '',
    ...paragraph(verifyWords.verdict(verification), style).map(style.bold),
    ...nowLines(verification, style),
  ].join('\n');
}

function nowLines(verification: Verified['verification'], style: Style): string[] {
  switch (verification.kind) {
    case 'exact':
      return [];
    case 'moved':
      return [whereLine(verification.where, style)];
    case 'changed':
    case 'gone':
      return [
        ...(verification.now === undefined
          ? []
          : [renderDifference(verification.now.difference, style), whereLine(verification.now.where, style)]),
        ...('exactAt' in verification && verification.exactAt !== undefined
          ? [verifyWords.exactElsewhere, whereLine(verification.exactAt, style)]
          : []),
      ];
  }
}

/** One quotation: its place in the text, the verdict, and the evidence. */
export function renderChecked({ quotation, verdict }: CheckedQuotation, style: Style): string {
  const head = `${style.dim(checkWords.line(quotation.line))} ${style.bold(checkWords.verdict(verdict))}`;
  return [head, barred(escapeControls(quotation.text), style), ...proofLines(verdict, style)].join('\n');
}

function proofLines(verdict: CheckedQuotation['verdict'], style: Style): string[] {
  switch (verdict.kind) {
    case 'exact': {
      const notes = checkWords.notes(verdict);
      return [whereLine(verdict.where, style), ...notes.map((note) => indent + style.dim(note))];
    }
    case 'trimmed':
    case 'altered':
      return [renderDifference(verdict.difference, style), whereLine(verdict.nearest, style)];
    case 'stitched':
      return verdict.parts.flatMap(({ text, where }) => [
        barred(escapeControls(text), style),
        whereLine(where, style),
      ]);
    case 'not-in-corpus':
      return [];
  }
}

const paragraph = (words: string, style: Style): string[] => wrapText(escapeControls(words), style.columns);

function barred(text: string, style: Style): string {
  const lines = wrapText(text, style.columns - 2);
  return lines.map((line) => `${style.accent('│')} ${line}`.trimEnd()).join('\n');
}

function whereLine({ title, path, quote }: Place, style: Style): string {
  const where = quote === undefined ? path : place(quote.citation);
  return `${indent}${style.dim(escapeLine(`${title}, ${where}`))}`;
}

/** `[-removed-]` and `{+inserted+}`, so that it can be read without colours. */
function renderDifference(runs: readonly DifferenceRun[], style: Style): string {
  const drawn = runs.map(({ kind, text }) => {
    const shown = escapeLine(text);
    const words = kind === 'removed' ? `[-${shown}-]` : kind === 'inserted' ? `{+${shown}+}` : shown;
    return { text: words, highlighted: kind !== 'same' };
  });
  const spaced = drawn.flatMap((run, index) =>
    gapBefore(runs, index) === '' ? [run] : [{ text: ' ', highlighted: false }, run],
  );
  return wrapRuns(spaced, style.columns - 2)
    .map((line) =>
      line
        .map((run) => (run.highlighted ? style.bold(run.text) : run.text))
        .join('')
        .trimEnd(),
    )
    .map((line) => `${style.accent('≠')} ${line}`)
    .join('\n');
}
