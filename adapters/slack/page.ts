// A message of several parts: as many whole parts as fit, and the same words as the message's plain text.
import type { RichTextBlock } from '@slack/types';
import type { Quote } from '../../src/index.ts';
import { fitting } from '../shared/fit.ts';
import { buttonWords } from '../shared/wording/buttons.ts';
import { commandWords } from '../shared/wording/commands.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';
import type { Drawing } from './render.ts';
import { italic, plain, richText, section, wordsIn } from './rich-text.ts';

export interface Part {
  readonly block: RichTextBlock;
  /** What stands in a `rich_text_quote` of the block. */
  readonly quote?: Quote;
  /** The quote is what a receipt keeps: its document may say something else by now. */
  readonly isReceipt?: true;
}

export const part = (...elements: RichTextBlock['elements']): Part => ({ block: richText(...elements) });

/** A sentence of the bot's own, which may hold a person's words. */
export const line = (text: string): Part => part(section(plain(text)));

/** Characters left to the note that parts were left out. */
const reserved = 500;

export function drawPage(parts: readonly Part[]): Drawing {
  const shown = fitting(
    parts.slice(0, limits.blocksInMessage - 1),
    limits.message - reserved,
    ({ block }) => JSON.stringify(block).length + 1,
  );
  const left = parts.length - shown.length;
  const whole = left === 0 ? shown : [...shown, part(section(italic(commandWords.leftOut(left))))];
  return {
    text: textOf(whole),
    blocks: whole.map(({ block }) => block),
    shown: shown.flatMap(({ quote }) => quote ?? []),
  };
}

/** For notifications and screen readers: whole parts as long as they fit. */
function textOf(parts: readonly Part[]): string {
  const escaped = parts.map(({ block }) => escapeText(wordsIn(block)));
  const fit = fitting(escaped, limits.text, (text) => text.length + 1);
  return fit.length > 0 ? fit.join('\n') : buttonWords.tooLong;
}
