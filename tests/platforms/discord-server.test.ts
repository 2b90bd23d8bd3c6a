// The gateway and its events, with the real discord.js: who is told what, and what happens when the line breaks.
import { type Client, type ClientOptions, Events, type Message, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  connect,
  createBot,
  DirectMessages,
  GuildMessages,
  Guilds,
  MessageContent,
  openServer,
} from './discord/bot.ts';
import type { DiscordServer } from './discord-server.ts';

/** Texts of the messages that the client was told of. */
function heard(bot: Client): readonly string[] {
  const texts: string[] = [];
  bot.on(Events.MessageCreate, (message: Message) => void texts.push(message.content));
  return texts;
}

const opened = async (
  options: Partial<ClientOptions> = {},
  server: Parameters<typeof openServer>[0] = {},
) => {
  const discord = await openServer(server);
  const bot = await connect(discord, options);
  bot.on(Events.Error, () => undefined);
  return { discord, bot, texts: heard(bot) };
};

/** How often the client opened a session anew, or took up an old one. */
const frames = (discord: DiscordServer, op: number) =>
  discord.gateway.log.filter((frame) => frame.from === 'client' && frame.op === op);
const events = (discord: DiscordServer, t: string) => discord.gateway.log.filter((frame) => frame.t === t);

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
    bot.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) message.reply(`to ${message.author.displayName}`).catch(() => undefined);
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
    expect(discord.unknownRoutes()).toEqual([]);
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

