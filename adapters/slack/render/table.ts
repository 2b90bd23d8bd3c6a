// Rows of a list as Slack's data table: people sort and filter it, and it has a caption and row headers for screen readers.
import type { DataTableBlock, RawTextElement, RichTextBlock } from '@slack/types';
import type { RowBlock, Run } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { limits } from './limits.ts';
import { richText, section } from './rich-text.ts';

type Cell = RawTextElement | RichTextBlock;

const raw = (text: string): RawTextElement => ({ type: 'raw_text', text });

/** Slack refuses a cell without text. */
const nothing = '—';

const textIn = (run: Run): string => ('text' in run ? run.text : '');

/** Only a link needs more than text. */
function cellOf(run: Run): Cell {
  if ('text' in run && run.link !== undefined && run.text !== '') return richText(section(run));
  return raw(textIn(run) || nothing);
}

/** `rows` is not empty, and all are of one table. */
export function tableOf(rows: readonly [RowBlock, ...RowBlock[]]): DataTableBlock {
  const { caption, columns } = rows[0].table;
  return {
    type: 'data_table',
    caption: excerpt(caption, limits.tableCaption),
    page_size: pageSize,
    rows: [columns.map(raw), ...rows.map(({ cells }) => cells.map(cellOf))],
  };
}

/** Rows that are shown at a time. */
const pageSize = 10;

/** Characters of a row, as Slack counts those of a table. */
export const charactersOf = ({ cells }: Pick<RowBlock, 'cells'>): number =>
  cells.reduce((sum, run) => sum + (textIn(run) || nothing).length, 0);
