// What an app's answers to interactions do to views and messages, and which of them Slack would not take.
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { startBoltApp } from './slack/bolt-app.ts';
import { rawCall } from './slack/raw-call.ts';
import type { JsonObject, View } from './slack/types.ts';
import { openSlackServer, type SlackServer } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function start(listen: (app: App) => void): Promise<SlackServer> {
  const slack = await openSlackServer();
  open.push(slack.close);
  const bolt = await startBoltApp(slack, 'socket', (app) => {
    app.shortcut('open', async ({ ack }) => ack());
    listen(app);
  });
  open.push(bolt.stop);
  return slack;
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });

function modal(title: string, more: JsonObject = {}) {
  const element = { type: 'plain_text_input' as const, action_id: 'text' };
  const input = { type: 'input' as const, block_id: 'input', optional: true, label: plain('Text'), element };
  return {
    type: 'modal' as const,
    callback_id: 'm',
    title: plain(title),
    submit: plain('Send'),
    blocks: [input],
    ...more,
  };
}

/** A modal that the app opened for Ada. */
async function opened(slack: SlackServer, more: JsonObject = {}): Promise<View> {
  await slack.globalShortcut(ada, 'open');
  const trigger_id = slack.deliveries('open').at(-1)?.payload['trigger_id'];
  const { body } = await rawCall(slack, 'views.open', { trigger_id, view: modal('First', more) });
  expect(body).toMatchObject({ ok: true });
  const [view] = slack.views(ada);
  if (view === undefined) throw new Error('no view was opened');
  return view;
}

const titles = (slack: SlackServer): readonly unknown[] =>
  slack.views(ada).map((view) => (view.content['title'] as JsonObject)['text']);

const withButton = {
  blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'b', text: plain('B') }] }],
};

async function posted(slack: SlackServer, content: JsonObject, method = 'chat.postMessage') {
  const { body } = await rawCall(slack, method, { channel, user: ada, text: 'a', ...content });
  expect(body).toMatchObject({ ok: true });
  const message =
    method === 'chat.postMessage' ? slack.messages(channel).at(-1) : slack.ephemerals(ada).at(-1);
  if (message === undefined) throw new Error('nothing was posted');
  return message;
}

describe('submitting a modal', () => {
  it.each([
    ['update', ['Second']],
    ['push', ['First', 'Second']],
    ['clear', []],
    ['nothing', []],
  ] as const)('with the answer %s leaves %j', async (answer, left) => {
    const slack = await start((app) => {
      app.view('m', async ({ ack }) => {
        if (answer === 'nothing') await ack();
        else if (answer === 'clear') await ack({ response_action: 'clear' });
        else await ack({ response_action: answer, view: modal('Second') });
      });
    });
    await slack.submitView(await opened(slack));
    expect(titles(slack)).toEqual(left);
  });

  it('refuses an answer with a view that is too long, and errors for what is no input', async () => {
    const slack = await start((app) => {
      app.view('m', async ({ ack, view }) => {
        if (view.state.values['input']?.['text']?.value === 'errors') {
          await ack({ response_action: 'errors', errors: { other: 'No.' } });
        } else await ack({ response_action: 'update', view: modal('x'.repeat(25)) });
      });
    });
    const view = await opened(slack);
    await expect(slack.submitView(view)).rejects.toThrow('must be less than 25 characters');
    await expect(slack.submitView(view, { text: 'errors' })).rejects.toThrow('must name input blocks');
    expect(slack.entries.filter((entry) => entry.type === 'refused')).toHaveLength(2);
    expect(titles(slack)).toEqual(['First']);
  });

  it('tells the app of a closed view only with notify_on_close', async () => {
    const slack = await start((app) => {
      app.view({ callback_id: 'm', type: 'view_closed' }, async ({ ack }) => ack());
    });
    expect(await slack.closeView(await opened(slack))).toBeUndefined();
    expect(await slack.closeView(await opened(slack, { notify_on_close: true }))).toMatchObject({
      acknowledged: true,
    });
    expect(titles(slack)).toEqual([]);
  });

  it('says nothing of an input before the view is submitted, unless it dispatches', async () => {
    const slack = await start((app) => {
      app.action('pick', async ({ ack }) => ack());
    });
    const element = { type: 'static_select', action_id: 'pick', options: [option('one')] };
    const input = { type: 'input', label: plain('Pick'), element };
    const silent = await opened(slack, { blocks: [input] });
    await expect(slack.selectOption(silent, ada, 'pick', 'one')).rejects.toThrow(
      'before the view is submitted',
    );
    await slack.closeView(silent);
    const loud = await opened(slack, { blocks: [{ ...input, dispatch_action: true }] });
    expect(await slack.selectOption(loud, ada, 'pick', 'one')).toMatchObject({ acknowledged: true });
    const { view } = slack.deliveries('pick').at(-1)?.payload ?? {};
    const [values] = Object.values(
      (view as { readonly state: { readonly values: JsonObject } }).state.values,
    );
    expect(values).toMatchObject({ pick: { selected_option: { value: 'one' } } });
  });
});

