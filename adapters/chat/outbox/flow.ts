// A message as it is shown: quotes flow, since chats have a width of their own, and nothing outside of them turns around the
// words that follow.
import { flowing, type Quote } from '../../../src/index.ts';
import { undirected } from '../../shared/render/undirected.ts';
import type { Block, Message, Run } from '../port/message.ts';

export const shownMessage = ({ head, body, foot }: Message): Message => ({
  head: head.map(shown),
  body: body.map((part) => part.map(shown)),
  foot: (count) => {
    const { blocks, ...rest } = foot(count);
    return { ...rest, blocks: blocks.map(shown) };
  },
});

function shown(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'note':
    case 'code':
      return { ...block, text: undirected(block.text) };
    case 'paragraph':
      return { ...block, runs: block.runs.map(shownRun) };
    case 'list':
      return { ...block, items: block.items.map(undirected) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ name, value }) => ({ name: undirected(name), value: value.map(shownRun) })),
      };
    case 'row':
      // The table is the same object in each of its rows.
      return { ...block, cells: block.cells.map(shownRun), line: block.line.map(shownRun) };
    case 'quote':
      return { ...block, quote: withCalmCitation(flowing(block.quote)) };
  }
}

const shownRun = (run: Run): Run => ('text' in run ? { ...run, text: undirected(run.text) } : run);

/** What is in one line with the receipt. The quote, and the sentences around it, are the document's. */
function withCalmCitation(quote: Quote): Quote {
  const { before, after, ...named } = quote.citation;
  const calm = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'string' ? undirected(value) : value,
    ]),
  ) as typeof named;
  return { ...quote, citation: { ...calm, before, after } };
}
