// Neutral blocks as plain text: for notifications, screen readers, and messages whose layout is refused.
import { type Block, type QuoteBlock, type Run, timeText } from '../../chat/port/message.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { receiptShown } from '../../shared/wording/proof.ts';
import { escapeText, unescapeText } from './escape.ts';

/** Escaped. Only quotes have a bar: a sign of equal looks at the beginning of another line is moved away from it. */
export const textOf = (block: Block): string =>
  escapeText(block.kind === 'quote' ? quoteText(block) : withoutBars(wordsOf(block)));

function wordsOf(block: Exclude<Block, QuoteBlock>): string {
  switch (block.kind) {
    case 'heading':
    case 'note':
    case 'code':
      return block.text;
    case 'paragraph':
    case 'row':
      // A person cannot be named in text without notifying them.
      return (block.kind === 'row' ? block.line : block.runs)
        .map(runText)
        .join('')
        .replace(/(?: —)? $/, '');
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${value.map(runText).join('')}`).join('\n');
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n');
  }
}

/** A person and a role have no name in text. */
function runText(run: Run): string {
  if ('text' in run) return run.text;
  if ('channel' in run) return run.channel;
  if ('time' in run) return timeText(run.time);
  return 'command' in run ? run.command : '';
}

const withoutBars = (text: string): string => text.replace(/^>/gm, ' >');

function quoteText({ quote, cited }: QuoteBlock): string {
  const { text, citation } = quote;
  const barred = `> ${text.replaceAll('\n', '\n> ')}`;
  if (cited === undefined) return barred;
  const source = [citation.title, attribution(citation), ageMark(quote), place(citation)].filter(
    (part) => part !== '',
  );
  const cites = [source.join(', '), receiptShown(quote)].filter((part) => part !== '');
  const lines = [
    [cited.label, cites.join(' · ')].filter((part) => part !== '').join(' '),
    ...(cited.context ? [buttonWords.before(citation.before), buttonWords.after(citation.after)] : []),
  ];
  return [barred, withoutBars(lines.join('\n'))].join('\n');
}

/** The lines behind each bar, as a person reads them. */
export const quotesInText = (text: string): string[] =>
  (unescapeText(text).match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? []).map((lines) =>
    lines.replace(/(?<=^|\n)> /g, ''),
  );
