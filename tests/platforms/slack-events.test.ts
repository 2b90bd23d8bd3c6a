// Which events an app gets for what people do, in the form that Slack gives them.
import { afterEach, describe, expect, it } from 'vitest';
import { rawCall } from './slack/raw-call.ts';
import type { JsonObject } from './slack/types.ts';
import {
  escapeText,
  openSlackServer,
  pingsOf,
  type SlackServer,
  type SlackServerOptions,
  settingsOf,
} from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';
const bot = 'U0VERBATIM';

const open: SlackServer[] = [];
afterEach(async () => {
  for (const slack of open.splice(0)) await slack.close();
});

/** No app listens: what would be delivered is in the log. */
async function start(options: SlackServerOptions = {}): Promise<SlackServer> {
  const slack = await openSlackServer({ retryDelaysMs: [], ...options });
  open.push(slack);
  return slack;
}

const eventsOf = (slack: SlackServer): readonly JsonObject[] =>
  slack.deliveries().map((delivery) => delivery.payload['event'] as JsonObject);

const names = (slack: SlackServer): readonly string[] =>
  eventsOf(slack).map((event) => [event['type'], event['subtype']].filter(Boolean).join('.'));

describe('events of messages', () => {
  it('hold what the person typed as text and as rich text', async () => {
    const slack = await start();
    slack.say(channel, ada, `<@${bot}> is a &lt; b? <https://example.org|see>`);
    const [event] = eventsOf(slack);
    expect(event).toMatchObject({ type: 'message', channel_type: 'channel', user: ada, channel });
    expect(event?.['blocks']).toMatchObject([
      {
        elements: [
          {
            elements: [
              { type: 'user', user_id: bot },
              { type: 'text', text: ' is a < b? ' },
              { type: 'link', url: 'https://example.org', text: 'see' },
            ],
          },
        ],
      },
    ]);
  });

  it('come for edits and deletions with what was before, and a mention that is new with the edit', async () => {
    const slack = await start();
    const said = slack.say(channel, ada, 'helo');
    slack.edit(said, `hello <@${bot}>`);
    slack.edit(said, `hello, <@${bot}>`);
    slack.delete(said);
    expect(names(slack)).toEqual([
      'message',
      'message.message_changed',
      'app_mention',
      'message.message_changed',
      'message.message_deleted',
    ]);
    expect(eventsOf(slack)[1]).toMatchObject({
      hidden: true,
      message: { text: `hello <@${bot}>`, edited: { user: ada } },
      previous_message: { text: 'helo' },
    });
    expect(eventsOf(slack)[4]).toMatchObject({ deleted_ts: said.ts });
    expect(slack.messages(channel)).toEqual([]);
  });

  it("come for the app's own messages and those of other bots, with a bot_id", async () => {
    const slack = await start();
    await rawCall(slack, 'chat.postMessage', { channel, text: `I am <@${bot}>` });
    slack.sayAsBot(channel, 'old style');
    slack.sayAsBot(channel, 'new style', { user: 'U0OTHERBOT' });
    expect(eventsOf(slack)).toMatchObject([
      { type: 'message', user: bot, bot_id: 'B0VERBATIM', app_id: 'A0VERBATIM' },
      { type: 'message', subtype: 'bot_message', bot_id: 'B0OTHERBOT' },
      { type: 'message', user: 'U0OTHERBOT', bot_id: 'B0OTHERBOT' },
    ]);
    expect(eventsOf(slack)[1]).not.toHaveProperty('user');
  });

  it('tell replies, broadcasts and files apart', async () => {
    const slack = await start();
    const root = slack.say(channel, ada, 'root');
    slack.say(channel, 'U0BO', 'reply', { thread: root.ts });
    slack.say(channel, 'U0BO', 'loud reply', { thread: root.ts, broadcast: true });
    slack.say(channel, ada, 'see file', { files: [{ id: 'F1', name: 'a.pdf' }] });
    expect(eventsOf(slack).slice(1)).toMatchObject([
      { thread_ts: root.ts, parent_user_id: ada },
      { subtype: 'thread_broadcast', root: { ts: root.ts, reply_count: 2 } },
      { subtype: 'file_share', files: [{ name: 'a.pdf' }] },
    ]);
  });

  it('of direct messages are message.im alone, even with a mention', async () => {
    const slack = await start();
    slack.say(ada, ada, `<@${bot}> hello`);
    expect(eventsOf(slack)).toMatchObject([
      { type: 'message', channel_type: 'im', channel: slack.directChannel(ada) },
    ]);
  });

  it('come only where the app is, for what it subscribed to and has the scope for', async () => {
    const slack = await start({
      channels: [
        { id: channel, name: 'research' },
        { id: 'C0OTHER', name: 'other', members: [ada] },
        { id: 'C0SECRET', name: 'secret', kind: 'private' },
      ],
      settings: { events: ['app_mention', 'message.groups'], scopes: ['app_mentions:read'] },
    });
    slack.say('C0OTHER', ada, `<@${bot}>`);
    slack.say('C0SECRET', ada, 'not granted');
    slack.say(channel, ada, `<@${bot}>`);
    expect(names(slack)).toEqual(['app_mention']);
    slack.changeSettings({ scopes: ['groups:history', 'channels:history'] });
    slack.say(channel, ada, 'not subscribed');
    slack.say('C0SECRET', ada, 'granted');
    expect(names(slack)).toEqual(['app_mention', 'message']);
  });
});

