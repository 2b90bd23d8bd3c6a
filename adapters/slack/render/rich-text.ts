// Slack's rich text: what it holds is literal, so no mark of a document is ever interpreted.
import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import type { Quote } from '../../../src/index.ts';
import { alignedNames, type Fact, type Run, timeText } from '../../chat/port/message.ts';
import { limits } from './limits.ts';

export type RichTextPart = RichTextBlock['elements'][number];

const styles = { bold: { bold: true }, italic: { italic: true }, struck: { strike: true } } as const;

/** Policy knows a person as "team/user": ids of users are unique within a team only. */
const personIn = (user: string): string => user.slice(user.indexOf('/') + 1);

/** An address that is not on the web, which Slack may refuse, is left out: its words stay. */
function elementOf(run: Run): RichTextElement {
  if ('person' in run) return { type: 'user', user_id: personIn(run.person) };
  if ('channel' in run) return { type: 'channel', channel_id: run.channel };
  if ('role' in run) return { type: 'text', text: run.role };
  if ('time' in run)
    return {
      type: 'date',
      timestamp: Math.floor(run.time / 1000),
      format: '{date_short_pretty} {time} ({ago})',
      fallback: timeText(run.time),
    };
  if ('command' in run) return { type: 'text', text: run.command, style: { bold: true } };
  const { text, emphasis, link } = run;
  if (link !== undefined && text !== '' && isOnWeb(link)) return { type: 'link', url: link, text };
  return { type: 'text', text, ...(emphasis === undefined ? {} : { style: styles[emphasis] }) };
}

const isOnWeb = (url: string): boolean =>
  url.length <= limits.linkUrl && /^https?:/i.test(url) && URL.canParse(url);

/** Slack refuses elements without text, so they are left out. */
export const section = (...runs: readonly Run[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: runs.map(elementOf).filter((element) => element.type !== 'text' || element.text !== ''),
});

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** One line each, with a dot before it. */
export const bullets = (lines: readonly string[]): RichTextPart => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: lines.map((text) => section({ text })),
});

/** Names in letters of one width, so that what follows begins at one place. */
export function factSection(facts: readonly Fact[]): RichTextSection {
  const names = alignedNames(facts);
  return {
    type: 'rich_text_section',
    elements: facts.flatMap(({ value }, index): RichTextElement[] => [
      { type: 'text', text: names[index] ?? '', style: { code: true } },
      { type: 'text', text: ' ' },
      ...section(...value).elements,
      ...(index < facts.length - 1 ? [{ type: 'text', text: '\n' } as const] : []),
    ]),
  };
}

/** In letters of one width, line ends as they are. */
export const preformatted = (text: string): RichTextPart => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text }],
});

/** The quote whole, its matched words bold. */
export function quotation({ text, highlights }: Pick<Quote, 'text' | 'highlights'>): RichTextPart {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    runs.push({ text: text.slice(at, start) }, { text: text.slice(start, end), emphasis: 'bold' });
    at = end;
  }
  runs.push({ text: text.slice(at) });
  return { type: 'rich_text_quote', elements: section(...runs).elements };
}
