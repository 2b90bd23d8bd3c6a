// Slack's rich text: what it holds is literal, so no mark of a document is ever interpreted.
import type { RichTextBlock, RichTextElement, RichTextSection, RichTextText } from '@slack/types';
import type { Quote } from '../../src/index.ts';
import { limits } from './limits.ts';

export const plain = (text: string): RichTextText => ({ type: 'text', text });
export const bold = (text: string): RichTextText => ({ type: 'text', text, style: { bold: true } });
export const italic = (text: string): RichTextText => ({ type: 'text', text, style: { italic: true } });
export const struck = (text: string): RichTextElement => ({ type: 'text', text, style: { strike: true } });
/** A link to an address on the web; of any other address, which Slack may refuse, the text alone. */
export const linked = (url: string | undefined, text: RichTextText): RichTextElement =>
  url !== undefined && isOnWeb(url) ? { type: 'link', url, text: text.text } : text;

const isOnWeb = (url: string): boolean =>
  url.length <= limits.linkUrl && /^https?:/i.test(url) && URL.canParse(url);

/** Elements without text are refused by Slack, so they are left out. */
export const section = (...elements: readonly RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: elements.filter((element) => element.type !== 'text' || element.text !== ''),
});

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** One line each, with a dot before it. */
export const bullets = (lines: readonly string[]): RichTextBlock['elements'][number] => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: lines.map((line) => section(plain(line))),
});

/** In letters of one width, line ends as they are. */
export const preformatted = (text: string): RichTextBlock['elements'][number] => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text }],
});

/** What a reader sees of a block, without its styles; its sections on lines of their own. */
export const wordsIn = ({ elements }: RichTextBlock): string =>
  elements
    .flatMap((element) => (element.type === 'rich_text_list' ? element.elements : [element]))
    .map(({ elements: runs }) =>
      runs.map((run) => ('text' in run && run.text !== undefined ? run.text : '')).join(''),
    )
    .join('\n');

/** The quote whole, its matched words bold. */
export function quoteElement({ text, highlights }: Quote): RichTextBlock['elements'][number] {
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    if (start > at) elements.push(plain(text.slice(at, start)));
    elements.push(bold(text.slice(start, end)));
    at = end;
  }
  if (at < text.length) elements.push(plain(text.slice(at)));
  return { type: 'rich_text_quote', elements };
}

const isRichText = (block: unknown): block is RichTextBlock =>
  typeof block === 'object' && block !== null && 'type' in block && block.type === 'rich_text';

/** The blocks of a message that stand above its first quote: headings and notes. */
export function aboveQuotes(blocks: unknown): RichTextBlock[] {
  const all = Array.isArray(blocks) ? blocks.filter(isRichText) : [];
  const first = all.findIndex((block) => block.elements.some(({ type }) => type === 'rich_text_quote'));
  return all.slice(0, Math.max(first, 0));
}

/** The text of every quote in a message, in order: what a reader sees between its bars. */
export function quotesIn(blocks: readonly object[]): string[] {
  return blocks
    .filter(isRichText)
    .flatMap((block) => block.elements)
    .filter((element) => element.type === 'rich_text_quote')
    .map((quote) => quote.elements.map((element) => (element.type === 'text' ? element.text : '')).join(''));
}
