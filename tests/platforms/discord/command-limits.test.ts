// Every limit of commands, modals and choices: what just fits passes, one more is refused with the field named.
import { describe, expect, test } from 'vitest';
import type { DiscordServer } from '../discord-server.ts';
import { call, openServer } from './bot.ts';
import { expectRefused, type Limit, some, x } from './limits.ts';

const row = (...components: readonly object[]) => ({ type: 1, components });

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
  ['an embed', 4, { embeds: [{ title: x(256) }] }, { embeds: [{ title: x(257) }] }, 'data.embeds.0.title'],
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
