// Faults on request and rate limits, as the real discord.js and plain calls meet them.
import type { ClientOptions } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type DiscordServer, discordsLimits } from '../discord-server.ts';
import { call, connect, openServer } from './bot.ts';

const messages = '/channels/:channel/messages';

/** Sends to the first channel, by a client with these options of its REST part. */
async function sender(discord: DiscordServer, rest: Partial<ClientOptions['rest']> = {}) {
  const bot = await connect(discord, { rest });
  const channel = bot.channels.cache.get(discord.channel('general').id);
  if (!channel?.isSendable()) throw new Error('The channel is not sendable.');
  return channel;
}

const posts = (discord: DiscordServer) =>
  discord.calls.filter(({ method, route }) => method === 'POST' && route === messages);
const texts = (discord: DiscordServer) => discord.messages('general').map(({ content }) => content);

describe('faults', () => {
  test('a status for the next calls of a route, and for no others', async () => {
    const discord = await openServer();
    const path = `/channels/${discord.channel('general').id}`;
    const fault = discord.fail({
      method: 'POST',
      path: messages,
      times: 2,
      status: 503,
      headers: { 'x-from': 'a fault' },
      body: { code: 7 },
    });
    expect(await call(discord, 'GET', path)).toMatchObject({ status: 200 });
    for (const _ of [1, 2]) {
      const answer = await call(discord, 'POST', `${path}/messages`, { content: 'c' });
      expect(answer).toMatchObject({ status: 503, body: { code: 7 } });
      expect(answer.headers.get('x-from')).toBe('a fault');
    }
    expect(await call(discord, 'POST', `${path}/messages`, { content: 'c' })).toMatchObject({ status: 200 });
    expect([fault.struck(), texts(discord)]).toEqual([2, ['c']]);
    expect(discord.calls.map((each) => [each.status, each.fault])).toEqual([
      [200, false],
      [503, true],
      [503, true],
      [200, false],
    ]);
  });

  test('by an expression over the path, until stopped', async () => {
    const discord = await openServer();
    const fault = discord.fail({ path: /^\/users\//, times: 100 });
    expect(await call(discord, 'GET', '/users/@me')).toMatchObject({ status: 500 });
    expect(await call(discord, 'GET', '/applications/@me')).toMatchObject({ status: 200 });
    fault.stop();
    expect(await call(discord, 'GET', '/users/@me')).toMatchObject({ status: 200 });
  });

  test('discord.js tries again after 5xx, up to four times', async () => {
    const discord = await openServer();
    const channel = await sender(discord);
    discord.fail({ method: 'POST', path: messages, times: 3, status: 502 });
    await channel.send('sent at last');
    discord.fail({ method: 'POST', path: messages, times: 4, status: 502 });
    await expect(channel.send('never sent')).rejects.toMatchObject({ status: 502 });
    expect([posts(discord).length, texts(discord)]).toEqual([8, ['sent at last']]);
  });

  test('a cut connection, before or after the call took effect', async () => {
    const discord = await openServer();
    const channel = await sender(discord);
    discord.fail({ method: 'POST', path: messages, reset: true });
    await expect(channel.send('lost')).rejects.toThrow();
    discord.fail({ method: 'POST', path: messages, reset: true, takesEffect: true });
    await expect(channel.send('sent, but who knows')).rejects.toThrow();
    expect(texts(discord)).toEqual(['sent, but who knows']);
    expect(posts(discord).map(({ status }) => status)).toEqual([0, 0]);
  });

  test('a late answer: discord.js sends again, which an enforced nonce makes one message of', async () => {
    const discord = await openServer();
    const channel = await sender(discord, { timeout: 150 });
    discord.fail({ method: 'POST', path: messages, times: 2, delay: 600 });
    await channel.send('three times');
    expect(texts(discord)).toEqual(['three times', 'three times', 'three times']);
    discord.fail({ method: 'POST', path: messages, times: 2, delay: 600 });
    await channel.send({ content: 'once', enforceNonce: true, nonce: '1' });
    expect(texts(discord).slice(3)).toEqual(['once']);
    expect(posts(discord)).toHaveLength(6);
  });
});

describe('rate limits', () => {
  const limits = [{ scope: 'user', method: 'POST', route: messages, limit: 2, per: 400 } as const];

  test('a bucket for each channel, told in headers; the third call too many', async () => {
    const discord = await openServer({ rateLimits: limits });
    const send = (channel: string) =>
      call(discord, 'POST', `/channels/${discord.channel(channel).id}/messages`, { content: 'c' });
    const first = await send('general');
    const named = (name: string) => first.headers.get(`x-ratelimit-${name}`);
    expect([first.status, named('limit'), named('remaining')]).toEqual([200, '2', '1']);
    expect(Number(named('reset-after'))).toBeGreaterThan(0);
    expect(Number(named('reset'))).toBeGreaterThan(Date.now() / 1000 - 1);
    expect((await send('general')).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await send('general');
    expect(refused).toMatchObject({
      status: 429,
      body: { message: 'You are being rate limited.', global: false },
    });
    expect((refused.body as { readonly retry_after: number }).retry_after).toBeGreaterThan(0);
    expect([refused.headers.get('retry-after'), refused.headers.get('x-ratelimit-scope')]).toEqual([
      '1',
      'user',
    ]);
    expect((await send('research')).status).toBe(200);
    expect((await send('research')).headers.get('x-ratelimit-bucket')).not.toBe(named('bucket'));
    discord.advance(400);
    expect((await send('general')).status).toBe(200);
  });

  test('a global limit, which interactions do not count against', async () => {
    const discord = await openServer({ rateLimits: [{ scope: 'global', limit: 1, per: 60_000 }] });
    await call(discord, 'GET', '/users/@me');
    const refused = await call(discord, 'GET', '/users/@me');
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect([refused.headers.get('x-ratelimit-global'), refused.headers.get('x-ratelimit-scope')]).toEqual([
      'true',
      'global',
    ]);
    expect(await call(discord, 'POST', '/interactions/1/2/callback', {}, '')).toMatchObject({ status: 404 });
  });

  test('discord.js keeps to what the headers say', async () => {
    const discord = await openServer({ rateLimits: limits });
    const channel = await sender(discord);
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => channel.send(text)));
    expect(texts(discord)).toEqual(['1', '2', '3', '4', '5']);
    expect(posts(discord).every(({ status }) => status === 200)).toBe(true);
    const [first, , third] = posts(discord);
    expect((third?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(400);
  });

  test('discord.js waits out a 429', async () => {
    const discord = await openServer();
    const channel = await sender(discord);
    discord.fail({
      method: 'POST',
      path: messages,
      status: 429,
      headers: { 'retry-after': '1' },
      body: { message: 'm', retry_after: 1, global: false },
    });
    await channel.send('after a second');
    const [refused, sent] = posts(discord);
    expect((sent?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  test("Discord's own limits: the sixth message to a channel within 5 s", async () => {
    const discord = await openServer();
    discord.setRateLimits(discordsLimits);
    const path = `/channels/${discord.channel('general').id}/messages`;
    const statuses = [];
    for (const _ of [1, 2, 3, 4, 5, 6])
      statuses.push((await call(discord, 'POST', path, { content: 'c' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
