// Further blocks at Slack's limits and one beyond: images, options, confirmations, labels, tables.
import { actions, button, type Case, long, mrkdwn, option, options, plain, section } from './block-cases.ts';

const confirm = (more: object) => actions(button({ confirm: { text: plain('a'), ...more } }));
const confirmAt = 'json-pointer:/blocks/0/elements/0/confirm';
const picture = (more: object) => ({
  type: 'image',
  image_url: 'https://example.org/a.png',
  alt_text: 'a',
  ...more,
});
const input = (more: object) => ({
  type: 'input',
  label: plain('a'),
  element: { type: 'plain_text_input' },
  ...more,
});
const radio = (choices: readonly object[]) => actions({ type: 'radio_buttons', options: choices });
const icon = { type: 'icon_button', icon: 'trash', text: plain('a') };
const icons = (count: number) => ({
  type: 'context_actions',
  elements: Array.from({ length: count }, () => icon),
});
const row = (count: number) => ({
  type: 'table',
  rows: [Array.from({ length: count }, () => ({ type: 'raw_text', text: 'a' }))],
});

export const elementCases: readonly Case[] = [
  [
    'text of a context',
    { type: 'context', elements: [mrkdwn(long(3000))] },
    { type: 'context', elements: [mrkdwn(long(3001))] },
    'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/text]',
  ],
  [
    "button's address",
    actions(button({ url: long(3000) })),
    actions(button({ url: long(3001) })),
    'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    "button's label for screen readers",
    actions(button({ accessibility_label: long(75) })),
    actions(button({ accessibility_label: long(76) })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/accessibility_label]',
  ],
  [
    "confirmation's title",
    confirm({ title: plain(long(100)) }),
    confirm({ title: plain(long(101)) }),
    `must be less than 101 characters [${confirmAt}/title/text]`,
  ],
  [
    "confirmation's text",
    confirm({ text: mrkdwn(long(300)) }),
    confirm({ text: mrkdwn(long(301)) }),
    `must be less than 301 characters [${confirmAt}/text/text]`,
  ],
  [
    "confirmation's button",
    confirm({ deny: plain(long(30)) }),
    confirm({ deny: plain(long(31)) }),
    `must be less than 31 characters [${confirmAt}/deny/text]`,
  ],
  [
    'options of radio buttons',
    radio(options(10)),
    radio(options(11)),
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    "option's description",
    radio([{ ...option(), description: plain(long(75)) }]),
    radio([{ ...option(), description: plain(long(76)) }]),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/description/text]',
  ],
  [
    'icons under a message',
    icons(5),
    icons(6),
    'no more than 5 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    "input's label",
    input({ label: plain(long(2000)) }),
    input({ label: plain(long(2001)) }),
    'must be less than 2001 characters [json-pointer:/blocks/0/label/text]',
  ],
  [
    "image's words",
    picture({ alt_text: long(2000) }),
    picture({ alt_text: long(2001) }),
    'must be less than 2001 characters [json-pointer:/blocks/0/alt_text]',
  ],
  [
    "image's address",
    section({ accessory: picture({ image_url: long(3000) }) }),
    section({ accessory: picture({ image_url: long(3001) }) }),
    'must be less than 3001 characters [json-pointer:/blocks/0/accessory/image_url]',
  ],
  [
    'markdown',
    { type: 'markdown', text: long(12_000) },
    { type: 'markdown', text: long(12_001) },
    'must be less than 12001 characters [json-pointer:/blocks/0/text]',
  ],
  ['cells of a row', row(20), row(21), 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
];
