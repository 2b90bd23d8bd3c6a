// Neutral blocks as Slack's blocks.
import type { KnownBlock, RichTextBlock } from '@slack/types';
import {
  type Block,
  bold,
  italic,
  type Part,
  plain,
  type QuoteBlock,
  type Run,
} from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { receiptShown } from '../../shared/wording/proof.ts';
import { limits } from './limits.ts';
import {
  bullets,
  factSection,
  preformatted,
  quotation,
  type RichTextPart,
  richText,
  section,
} from './rich-text.ts';

/** Each by itself, with room between them. */
export const blocksOf = (blocks: readonly Block[]): KnownBlock[] =>
  blocks.map((block) => (block.kind === 'heading' ? header(block.text) : blockOf([block])));

/** A part as one block. */
export const blockOf = (part: Part): RichTextBlock => richText(...part.flatMap(richTextOf));

const header = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: excerpt(text, limits.headerText), emoji: false },
});

function richTextOf(block: Block): RichTextPart[] {
  switch (block.kind) {
    case 'heading':
      return [section({ text: block.text, emphasis: 'bold' })];
    case 'paragraph':
      return [section(...block.runs)];
    case 'row':
      return [section(...block.line)];
    case 'note':
      return [section(italic(block.text))];
    case 'facts':
      return [factSection(block.facts)];
    case 'list':
      return [bullets(block.items)];
    case 'code':
      return [preformatted(block.text)];
    case 'quote':
      return [quotation(block.quote), ...citationOf(block)];
  }
}

function citationOf({ quote, cited }: QuoteBlock): RichTextPart[] {
  if (cited === undefined) return [];
  const { citation } = quote;
  const link = citation.deepLink ?? citation.url;
  const title = { ...italic(citation.title), ...(link === undefined ? {} : { link }) };
  const where: Run[] = [
    plain(attribution(citation)),
    bold(ageMark(quote)),
    plain(place(citation)),
    plain(receiptShown(quote)),
  ]
    .filter((run) => 'text' in run && run.text !== '')
    .flatMap((run) => [plain(' · '), run]);
  const source = section(plain(cited.label === '' ? '' : `${cited.label} `), title, ...where);
  if (!cited.context) return [source];
  const { before, after } = citation;
  return [source, section(plain(`${buttonWords.before(before)}\n${buttonWords.after(after)}`))];
}