describe('when the line breaks', () => {
  /** Says something while nobody is connected, and waits until it is heard. */
  async function missed(discord: DiscordServer, texts: readonly string[]): Promise<void> {
    await discord.until(
      () => discord.gateway.sessions().every(({ socket }) => socket === undefined),
      'the end of the line',
    );
    discord.dm('ada', 'missed');
    await discord.until(() => texts.includes('missed'), 'the missed message');
    discord.dm('ada', 'later');
    await discord.until(() => texts.includes('later'), 'the later message');
    expect(texts).toEqual(['missed', 'later']);
  }

  test.each([4000, 4001, 4009, undefined])(
    'closed with %s the client resumes and hears what it missed, once',
    async (code) => {
      const { discord, texts } = await opened();
      discord.gateway.drop(code);
      await missed(discord, texts);
      expect([frames(discord, 2).length, frames(discord, 6).length]).toEqual([1, 1]);
      expect(events(discord, 'RESUMED')).toHaveLength(1);
    },
  );

  test.each([4007, 4008, 1000])('closed with %i it begins anew', async (code) => {
    const { discord, texts } = await opened();
    discord.gateway.drop(code);
    await discord.until(
      () => frames(discord, 2).length === 2 && events(discord, 'READY').length === 2,
      'a new session',
      15_000,
    );
    discord.dm('ada', 'later');
    await discord.until(() => texts.includes('later'), 'the message');
  });

  test('op 7: it reconnects and resumes', async () => {
    const { discord, texts } = await opened();
    discord.gateway.askToReconnect();
    await discord.until(() => events(discord, 'RESUMED').length === 1, 'the resume');
    discord.dm('ada', 'after');
    await discord.until(() => texts.includes('after'), 'the message');
  });

  test.each([
    [true, 6],
    [false, 2],
  ])('op 9, resumable %s', async (resumable, op) => {
    const { discord, texts } = await opened();
    const before = frames(discord, op).length;
    discord.gateway.invalidate(resumable);
    await discord.until(() => frames(discord, op).length === before + 1, 'the next try', 15_000);
    await discord.until(
      () => events(discord, resumable ? 'RESUMED' : 'READY').length === (resumable ? 1 : 2),
      'the session',
    );
    discord.dm('ada', 'after');
    await discord.until(() => texts.includes('after'), 'the message');
  });

  test('unanswered heartbeats: the client gives the line up and resumes', async () => {
    const { discord, texts } = await opened({}, { heartbeat: 200 });
    discord.gateway.heartbeats = 'ignored';
    await discord.until(() => frames(discord, 6).length > 0, 'an attempt to resume', 10_000);
    discord.gateway.heartbeats = 'answered';
    discord.dm('ada', 'after');
    await discord.until(() => texts.includes('after'), 'the message', 10_000);
  });

  test('a refused resume: a new session', async () => {
    const { discord, texts } = await opened();
    discord.gateway.resumes = 'refused';
    discord.gateway.drop(4000);
    await discord.until(() => events(discord, 'READY').length === 2, 'a new session', 15_000);
    discord.dm('ada', 'after');
    await discord.until(() => texts.includes('after'), 'the message');
  });

  test('an ignored resume: nothing more is heard', async () => {
    const { discord, texts } = await opened();
    discord.gateway.resumes = 'ignored';
    discord.gateway.drop(4000);
    await discord.until(() => frames(discord, 6).length === 1, 'the resume');
    discord.dm('ada', 'lost');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([texts, events(discord, 'RESUMED')]).toEqual([[], []]);
  });

  test.each(['refused', 'silent'] as const)('connections %s for a while', async (how) => {
    const { discord, texts } = await opened();
    discord.gateway.connections = how;
    discord.gateway.drop();
    await discord.until(() => discord.gateway.attempts() > 1, 'an attempt in vain', 10_000);
    expect(frames(discord, 6)).toEqual([]);
    discord.gateway.connections = 'accepted';
    if (how === 'silent') discord.gateway.drop();
    await missed(discord, texts);
  });

  test('events lost, changed, repeated and swapped', async () => {
    const { discord, texts } = await opened();
    const held: { t: string; d: Readonly<Record<string, unknown>> }[] = [];
    discord.gateway.alter = (event) => {
      const text = String(event.d['content']);
      if (text === 'lost') return [];
      if (text === 'twice') return [event, event];
      if (text === 'changed') return [{ ...event, d: { ...event.d, content: 'different' } }];
      if (text === 'second') held.push(event);
      if (text === 'second') return [];
      return [event, ...held.splice(0)];
    };
    for (const text of ['lost', 'changed', 'second', 'first']) discord.dm('ada', text);
    const { id } = discord.dm('ada', 'twice');
    await discord.until(() => texts.length >= 4, 'the messages');
    // The client itself leaves out a message that it knows already.
    expect(texts).toEqual(['different', 'first', 'second', 'twice']);
    expect(
      events(discord, 'MESSAGE_CREATE').filter(({ d }) => (d as { readonly id: string }).id === id),
    ).toHaveLength(2);
    const numbers = discord.gateway.log.flatMap(({ s }) => (typeof s === 'number' ? [s] : []));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('a client that breaks the rules is closed', () => {
  const identify = (discord: DiscordServer, d: object = {}) => ({
    op: 2,
    d: { token: discord.token, intents: 1, properties: {}, ...d },
  });

  test.each<[string, number, (discord: DiscordServer) => readonly unknown[], string?]>([
    ['an unknown opcode', 4001, () => [{ op: 99 }]],
    ['no JSON', 4002, () => ['{']],
    ['too much at once', 4002, (discord) => [identify(discord, { extra: 'x'.repeat(5000) })]],
    ['before identifying', 4003, () => [{ op: 3, d: {} }]],
    ['a wrong token', 4004, (discord) => [identify(discord, { token: 'wrong' })]],
    ['a wrong token to resume', 4004, () => [{ op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }]],
    ['identifying twice', 4005, (discord) => [identify(discord), identify(discord)]],
    ['an impossible shard', 4010, (discord) => [identify(discord, { shard: [2, 2] })]],
    ['an old version', 4012, () => [], '?v=6&encoding=json'],
    ['impossible intents', 4013, (discord) => [identify(discord, { intents: 2 ** 30 })]],
    [
      'an intent not granted',
      4014,
      (discord) => [identify(discord, { intents: DirectMessages | MessageContent })],
    ],
    ['too many payloads', 4008, () => Array.from({ length: 121 }, () => ({ op: 1, d: null }))],
  ])('%s: %i', async (_name, code, say, query = '?v=10&encoding=json') => {
    const discord = await openServer();
    const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/${query}`);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    for (const each of say(discord)) socket.send(typeof each === 'string' ? each : JSON.stringify(each));
    expect(await closed).toBe(code);
  });

  test('silence for two heartbeats: 4009; a number that was never sent: 4007', async () => {
    const discord = await openServer({ heartbeat: 100 });
    const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/?v=10&encoding=json`);
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4009);
    const calm = await openServer();
    await connect(calm);
    const [session] = calm.gateway.sessions();
    const other = new WebSocket(`${calm.origin.replace('http', 'ws')}/?v=10&encoding=json`);
    await new Promise((resolve) => other.on('open', resolve));
    other.send(JSON.stringify({ op: 6, d: { token: calm.token, session_id: session?.id, seq: 1000 } }));
    expect(await new Promise((resolve) => other.on('close', resolve))).toBe(4007);
  });
});
