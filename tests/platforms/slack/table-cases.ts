// Data tables at each of Slack's limits and one beyond, with Slack's words for what is wrong.
import { type Case, line, long, rich, text } from './block-cases.ts';

const cell = (words = 'a') => ({ type: 'raw_text', text: words });
const row = (width: number, words?: string) => Array.from({ length: width }, () => cell(words));
const rows = (count: number, width = 1) => Array.from({ length: count }, () => row(width));
const table = (more: object = {}) => ({ type: 'data_table', caption: 'a', rows: rows(2), ...more });
const at = 'json-pointer:/blocks/0';

export const tableCases: readonly Case[] = [
  [
    'rows of a data table',
    table({ rows: rows(101) }),
    table({ rows: rows(102) }),
    `no more than 101 items allowed [${at}/rows]`,
  ],
  [
    'a data table with its header alone',
    table(),
    table({ rows: rows(1) }),
    `must provide at least 2 items [${at}/rows]`,
  ],
  [
    'columns of a data table',
    table({ rows: rows(2, 20) }),
    table({ rows: rows(2, 21) }),
    `no more than 20 items allowed [${at}/rows/0]`,
  ],
  [
    'cells of the rows of a data table',
    table({ rows: [row(2), row(2)] }),
    table({ rows: [row(2), row(1)] }),
    `must have the same number of cells in all rows [${at}/rows/1]`,
  ],
  [
    'the header of a data table',
    table({ rows: [row(1), [rich(line(text()))]] }),
    table({ rows: [[rich(line(text()))], row(1)] }),
    `header cells cannot be rich_text [${at}/rows/0/0]`,
  ],
  [
    'a cell without text',
    table({ rows: [row(1), row(1)] }),
    table({ rows: [row(1), row(1, '')] }),
    `must be more than 0 characters [${at}/rows/1/0/text]`,
  ],
  [
    'a number in a data table',
    table({ rows: [row(1), [{ type: 'raw_number', value: 1.5 }]] }),
    table({ rows: [row(1), [{ type: 'raw_number', value: '1.5' }]] }),
    `must provide a number [${at}/rows/1/0/value]`,
  ],
  [
    'characters of a data table',
    table({ rows: [row(1), row(1, long(9_999))] }),
    table({ rows: [row(1), row(1, long(10_000))] }),
    `no more than 10000 characters allowed in tables [${at}]`.replace(at, 'json-pointer:/blocks'),
  ],
  [
    'a data table without a caption',
    table(),
    { type: 'data_table', rows: rows(2) },
    `missing required field: caption [${at}]`,
  ],
  [
    'rows of a page',
    table({ page_size: 100 }),
    table({ page_size: 101 }),
    `must be less than or equal to 100 [${at}/page_size]`,
  ],
  [
    'the column that names a row',
    table({ row_header_column_index: 0 }),
    table({ row_header_column_index: 1 }),
    `must name a column [${at}/row_header_column_index]`,
  ],
];
