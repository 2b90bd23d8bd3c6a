// Draws neutral messages for Slack. Pure: the same message gives the same payload.
import type { KnownBlock } from '@slack/types';
import { type Block, type Message, plain } from '../../chat/port/message.ts';
import type { Drawing, Surface } from '../../chat/port/port.ts';
import { fitting } from '../../shared/render/fit.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { blocksOf } from './blocks.ts';
import { bodyOf } from './body.ts';
import { rowsOf } from './controls.ts';
import { unescapeText } from './escape.ts';
import { brokenLimits, budgets, limits, type Payload } from './limits.ts';
import { quotesIn } from './read-back.ts';
import { richText, section } from './rich-text.ts';
import { aloud } from './spoken.ts';
import { textOf } from './text.ts';

export const drawing: Drawing<Payload> = {
  draw: (message, surface) => {
    if (surface === 'text') {
      const { text, shown } = inText(message, message.body.length);
      return { payload: { text }, shown };
    }
    const { blocks, shown } = inBlocks(message, surface);
    const { text } = inText(message, shown);
    const spoken = aloud(message, { text, shown }, (write) => inText(message, shown, write, 1).text);
    return { payload: { text: spoken, blocks }, bare: { text }, shown };
  },
  quotesIn,
  brokenLimits,
};

/** Characters by which what follows the body may grow with how much of it is shown. */
const reserved = 200;

const sizeOf = (blocks: readonly KnownBlock[]): number => JSON.stringify(blocks).length;

/** As many whole parts as fit. */
function inBlocks(
  { head, body, foot }: Message,
  surface: Exclude<Surface, 'text'>,
): { readonly blocks: KnownBlock[]; readonly shown: number } {
  const footOf = (shown: number): KnownBlock[] => {
    const { blocks, rows } = foot(shown);
    return [...blocksOf(blocks), ...rowsOf(rows)];
  };
  const above = blocksOf(head);
  const feet = [footOf(0), footOf(body.length)];
  const { size, blocks: most } = budgets[surface];
  const room = size - sizeOf(above) - Math.max(...feet.map(sizeOf)) - reserved;
  const places = most - above.length - Math.max(...feet.map(({ length }) => length));
  const { blocks, shown } = bodyOf(body, { size: room, blocks: places }, surface === 'full');
  return { blocks: [...above, ...blocks, ...footOf(shown)], shown };
}

/** The same as text, of at most `most` parts of the body, with `taken` characters before it. Lines are whole; where none fits, a sentence says so. */
function inText(
  { head, body, foot }: Message,
  most: number,
  write: (block: Block) => string = textOf,
  taken = 0,
): { readonly text: string; readonly shown: number } {
  const above = head.map(write);
  const sized = (line: string): number => line.length + 1;
  const around = [...above, ...foot(0).blocks.map(write)].map(sized).reduce((sum, size) => sum + size, 0);
  const parts = fitting(
    body.slice(0, most).map((part) => part.map(write).join('\n')),
    limits.text - around - reserved,
    sized,
  );
  const below = foot(parts.length).blocks.map(write);
  const lines = fitting([...above, ...parts, ...below], limits.text - taken, sized);
  const shown = Math.max(0, Math.min(parts.length, lines.length - above.length));
  const text = lines.join('\n');
  return { text: text.trim() === '' ? buttonWords.tooLong : text, shown };
}

/** Text in blocks, for where only those can be shown. */
export const inRichText = (text: string): KnownBlock[] => [richText(section(plain(unescapeText(text))))];
