// What the real discord.js learns at login and from events: who is told what.
import { Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  connect,
  createBot,
  frames,
  GuildMessages,
  Guilds,
  heard,
  MessageContent,
  opened,
  openServer,
} from './discord/bot.ts';

describe('logging in', () => {
  test('the client knows guilds, roles, channels and itself', async () => {
    const { discord, bot } = await opened();
    const guild = bot.guilds.cache.get(discord.guild().id);
    expect([bot.user.id, bot.application.id, guild?.name]).toEqual([
      discord.ids.bot,
      discord.ids.application,
      'Newsroom',
    ]);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'research', 'questions']);
    const rights = guild?.members.me?.permissions;
    expect([
      rights?.has(PermissionFlagsBits.EmbedLinks),
      rights?.has(PermissionFlagsBits.Administrator),
    ]).toEqual([true, false]);
    expect(discord.unknownRoutes()).toEqual([]);
  });

  test('a wrong token ends the login', async () => {
    const discord = await openServer();
    await expect(createBot(discord).login('wrong')).rejects.toThrow('invalid token');
  });

  test('a token that the gateway refuses ends the client for good: 4004', async () => {
    const { discord, bot } = await opened();
    const ended = new Promise((resolve) => bot.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    const end = new Promise((resolve) => bot.once(Events.Invalidated, () => resolve('invalidated')));
    discord.revokeToken();
    discord.gateway.drop(4000);
    expect(await Promise.race([ended, end])).toBeDefined();
    await discord.until(() => frames(discord, 6).length === 1, 'the attempt to resume');
  });

  test('an intent that is not granted: 4014; granted, it is accepted', async () => {
    const discord = await openServer();
    const intents = [Guilds, GuildMessages, MessageContent];
    await expect(connect(discord, { intents })).rejects.toThrow('disallowed intents');
    const granting = await openServer({ granted: ['messageContent'] });
    await connect(granting, { intents });
    expect((await connect(granting, { intents })).application.id).toBe(granting.ids.application);
  });
});