describe('answers that Slack would not take', () => {
  it.each([
    [
      'more than 100 options',
      Array.from({ length: 101 }, (_, index) => option(`${index}`)),
      'no more than 100 items',
    ],
    ['an option that is too long', [option('x'.repeat(76))], 'must be less than 76 characters'],
  ])('are %s', async (_, options, words) => {
    const slack = await start((app) => {
      app.options('pick', async ({ ack }) => ack({ options }));
    });
    const elements = [{ type: 'external_select', action_id: 'pick', min_query_length: 1 }];
    const message = await posted(slack, { blocks: [{ type: 'actions', elements }] });
    await expect(slack.loadOptions(message, ada, 'pick', 'a')).rejects.toThrow(words);
    expect(slack.entries.filter((entry) => entry.type === 'refused')).toHaveLength(1);
  });

  it('are no options at all, while an empty list is one', async () => {
    const answers = [{}, { options: [] }];
    const slack = await start((app) => {
      app.options('pick', async ({ ack }) => ack(answers.shift() as { options: [] }));
    });
    const elements = [{ type: 'external_select', action_id: 'pick', min_query_length: 1 }];
    const message = await posted(slack, { blocks: [{ type: 'actions', elements }] });
    await expect(slack.loadOptions(message, ada, 'pick', 'a')).rejects.toThrow('must define either');
    expect(await slack.loadOptions(message, ada, 'pick', 'a')).toEqual([]);
  });

  it('are bad blocks in the acknowledgement of a command', async () => {
    const slack = await start((app) => {
      app.command('/ask', async ({ ack }) => ack({ text: 'a', blocks: [{ type: 'quote' }] }));
    });
    await slack.command(channel, ada, '/ask');
    expect(slack.ephemerals(ada)).toEqual([]);
    const refused = slack.entries.find((entry) => entry.type === 'refused');
    expect(refused).toMatchObject({ name: '/ask', problems: expect.arrayContaining(['invalid_blocks']) });
  });
});

describe('answers to buttons', () => {
  it('replace and delete private words, which nothing else can', async () => {
    const slack = await start((app) => {
      app.action('b', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'replaced' });
        await respond({ delete_original: true });
      });
    });
    const word = await posted(slack, withButton, 'chat.postEphemeral');
    await slack.clickButton(word, ada, 'b');
    await slack.until((entry) => entry.type === 'response_url' && entry.body['delete_original'] === true);
    expect(slack.entries.filter((entry) => entry.type === 'ephemeral').at(-1)).toMatchObject({
      ephemeral: { ts: word.ts, text: 'replaced' },
    });
    expect(slack.ephemerals(ada)).toEqual([]);
    await expect(slack.clickButton(word, ada, 'b')).rejects.toThrow('is gone');
  });

  it('press what a message holds now, not what it held', async () => {
    const slack = await start((app) => {
      app.action('b', async ({ ack }) => ack());
    });
    const message = await posted(slack, withButton);
    await rawCall(slack, 'chat.update', { channel, ts: message.ts, text: 'no button' });
    await expect(slack.clickButton(message, ada, 'b')).rejects.toThrow('no fitting element b');
  });
});

describe('message shortcuts', () => {
  it('carry the message, and may be used where the app is not', async () => {
    const slack = await start((app) => {
      app.shortcut('find', async ({ ack, respond, shortcut }) => {
        await ack();
        if (shortcut.type === 'message_action') await respond(`Found: ${shortcut.message.text}`);
      });
    });
    slack.leave(channel, slack.identity.botUserId);
    const message = slack.say(channel, 'U0BO', 'a claim');
    await slack.messageShortcut(message, ada, 'find');
    await slack.until((entry) => entry.type === 'ephemeral');
    expect(slack.ephemerals(ada)).toMatchObject([{ text: 'Found: a claim' }]);
    expect(slack.deliveries('message')).toEqual([]);
  });
});
