// What the test Slack refuses of views, triggers, assistant threads and response addresses.
import { afterEach, describe, expect, it } from 'vitest';
import { rawCall } from './slack/raw-call.ts';
import type { JsonObject } from './slack/types.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';
const long = (length: number): string => 'x'.repeat(length);
const plain = (text: string) => ({ type: 'plain_text', text });

const open: SlackServer[] = [];
afterEach(async () => {
  for (const slack of open.splice(0)) await slack.close();
});

async function start(options: SlackServerOptions = {}): Promise<SlackServer> {
  const slack = await openSlackServer(options);
  open.push(slack);
  return slack;
}

const bodyOf = async (slack: SlackServer, method: string, args: JsonObject, form = false) =>
  (await rawCall(slack, method, args, { form })).body;

describe('views', () => {
  const modal = { type: 'modal', title: plain('A title'), blocks: [{ type: 'divider' }] };
  const input = { type: 'input', label: plain('a'), element: { type: 'plain_text_input' } };

  /** A trigger of a shortcut that nobody acknowledges. */
  async function trigger(slack: SlackServer): Promise<unknown> {
    await slack.globalShortcut(ada, 'ask');
    return slack.deliveries('ask').at(-1)?.payload['trigger_id'];
  }

  it.each<[string, JsonObject, string]>([
    [
      'title',
      { ...modal, title: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'submit',
      { ...modal, submit: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'close',
      { ...modal, close: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/close/text]',
    ],
    [
      'private_metadata',
      { ...modal, private_metadata: long(3001) },
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'callback_id',
      { ...modal, callback_id: long(256) },
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      'blocks',
      { ...modal, blocks: Array(101).fill({ type: 'divider' }) },
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a block of messages alone',
      { ...modal, blocks: [{ type: 'markdown', text: 'a' }] },
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
    [
      'an input without submit',
      { ...modal, blocks: [input] },
      'missing required field: submit [json-pointer:/view]',
    ],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      'an unknown field',
      { ...modal, color: 'red' },
      'invalid additional property: color [json-pointer:/view]',
    ],
    ['a home', { type: 'home', blocks: [] }, 'must be of type modal here [json-pointer:/view/type]'],
  ])('refuses a modal for its %s', async (_, view, words) => {
    const slack = await start();
    const refused = await bodyOf(slack, 'views.open', { trigger_id: await trigger(slack), view }, true);
    expect(refused).toMatchObject({ ok: false, error: 'invalid_arguments', errors: [words] });
    expect(slack.views(ada)).toEqual([]);
  });

  it('takes a view at its limits', async () => {
    const slack = await start();
    const view = {
      ...modal,
      title: plain(long(24)),
      submit: plain(long(24)),
      private_metadata: long(3000),
      blocks: [...Array(99).fill({ type: 'divider' }), input],
    };
    expect(await bodyOf(slack, 'views.open', { trigger_id: await trigger(slack), view })).toMatchObject({
      ok: true,
    });
  });

  it('refuses a view above 250 kB', async () => {
    const slack = await start();
    const view = (last: number) => {
      const lengths = [...Array<number>(90).fill(2700), last];
      return { ...modal, blocks: lengths.map((length) => ({ type: 'section', text: plain(long(length)) })) };
    };
    const rest = 250_000 - JSON.stringify(view(0)).length;
    const openWith = async (last: number) =>
      bodyOf(slack, 'views.open', { trigger_id: await trigger(slack), view: view(last) });
    expect(await openWith(rest)).toMatchObject({ ok: true });
    expect(await openWith(rest + 1)).toMatchObject({ ok: false, error: 'view_too_large' });
  });

  it('takes a trigger once, within three seconds', async () => {
    let time = 1_700_000_000_000;
    const slack = await start({ now: () => time });
    const first = await trigger(slack);
    expect(await bodyOf(slack, 'views.open', { trigger_id: first, view: modal })).toMatchObject({ ok: true });
    expect(await bodyOf(slack, 'views.open', { trigger_id: first, view: modal })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const second = await trigger(slack);
    time += 3001;
    expect(await bodyOf(slack, 'views.open', { trigger_id: second, view: modal })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await bodyOf(slack, 'views.open', { trigger_id: '1.2.3', view: modal })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  it('refuses an outdated hash, an unknown view and a fourth in the stack', async () => {
    const slack = await start();
    const opened = await bodyOf(slack, 'views.open', { trigger_id: await trigger(slack), view: modal });
    const { id, hash } = opened['view'] as { readonly id: string; readonly hash: string };
    const update = { view_id: id, hash, view: modal };
    expect(await bodyOf(slack, 'views.update', update)).toMatchObject({ ok: true });
    expect(await bodyOf(slack, 'views.update', update)).toMatchObject({ error: 'hash_conflict' });
    expect(await bodyOf(slack, 'views.update', { ...update, view_id: 'V0NONE' })).toMatchObject({
      error: 'not_found',
    });
    for (const expected of [{ ok: true }, { ok: true }, { error: 'push_limit_reached' }]) {
      const pushed = await bodyOf(slack, 'views.push', { trigger_id: await trigger(slack), view: modal });
      expect(pushed).toMatchObject(expected);
    }
  });

  it('refuses a Home of an unknown person, with a title, or with an outdated hash', async () => {
    const slack = await start();
    const view = { type: 'home', blocks: [] };
    const publish = (args: JsonObject) => bodyOf(slack, 'views.publish', { user_id: ada, view, ...args });
    expect(await publish({ user_id: 'U0NOBODY' })).toMatchObject({ error: 'invalid_arguments' });
    expect(await publish({ view: { ...view, title: plain('a') } })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await publish({})).toMatchObject({ ok: true });
    expect(await publish({ hash: 'old' })).toMatchObject({ error: 'hash_conflict' });
  });
});

describe('assistant threads', () => {
  it('refuse a fifth prompt, an eleventh loading message and a thread that is none', async () => {
    const slack = await start({ settings: { experience: 'assistant' } });
    const { channel: channel_id, ts: thread_ts } = slack.openAssistantThread(ada);
    const prompts = Array.from({ length: 5 }, () => ({ title: 'a', message: 'b' }));
    const set = (args: JsonObject) =>
      bodyOf(slack, 'assistant.threads.setSuggestedPrompts', { channel_id, thread_ts, prompts, ...args });
    expect(await set({})).toMatchObject({ errors: ['no more than 4 items allowed [json-pointer:/prompts]'] });
    expect(await set({ prompts: prompts.slice(1) })).toMatchObject({ ok: true });
    const status = (count: number) =>
      bodyOf(slack, 'assistant.threads.setStatus', {
        channel_id,
        thread_ts,
        status: 'is reading…',
        loading_messages: Array(count).fill('a'),
      });
    expect(await status(10)).toMatchObject({ ok: true });
    expect(await status(11)).toMatchObject({ error: 'invalid_arguments' });
    expect(await set({ thread_ts: '1.2', prompts: prompts.slice(1) })).toMatchObject({
      error: 'invalid_thread_ts',
    });
  });
});

describe('agents', () => {
  it('take prompts without a thread, and with one say yes and do nothing', async () => {
    const slack = await start();
    const channel_id = slack.openAgent(ada);
    const prompts = [{ title: 'a', message: 'b' }];
    const set = (args: JsonObject) =>
      bodyOf(slack, 'assistant.threads.setSuggestedPrompts', { channel_id, prompts, ...args });
    const { ts: thread_ts } = slack.say(channel_id, ada, 'Hello');
    expect(await set({ thread_ts })).toMatchObject({ ok: true });
    expect(slack.agentPrompts(channel_id)).toBeUndefined();
    expect(await set({})).toMatchObject({ ok: true });
    expect(slack.agentPrompts(channel_id)).toMatchObject({ prompts });
    expect(() => slack.openAssistantThread(ada)).toThrow('experience agent');
  });

  it('refuse words as a status, long titles, and threads that are none', async () => {
    const slack = await start();
    const channel_id = slack.directChannel(ada);
    const { ts: thread_ts } = slack.say(channel_id, ada, 'Hello');
    const set = (args: JsonObject) =>
      bodyOf(slack, 'agents.sessions.setStatus', { channel_id, thread_ts, ...args });
    expect(await set({ status: 'is thinking…' })).toMatchObject({ error: 'invalid_arguments' });
    expect(await set({ status: 'processing', title: 'a'.repeat(201) })).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(await set({ status: 'processing', thread_ts: '1.2' })).toMatchObject({
      error: 'invalid_thread_ts',
    });
    expect(() => slack.stopAgent({ channel: channel_id, ts: thread_ts }, ada)).toThrow('no stop button');
    expect(await set({ status: 'processing', title: 'a' })).toMatchObject({ ok: true, title: 'a' });
    expect(await set({ status: 'active', title: 'b' })).toMatchObject({ ok: true, title: 'a' });
    slack.changeSettings({ experience: 'assistant' });
    expect(await set({ status: 'processing' })).toMatchObject({ error: 'not_allowed' });
  });
});

describe('response addresses', () => {
  /** The address of a command that nobody acknowledges. */
  async function address(slack: SlackServer): Promise<string> {
    await slack.command(channel, ada, '/ask', 'why?');
    return String(slack.deliveries('/ask').at(-1)?.payload['response_url']);
  }

  const use = async (url: string, body: JsonObject = { text: 'a' }) => {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return [answer.status, answer.ok ? await answer.text() : ((await answer.json()) as JsonObject)['error']];
  };

  it('work five times', async () => {
    const slack = await start();
    const url = await address(slack);
    for (let count = 0; count < 5; count++) expect(await use(url)).toEqual([200, 'ok']);
    expect(await use(url)).toEqual([404, 'used_url']);
    expect(slack.ephemerals(ada)).toHaveLength(5);
  });

  it('work for 30 minutes', async () => {
    let time = 1_700_000_000_000;
    const slack = await start({ now: () => time });
    const url = await address(slack);
    time += 30 * 60_000;
    expect(await use(url)).toEqual([200, 'ok']);
    time += 1;
    expect(await use(url)).toEqual([404, 'expired_url']);
    expect(await use(`${slack.url}/response/none`)).toEqual([404, 'no_url']);
  });

  it('refuse what a message may not hold, and keep a thread', async () => {
    const slack = await start();
    const url = await address(slack);
    expect(await use(url, { text: '' })).toEqual([400, 'no_text']);
    expect(await use(url, { blocks: [{ type: 'quote' }] })).toEqual([400, 'invalid_blocks']);
    const { ts } = slack.say(channel, ada, 'a thread');
    await use(url, { text: 'in it', response_type: 'in_channel', thread_ts: ts });
    expect(slack.messages(channel).at(-1)).toMatchObject({ text: 'in it', threadTs: ts });
  });
});
