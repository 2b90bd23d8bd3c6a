// Every limit of a message: what just fits passes, one more is refused as 50035 with the field named.
import { describe, expect, test } from 'vitest';
import { call, openServer } from './bot.ts';
import { expectRefused, type Limit, some, x } from './limits.ts';

const embed = (part: object) => ({ embeds: [{ title: 't', ...part }] });
const field = (part: object = {}) => ({ name: 'n', value: 'v', ...part });
const button = (part: object = {}) => ({ type: 2, style: 2, label: 'b', custom_id: 'c', ...part });
const row = (...components: readonly object[]) => ({ type: 1, components });
const rows = (...components: readonly object[]) => ({ content: 'c', components });
const select = (count: number) => ({
  type: 3,
  custom_id: 's',
  options: some(count, (index) => ({ label: 'l', value: `${index}` })),
});
const layout = (...components: readonly object[]) => ({ flags: 1 << 15, components });
const text = (length: number) => ({ type: 10, content: x(length) });

const messageLimits: readonly Limit[] = [
  ['content 2,000', { content: x(2000) }, { content: x(2001) }, 'content'],
  ['content in code points', { content: '😀'.repeat(2000) }, { content: '😀'.repeat(2001) }, 'content'],
  ['embed title 256', embed({ title: x(256) }), embed({ title: x(257) }), 'embeds.0.title'],
  [
    'embed description 4,096',
    embed({ description: x(4096) }),
    embed({ description: x(4097) }),
    'embeds.0.description',
  ],
  [
    '25 fields',
    embed({ fields: some(25, () => field()) }),
    embed({ fields: some(26, () => field()) }),
    'embeds.0.fields',
  ],
  [
    'field name 256',
    embed({ fields: [field({ name: x(256) })] }),
    embed({ fields: [field({ name: x(257) })] }),
    'embeds.0.fields.0.name',
  ],
  [
    'field value 1,024',
    embed({ fields: [field({ value: x(1024) })] }),
    embed({ fields: [field({ value: x(1025) })] }),
    'embeds.0.fields.0.value',
  ],
  [
    'field not empty',
    embed({ fields: [field()] }),
    embed({ fields: [field({ value: ' ' })] }),
    'embeds.0.fields.0.value',
  ],
  [
    'footer 2,048',
    embed({ footer: { text: x(2048) } }),
    embed({ footer: { text: x(2049) } }),
    'embeds.0.footer.text',
  ],
  [
    'author 256',
    embed({ author: { name: x(256) } }),
    embed({ author: { name: x(257) } }),
    'embeds.0.author.name',
  ],
  [
    '6,000 over all embeds',
    { embeds: some(2, () => ({ description: x(3000) })) },
    { embeds: some(2, () => ({ description: x(3001) })) },
    'embeds',
  ],
  [
    '10 embeds',
    { embeds: some(10, () => ({ title: 't' })) },
    { embeds: some(11, () => ({ title: 't' })) },
    'embeds',
  ],
  ['an embed that shows something', embed({}), { embeds: [{ color: 1 }] }, 'embeds.0.description'],
  ['a colour', embed({ color: 0xffffff }), embed({ color: 0x1000000 }), 'embeds.0.color'],
  ['an address', embed({ url: 'https://a.b' }), embed({ url: 'a.b' }), 'embeds.0.url'],
  ['a scheme', embed({ url: 'http://a.b' }), embed({ url: 'ftp://a.b' }), 'embeds.0.url'],
  [
    '5 rows',
    rows(...some(5, (index) => row(button({ custom_id: `${index}` })))),
    rows(...some(6, (index) => row(button({ custom_id: `${index}` })))),
    'components',
  ],
  [
    '5 buttons',
    rows(row(...some(5, (index) => button({ custom_id: `${index}` })))),
    rows(row(...some(6, (index) => button({ custom_id: `${index}` })))),
    'components.0.components',
  ],
  ['a row not empty', rows(row(button())), rows(row()), 'components.0.components'],
  ['one select a row', rows(row(select(1))), rows(row(select(1), button())), 'components.0.components'],
  [
    'label 80',
    rows(row(button({ label: x(80) }))),
    rows(row(button({ label: x(81) }))),
    'components.0.components.0.label',
  ],
  [
    'label or emoji',
    rows(row(button({ emoji: { name: '👍' }, label: null }))),
    rows(row(button({ label: null }))),
    'components.0.components.0.label',
  ],
  [
    'custom_id 100',
    rows(row(button({ custom_id: x(100) }))),
    rows(row(button({ custom_id: x(101) }))),
    'components.0.components.0.custom_id',
  ],
  [
    'custom_id there',
    rows(row(button())),
    rows(row(button({ custom_id: null }))),
    'components.0.components.0.custom_id',
  ],
  [
    'custom_id once',
    rows(row(button(), button({ custom_id: 'd' }))),
    rows(row(button(), button())),
    'components.0.components.1.custom_id',
  ],
  [
    'custom_id once over rows',
    rows(row(button()), row(select(1))),
    rows(row(button()), row(button())),
    'components.1.components.0.custom_id',
  ],
  [
    'address or custom_id',
    rows(row(button({ style: 5, url: 'https://a.b', custom_id: null }))),
    rows(row(button({ style: 5, url: 'https://a.b' }))),
    'components.0.components.0',
  ],
  [
    'a style',
    rows(row(button({ style: 4 }))),
    rows(row(button({ style: 9 }))),
    'components.0.components.0.style',
  ],
  ['25 options', rows(row(select(25))), rows(row(select(26))), 'components.0.components.0.options'],
  ['rows alone without the flag', rows(row(button())), rows({ type: 10, content: 'x' }), 'components.0.type'],
  ['text of a layout 4,000', layout(text(4000)), layout(text(4001)), 'components.0.content'],
  [
    'text of a layout 4,000 in all',
    layout(text(2000), text(2000)),
    layout(text(2000), text(2001)),
    'components',
  ],
  [
    '40 components in all',
    layout({ type: 17, components: some(39, () => text(1)) }),
    layout({ type: 17, components: some(40, () => text(1)) }),
    'components',
  ],
  ['no content in a layout', layout(text(1)), { ...layout(text(1)), content: 'c' }, 'content'],
  ['no embeds in a layout', layout(text(1)), { ...layout(text(1)), ...embed({}) }, 'embeds'],
  ['nonce 25', { content: 'c', nonce: x(25) }, { content: 'c', nonce: x(26) }, 'nonce'],
  ['known fields', { content: 'c' }, { content: 'c', contents: 'c' }, 'contents'],
  ['known fields of an embed', embed({}), embed({ describtion: 'x' }), 'embeds.0.describtion'],
  ['text as text', { content: 'c' }, { content: 5 }, 'content'],
  ['lists as lists', embed({}), { embeds: {} }, 'embeds'],
  [
    'mentions parsed or listed',
    { content: 'c', allowed_mentions: { users: ['1'] } },
    { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
  ],
  [
    'a reply to what exists',
    { content: 'c' },
    { content: 'c', message_reference: { message_id: '1' } },
    'message_reference',
  ],
];

describe('messages', () => {
  test.each(messageLimits)('%s', async (_name, fits, over, at) => {
    const discord = await openServer();
    const path = `/channels/${discord.channel('general').id}/messages`;
    expect((await call(discord, 'POST', path, fits)).status).toBe(200);
    await expectRefused(await call(discord, 'POST', path, over), at);
    const { id } = discord.messages('general')[0] ?? { id: '' };
    // An edit cannot turn a message into a reply, so it does not look at one.
    if (at !== 'message_reference')
      await expectRefused(await call(discord, 'PATCH', `${path}/${id}`, over), at);
    expect(discord.messages('general')).toHaveLength(1);
  });

  test.each([
    ['nothing', {}],
    ['white space', { content: ' \n ' }],
    ['empty lists', { content: '', embeds: [], components: [] }],
  ])('%s is refused as empty', async (_name, body) => {
    const discord = await openServer();
    const answer = await call(discord, 'POST', `/channels/${discord.channel('general').id}/messages`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
  });
});
