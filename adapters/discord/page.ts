// A message of several parts: as many whole parts as fit, first in its text, then in an embed.
import type { Quote } from '../../src/index.ts';
import { fitting } from '../shared/fit.ts';
import { commandWords } from '../shared/wording/commands.ts';
import { lengthOf, limits } from './limits.ts';
import { barred, plain, quoteMarkdown, small } from './markup.ts';
import { type Drawing, drawText } from './render.ts';

export interface Part {
  readonly markdown: string;
  /** What stands behind bars in it. */
  readonly quote?: Quote;
  /** The quote is what a receipt keeps: its document may say something else by now. */
  readonly isReceipt?: true;
}

export const part = (...pieces: readonly string[]): Part => ({ markdown: pieces.join('') });

/** A sentence of the bot's own, which may hold a person's words. */
export const line = (text: string): Part => part(plain(text));

/** The quote behind bars, and what follows it. */
export const quotedPart = (quote: Quote, ...lines: readonly string[]): Part => ({
  markdown: [barred(quoteMarkdown(quote)), ...lines].join('\n'),
  quote,
});

/** Code points left to the note that parts were left out. */
const reserved = 100;

export function drawPage(parts: readonly Part[]): Drawing {
  const size = ({ markdown }: Part): number => lengthOf(markdown) + 1;
  const first = fitting(parts, limits.content, size);
  const rest = fitting(parts.slice(first.length), limits.description - reserved, size);
  const shown = [...first, ...rest];
  const left = parts.length - shown.length;
  const below = [
    ...rest.map(({ markdown }) => markdown),
    ...(left > 0 ? [small(commandWords.leftOut(left))] : []),
  ];
  return {
    ...drawText(first.map(({ markdown }) => markdown)),
    embeds: below.length > 0 ? [{ description: below.join('\n') }] : [],
    shown: shown.flatMap(({ quote }) => quote ?? []),
  };
}
