// Commands, buttons, selects and modals: what discord.js receives, and how its answers arrive.
import {
  ActionRowBuilder,
  ButtonBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { answering, ask, onCommand } from './commanded.ts';

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
