// What people see of the bot in the test Slack.
import type { DataTableBlock, HeaderBlock, RichTextBlock } from '@slack/types';
import type { SlackServer } from '../../platforms/slack-server.ts';

export const channel = 'C0RESEARCH';
/** An administrator. */
export const ada = 'U0ADA';
export const bo = 'U0BO';
export const question = 'When did the US blacklist NSO Group?';
/** What answers it. */
export const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';

/** The bot's messages in a channel, once there are as many. */
export async function said(slack: SlackServer, count: number, where = channel) {
  const own = () =>
    slack
      .messages(where)
      .filter(({ botId, subtype }) => botId !== undefined && subtype !== 'assistant_app_thread');
  await slack.until(() => own().length >= count);
  return own();
}

/** What only `user` sees, once there is as much; the last first. */
export async function whispered(slack: SlackServer, count: number, user = ada) {
  await slack.until(() => slack.ephemerals(user).length >= count);
  return [...slack.ephemerals(user)].reverse();
}

/** The words of headings, rich text and tables in blocks, as a person reads them. */
export const read = (blocks: unknown): string =>
  (Array.isArray(blocks) ? blocks : [])
    .filter((block): block is Read => ['rich_text', 'header', 'data_table'].includes(block.type))
    .map(wordsOf)
    .join('\n');

type Read = RichTextBlock | HeaderBlock | DataTableBlock;

function wordsOf(block: Read): string {
  if (block.type === 'header') return block.text.text;
  if (block.type === 'rich_text') return wordsIn(block);
  return block.rows
    .map((row) => row.map((cell) => (cell.type === 'rich_text' ? wordsIn(cell) : cell.text)).join(' · '))
    .join('\n');
}

/** Its sections on lines of their own. */
const wordsIn = ({ elements }: RichTextBlock): string =>
  elements
    .flatMap((element) => (element.type === 'rich_text_list' ? element.elements : [element]))
    .map(({ elements: runs }) =>
      runs
        .map((run) =>
          'text' in run && run.text !== undefined ? run.text : 'fallback' in run ? run.fallback : '',
        )
        .join(''),
    )
    .join('\n');
