// What the REST interface refuses because of who, where and when: tokens, rights, threads, deleted things.
import { describe, expect, test } from 'vitest';
import { type DiscordServer, usualBotRights } from '../discord-server.ts';
import { call, connect, openServer } from './bot.ts';

const path = (discord: DiscordServer, channel = 'general') =>
  `/channels/${discord.channel(channel).id}/messages`;
const send = (discord: DiscordServer, body: object, channel = 'general') =>
  call(discord, 'POST', path(discord, channel), body);
const hello = { content: 'hello' };
const code = (status: number, code: number) => ({ status, body: { code } });
const without = (...rights: readonly string[]) => usualBotRights.filter((right) => !rights.includes(right));

describe('tokens and unknown things', () => {
  test('401 for a wrong or missing token, and after one was revoked', async () => {
    const discord = await openServer();
    expect(await call(discord, 'GET', '/users/@me', undefined, 'wrong')).toMatchObject(code(401, 0));
    expect(await call(discord, 'GET', '/users/@me', undefined, '')).toMatchObject(code(401, 0));
    const old = discord.token;
    expect(await call(discord, 'GET', '/users/@me')).toMatchObject({
      status: 200,
      body: { id: discord.ids.bot },
    });
    const renewed = discord.revokeToken();
    expect(await call(discord, 'GET', '/users/@me', undefined, old)).toMatchObject(code(401, 0));
    expect(await call(discord, 'GET', '/users/@me', undefined, renewed)).toMatchObject({ status: 200 });
  });

  test('one 401 makes discord.js forget its token', async () => {
    const discord = await openServer();
    const bot = await connect(discord);
    const channel = bot.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('The channel is not sendable.');
    const renewed = discord.revokeToken();
    await expect(channel.send('hello')).rejects.toMatchObject({ status: 401 });
    await expect(channel.send('hello')).rejects.toThrow('Expected token to be set');
    bot.rest.setToken(renewed);
    await channel.send('hello');
    expect(discord.messages('general')).toHaveLength(1);
  });

  test('the application tells which intents it was granted', async () => {
    const plain = await openServer();
    expect(await call(plain, 'GET', '/applications/@me')).toMatchObject({
      body: { id: plain.ids.application, flags: 0 },
    });
    const granted = await openServer({ granted: ['messageContent'] });
    expect(await call(granted, 'GET', '/applications/@me')).toMatchObject({ body: { flags: 1 << 19 } });
  });

  test('404 for an unknown route, which is noted', async () => {
    const discord = await openServer();
    expect(await call(discord, 'GET', '/nothing/here')).toMatchObject(code(404, 0));
    expect(discord.unknownRoutes()).toEqual(['GET /nothing/here']);
  });

  test.each([
    ['GET', '/channels/1', 10003],
    ['POST', '/channels/1/messages', 10003],
    ['GET', '/guilds/1', 10004],
    ['GET', '/users/1', 10013],
    ['GET', '/applications/1/commands', 10002],
  ])('%s %s: %i', async (method, route, unknown) => {
    const discord = await openServer();
    expect(await call(discord, method, route)).toMatchObject(code(404, unknown));
  });

  test('10008 for a message that is deleted, elsewhere or unknown', async () => {
    const discord = await openServer();
    const { id } = discord.say('general', 'ada', 'gone');
    expect(await call(discord, 'GET', `${path(discord)}/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect(await call(discord, 'GET', `${path(discord, 'research')}/${id}`)).toMatchObject(code(404, 10008));
    discord.delete(id);
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(
        await call(discord, method, `${path(discord)}/${id}`, method === 'PATCH' ? hello : undefined),
      ).toMatchObject(code(404, 10008));
  });

  test('400 for a body that is no JSON', async () => {
    const discord = await openServer();
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const response = await fetch(`${discord.url}/v10${path(discord)}`, {
      method: 'POST',
      headers,
      body: '{"content"',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 50109 }]);
  });
});

describe('rights', () => {
  test('a channel that the bot does not see: 50001', async () => {
    const discord = await openServer();
    discord.setRights('general', { who: 'everyone', deny: ['viewChannel'] });
    expect(await send(discord, hello)).toMatchObject(code(403, 50001));
    expect(await call(discord, 'GET', `/channels/${discord.channel('general').id}`)).toMatchObject(
      code(403, 50001),
    );
    discord.setRights('general', { who: 'bot', allow: ['viewChannel'] });
    expect(await send(discord, hello)).toMatchObject({ status: 200 });
  });

  test('a channel that the bot may not write in: 50013, typing included', async () => {
    const discord = await openServer();
    discord.setRights('general', { who: 'bot', deny: ['sendMessages'] });
    expect(await send(discord, hello)).toMatchObject(code(403, 50013));
    expect(await call(discord, 'POST', `/channels/${discord.channel('general').id}/typing`)).toMatchObject(
      code(403, 50013),
    );
    expect(await send(discord, hello, 'research')).toMatchObject({ status: 200 });
  });

  test('roles give, the channel takes; an administrator may everything', async () => {
    const discord = await openServer();
    discord.setRole('everyone', []);
    discord.setRole('bot', without('sendMessages'));
    expect(await send(discord, hello)).toMatchObject(code(403, 50013));
    discord.setRole('bot', usualBotRights);
    expect(await send(discord, hello)).toMatchObject({ status: 200 });
    discord.setBotRole(false);
    expect(await send(discord, hello)).toMatchObject(code(403, 50001));
    discord.setBotRole(true);
    discord.setRole('bot', ['administrator']);
    discord.setRights('general', { who: 'bot', deny: ['viewChannel', 'sendMessages'] });
    expect(await send(discord, hello)).toMatchObject({ status: 200 });
  });

  test('embeds without the right: refused alone, dropped without a word beside text', async () => {
    const discord = await openServer();
    const embeds = [{ title: 'an embed' }];
    discord.setRights('general', { who: 'bot', deny: ['embedLinks'] });
    expect(await send(discord, { embeds })).toMatchObject(code(403, 50013));
    expect(await send(discord, { ...hello, embeds })).toMatchObject({ status: 200, body: { embeds: [] } });
    const [message] = discord.messages('general');
    expect(message).toMatchObject({ content: 'hello', embeds: [] });
    expect(
      await call(discord, 'PATCH', `${path(discord)}/${message?.id}`, { content: '', embeds }),
    ).toMatchObject(code(400, 50006));
  });

  test('files without the right: 50013', async () => {
    const discord = await openServer();
    const bot = await connect(discord);
    const channel = bot.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('The channel is not sendable.');
    const files = [{ attachment: Buffer.from('text'), name: 'a.txt' }];
    await expect(channel.send({ files })).rejects.toMatchObject({ code: 50013 });
    discord.setRights('general', { who: 'bot', allow: ['attachFiles'] });
    await channel.send({ content: 'with a file', files });
    const [message] = discord.messages('general');
    expect(message?.attachments).toMatchObject([{ filename: 'a.txt', size: 4 }]);
    expect(await (await fetch(message?.attachments[0]?.url ?? '')).text()).toBe('text');
  });

  test('without the history: no reply (160002), no single message (50013), an empty list', async () => {
    const discord = await openServer();
    discord.setRole('everyone', ['viewChannel', 'sendMessages']);
    discord.setRole('bot', without('readMessageHistory'));
    const { id } = discord.say('general', 'ada', 'question');
    expect(await send(discord, { ...hello, message_reference: { message_id: id } })).toMatchObject(
      code(403, 160002),
    );
    expect(await call(discord, 'GET', `${path(discord)}/${id}`)).toMatchObject(code(403, 50013));
    expect(await call(discord, 'GET', path(discord))).toMatchObject({ status: 200, body: [] });
  });

  test("others' messages: no edit (50005), no deletion (50013) unless a moderator", async () => {
    const discord = await openServer();
    const { id } = discord.say('general', 'ada', 'hers');
    expect(await call(discord, 'PATCH', `${path(discord)}/${id}`, hello)).toMatchObject(code(403, 50005));
    expect(await call(discord, 'DELETE', `${path(discord)}/${id}`)).toMatchObject(code(403, 50013));
    discord.setRole('bot', [...usualBotRights, 'manageMessages']);
    expect(await call(discord, 'DELETE', `${path(discord)}/${id}`)).toMatchObject({ status: 204 });
    expect(discord.kept(id).deleted).toBe(true);
  });

  test('a removed bot, a closed person, another bot', async () => {
    const discord = await openServer();
    discord.closeDirectMessages('ada');
    const direct = (id: string) => call(discord, 'POST', '/users/@me/channels', { recipient_id: id });
    const { body } = await direct(discord.user('ada').id);
    const { id } = body as { readonly id: string };
    expect(await call(discord, 'POST', `/channels/${id}/messages`, hello)).toMatchObject(code(403, 50007));
    expect(await direct(discord.ids.bot)).toMatchObject(code(403, 50007));
    expect(await direct('1')).toMatchObject(code(400, 50035));
    discord.removeFromGuild();
    expect(await send(discord, hello)).toMatchObject(code(403, 50001));
  });
});

describe('threads', () => {
  test('from a message: id, flag, starter, once; needs the right to create', async () => {
    const discord = await openServer();
    const { id } = discord.say('general', 'ada', 'question');
    const start = () => call(discord, 'POST', `${path(discord)}/${id}/threads`, { name: 'Answers' });
    discord.setRights('general', { who: 'bot', deny: ['createPublicThreads'] });
    expect(await start()).toMatchObject(code(403, 50013));
    discord.setRights('general', { who: 'bot' });
    expect(await start()).toMatchObject({ status: 201, body: { id, name: 'Answers', type: 11 } });
    expect(await start()).toMatchObject(code(400, 160004));
    expect(await call(discord, 'GET', `${path(discord)}/${id}`)).toMatchObject({ body: { thread: { id } } });
    expect(discord.messages(id)).toMatchObject([{ type: 21, message_reference: { message_id: id } }]);
    expect(
      await call(discord, 'POST', `/channels/${id}/messages/${discord.messages(id)[0]?.id}/threads`, {
        name: 'n',
      }),
    ).toMatchObject(code(400, 50024));
  });

  test('writing in a thread needs its own right, taken from the parent', async () => {
    const discord = await openServer();
    const { id } = discord.startThread('general', 'ada', 'talk');
    discord.setRights('general', { who: 'bot', deny: ['sendMessagesInThreads'] });
    expect(await call(discord, 'POST', `/channels/${id}/messages`, hello)).toMatchObject(code(403, 50013));
    discord.setRights('general', { who: 'bot', deny: ['sendMessages'] });
    expect(await call(discord, 'POST', `/channels/${id}/messages`, hello)).toMatchObject({ status: 200 });
  });

  test('an archived thread: no edits (50083), a message opens it; a locked one stays shut', async () => {
    const discord = await openServer();
    const { id } = discord.startThread('general', 'ada', 'talk');
    const messages = `/channels/${id}/messages`;
    const { body } = await call(discord, 'POST', messages, hello);
    discord.archive(id);
    const one = `${messages}/${(body as { readonly id: string }).id}`;
    expect(await call(discord, 'PATCH', one, { content: 'changed' })).toMatchObject(code(400, 50083));
    expect(await call(discord, 'POST', messages, hello)).toMatchObject({ status: 200 });
    expect(discord.channel(id).thread_metadata?.archived).toBe(false);
    discord.archive(id, { locked: true });
    expect(await call(discord, 'POST', messages, hello)).toMatchObject(code(400, 50083));
    discord.archive(id, { archived: false, locked: true });
    expect(await call(discord, 'POST', messages, hello)).toMatchObject(code(400, 160005));
  });

  test('a forum takes posts, not messages; the post has the id of its first message', async () => {
    const discord = await openServer();
    expect(await send(discord, hello, 'questions')).toMatchObject(code(400, 50008));
    const { id } = discord.channel('questions');
    const posts = `/channels/${id}/threads`;
    expect(await call(discord, 'POST', posts, { name: 'Title', message: {} })).toMatchObject(
      code(400, 50006),
    );
    const { status, body } = await call(discord, 'POST', posts, { name: 'Title', message: hello });
    expect([status, body]).toMatchObject([201, { parent_id: id, message: { content: 'hello' } }]);
    const thread = body as { readonly id: string; readonly message: { readonly id: string } };
    expect(thread.message.id).toBe(thread.id);
  });

  test('archiving and opening by the bot, which may only with a thread of its own', async () => {
    const discord = await openServer();
    const bot = await connect(discord);
    const general = bot.channels.cache.get(discord.channel('general').id);
    if (general?.type !== 0) throw new Error('Not a text channel.');
    const own = await general.threads.create({ name: 'own' });
    await own.setArchived(true);
    expect(discord.channel(own.id).thread_metadata?.archived).toBe(true);
    await own.setArchived(false);
    expect(discord.channel(own.id).thread_metadata?.archived).toBe(false);
    const { id } = discord.startThread('general', 'ada', 'hers');
    expect(await call(discord, 'PATCH', `/channels/${id}`, { archived: true })).toMatchObject(
      code(403, 50013),
    );
  });
});

describe('one message for one nonce', () => {
  test('enforced, for some minutes', async () => {
    const discord = await openServer();
    const body = { ...hello, nonce: '7', enforce_nonce: true };
    const first = await send(discord, body);
    expect(await send(discord, body)).toMatchObject({
      status: 200,
      body: { id: (first.body as { readonly id: string }).id },
    });
    expect(discord.messages('general')).toHaveLength(1);
    discord.advance(5 * 60_000);
    await send(discord, body);
    expect(discord.messages('general')).toHaveLength(2);
  });

  test('not enforced, it is only carried along', async () => {
    const discord = await openServer();
    await send(discord, { ...hello, nonce: '7' });
    await send(discord, { ...hello, nonce: '7' });
    expect(discord.messages('general').map(({ nonce }) => nonce)).toEqual(['7', '7']);
  });
});

test('whom a message of the bot notifies', async () => {
  const discord = await openServer();
  const ada = discord.user('ada').id;
  const { id } = discord.say('general', 'ada', 'question');
  const pings = async (body: object) => {
    const { body: sent } = await send(discord, body);
    return discord.kept((sent as { readonly id: string }).id).pings;
  };
  const content = `<@${ada}> \`<@&22>\` @everyone`;
  const reply = { message_reference: { message_id: id } };
  const nobody = { users: [], roles: [], everyone: false };
  expect(await pings({ content })).toEqual({ users: [ada], roles: ['22'], everyone: true });
  expect(await pings({ content, allowed_mentions: { parse: [] } })).toEqual(nobody);
  expect(await pings({ content, allowed_mentions: { parse: ['roles'], users: [ada] } })).toEqual({
    ...nobody,
    users: [ada],
    roles: ['22'],
  });
  expect(await pings({ ...hello, ...reply })).toEqual({ ...nobody, users: [ada] });
  expect(await pings({ ...hello, ...reply, allowed_mentions: { parse: [] } })).toEqual(nobody);
  expect(await pings({ ...hello, ...reply, allowed_mentions: { replied_user: true } })).toEqual({
    ...nobody,
    users: [ada],
  });
  expect(await pings({ embeds: [{ description: content }] })).toEqual(nobody);
  expect(await pings({ flags: 1 << 15, components: [{ type: 10, content }] })).toMatchObject({
    everyone: true,
  });
});
