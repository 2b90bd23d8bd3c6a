// The gateway when the line breaks, by the real discord.js, and when a client breaks the rules.
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { DiscordServer } from '../discord-server.ts';
import { connect, DirectMessages, events, frames, MessageContent, opened, openServer } from './bot.ts';

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

  test.each([4007, 4008, 1000])('closed with %i it begins again', async (code) => {
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
