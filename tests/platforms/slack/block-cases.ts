// Blocks at each of Slack's limits and one beyond, with Slack's words for what is wrong.

export const long = (length: number): string => 'x'.repeat(length);
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (more: object) => ({ type: 'section', text: mrkdwn('a'), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const button = (more: object = {}) => ({ type: 'button', text: plain('a'), ...more });
export const option = (text = 'a', value = 'v') => ({ text: plain(text), value });
export const options = (count: number) =>
  Array.from({ length: count }, (_, index) => option('a', `v${index}`));
export const overflow = (count: number) => ({ type: 'overflow', options: options(count) });
export const select = (more: object) => ({ type: 'static_select', ...more });
export const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
export const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
export const text = (more: object = {}) => ({ type: 'text', text: 'a', ...more });

/** What it is, what is taken, what is refused, and Slack's words for it. */
export type Case = readonly [string, object, object, string];

export const cases: readonly Case[] = [
  [
    'text of a section',
    section({ text: mrkdwn(long(3000)) }),
    section({ text: mrkdwn(long(3001)) }),
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'empty text',
    section({}),
    section({ text: mrkdwn('') }),
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'section without text and fields',
    { type: 'section', fields: [plain('a')] },
    { type: 'section' },
    'must define either `text` or `fields` [json-pointer:/blocks/0]',
  ],
  [
    'fields of a section',
    section({ fields: Array.from({ length: 10 }, () => mrkdwn(long(2000))).slice(0, 5) }),
    section({ fields: Array.from({ length: 11 }, () => mrkdwn('a')) }),
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'text of a field',
    section({ fields: [mrkdwn(long(2000))] }),
    section({ fields: [mrkdwn(long(2001))] }),
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'header',
    { type: 'header', text: plain(long(150)) },
    { type: 'header', text: plain(long(151)) },
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'header with markup',
    { type: 'header', text: plain('a') },
    { type: 'header', text: mrkdwn('a') },
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    "button's text",
    actions(button({ text: plain(long(75)) })),
    actions(button({ text: plain(long(76)) })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    "button's value",
    actions(button({ value: long(2000) })),
    actions(button({ value: long(2001) })),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'action_id',
    actions(button({ action_id: long(255) })),
    actions(button({ action_id: long(256) })),
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'block_id',
    { type: 'divider', block_id: long(255) },
    { type: 'divider', block_id: long(256) },
    'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'repeated action_id in a block',
    actions(button({ action_id: 'a' }), button({ action_id: 'b' })),
    actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
    '`action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'elements of actions',
    actions(...Array.from({ length: 25 }, () => button())),
    actions(...Array.from({ length: 26 }, () => button())),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'elements of a context',
    { type: 'context', elements: Array.from({ length: 10 }, () => mrkdwn('a')) },
    { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('a')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'options of an overflow menu',
    actions(overflow(5)),
    actions(overflow(6)),
    'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'options of a select',
    actions(select({ options: options(100) })),
    actions(select({ options: options(101) })),
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'select without options',
    actions(select({ option_groups: [{ label: plain('a'), options: options(1) }] })),
    actions(select({})),
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    "option's text",
    actions(select({ options: [option(long(75))] })),
    actions(select({ options: [option(long(76))] })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    "option's value",
    actions(select({ options: [option('a', long(150))] })),
    actions(select({ options: [option('a', long(151))] })),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    "option's stray type",
    actions(overflow(1)),
    actions({ type: 'overflow', options: [{ type: 'option', ...option() }] }),
    'invalid additional property: type [json-pointer:/blocks/0/elements/0/options/0]',
  ],
  [
    "placeholder's text",
    actions(select({ options: options(1), placeholder: plain(long(150)) })),
    actions(select({ options: options(1), placeholder: plain(long(151)) })),
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
  ],
  [
    'unknown field of a button',
    actions(button({ style: 'primary' })),
    actions(button({ disabled: true })),
    'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'unknown style',
    actions(button({ style: 'danger' })),
    actions(button({ style: 'secondary' })),
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'unknown field of a block',
    section({ expand: true }),
    section({ title: plain('a') }),
    'invalid additional property: title [json-pointer:/blocks/0]',
  ],
  [
    'unknown type of block',
    { type: 'divider' },
    { type: 'quote' },
    'unsupported type: quote [json-pointer:/blocks/0/type]',
  ],
  [
    'block without type',
    { type: 'divider' },
    { text: plain('a') },
    'missing required field: type [json-pointer:/blocks/0]',
  ],
  [
    'input as accessory',
    section({ accessory: button() }),
    section({ accessory: { type: 'plain_text_input' } }),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]',
  ],
  [
    'image without words',
    { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a' },
    { type: 'image', image_url: 'https://example.org/a.png' },
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'null for a field',
    section({ fields: [plain('a')] }),
    section({ fields: null }),
    'must provide an array [json-pointer:/blocks/0/fields]',
  ],
  [
    'style flag of rich text',
    rich(line(text({ style: { bold: true } }))),
    rich(line(text({ style: { strong: true } }))),
    'invalid additional property: strong [json-pointer:/blocks/0/elements/0/elements/0/style]',
  ],
  [
    'empty rich text',
    rich(line(text())),
    rich(line(text({ text: '' }))),
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  ],
  [
    'text right under rich_text',
    rich({ type: 'rich_text_quote', elements: [text()] }),
    rich(text()),
    'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'section inside of a quote',
    rich({ type: 'rich_text_quote', elements: [text(), { type: 'link', url: 'https://example.org' }] }),
    rich({ type: 'rich_text_quote', elements: [line(text())] }),
    'unsupported type: rich_text_section [json-pointer:/blocks/0/elements/0/elements/0/type]',
  ],
  [
    'list of other things than sections',
    rich({ type: 'rich_text_list', style: 'bullet', elements: [line(text())] }),
    rich({ type: 'rich_text_list', style: 'bullet', elements: [text()] }),
    'unsupported type: text [json-pointer:/blocks/0/elements/0/elements/0/type]',
  ],
  [
    'list without style',
    rich({ type: 'rich_text_list', style: 'ordered', elements: [line(text())] }),
    rich({ type: 'rich_text_list', elements: [line(text())] }),
    'missing required field: style [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'person in preformatted text',
    rich({ type: 'rich_text_preformatted', elements: [text()] }),
    rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] }),
    'unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]',
  ],
  [
    'rows of a table',
    { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] },
    { type: 'table', rows: Array.from({ length: 101 }, () => [{ type: 'raw_text', text: 'a' }]) },
    'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
  ],
];
