// What the test Slack refuses of messages and calls: tokens, scopes, channels, texts, rates.
import { afterEach, describe, expect, it } from 'vitest';
import { rawCall } from './slack/raw-call.ts';
import type { JsonObject } from './slack/types.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';
const long = (length: number): string => 'x'.repeat(length);

const open: SlackServer[] = [];
afterEach(async () => {
  for (const slack of open.splice(0)) await slack.close();
});

async function start(options: SlackServerOptions = {}): Promise<SlackServer> {
  const bot = 'U0VERBATIM';
  const slack = await openSlackServer({
    channels: [
      { id: channel, name: 'research' },
      { id: 'C0OTHER', name: 'other', members: [ada] },
      { id: 'C0SECRET', name: 'secret', kind: 'private', members: [ada] },
      { id: 'C0OLD', name: 'old', isArchived: true },
      { id: 'C0BOTONLY', name: 'bot-only', members: [bot] },
    ],
    ...options,
  });
  open.push(slack);
  return slack;
}

const bodyOf = async (slack: SlackServer, method: string, args: JsonObject, form = false) =>
  (await rawCall(slack, method, args, { form })).body;

describe('tokens and scopes', () => {
  it.each([
    ['', 'not_authed'],
    ['xoxb-wrong', 'invalid_auth'],
    ['xapp-1-test-app-token', 'not_allowed_token_type'],
  ])('refuses auth.test with the token "%s"', async (token, error) => {
    const slack = await start();
    const answer = await rawCall(slack, 'auth.test', {}, { token });
    expect(answer).toMatchObject({ status: 200, body: { ok: false, error } });
  });

  it('opens sockets for the app token alone, and refuses a revoked one', async () => {
    const slack = await start();
    const open = async (token: string) => (await rawCall(slack, 'apps.connections.open', {}, { token })).body;
    expect(await open(slack.tokens.bot)).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect(await open(slack.tokens.app)).toMatchObject({ ok: true, url: expect.stringMatching(/^ws:/) });
    slack.failToken('app', 'token_revoked');
    expect(await open(slack.tokens.app)).toEqual({ ok: false, error: 'token_revoked' });
  });

  it('names the scope that is missing, and those that were granted, in answer and headers', async () => {
    const slack = await start({ settings: { scopes: ['commands'] } });
    const answer = await rawCall(slack, 'chat.postMessage', { channel, text: 'a' });
    expect(answer.body).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    });
    expect(answer.headers.get('x-oauth-scopes')).toBe('commands');
    expect(answer.headers.get('x-accepted-oauth-scopes')).toBe('chat:write');
    slack.changeSettings({ scopes: ['chat:write'] });
    expect(await bodyOf(slack, 'chat.postMessage', { channel, text: 'a' })).toMatchObject({ ok: true });
  });

  it('wants the scope of the kind of channel', async () => {
    const slack = await start({ settings: { scopes: ['channels:read'] } });
    slack.join('C0SECRET', slack.identity.botUserId);
    expect(await bodyOf(slack, 'conversations.info', { channel })).toMatchObject({ ok: true });
    expect(await bodyOf(slack, 'conversations.info', { channel: 'C0SECRET' })).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:read',
    });
  });

  it('keeps a list of unknown methods', async () => {
    const slack = await start();
    expect(await bodyOf(slack, 'chat.shout', {})).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(slack.unknownMethods()).toEqual(['chat.shout']);
  });

  it('refuses a body that is not the JSON it says to be', async () => {
    const slack = await start();
    const headers = { Authorization: `Bearer ${slack.tokens.bot}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers, body: '{' });
    expect(await answer.json()).toMatchObject({ ok: false, error: 'invalid_json' });
  });
});

describe('messages', () => {
  it.each<[string, string, JsonObject, string]>([
    ['an unknown channel', 'chat.postMessage', { channel: 'C0NONE', text: 'a' }, 'channel_not_found'],
    [
      'a private channel without the app',
      'chat.postMessage',
      { channel: 'C0SECRET', text: 'a' },
      'channel_not_found',
    ],
    ['a channel without the app', 'chat.postMessage', { channel: 'C0OTHER', text: 'a' }, 'not_in_channel'],
    ['an archived channel', 'chat.postMessage', { channel: 'C0OLD', text: 'a' }, 'is_archived'],
    ['nothing to say', 'chat.postMessage', { channel, text: '' }, 'no_text'],
    ['too long a text', 'chat.postMessage', { channel, text: long(40_001) }, 'msg_too_long'],
    [
      'blocks that are no list',
      'chat.postMessage',
      { channel, text: 'a', blocks: 'oops' },
      'invalid_blocks_format',
    ],
    ['an unknown thread', 'chat.postMessage', { channel, text: 'a', thread_ts: '1.2' }, 'thread_not_found'],
    ['no channel', 'chat.postMessage', { text: 'a' }, 'invalid_arguments'],
    [
      '101 attachments',
      'chat.postMessage',
      { channel, attachments: Array(101).fill({}) },
      'too_many_attachments',
    ],
    [
      'somebody elsewhere',
      'chat.postEphemeral',
      { channel: 'C0BOTONLY', user: ada, text: 'a' },
      'user_not_in_channel',
    ],
    [
      'a private word elsewhere',
      'chat.postEphemeral',
      { channel: 'C0OTHER', user: ada, text: 'a' },
      'not_in_channel',
    ],
    ['a change of nothing', 'chat.update', { channel, ts: '1.2', text: 'a' }, 'message_not_found'],
    ['a deletion of nothing', 'chat.delete', { channel, ts: '1.2' }, 'message_not_found'],
    ['a link to nothing', 'chat.getPermalink', { channel, message_ts: '1.2' }, 'message_not_found'],
    ['a thread of nothing', 'conversations.replies', { channel, ts: '1.2' }, 'thread_not_found'],
    ['history elsewhere', 'conversations.history', { channel: 'C0OTHER' }, 'not_in_channel'],
    ['joining what is private', 'conversations.join', { channel: 'C0SECRET' }, 'channel_not_found'],
    ['an unknown person', 'users.info', { user: 'U0NOBODY' }, 'user_not_found'],
    ['talking to nobody', 'conversations.open', { users: 'U0NOBODY' }, 'user_not_found'],
    [
      'a reaction to nothing',
      'reactions.add',
      { channel, timestamp: '1.2', name: 'eyes' },
      'message_not_found',
    ],
  ])('refuses %s, in JSON and as a form', async (_, method, args, error) => {
    const slack = await start();
    expect(await bodyOf(slack, method, args)).toMatchObject({ ok: false, error });
    expect(await bodyOf(slack, method, args, true)).toMatchObject({ ok: false, error });
    expect(slack.messages(channel)).toEqual([]);
    expect(slack.ephemerals(ada)).toEqual([]);
  });

  it("refuses to change or delete other people's messages, and too long a change of its own", async () => {
    const slack = await start();
    const { ts } = slack.say(channel, ada, 'mine');
    expect(await bodyOf(slack, 'chat.update', { channel, ts, text: 'a' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await bodyOf(slack, 'chat.delete', { channel, ts })).toMatchObject({
      error: 'cant_delete_message',
    });
    const own = (await bodyOf(slack, 'chat.postMessage', { channel, text: long(40_000) }))['ts'];
    const change = { channel, ts: own, text: long(4001) };
    expect(await bodyOf(slack, 'chat.update', change)).toMatchObject({ error: 'msg_too_long' });
    expect(await bodyOf(slack, 'chat.update', { ...change, text: long(4000) })).toMatchObject({ ok: true });
  });

  it('takes a private word into a thread without replies and shows it to nobody', async () => {
    const slack = await start();
    const { ts } = slack.say(channel, ada, 'a question');
    const word = { channel, user: ada, text: 'psst', thread_ts: ts };
    expect(await bodyOf(slack, 'chat.postEphemeral', word)).toMatchObject({ ok: true });
    await bodyOf(slack, 'chat.postMessage', { channel, text: 'a reply', thread_ts: ts });
    await bodyOf(slack, 'chat.postEphemeral', word);
    expect(slack.ephemerals(ada).map((each) => each.isShown)).toEqual([false, true]);
  });

  it('limits what a test limits, with the seconds to wait', async () => {
    const slack = await start({
      rates: { 'chat.postMessage': { calls: 1, withinMs: 60_000, perChannel: true } },
    });
    await bodyOf(slack, 'chat.postMessage', { channel, text: 'a' });
    const answer = await rawCall(slack, 'chat.postMessage', { channel, text: 'b' });
    expect(answer).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await bodyOf(slack, 'chat.postMessage', { channel: ada, text: 'a' })).toMatchObject({ ok: true });
  });
});
