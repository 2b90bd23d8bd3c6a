// Every limit of a payload: what just fits passes, one more is refused as 50035 with the field named.
import { describe, expect, test } from 'vitest';
import type { DiscordServer } from '../discord-server.ts';
import { call, openServer } from './bot.ts';

const x = (length: number) => 'x'.repeat(length);
const some = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

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

/** A name, a body that just fits, one that does not, and where the refusal stands. */
type Limit = readonly [string, object, object, string];

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

const command = (part: object = {}) => ({ name: 'ask', description: 'd', ...part });
const option = (part: object = {}) => ({ type: 3, name: 'o', description: 'd', ...part });
const options = (...list: readonly object[]) => command({ options: list });
const named = (count: number) => some(count, (index) => option({ name: `o${index}` }));

const commandLimits: readonly Limit[] = [
  ['name 32', command({ name: x(32) }), command({ name: x(33) }), '0.name'],
  ['name in lower case', command({ name: 'fragé' }), command({ name: 'Ask' }), '0.name'],
  ['name without spaces', command({ name: 'a-b_c' }), command({ name: 'a b' }), '0.name'],
  ['menu name 32, any letters', { type: 3, name: `F ${x(30)}` }, { type: 3, name: x(33) }, '0.name'],
  [
    'menus have no description',
    { type: 3, name: 'Find' },
    { type: 3, name: 'Find', description: 'd' },
    '0.description',
  ],
  ['description 100', command({ description: x(100) }), command({ description: x(101) }), '0.description'],
  ['description there', command(), command({ description: '' }), '0.description'],
  ['25 options', options(...named(25)), options(...named(26)), '0.options'],
  ['option name', options(option({ name: 'o-o' })), options(option({ name: 'O' })), '0.options.0.name'],
  [
    'option description 100',
    options(option({ description: x(100) })),
    options(option({ description: x(101) })),
    '0.options.0.description',
  ],
  ['option names once', options(...named(2)), options(option(), option()), '0.options.1'],
  [
    'required first',
    options(option({ required: true }), option({ name: 'p' })),
    options(option(), option({ name: 'p', required: true })),
    '0.options.1',
  ],
  [
    'autocomplete without choices',
    options(option({ autocomplete: true })),
    options(option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] })),
    '0.options.0.choices',
  ],
  [
    '25 choices',
    options(option({ choices: some(25, () => ({ name: 'n', value: 'v' })) })),
    options(option({ choices: some(26, () => ({ name: 'n', value: 'v' })) })),
    '0.options.0.choices',
  ],
  [
    '8,000 characters',
    command({ options: some(24, (index) => option({ name: `o${index}`, description: x(100) })) }),
    options(
      ...some(25, (index) =>
        option({ name: `o${index}`, choices: some(25, () => ({ name: x(10), value: x(10) })) }),
      ),
    ),
    '0',
  ],
];

/** Where the refusals of an answer stand: `embeds.0.title`. */
function refusedAt(errors: unknown, at: readonly string[] = []): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([name, inside]) =>
    name === '_errors' ? [at.join('.')] : refusedAt(inside, [...at, name]),
  );
}

async function expectRefused(answer: Awaited<ReturnType<typeof call>>, at: string): Promise<void> {
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  const { errors } = answer.body as { readonly errors: unknown };
  expect(refusedAt(errors)).toContain(at);
}

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

describe('commands', () => {
  test.each(commandLimits)('%s', async (_name, fits, over, at) => {
    const discord = await openServer();
    const path = `/applications/${discord.ids.application}/commands`;
    expect(await call(discord, 'PUT', path, [fits])).toMatchObject({ status: 200 });
    await expectRefused(await call(discord, 'PUT', path, [over]), at);
    expect(discord.commands()).toHaveLength(1);
  });

  test('names once, 100 in all', async () => {
    const discord = await openServer();
    const path = `/applications/${discord.ids.application}/commands`;
    const many = (count: number) => some(count, (index) => command({ name: `c${index}` }));
    expect(await call(discord, 'PUT', path, many(100))).toMatchObject({ status: 200 });
    await expectRefused(await call(discord, 'PUT', path, many(101)), '');
    await expectRefused(await call(discord, 'PUT', path, [command(), command()]), '1');
  });
});

