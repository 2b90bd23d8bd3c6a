// Commands, buttons, selects and modals: what discord.js receives, and what may be answered how often and how late.
import {
  ActionRowBuilder,
  ButtonBuilder,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { DiscordServer } from '../discord-server.ts';
import { call, connect, openServer } from './bot.ts';

const commands = [
  {
    name: 'ask',
    description: 'Ask',
    options: [
      { type: 3, name: 'question', description: 'q', required: true, autocomplete: true },
      { type: 5, name: 'private', description: 'p' },
    ],
  },
  { name: 'verbatim', description: 'More', options: [{ type: 1, name: 'why', description: 'w' }] },
  { type: 3, name: 'Find sources' },
];

type Answering = (interaction: Interaction) => Promise<unknown>;

/** A bot with the commands above that answers each interaction so. */
async function answering(
  answer: Answering,
): Promise<{ readonly discord: DiscordServer; readonly bot: Client<true>; readonly errors: unknown[] }> {
  const discord = await openServer();
  const bot = await connect(discord);
  await bot.application.commands.set(commands);
  const errors: unknown[] = [];
  bot.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  return { discord, bot, errors };
}

const onCommand =
  (answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Answering =>
  async (interaction) =>
    interaction.isChatInputCommand() ? answer(interaction) : undefined;

const ask = (discord: DiscordServer) => discord.command('general', 'ada', 'ask', { question: 'why?' });

describe('what the client receives', () => {
  test('a command with its options, in a guild and in direct messages', async () => {
    const seen: unknown[] = [];
    const { discord, bot } = await answering(
      onCommand(async (interaction) => {
        seen.push([
          interaction.options.getString('question'),
          interaction.options.getBoolean('private'),
          interaction.user.username,
          interaction.inGuild(),
          interaction.channel?.isDMBased(),
        ]);
        await interaction.reply({ content: 'because', flags: MessageFlags.Ephemeral });
      }),
    );
    bot.on('messageCreate', ({ content }) => void seen.push(content));
    const interaction = discord.command('general', 'ada', 'ask', { question: 'why?', private: true });
    await discord.until(() => discord.responses(interaction).message, 'the answer');
    const direct = discord.command(discord.direct('grace'), 'grace', 'ask', { question: 'who?' });
    await discord.until(() => discord.responses(direct).message, 'the answer');
    expect(seen).toEqual([
      ['why?', true, 'ada', true, false],
      ['who?', null, 'grace', false, true],
    ]);
    expect(discord.responses(interaction)).toMatchObject({
      state: 'answered',
      callback: 4,
      ephemeral: true,
      thinking: false,
    });
    expect(discord.messages('general')).toEqual([]);
    expect(discord.messages('general', 'grace')).toEqual([]);
    expect(discord.messages('general', 'ada')).toMatchObject([{ content: 'because', flags: 64 }]);
  });

  test('a subcommand, an autocomplete, a menu on a message', async () => {
    const { discord } = await answering(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getSubcommand());
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: 'v' }]);
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content);
    });
    const { id } = discord.say('general', 'grace', 'not for the bot');
    const used = [
      discord.command('general', 'ada', 'verbatim why'),
      discord.messageMenu(id, 'ada', 'Find sources'),
      discord.autocomplete('general', 'ada', 'ask', { question: 'wh' }, 'question'),
    ] as const;
    await discord.until(
      () => used.every((each) => discord.responses(each).state === 'answered'),
      'all answers',
    );
    const [why, menu, typed] = used.map((each) => discord.responses(each));
    expect([why?.message?.content, menu?.message?.content]).toEqual(['why', 'not for the bot']);
    expect(typed?.choices).toEqual([{ name: 'wh…', value: 'v' }]);
  });

  test('a button, a select, a modal; an update, a new message', async () => {
    const input = new TextInputBuilder().setCustomId('text').setLabel('Why?').setStyle(2);
    const modal = new ModalBuilder().setCustomId('reason').setTitle('Why not?');
    modal.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
    const button = new ButtonBuilder().setCustomId('down').setLabel('Bad').setStyle(2);
    const select = new StringSelectMenuBuilder()
      .setCustomId('more')
      .setPlaceholder('More')
      .addOptions({ label: 'L', value: 'l' });
    const { discord } = await answering(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
        const selects = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
        await interaction.reply({ content: 'answer', components: [buttons, selects] });
      }
      if (interaction.isButton()) await interaction.showModal(modal);
      if (interaction.isStringSelectMenu()) await interaction.update({ content: interaction.values.join() });
      if (interaction.isModalSubmit())
        await interaction.reply({
          content: interaction.fields.getTextInputValue('text'),
          flags: MessageFlags.Ephemeral,
        });
    });
    ask(discord);
    const message = await discord.until(() => discord.messages('general')[0], 'the answer');
    const clicked = discord.click(message, 'grace', 'Bad');
    await discord.until(() => discord.responses(clicked).modal, 'the modal');
    const sent = discord.submitModal(clicked, { text: 'too short' });
    const answer = await discord.until(() => discord.responses(sent).message, 'the thanks');
    expect([answer.content, answer.flags]).toEqual(['too short', 64]);
    const chosen = discord.select(message, 'ada', 'More', ['l']);
    await discord.until(() => discord.responses(chosen).message?.content === 'l', 'the update');
    expect(discord.messages('general')).toMatchObject([{ id: message.id, content: 'l' }]);
    expect(discord.kept(message).before.map(({ content }) => content)).toEqual(['answer']);
  });
});

