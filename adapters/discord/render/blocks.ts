// Neutral blocks as lines of Discord's Markdown.
import { alignedNames, type Block, type Fact, type Run } from '../../chat/port/message.ts';
import { quoteLines } from './embeds.ts';
import {
  barred,
  bold,
  coded,
  isAddress,
  italic,
  link,
  plain,
  quoteMarkdown,
  small,
  struck,
} from './markup.ts';

const emphases = { bold, italic, struck } as const;

/** Nobody is notified of a mention: every message is sent so that none does. */
function markdownOfRun(run: Run): string {
  if ('person' in run) return `<@${run.person}>`;
  if ('channel' in run) return `<#${run.channel}>`;
  // The role that everybody has bears the server's id, and is no mention of that kind.
  if ('role' in run) return `<@&${run.role}>`;
  if ('time' in run) return momentOf(run.time);
  if ('command' in run) return run.id === undefined ? bold(run.command) : `<${run.command}:${run.id}>`;
  const { text, emphasis, link: address } = run;
  if (address !== undefined && isAddress(address)) return link(address, text);
  return emphasis === undefined ? plain(text) : emphases[emphasis](text);
}

/** In the reader's own zone, and how long ago that is: docs.discord.com/developers/reference#message-formatting. */
function momentOf(time: number): string {
  const seconds = Math.floor(time / 1000);
  return `<t:${seconds}:f> (<t:${seconds}:R>)`;
}

/** Names in letters of one width, so that what follows begins at one place. */
function factLines(facts: readonly Fact[]): string {
  const names = alignedNames(facts);
  return facts
    .map(({ value }, index) => `\`${names[index]}\` ${value.map(markdownOfRun).join('')}`)
    .join('\n');
}

export function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return bold(block.text);
    case 'paragraph':
      return block.runs.map(markdownOfRun).join('');
    case 'row':
      return block.line.map(markdownOfRun).join('');
    case 'note':
      return small(block.text);
    case 'facts':
      return factLines(block.facts);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'code':
      return coded(block.text);
    case 'quote': {
      const { quote, cited } = block;
      return cited === undefined
        ? barred(quoteMarkdown(quote))
        : quoteLines(quote, cited.label, cited.context);
    }
  }
}

export const linesOf = (blocks: readonly Block[]): string[] => blocks.map(markdownOf);
