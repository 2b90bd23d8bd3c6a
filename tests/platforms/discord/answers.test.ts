// How late and how often an interaction may be answered, and what people cannot do.
import { describe, expect, test } from 'vitest';
import type { DiscordServer } from '../discord-server.ts';
import { call, openServer } from './bot.ts';
import { answering, ask, onCommand } from './commanded.ts';

describe('too late, twice, never', () => {
  /** Answers straight by the REST interface. */
  async function used() {
    const { discord } = await answering(async () => undefined);
    const interaction = ask(discord);
    const { id, token } = interaction;
    const hooks = `/webhooks/${discord.ids.application}/${token}`;
    return {
      discord,
      interaction,
      respond: (payload: object = { type: 4, data: { content: 'c' } }, by = token) =>
        call(discord, 'POST', `/interactions/${id}/${by}/callback`, payload, ''),
      edit: () => call(discord, 'PATCH', `${hooks}/messages/%40original`, { content: 'd' }, ''),
      followUp: () => call(discord, 'POST', hooks, { content: 'e' }, ''),
      drop: () => call(discord, 'DELETE', `${hooks}/messages/@original`, undefined, ''),
    };
  }

  test('three seconds to answer: 10062', async () => {
    const { discord, interaction, respond } = await used();
    discord.advance(2900);
    expect(discord.responses(interaction).state).toBe('waiting');
    discord.advance(200);
    expect(discord.responses(interaction).state).toBe('failed');
    expect(await respond()).toMatchObject({
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    expect(discord.messages('general')).toEqual([]);
  });

  test('a wrong token: 10062', async () => {
    const { respond } = await used();
    expect(await respond(undefined, 'wrong')).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test('answered twice: 40060', async () => {
    const { discord, respond } = await used();
    expect(await respond()).toMatchObject({ status: 204 });
    expect(await respond()).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(discord.messages('general')).toHaveLength(1);
  });

  test('a refused answer leaves the interaction open', async () => {
    const { respond } = await used();
    expect(await respond({ type: 4, data: {} })).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await respond()).toMatchObject({ status: 204 });
  });

  test('editing and following up: not before the answer (10015), not after 15 minutes (50027)', async () => {
    const { discord, respond, edit, followUp, drop } = await used();
    expect(await edit()).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await followUp()).toMatchObject({ status: 404, body: { code: 10015 } });
    await respond();
    discord.advance(14 * 60_000);
    expect(await edit()).toMatchObject({ status: 200, body: { content: 'd' } });
    expect(await followUp()).toMatchObject({ status: 200, body: { content: 'e' } });
    discord.advance(2 * 60_000);
    for (const late of [edit, followUp, drop])
      expect(await late()).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  test('a deleted answer: 10008', async () => {
    const { respond, edit, drop } = await used();
    await respond();
    expect(await drop()).toMatchObject({ status: 204 });
    expect(await edit()).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  test('discord.js names the code, and an expired token does not cost it its own', async () => {
    const { discord, bot, errors } = await answering(
      onCommand(async (interaction) => {
        await interaction.deferReply();
        discord.advance(16 * 60_000);
        await interaction.editReply('late');
      }),
    );
    ask(discord);
    await discord.until(() => errors.length > 0, 'the refusal');
    expect(errors).toMatchObject([{ code: 50027, status: 401 }]);
    expect((await bot.application.fetch()).id).toBe(discord.ids.application);
  });
});

describe('what people cannot do', () => {
  test.each([
    ['an unknown command', (discord: DiscordServer) => discord.command('general', 'ada', 'nothing')],
    [
      'an unknown option',
      (discord: DiscordServer) => discord.command('general', 'ada', 'ask', { question: 'q', extra: 1 }),
    ],
    ['a required option left out', (discord: DiscordServer) => discord.command('general', 'ada', 'ask')],
    [
      'an option of another type',
      (discord: DiscordServer) => discord.command('general', 'ada', 'ask', { question: 5 }),
    ],
    [
      'a command without its subcommand',
      (discord: DiscordServer) => discord.command('general', 'ada', 'verbatim'),
    ],
    [
      'completing what has no autocomplete',
      (discord: DiscordServer) => discord.autocomplete('general', 'ada', 'ask', { private: true }, 'private'),
    ],
    [
      'a button that is not there',
      (discord: DiscordServer) => discord.click(discord.say('general', 'ada', 'hi'), 'ada', 'More'),
    ],
    ['writing where they may not', (discord: DiscordServer) => discord.say('research', 'ada', 'hi')],
  ])('%s', async (_name, act) => {
    const { discord } = await answering(async () => undefined);
    discord.setRights('research', { who: 'ada', deny: ['viewChannel'] });
    expect(() => act(discord)).toThrow();
  });
});

test('commands of a guild win over global ones, keep their id, and go', async () => {
  const { discord, bot } = await answering(
    onCommand((interaction) => interaction.reply(`${interaction.commandGuildId !== null}`)),
  );
  const { id } = discord.guild();
  await bot.application.commands.set([{ name: 'verbatim', description: 'in the guild' }], id);
  const [first] = discord.commands(id);
  await bot.application.commands.set([{ name: 'verbatim', description: 'changed' }], id);
  expect(discord.commands(id)).toMatchObject([{ id: first?.id, description: 'changed', guild_id: id }]);
  const interaction = discord.command('general', 'ada', 'verbatim');
  const message = await discord.until(() => discord.responses(interaction).message, 'the answer');
  expect(message.content).toBe('true');
  await bot.application.commands.set([], id);
  expect(() => discord.command('general', 'ada', 'verbatim')).toThrow('subcommand');
  expect(discord.commands()).toHaveLength(3);
});

test('the clock may be given: ids, times and waits go by it', async () => {
  let now = Date.UTC(2024, 1, 29);
  const discord = await openServer({ now: () => now });
  const { id, timestamp } = discord.say('general', 'ada', 'hello');
  expect([timestamp, Number(BigInt(id) >> 22n) + 1_420_070_400_000]).toEqual([
    '2024-02-29T00:00:00.000Z',
    now,
  ]);
  await call(discord, 'PUT', `/applications/${discord.ids.application}/commands`, [
    { name: 'ask', description: 'd' },
  ]);
  const interaction = discord.command('general', 'ada', 'ask');
  expect(discord.responses(interaction).state).toBe('waiting');
  now += 3001;
  expect(discord.responses(interaction).state).toBe('failed');
});