describe('answers', () => {
  test('deferred, then edited, followed up and deleted', async () => {
    const { discord } = await answering(
      onCommand(async (interaction) => {
        const deferred = await interaction.deferReply({ withResponse: true });
        expect(deferred.interaction.responseMessageLoading).toBe(true);
        await discord.until(() => discord.responses(interaction.id).thinking, 'thinking');
        await interaction.editReply('late');
        const more = await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
        await interaction.editReply({ message: more, content: 'even more' });
        expect((await interaction.fetchReply()).content).toBe('late');
        await interaction.deleteReply();
      }),
    );
    const interaction = ask(discord);
    await discord.until(
      () =>
        discord.responses(interaction).edits === 1 && discord.responses(interaction).message === undefined,
      'the deletion',
    );
    expect(discord.responses(interaction)).toMatchObject({
      callback: 5,
      thinking: false,
      followUps: [{ content: 'even more', flags: 64 }],
    });
    expect(discord.messages('general')).toEqual([]);
  });

  test('a follow-up straight after deferring fills the waiting message and stays as private as it', async () => {
    const { discord } = await answering(
      onCommand(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('answer');
      }),
    );
    const interaction = ask(discord);
    await discord.until(() => discord.responses(interaction).message?.content === 'answer', 'the answer');
    expect(discord.responses(interaction)).toMatchObject({ followUps: [], ephemeral: true, thinking: false });
    expect(discord.messages('general')).toEqual([]);
  });

  test('embeds need no right in answers to interactions, nor does writing', async () => {
    const { discord } = await answering(
      onCommand((interaction) => interaction.reply({ embeds: [{ title: 'quote' }] })),
    );
    discord.setRights('general', { who: 'bot', deny: ['embedLinks', 'sendMessages', 'viewChannel'] });
    const interaction = ask(discord);
    const message = await discord.until(() => discord.responses(interaction).message, 'the answer');
    expect(message.embeds).toMatchObject([{ title: 'quote' }]);
  });
});

test('a reply to the answer of an interaction mentions nobody, so the bot cannot read it', async () => {
  const { discord, bot } = await answering(onCommand((interaction) => interaction.reply('answer')));
  const texts: string[] = [];
  bot.on('messageCreate', ({ author, content }) => void (author.bot || texts.push(content)));
  const interaction = ask(discord);
  const answer = await discord.until(() => discord.responses(interaction).message, 'the answer');
  discord.say('general', 'ada', 'and then?', { replyTo: answer });
  discord.say('general', 'ada', `<@${discord.ids.bot}> and then?`, { replyTo: answer });
  await discord.until(() => texts.length === 2, 'both replies');
  expect(texts).toEqual(['', `<@${discord.ids.bot}> and then?`]);
});

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
