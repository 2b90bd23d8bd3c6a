// What the REST interface refuses because of who, where and when: tokens, rights, threads, deleted things.
import { describe, expect, test } from 'vitest';
import { restOptions } from '../../../adapters/discord/connect/rest.ts';
import { usualBotRights } from '../discord-server.ts';
import { call, code, connect, hello, openServer, path, send } from './bot.ts';

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
    // As the adapter sends files: discord.js alone cannot where another test has loaded a newer undici first.
    const bot = await connect(discord, { rest: restOptions({ apiUrl: discord.url }, () => {}) });
    const channel = bot.channels.cache.get(discord.channel('general').id);
    if (!channel?.isSendable()) throw new Error('The channel is not sendable.');
    const files = [{ attachment: Buffer.from('text'), name: 'a.txt' }];
    discord.setRights('general', { who: 'bot', deny: ['attachFiles'] });
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
