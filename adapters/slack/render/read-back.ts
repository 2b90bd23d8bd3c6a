// What a reader of a payload sees of quotes.
import type { RichTextBlock } from '@slack/types';
import type { Payload } from './limits.ts';
import { isSpoken, quotesAloud } from './spoken.ts';
import { quotesInText } from './text.ts';

const isRichText = (block: unknown): block is RichTextBlock =>
  typeof block === 'object' && block !== null && 'type' in block && block.type === 'rich_text';

/** The text of every quote in the blocks of a message, in order: what is behind its bars. */
export const quotesInBlocks = (blocks: readonly object[]): string[] =>
  blocks
    .filter(isRichText)
    .flatMap((block) => block.elements)
    .filter((element) => element.type === 'rich_text_quote')
    .map((quote) => quote.elements.map((element) => (element.type === 'text' ? element.text : '')).join(''));

/** In the blocks, and in the text, which notifications show and screen readers say. */
export const quotesIn = ({ text, blocks }: Payload): string[] => [
  ...quotesInBlocks(blocks ?? []),
  // Only beside blocks is a text spoken.
  ...(blocks !== undefined && isSpoken(text) ? quotesAloud(text) : quotesInText(text)),
];
