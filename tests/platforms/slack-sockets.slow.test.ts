// Sockets that end, break, are refused or fall silent: the real Bolt app finds its way back.
import { afterEach, describe, expect, it } from 'vitest';
import { createArrivals } from './slack/arrivals.ts';
import { startBoltApp } from './slack/bolt-app.ts';
import { openSlackServer, type SlackServer, type SlackServerOptions } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** An app that keeps the texts of the messages it hears. */
async function start(options: SlackServerOptions = {}) {
  const slack = await openSlackServer(options);
  open.push(slack.close);
  const heard = createArrivals<string>();
  const bolt = await startBoltApp(slack, 'socket', (app) => {
    app.message(async ({ message }) => heard.add('text' in message ? (message.text ?? '') : ''));
  });
  open.push(bolt.stop);
  return { slack, heard };
}

describe('sockets', () => {
  const reopened = async (slack: SlackServer, from: number): Promise<void> => {
    await slack.until((entry) => entry.type === 'socket' && entry.change === 'opened', {
      from,
      limitMs: 25_000,
    });
  };

  it.each(['warning', 'refresh_requested'] as const)(
    'are opened anew after a disconnect with reason %s',
    async (reason) => {
      const { slack, heard } = await start();
      const from = slack.entries.length;
      slack.disconnectSockets(reason);
      await reopened(slack, from);
      expect(slack.connections()).toBe(1);
      slack.say(channel, ada, 'after');
      expect(await heard.atLeast(1)).toEqual(['after']);
    },
  );

  it('that are cut, and refused for a while, are opened again; what was said meanwhile comes as a retry', async () => {
    const { slack, heard } = await start({ retryDelaysMs: Array(25).fill(1000) });
    const from = slack.entries.length;
    slack.faults.refuseConnections(6000);
    slack.dropSockets();
    await slack.until((entry) => entry.type === 'socket' && entry.change === 'closed', { from });
    slack.say(channel, ada, 'meanwhile');
    await reopened(slack, from);
    expect(await heard.atLeast(1)).toEqual(['meanwhile']);
    const last = slack.deliveries().at(-1);
    expect(last?.retryNum).toBeGreaterThan(0);
    expect(last?.retryReason).toBe('connection_failed');
  });

  it('that fall silent are found out by their pings', async () => {
    const { slack, heard } = await start();
    const from = slack.entries.length;
    slack.freezeSockets();
    await reopened(slack, from);
    slack.say(channel, ada, 'after');
    expect(await heard.atLeast(1)).toEqual(['after']);
  });
});
