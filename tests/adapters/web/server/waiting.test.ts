// While the documents are read: alive, not ready, how far, and a page that waits; afterwards the site.
import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import type { Env } from '../../../../adapters/web/request/env.ts';
import { openHttpServer } from '../../../../adapters/web/server/server.ts';
import { createWaitingSite, type ReadSoFar } from '../../../../adapters/web/server/waiting.tsx';
import { readWebSettings } from '../../../../adapters/web/settings/settings.ts';

async function openWaiting(environment: Readonly<Record<string, string>> = {}) {
  let soFar: ReadSoFar | undefined;
  const settings = readWebSettings({ PORT: '0', ...environment }, false);
  const server = await openHttpServer(
    { port: 0, host: '127.0.0.1' },
    createWaitingSite(settings, () => soFar),
  );
  onTestFinished(server.close);
  return {
    server,
    url: `http://127.0.0.1:${server.port}`,
    read: (done: number, of: number) => {
      soFar = { done, of };
    },
  };
}

const browser = { headers: { Accept: 'text/html' } };

it('says how far it is, to probes, programs and people, and then serves the site', async () => {
  const { server, url, read } = await openWaiting();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  read(1_210, 2_000);
  const sentence = '1,210 of 2,000 documents read. Questions are answered once all are.';
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { state: 'starting', parts: [expect.objectContaining({ name: 'corpus', detail: sentence })] },
  ]);
  const page = await fetch(`${url}/sources`, browser);
  expect([page.status, page.headers.get('refresh')]).toEqual([503, '2']);
  expect(await page.text()).toContain(sentence);
  const asked = await fetch(`${url}/api/ask`, { method: 'POST', body: '{}' });
  expect([asked.status, asked.headers.get('retry-after'), await asked.json()]).toEqual([
    503,
    '2',
    { code: 'UNAVAILABLE', status: 503, detail: sentence },
  ]);
  server.serve(new Hono<Env>().get('/sources', (context) => context.text('all of them')));
  expect(await (await fetch(`${url}/sources`)).text()).toBe('all of them');
});

it('shows no page where none will be shown', async () => {
  const { url } = await openWaiting({ VERBATIM_PUBLIC_URL: 'https://verbatim.example' });
  expect((await fetch(url, browser)).headers.get('content-type')).toContain('problem+json');
});
