// The real Bolt app against the test Slack, the same in Socket Mode and over signed HTTP requests.
import { type App, Assistant, type BlockAction, type ButtonAction } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { createArrivals } from './slack/arrivals.ts';
import { type BoltApp, type Mode, startBoltApp } from './slack/bolt-app.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';
const bo = 'U0BO';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function start(
  mode: Mode,
  listen: Parameters<typeof startBoltApp>[2],
  options: SlackServerOptions = {},
): Promise<{ readonly slack: SlackServer; readonly bolt: BoltApp }> {
  const slack = await openSlackServer({ mode, ...options });
  open.push(slack.close);
  const bolt = await startBoltApp(slack, mode, listen);
  open.push(bolt.stop);
  return { slack, bolt };
}

const button = (actionId: string, value = '1') => ({
  type: 'button' as const,
  action_id: actionId,
  text: { type: 'plain_text' as const, text: 'Press' },
  value,
});

const modal = {
  type: 'modal' as const,
  callback_id: 'why',
  title: { type: 'plain_text' as const, text: 'Why?' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: { type: 'plain_text' as const, text: 'Reason' },
      element: { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 },
    },
  ],
};

describe.each(['socket', 'http'] as const)('Bolt in %s mode', (mode) => {
  it('gets one mention as app_mention and as message, and answers in the thread', async () => {
    const heard = createArrivals<string>();
    const { slack } = await start(mode, (app) => {
      app.message(async () => heard.add('message'));
      app.event('app_mention', async ({ event, say }) => {
        heard.add('app_mention');
        await say({ text: 'Here I am.', thread_ts: event.ts });
      });
    });
    const asked = slack.say(channel, ada, `<@${slack.identity.botUserId}> are you there?`);
    await slack.until((entry) => entry.type === 'message' && entry.message.threadTs === asked.ts);
    expect((await heard.atLeast(2)).toSorted()).toEqual(['app_mention', 'message']);
    expect(slack.messages(channel).map((message) => message.text)).toEqual([asked.text, 'Here I am.']);
    expect(slack.unknownMethods()).toEqual([]);
    const ids = slack.deliveries().map((delivery) => delivery.payload['event_id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes a command: acknowledged, answered privately and then for all', async () => {
    const { slack } = await start(mode, (app) => {
      app.command('/ask', async ({ ack, respond, command }) => {
        await ack();
        await respond({ text: `You asked ${command.text}` });
        await respond({ text: 'For all', response_type: 'in_channel' });
      });
    });
    const outcome = await slack.command(channel, ada, '/ask', 'why?');
    expect(outcome).toMatchObject({ acknowledged: true });
    await slack.until((entry) => entry.type === 'message' && entry.message.text === 'For all');
    expect(slack.ephemerals(ada)).toMatchObject([{ text: 'You asked why?', via: 'response_url' }]);
    expect(slack.ephemerals(bo)).toEqual([]);
    expect(slack.acks()).toMatchObject([{ kind: 'slash_commands', name: '/ask' }]);
  });

  it('shows the text of an acknowledgement to the person alone', async () => {
    const { slack } = await start(mode, (app) => {
      app.command('/ask', async ({ ack }) => ack('Ask me something.'));
    });
    await slack.command(channel, ada, '/ask');
    expect(slack.ephemerals(ada)).toMatchObject([{ text: 'Ask me something.', via: 'ack' }]);
    expect(slack.messages(channel)).toEqual([]);
  });

  it('presses a button: the message is replaced unless the answer says otherwise', async () => {
    const { slack } = await start(mode, (app) => {
      app.action<BlockAction<ButtonAction>>('more', async ({ ack, respond, action }) => {
        await ack();
        await respond({ text: 'A note', replace_original: false });
        await respond({ text: `Replaced by ${action.value}` });
      });
    });
    const message = await posted(slack, { blocks: [{ type: 'actions', elements: [button('more', '7')] }] });
    await slack.clickButton(message, bo, 'more');
    await slack.until((entry) => entry.type === 'message' && entry.change === 'edited');
    expect(slack.messages(channel)).toMatchObject([{ text: 'Replaced by 7', ts: message.ts }]);
    expect(slack.ephemerals(bo)).toMatchObject([{ text: 'A note' }]);
  });

  it('opens a modal, sends back errors, and closes it on a good submission', async () => {
    const { slack } = await start(mode, (app) => {
      app.shortcut('ask', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
      });
      app.view('why', async ({ ack, view }) => {
        const text = view.state.values['reason']?.['text']?.value;
        if (text === 'no') await ack({ response_action: 'errors', errors: { reason: 'Say more.' } });
        else await ack();
      });
    });
    await slack.globalShortcut(ada, 'ask');
    const opened = await slack.until((entry) => entry.type === 'view');
    if (opened.type !== 'view') throw new Error('no view');
    await expect(slack.submitView(opened.view, {})).rejects.toThrow('Slack wants text to be filled in');
    await expect(slack.submitView(opened.view, { text: 'x'.repeat(21) })).rejects.toThrow('more than 20');
    expect(await slack.submitView(opened.view, { text: 'no' })).toMatchObject({
      errors: { reason: 'Say more.' },
    });
    expect(slack.views(ada)).toHaveLength(1);
    expect(await slack.submitView(opened.view, { text: 'because' })).toMatchObject({ acknowledged: true });
    expect(slack.views(ada)).toEqual([]);
  });

  it('loads the options of an external select as one types, and hears of the choice', async () => {
    const chosen = createArrivals<unknown>();
    const option = (text: string) => ({ text: { type: 'plain_text' as const, text }, value: text });
    const { slack } = await start(mode, (app) => {
      app.options('passage', async ({ ack, payload }) => ack({ options: [option(`${payload.value} one`)] }));
      app.action('passage', async ({ ack, action }) => {
        await ack();
        chosen.add(action);
      });
    });
    const accessory = {
      type: 'external_select' as const,
      action_id: 'passage',
      placeholder: { type: 'plain_text' as const, text: 'Search' },
    };
    const text = { type: 'mrkdwn' as const, text: 'Which?' };
    const message = await posted(slack, { blocks: [{ type: 'section', text, accessory }] });
    await expect(slack.loadOptions(message, ada, 'passage', 'ab')).rejects.toThrow('from 3 characters on');
    expect(await slack.loadOptions(message, ada, 'passage', 'abc')).toEqual([
      { text: 'abc one', value: 'abc one' },
    ]);
    await slack.selectOption(message, ada, 'passage', 'abc one');
    await expect(slack.selectOption(message, ada, 'passage', 'other')).rejects.toThrow('no option other');
    expect(await chosen.atLeast(1)).toMatchObject([{ selected_option: { value: 'abc one' } }]);
  });

  it('publishes Home when it is opened, and gives it back with the next opening', async () => {
    const seen = createArrivals<unknown>();
    const { slack } = await start(mode, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        seen.add(event.view);
        const text = { type: 'mrkdwn' as const, text: 'Welcome' };
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'section', text }] },
        });
      });
    });
    slack.openHome(ada);
    await slack.until((entry) => entry.type === 'view' && entry.change === 'published');
    slack.openHome(ada);
    await slack.until((entry) => entry.type === 'view', { from: slack.entries.length });
    expect(await seen.atLeast(2)).toMatchObject([
      undefined,
      { type: 'home', blocks: [{ text: { text: 'Welcome' } }] },
    ]);
    expect(slack.home(bo)).toBeUndefined();
  });

  it('runs the assistant pane: prompts, status while it works, title, answer in the thread', async () => {
    const settings = { experience: 'assistant' as const };
    const listen = (app: App): void => {
      app.assistant(
        new Assistant({
          threadStarted: async ({ setSuggestedPrompts }) => {
            await setSuggestedPrompts({ prompts: [{ title: 'First', message: 'What is first?' }] });
          },
          userMessage: async ({ setStatus, setTitle, say, message }) => {
            await setStatus('is searching…');
            await setTitle('A title');
            await say({ text: `About ${'text' in message ? message.text : ''}` });
          },
        }),
      );
    };
    const { slack } = await start(mode, listen, { settings });
    const thread = slack.openAssistantThread(ada, channel);
    await slack.until((entry) => entry.type === 'thread');
    slack.clickPrompt(thread, 0);
    const answer = await slack.until(
      (entry) => entry.type === 'message' && entry.message.botId !== undefined,
    );
    expect(answer).toMatchObject({ message: { text: 'About What is first?', threadTs: thread.ts } });
    expect(slack.entries.filter((entry) => entry.type === 'thread').map((entry) => entry.status)).toContain(
      'is searching…',
    );
    expect(slack.assistantThread(thread)).toMatchObject({ status: '', title: 'A title' });
  });

  it('brings an event again that was not acknowledged, as context.retryNum', async () => {
    const tries = createArrivals<unknown>();
    const { slack } = await start(
      mode,
      (app) => {
        app.message(async ({ context, body }) => {
          tries.add([context.retryNum, context.retryReason, body.event_id]);
        });
      },
      { retryDelaysMs: [0, 10, 20] },
    );
    slack.faults.loseAcks(2);
    slack.say(channel, ada, 'hello');
    await slack.until((entry) => entry.type === 'ack');
    const id = slack.deliveries()[0]?.payload['event_id'];
    const first = mode === 'socket' ? [0, ''] : [undefined, undefined];
    expect(await tries.atLeast(3)).toEqual([
      [...first, id],
      [1, 'timeout', id],
      [2, 'timeout', id],
    ]);
  });

  it('waits out a 429 with its Retry-After', async () => {
    const { slack } = await start(mode, (app) => {
      app.message(async ({ say }) => void (await say('late')));
    });
    slack.faults.answer('chat.postMessage', { retryAfter: 1, times: 1 });
    slack.say(channel, ada, 'hello');
    await slack.until((entry) => entry.type === 'message' && entry.message.text === 'late');
    const [refused, done] = slack.calls('chat.postMessage');
    expect([refused, done]).toMatchObject([{ status: 429, error: 'ratelimited' }, { ok: true }]);
    expect((done?.time ?? 0) - (refused?.time ?? 0)).toBeGreaterThanOrEqual(1000);
  });
});

/** Posts a message of the app's with these blocks. */
async function posted(slack: SlackServer, content: { readonly blocks: readonly object[] }) {
  const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${slack.tokens.bot}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ channel, text: 'A message', ...content }),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
  const message = slack.messages(channel).at(-1);
  if (message === undefined) throw new Error('Nothing was posted.');
  return message;
}