describe('events of channels', () => {
  it('come for names, sharing, joining, leaving and archiving', async () => {
    const slack = await start();
    slack.rename(channel, 'science');
    slack.shareExternally(channel);
    slack.leave(channel, 'U0BO');
    slack.archive(channel);
    slack.leave(channel, bot);
    expect(names(slack)).toEqual([
      'channel_rename',
      'channel_shared',
      'member_left_channel',
      'channel_archive',
      'member_left_channel',
      'channel_left',
    ]);
    expect(eventsOf(slack)[0]).toMatchObject({ channel: { id: channel, name: 'science' } });
    slack.say(channel, ada, 'unheard');
    expect(names(slack)).toHaveLength(6);
  });

  it('show a shared channel in every way an app can ask', async () => {
    const slack = await start();
    slack.shareExternally(channel);
    const info = async () => (await rawCall(slack, 'conversations.info', { channel })).body;
    expect(await info()).toMatchObject({ channel: { is_ext_shared: true, is_shared: true } });
    slack.say(channel, ada, 'hello');
    expect(slack.deliveries('message')[0]?.payload).toMatchObject({ is_ext_shared_channel: true });
    slack.shareExternally(channel, false);
    expect(await info()).toMatchObject({ channel: { is_ext_shared: false } });
  });
});

describe('payloads of interactions', () => {
  it('hide the names of private channels and the content of ephemeral messages', async () => {
    const slack = await start({ channels: [{ id: 'C0SECRET', name: 'secret', kind: 'private' }] });
    const elements = [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'A' } }];
    const blocks = [{ type: 'actions', elements }];
    await rawCall(slack, 'chat.postEphemeral', { channel: 'C0SECRET', user: ada, text: 'a', blocks });
    const [ephemeral] = slack.ephemerals(ada);
    if (ephemeral === undefined) throw new Error('nothing was posted');
    await slack.clickButton(ephemeral, ada, 'a');
    const payload = slack.deliveries('a')[0]?.payload;
    expect(payload).toMatchObject({
      type: 'block_actions',
      container: { is_ephemeral: true },
      channel: { name: 'privategroup' },
    });
    expect(payload).not.toHaveProperty('message');
  });

  it('refuse commands and shortcuts that the manifest does not name', async () => {
    const settings = settingsOf({
      display_information: { name: 'Test' },
      features: {
        slash_commands: [{ command: '/ask', description: 'Asks' }],
        shortcuts: [{ callback_id: 'find', type: 'message', name: 'Find', description: 'Finds' }],
      },
      oauth_config: { scopes: { bot: ['app_mentions:read', 'commands'] } },
      settings: { event_subscriptions: { bot_events: ['app_mention'] }, socket_mode_enabled: true },
    });
    expect(settings).toEqual({
      experience: 'agent',
      scopes: ['app_mentions:read', 'commands'],
      events: ['app_mention'],
      commands: ['/ask'],
      shortcuts: ['find'],
    });
    const slack = await start({ settings });
    await expect(slack.command(channel, ada, '/verbatim')).rejects.toThrow('no command /verbatim');
    await expect(slack.globalShortcut(ada, 'other')).rejects.toThrow('no shortcut other');
    expect(await slack.command(channel, ada, '/ask')).toMatchObject({ reason: 'dispatch_failed' });
  });
});

describe('reading messages', () => {
  it('pages through a thread and the history', async () => {
    const slack = await start();
    const root = slack.say(channel, ada, 'root');
    for (const text of ['one', 'two']) slack.say(channel, ada, text, { thread: root.ts });
    slack.say(channel, ada, 'next');
    const texts = async (method: string, args: JsonObject) => {
      const { body } = await rawCall(slack, method, { channel, ...args });
      return { body, texts: (body['messages'] as readonly JsonObject[]).map((message) => message['text']) };
    };
    const first = await texts('conversations.replies', { ts: root.ts, limit: 2 });
    expect(first.texts).toEqual(['root', 'one']);
    const { next_cursor: cursor } = first.body['response_metadata'] as { readonly next_cursor: string };
    expect((await texts('conversations.replies', { ts: root.ts, limit: 2, cursor })).texts).toEqual(['two']);
    expect((await texts('conversations.history', {})).texts).toEqual(['next', 'root']);
    const only = { latest: root.ts, oldest: root.ts, inclusive: true };
    expect((await texts('conversations.history', only)).texts).toEqual(['root']);
  });

  it('finds everybody that a message would ping, and nobody in escaped text', () => {
    const of = (text: string, blocks: readonly JsonObject[] = []) => pingsOf({ text, blocks });
    expect(of('<!channel> <@U1|ada> *<!here>*')).toEqual(['channel', 'U1', 'here']);
    expect(of(escapeText('<!channel> <@U1>'))).toEqual([]);
    const user = { type: 'user', user_id: 'U2' };
    const broadcast = { type: 'broadcast', range: 'everyone' };
    const section = {
      type: 'rich_text_section',
      elements: [user, broadcast, { type: 'text', text: '<@U3>' }],
    };
    expect(of('', [{ type: 'rich_text', elements: [section] }])).toEqual(['U2', 'everyone']);
    expect(of('', [{ type: 'section', text: { type: 'mrkdwn', text: '<!subteam^S1>' } }])).toEqual([
      'subteam^S1',
    ]);
    expect(of('', [{ type: 'section', text: { type: 'plain_text', text: '<!channel>' } }])).toEqual([]);
  });
});
