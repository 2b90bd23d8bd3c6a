// How the adapter holds on to Slack: its health through lost sockets, and its end without a stray rejection.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBot } from './bot.ts';

const question = 'When did the US blacklist NSO Group?';
const ada = 'U0ADA';
const channel = 'C0RESEARCH';

/** Rejections that nothing handled until the test is over. */
function strayRejections(): readonly unknown[] {
  const stray: unknown[] = [];
  const keep = (reason: unknown): void => void stray.push(reason);
  process.on('unhandledRejection', keep);
  onTestFinished(() => void process.off('unhandledRejection', keep));
  return stray;
}

describe.each(['socket', 'http'] as const)('the token of the bot, in %s mode', (mode) => {
  it('shows in the health once Slack refuses it, and no more once it is taken again', async () => {
    const { slack, adapter, url } = await openBot({ mode });
    const asked = async (): Promise<number> => {
      slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
      await slack.until(({ type }) => type === 'call', { from: slack.entries.length });
      return (await fetch(`${url}/readyz`)).status;
    };
    slack.failToken('bot', 'token_revoked');
    await expect.poll(asked).toBe(503);
    const { state, since, detail } = adapter.health();
    expect([state, detail]).toEqual(['failing', expect.stringMatching(/^SLACK_BOT_TOKEN was revoked: /)]);
    await asked();
    expect(adapter.health().since).toBe(since);
    slack.failToken('bot', undefined);
    await expect.poll(asked).toBe(200);
    expect(adapter.health().state).toBe('ok');
  });

  it('is well where only a method needs more than it may do', async () => {
    const { slack, adapter } = await openBot({ mode });
    slack.faults.answer('chat.postMessage', { error: 'missing_scope' });
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await slack.until(({ type }) => type === 'message');
    expect(adapter.health().state).toBe('ok');
  });
});

describe('the socket', () => {
  it('is lost and comes back by itself, which the health and /readyz show', async () => {
    const { slack, adapter, url } = await openBot();
    const ready = async (): Promise<number> => (await fetch(`${url}/readyz`)).status;
    expect(adapter.health()).toMatchObject({ state: 'ok', detail: 'the socket is connected' });
    expect(await ready()).toBe(200);
    slack.dropSockets();
    await expect.poll(() => adapter.health().state).toBe('failing');
    expect([adapter.health().detail, await ready()]).toEqual(['the socket is lost; connecting again', 503]);
    await expect.poll(() => adapter.health().state, { timeout: 15_000 }).toBe('ok');
    await slack.command(channel, ada, '/ask', question);
    await slack.until(() => slack.ephemerals(ada).length === 1);
  });

  it('can be stopped while it is being connected again', async () => {
    const stray = strayRejections();
    const { slack, adapter } = await openBot();
    // The client waits five seconds, then asks for an address, which takes until after the stop.
    slack.faults.answer('apps.connections.open', { times: 5, delayMs: 1_500 });
    const from = slack.entries.length;
    slack.dropSockets();
    await expect.poll(() => adapter.health().detail, { timeout: 15_000 }).toBe('connecting again');
    await adapter.stop();
    await slack.until((entry) => entry.type === 'call' && entry.method === 'apps.connections.open', { from });
    await sleep(500);
    expect({ stray, connections: slack.connections() }).toEqual({ stray: [], connections: 0 });
  });

  it('ends, and says why, when Slack takes its token back', async () => {
    const stray = strayRejections();
    const { slack, adapter } = await openBot();
    slack.failToken('app', 'token_revoked');
    slack.dropSockets();
    await adapter.ended;
    expect(adapter.health()).toMatchObject({
      state: 'failing',
      detail: expect.stringContaining('SLACK_APP_TOKEN was revoked'),
    });
    expect(stray).toEqual([]);
  });

  it('is tried again after an answer that its client takes for the end', async () => {
    const stray = strayRejections();
    const { slack, adapter } = await openBot();
    slack.faults.answer('apps.connections.open', { error: 'user_removed_from_channel' });
    slack.faults.refuseConnections(200);
    slack.dropSockets();
    await expect.poll(() => adapter.health().state, { timeout: 2_000 }).toBe('failing');
    await expect.poll(() => adapter.health().state, { timeout: 25_000 }).toBe('ok');
    expect(stray).toEqual([]);
  });
});

describe('requests', () => {
  it('are checked by their signature, and share the port with the health', async () => {
    const { slack, url } = await openBot({ mode: 'http' });
    expect(await slack.verifyRequestUrl()).toBe(true);
    const forged = await fetch(`${url}/slack/events`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Slack-Signature': 'v0=00',
        'X-Slack-Request-Timestamp': String(Math.floor(Date.now() / 1000)),
      },
      body: '{"type":"url_verification","challenge":"x"}',
    });
    expect(forged.status).toBe(401);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('are refused for Slack to send again once the adapter has stopped', async () => {
    const { adapter, url } = await openBot({ mode: 'http' });
    await adapter.stop();
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(503);
  });
});

describe('stopping', () => {
  it('waits for the answers that are under way', async () => {
    const { slack, adapter } = await openBot();
    slack.faults.answer('chat.postMessage', { delayMs: 700 });
    slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
    await slack.until((entry) => entry.type === 'ack');
    await adapter.stop();
    expect(slack.messages(channel).filter(({ botId }) => botId !== undefined)).toHaveLength(1);
  });
});
