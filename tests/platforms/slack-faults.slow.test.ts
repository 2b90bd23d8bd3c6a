// Faults on request: each befalls the real Bolt app, which has to come through.
import { afterEach, describe, expect, it } from 'vitest';
import { createArrivals } from './slack/arrivals.ts';
import { type BoltApp, type Mode, startBoltApp } from './slack/bolt-app.ts';
import { rawCall } from './slack/raw-call.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Started {
  readonly slack: SlackServer;
  readonly bolt: BoltApp;
  /** Texts of the messages that the app heard. */
  readonly heard: ReturnType<typeof createArrivals<string>>;
}

/** An app that keeps the messages it hears, and answers "answer" to those that ask "?". */
async function start(mode: Mode, options: SlackServerOptions = {}): Promise<Started> {
  const slack = await openSlackServer({ mode, ...options });
  open.push(slack.close);
  const heard = createArrivals<string>();
  const bolt = await startBoltApp(slack, mode, (app) => {
    app.message(async ({ message, say }) => {
      const text = 'text' in message ? (message.text ?? '') : '';
      heard.add(text);
      if (text === '?') await say('answer');
    });
    app.command('/ask', async ({ ack }) => ack());
    app.command('/slow', async () => undefined);
  });
  open.push(bolt.stop);
  return { slack, bolt, heard };
}

describe.each(['socket', 'http'] as const)('deliveries in %s mode', (mode) => {
  it('come twice with one event id', async () => {
    const { slack, heard } = await start(mode);
    slack.faults.deliverTwice();
    slack.say(channel, ada, 'one');
    expect(await heard.atLeast(2)).toEqual(['one', 'one']);
    const [first, second] = slack.deliveries();
    expect(second?.payload['event_id']).toBe(first?.payload['event_id']);
    expect(second?.id).not.toBe(first?.id);
  });

  it('come out of order', async () => {
    const { slack, heard } = await start(mode);
    slack.faults.reverseEvents(3);
    for (const text of ['one', 'two', 'three', 'four']) slack.say(channel, ada, text);
    const order = (await heard.atLeast(4)).filter((text) => text !== 'four');
    expect(order).toEqual(['three', 'two', 'one']);
  });

  it('come late', async () => {
    const { slack, heard } = await start(mode);
    slack.faults.delayDeliveries(200);
    const said = slack.say(channel, ada, 'one');
    await heard.atLeast(1);
    const [delivery] = slack.deliveries();
    expect((delivery?.time ?? 0) - Number(said.ts) * 1000).toBeGreaterThanOrEqual(190);
  });

  it('come again on demand, as a retry', async () => {
    const { slack, heard } = await start(mode);
    slack.say(channel, ada, 'one');
    await slack.until((entry) => entry.type === 'ack');
    const [delivery] = slack.deliveries();
    if (delivery === undefined) throw new Error('nothing was delivered');
    await slack.redeliver(delivery, 2, 'http_timeout');
    expect(await heard.atLeast(2)).toEqual(['one', 'one']);
    expect(slack.deliveries().at(-1)).toMatchObject({ retryNum: 2, retryReason: 'http_timeout' });
  });

  it('of a command that nobody acknowledges end in a timeout, of one in time in an ack', async () => {
    const { slack } = await start(mode, { ackMs: 300 });
    expect(await slack.command(channel, ada, '/slow')).toEqual({
      acknowledged: false,
      reason: 'operation_timeout',
    });
    expect(await slack.command(channel, ada, '/ask')).toMatchObject({ acknowledged: true });
    const [ack] = slack.acks();
    expect(ack?.latencyMs).toBeLessThan(300);
  });

  it('fail where there is no app', async () => {
    const { slack, bolt } = await start(mode);
    await bolt.stop();
    open.pop();
    if (mode === 'socket') await slack.until((entry) => entry.type === 'socket' && entry.change === 'closed');
    expect(await slack.command(channel, ada, '/ask')).toEqual({
      acknowledged: false,
      reason: 'dispatch_failed',
    });
  });
});

describe('calls', () => {
  it('meet a status, an error of Slack, and then the method again', async () => {
    const { slack } = await start('socket');
    slack.faults.answer('auth.test', { status: 503 });
    slack.faults.answer('auth.test', { error: 'fatal_error' });
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push(await rawCall(slack, 'auth.test', {}));
    expect(answers).toMatchObject([
      { status: 503, body: { ok: false } },
      { status: 200, body: { ok: false, error: 'fatal_error' } },
      { status: 200, body: { ok: true } },
    ]);
  });

  it('wait, and lose their connection before the work or after it', async () => {
    const { slack } = await start('socket');
    slack.faults.answer('chat.postMessage', { delayMs: 200 });
    slack.faults.answer('chat.postMessage', { reset: 'before' });
    slack.faults.answer('chat.postMessage', { reset: 'after' });
    const post = (text: string) => rawCall(slack, 'chat.postMessage', { channel, text });
    expect(await post('late')).toMatchObject({ body: { ok: true } });
    expect(slack.calls('chat.postMessage')[0]?.tookMs).toBeGreaterThanOrEqual(190);
    await expect(post('lost')).rejects.toThrow();
    await expect(post('done')).rejects.toThrow();
    expect(slack.messages(channel).map((message) => message.text)).toEqual(['late', 'done']);
  });

  it('are made again by the client after a reset', async () => {
    const { slack } = await start('socket');
    slack.faults.answer('chat.postMessage', { reset: 'before' });
    slack.say(channel, ada, '?');
    await slack.until((entry) => entry.type === 'message' && entry.message.text === 'answer');
    expect(slack.calls('chat.postMessage').map((call) => call.ok)).toEqual([false, true]);
  });
});

describe('signed requests', () => {
  it('answer the challenge of a new request URL', async () => {
    const { slack } = await start('http');
    expect(await slack.verifyRequestUrl()).toBe(true);
    slack.setRequestUrl(`${slack.url}/nowhere`);
    expect(await slack.verifyRequestUrl()).toBe(false);
  });

  it('of another clock are refused by the app, and tried again', async () => {
    const { slack } = await start('http', { now: () => Date.now() - 600_000, retryDelaysMs: [0] });
    slack.say(channel, ada, 'stale');
    await slack.until((entry) => entry.type === 'delivery' && entry.retryReason === 'http_error');
    expect(slack.acks()).toEqual([]);
  });

  it('carry the number and the reason of a retry', async () => {
    const { slack } = await start('http', { retryDelaysMs: [0] });
    const answers = createArrivals<readonly [unknown, unknown]>();
    const { createServer } = await import('node:http');
    const listener = createServer((request, response) => {
      answers.add([request.headers['x-slack-retry-num'], request.headers['x-slack-retry-reason']]);
      response.writeHead(500).end();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    open.push(async () => void listener.close());
    const address = listener.address();
    slack.setRequestUrl(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    slack.say(channel, ada, 'one');
    expect(await answers.atLeast(2)).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
    ]);
  });
});
