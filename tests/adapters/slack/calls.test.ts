// Calls of Slack's API: what is written, and what is not sent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { call, Unsent } from '../../../adapters/slack/connect/calls.ts';

/** Says what it received, as a whole. */
async function openEcho() {
  const received: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let body = '';
    try {
      for await (const part of incoming) body += String(part);
    } catch {
      // The request ended before its body.
      return;
    }
    received.push(body);
    outgoing.end(JSON.stringify([incoming.method, incoming.headers['content-length'], body]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received };
}

it('are sent with their words, of whatever length in bytes', async () => {
  const { url } = await openEcho();
  const { status, text } = await call(url, { method: 'POST', body: 'text=Öffnung' });
  expect([status, JSON.parse(text)]).toEqual([200, ['POST', '13', 'text=Öffnung']]);
  const { text: without } = await call(url, { method: 'POST' });
  expect(JSON.parse(without)).toEqual(['POST', '0', '']);
});

it('are not sent where they are not wanted once the connection is there, and the next one is', async () => {
  const { url, received } = await openEcho();
  let isWanted = true;
  const first = call(url, { method: 'POST', body: 'first' }, () => isWanted);
  isWanted = false;
  await expect(first).rejects.toThrow(Unsent);
  expect((await call(url, { method: 'POST', body: 'second' })).status).toBe(200);
  expect(received).toEqual(['second']);
});