/** A command that somebody has just used, for callbacks to answer. */
async function asked(discord: DiscordServer, complete = false) {
  const body = [command({ options: [option({ autocomplete: true })] })];
  await call(discord, 'PUT', `/applications/${discord.ids.application}/commands`, body);
  const { id, token } = complete
    ? discord.autocomplete('general', 'ada', 'ask', { o: 'v' }, 'o')
    : discord.command('general', 'ada', 'ask');
  return (payload: object) => call(discord, 'POST', `/interactions/${id}/${token}/callback`, payload, '');
}

const input = (part: object = {}) => ({ type: 4, custom_id: 'i', style: 1, label: 'l', ...part });
const modal = (part: object = {}) => ({ custom_id: 'm', title: 't', components: [row(input())], ...part });
const inputs = (count: number) => some(count, (index) => row(input({ custom_id: `${index}` })));
const choice = (part: object = {}) => ({ name: 'n', value: 'v', ...part });

const callbackLimits: readonly (readonly [string, number, object, object, string])[] = [
  ['a message', 4, { content: x(2000) }, { content: x(2001) }, 'data.content'],
  ['an embed', 4, embed({ title: x(256) }), embed({ title: x(257) }), 'data.embeds.0.title'],
  ['modal title 45', 9, modal({ title: x(45) }), modal({ title: x(46) }), 'data.title'],
  ['modal id 100', 9, modal({ custom_id: x(100) }), modal({ custom_id: x(101) }), 'data.custom_id'],
  ['5 inputs', 9, modal({ components: inputs(5) }), modal({ components: inputs(6) }), 'data.components'],
  [
    'input label 45',
    9,
    modal({ components: [row(input({ label: x(45) }))] }),
    modal({ components: [row(input({ label: x(46) }))] }),
    'data.components.0.components.0.label',
  ],
  [
    'one input a row',
    9,
    modal(),
    modal({ components: [row(input(), input({ custom_id: 'j' }))] }),
    'data.components.0.components',
  ],
  [
    'input ids once',
    9,
    modal({ components: inputs(2) }),
    modal({ components: [row(input()), row(input())] }),
    'data.components.1.components.0.custom_id',
  ],
  [
    'label component 45',
    9,
    modal({ components: [{ type: 18, label: x(45), component: input({ label: null }) }] }),
    modal({ components: [{ type: 18, label: x(46), component: input({ label: null }) }] }),
    'data.components.0.label',
  ],
  [
    '25 choices',
    8,
    { choices: some(25, () => choice()) },
    { choices: some(26, () => choice()) },
    'data.choices',
  ],
  [
    'choice name 100',
    8,
    { choices: [choice({ name: x(100) })] },
    { choices: [choice({ name: x(101) })] },
    'data.choices.0.name',
  ],
  [
    'choice value 100',
    8,
    { choices: [choice({ value: x(100) })] },
    { choices: [choice({ value: x(101) })] },
    'data.choices.0.value',
  ],
  [
    'choice name there',
    8,
    { choices: [choice()] },
    { choices: [choice({ name: '' })] },
    'data.choices.0.name',
  ],
];

test.each(callbackLimits)('callback: %s', async (_name, type, fits, over, at) => {
  const discord = await openServer();
  const respond = await asked(discord, type === 8);
  await expectRefused(await respond({ type, data: over }), at);
  expect(await respond({ type, data: fits })).toMatchObject({ status: 204 });
});

test('a callback that does not answer the kind of interaction is refused', async () => {
  const discord = await openServer();
  for (const [complete, type] of [
    [true, 4],
    [false, 8],
    [false, 7],
    [false, 6],
  ] as const) {
    const respond = await asked(discord, complete);
    await expectRefused(await respond({ type, data: { content: 'c', choices: [] } }), 'type');
  }
});