describe('events', () => {
  test('a mention, a reply, a direct message; the answer goes to where it belongs', async () => {
    const { discord, bot } = await opened();
    const errors: unknown[] = [];
    bot.on(Events.MessageCreate, (message) => {
      if (!message.author.bot)
        message.reply(`to ${message.author.displayName}`).catch((error: unknown) => errors.push(error));
    });
    const question = discord.say('general', 'ada', `<@${discord.ids.bot}> why?`);
    discord.dm('grace', 'and who?');
    const answer = await discord.until(() => discord.messages('general')[1], 'the answer');
    expect(answer).toMatchObject({
      content: 'to Ada',
      type: 19,
      message_reference: { message_id: question.id },
    });
    await discord.until(
      () => discord.messages(discord.direct('grace'))[1]?.content === 'to Grace',
      'the answer',
    );
    discord.say('general', 'ada', 'and more', { replyTo: answer });
    await discord.until(() => discord.messages('general')[3], 'the answer to the reply');
    expect([errors, discord.unknownRoutes()]).toEqual([[], []]);
  });

  test('without the content intent only mentions, direct messages and own ones can be read', async () => {
    const { discord, bot, texts } = await opened();
    const plain = discord.say('general', 'ada', 'secret', { attachments: [{ name: 'a.txt', content: 'a' }] });
    discord.say('general', 'ada', `<@${discord.ids.bot}> seen`);
    discord.say('general', 'ada', `\`<@${discord.ids.bot}>\` in code`);
    discord.dm('ada', 'direct');
    discord.webhookSay('general', 'Feed', 'news');
    await discord.until(() => texts.length === 5, 'all messages');
    expect(texts).toEqual(['', `<@${discord.ids.bot}> seen`, '', 'direct', '']);
    const channel = bot.channels.cache.get(plain.channel_id);
    if (!channel?.isSendable()) throw new Error('The channel is not sendable.');
    const fetched = await channel.messages.fetch({ message: plain.id, force: true });
    expect([fetched.content, fetched.attachments.size]).toEqual(['', 0]);
    const own = await channel.send('own');
    discord.say('general', 'ada', 'reply', { replyTo: own.id });
    discord.say('general', 'ada', 'silent reply', { replyTo: own.id, ping: false });
    discord.say('general', 'ada', `<@${discord.ids.bot}>`, { replyTo: plain.id });
    await discord.until(() => texts.length === 9, 'the replies');
    expect(texts.slice(5)).toEqual(['own', 'reply', '', `<@${discord.ids.bot}>`]);
    // The message replied to is blank as well.
    expect((await channel.messages.fetch(plain.id)).content).toBe('');
  });

  test('with the content intent everything can be read', async () => {
    const intents = [Guilds, GuildMessages, MessageContent];
    const { discord, bot, texts } = await opened({ intents }, { granted: ['messageContent'] });
    const plain = discord.say('general', 'ada', 'open');
    discord.forumPost('questions', 'ada', 'Title', 'text of the post');
    discord.dm('ada', 'no intent for this one');
    await discord.until(() => texts.length === 2, 'both messages');
    expect(texts).toEqual(['open', 'text of the post']);
    const channel = bot.channels.cache.get(plain.channel_id);
    expect(
      channel?.isTextBased() && (await channel.messages.fetch({ message: plain.id, force: true })).content,
    ).toBe('open');
  });

  test('edits, deletions, threads, forum posts, system messages', async () => {
    const { discord, bot } = await opened();
    const seen: string[] = [];
    bot.on(Events.MessageUpdate, (_old, { content }) => void seen.push(`edited ${content}`));
    bot.on(Events.MessageDelete, ({ id }) => void seen.push(`deleted ${id}`));
    bot.on(Events.ThreadCreate, ({ name, parent }) => void seen.push(`thread ${name} in ${parent?.name}`));
    bot.on(
      Events.ThreadUpdate,
      (_old, { archived, locked }) => void seen.push(`archived ${archived} ${locked}`),
    );
    bot.on(Events.MessageCreate, ({ system, type }) => void (system && seen.push(`system ${type}`)));
    const { id } = discord.dm('ada', 'first');
    await discord.until(() => bot.channels.cache.has(discord.direct('ada').id), 'the direct channel');
    discord.edit(id, 'second');
    discord.delete(id);
    const post = discord.forumPost('questions', 'ada', 'Why', 'text');
    discord.archive(post.id, { locked: true });
    discord.systemMessage('general', 'ada', 7);
    await discord.until(() => seen.length === 5, 'all events');
    expect(seen).toEqual([
      'edited second',
      `deleted ${id}`,
      'thread Why in questions',
      'archived true true',
      'system 7',
    ]);
  });

  test('rights, roles and channels change under the client', async () => {
    const { discord, bot } = await opened();
    const guild = bot.guilds.cache.get(discord.guild().id);
    const general = guild?.channels.cache.get(discord.channel('general').id);
    const may = (right: bigint) =>
      general !== undefined && guild?.members.me?.permissionsIn(general).has(right);
    expect(may(PermissionFlagsBits.SendMessages)).toBe(true);
    discord.setRights('general', { who: 'bot', deny: ['sendMessages'] });
    await discord.until(() => may(PermissionFlagsBits.SendMessages) === false, 'the lost right');
    discord.setRole('bot', ['viewChannel']);
    await discord.until(() => may(PermissionFlagsBits.EmbedLinks) === false, 'the poorer role');
    discord.setRole('bot', ['viewChannel', 'embedLinks']);
    await discord.until(() => may(PermissionFlagsBits.EmbedLinks) === true, 'the richer role');
    discord.setBotRole(false);
    await discord.until(() => may(PermissionFlagsBits.EmbedLinks) === false, 'the role taken away');
    const { id } = discord.addChannel({ name: 'new' });
    await discord.until(() => guild?.channels.cache.get(id)?.name === 'new', 'the channel');
    discord.renameChannel(id, 'renamed');
    await discord.until(() => guild?.channels.cache.get(id)?.name === 'renamed', 'the name');
    discord.deleteChannel(id);
    await discord.until(() => guild?.channels.cache.has(id) === false, 'the deletion');
  });

  test('guilds come, fail and go; nothing is heard of a channel that is not seen', async () => {
    const { discord, bot, texts } = await opened();
    const { id } = discord.addGuild({ name: 'Second', channels: [{ name: 'lobby' }], members: ['ada'] });
    await discord.until(() => bot.guilds.cache.get(id)?.name === 'Second', 'the guild');
    discord.say('Second/lobby', 'ada', `<@${discord.ids.bot}> one`);
    discord.setAvailable(false, id);
    await discord.until(() => bot.guilds.cache.get(id)?.available === false, 'the outage');
    discord.setAvailable(true, id);
    await discord.until(() => bot.guilds.cache.get(id)?.available, 'the end of it');
    discord.setRights('research', { who: 'bot', deny: ['viewChannel'] });
    discord.say('research', 'ada', `<@${discord.ids.bot}> two`);
    discord.say('general', 'ada', `<@${discord.ids.bot}> three`);
    await discord.until(() => texts.length === 2, 'two messages');
    expect(texts.map((text) => text.split(' ')[1])).toEqual(['one', 'three']);
    discord.removeFromGuild(id);
    await discord.until(() => !bot.guilds.cache.has(id), 'the farewell');
  });

  test('each shard is told of its own guilds', async () => {
    const guilds = ['Zero', 'One', 'Two'].map((name) => ({
      name,
      members: ['ada'],
      channels: [{ name: `in-${name}` }],
    }));
    const discord = await openServer({ guilds, shards: 2 });
    const bots = await Promise.all(
      [0, 1].map((shard) => connect(discord, { shards: [shard], shardCount: 2 })),
    );
    const texts = bots.map(heard);
    for (const { name } of guilds) discord.say(`in-${name}`, 'ada', `<@${discord.ids.bot}> ${name}`);
    discord.dm('ada', '<@> direct');
    await discord.until(() => texts.flat().length === 4, 'all messages');
    expect(bots.map((bot) => bot.guilds.cache.map(({ name }) => name))).toEqual([['Zero', 'Two'], ['One']]);
    expect(texts.map((each) => each.map((text) => text.split(' ')[1]))).toEqual([
      ['Zero', 'Two', 'direct'],
      ['One'],
    ]);
    const auto = await connect(discord, { shards: 'auto' });
    expect([auto.ws.shards.size, auto.guilds.cache.size]).toEqual([2, 3]);
  });
});
