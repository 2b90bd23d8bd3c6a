// Threads and forums, one message for one nonce, and whom a message notifies.
import { describe, expect, test } from 'vitest';
import { call, code, connect, hello, openServer, path, send } from './bot.ts';

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
