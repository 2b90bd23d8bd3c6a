// A message with its quotes as they are shown: chats have a width of their own.
import { flowing } from '../../../src/index.ts';
import type { Block, Message } from '../port/message.ts';

const shown = (block: Block): Block =>
  block.kind === 'quote' ? { ...block, quote: flowing(block.quote) } : block;

export const flowingMessage = ({ head, body, foot }: Message): Message => ({
  head: head.map(shown),
  body: body.map((part) => part.map(shown)),
  foot: (count) => {
    const { blocks, ...rest } = foot(count);
    return { ...rest, blocks: blocks.map(shown) };
  },
});
