// The marked copy of a draft: its text, letter by letter, with a mark behind each quotation, and below it what each mark
// means. Without the marks and what is below, it is the draft.
import type { CheckedQuotation, CheckedText, DifferenceRun } from '../../../src/index.ts';
import { gapBefore } from '../render/difference.ts';
import { draftHead, draftWords } from '../wording/chat/drafts.ts';
import { place } from '../wording/citation.ts';
import { checkWords } from '../wording/proof.ts';

type Verdict = CheckedQuotation['verdict'];
type Where = Extract<Verdict, { kind: 'exact' }>['where'];

/** Brackets of the marks; those that the draft does not have itself are taken. */
const brackets = [
  ['⟦', '⟧'],
  ['⟪', '⟫'],
  ['⦃', '⦄'],
  ['⸨', '⸩'],
] as const;

/** UTF-16 units of the list below the draft: a copy has to be small enough to be sent. */
const longestList = 1_000_000;

export function markedDraft(text: string, checked: CheckedText): string {
  const [open, close] = brackets.find((pair) => !pair.some((sign) => text.includes(sign))) ?? brackets[0];
  const mark = (words: string): string => `${open}${words}${close}`;
  const { quotations } = checked;
  const pieces: string[] = [];
  let from = 0;
  for (const [index, { quotation, verdict }] of quotations.entries()) {
    // What is quoted within a quotation never ends behind it.
    const at = Math.max(from, quotation.span.end);
    pieces.push(text.slice(from, at), mark(`${index + 1} ${checkWords.verdict(verdict)}`));
    from = at;
  }
  pieces.push(text.slice(from), '\n\n', mark(draftHead(checked)), '\n');
  return pieces.join('') + listed(quotations, mark);
}

function listed(quotations: readonly CheckedQuotation[], mark: (words: string) => string): string {
  const pieces: string[] = [];
  let length = 0;
  for (const [index, one] of quotations.entries()) {
    const entry = entryOf(one, mark(String(index + 1)));
    length += entry.length;
    if (length > longestList) {
      pieces.push(`\n${draftWords.omitted(quotations.length - index)}\n`);
      break;
    }
    pieces.push(entry);
  }
  return pieces.join('');
}

function entryOf({ quotation, verdict }: CheckedQuotation, number: string): string {
  const head = `${number} ${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`;
  return `\n${[head, ...evidence(verdict)].join('\n    ')}\n`;
}

function evidence(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case 'exact':
      return [whereWords(verdict.where), ...checkWords.notes(verdict)];
    case 'trimmed':
    case 'altered':
      return [
        draftWords.says(verdict.nearest.text),
        draftWords.difference(differenceWords(verdict.difference)),
        whereWords(verdict.nearest),
      ];
    case 'stitched':
      return verdict.parts.flatMap(({ text, where }) => [`“${text}”`, whereWords(where)]);
    case 'not-in-corpus':
      return [];
  }
}

const whereWords = ({ title, path, quote }: Where): string =>
  `${title}, ${quote === undefined ? path : place(quote.citation)}`;

const differenceWords = (runs: readonly DifferenceRun[]): string =>
  runs
    .map(({ kind, text }, index) => {
      const words = kind === 'removed' ? `[-${text}-]` : kind === 'inserted' ? `{+${text}+}` : text;
      return gapBefore(runs, index) + words;
    })
    .join('');

/** Characters of the draft's own name in that of its copy. */
const longestName = 60;

/** "report.checked.txt" for "report.docx": the copy has its text alone. */
export function copyName(name: string): string {
  const [, base = '', extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const plain = [...base.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} _-]/gu, '_')]
    .slice(0, longestName)
    .join('');
  const kept = plain.trim() === '' ? 'draft' : plain.trim();
  return `${kept}.checked${extension.toLowerCase() === '.md' ? '.md' : '.txt'}`;
}
