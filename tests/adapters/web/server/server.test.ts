// The program's HTTP server: alive, ready, and what platforms send.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHealthState } from '../../../../adapters/shared/health-state.ts';
import { openHttpServer } from '../../../../adapters/web/server/server.ts';
import { createSite, type Site } from '../../../../adapters/web/server/site.ts';

interface Opened {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

async function open(site: Partial<Site> = {}): Promise<Opened> {
  const full = createSite({ parts: () => [], requests: [], ...site });
  const server = await openHttpServer({ port: 0, host: '127.0.0.1' }, full);
  onTestFinished(server.close);
  return { url: `http://127.0.0.1:${server.port}`, port: server.port, close: server.close };
}

describe('/readyz', () => {
  it('is 200 while every part is well, and 503 with the reason while one is not', async () => {
    let now = Date.UTC(2026, 0, 31, 12);
    const store = createHealthState(() => now);
    const slack = createHealthState(() => now);
    const parts = [
      { name: 'store', health: store.health },
      { name: 'slack', health: slack.health },
    ];
    const { url } = await open({ parts: () => parts });
    const ready = async () => {
      const response = await fetch(`${url}/readyz`);
      return { status: response.status, body: (await response.json()) as { state: string } };
    };
    store.change('ok');
    expect(await ready()).toMatchObject({ status: 503, body: { state: 'starting' } });
    now += 1000;
    slack.change('ok', 'the socket is connected');
    expect(await ready()).toEqual({
      status: 200,
      body: {
        state: 'ok',
        parts: [
          { name: 'store', state: 'ok', since: '2026-01-31T12:00:00.000Z' },
          {
            name: 'slack',
            state: 'ok',
            since: '2026-01-31T12:00:01.000Z',
            detail: 'the socket is connected',
          },
        ],
      },
    });
    store.change('failing', 'no space left');
    now += 5000;
    store.change('failing', 'still none');
    const { status, body } = await ready();
    expect({ status, body }).toMatchObject({
      status: 503,
      body: {
        state: 'failing',
        parts: [{ name: 'store', since: '2026-01-31T12:00:01.000Z', detail: 'still none' }, { state: 'ok' }],
      },
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('the server', () => {
  it('answers what it does not know with 404, and other methods with 405', async () => {
    const { url } = await open();
    expect((await fetch(`${url}/`)).status).toBe(404);
    const posted = await fetch(`${url}/readyz`, { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${url}/healthz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('hands requests of a platform on', async () => {
    const { url } = await open({
      requests: [{ method: 'POST', path: '/slack/events', serve: (_, response) => response.end('heard') }],
    });
    expect(await (await fetch(`${url}/slack/events?a=1`, { method: 'POST' })).text()).toBe('heard');
    expect((await fetch(`${url}/slack/events`)).status).toBe(405);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('names the variable of a port that is taken', async () => {
    const { port } = await open();
    const second = openHttpServer({ port, host: '127.0.0.1' }, createSite({ parts: () => [], requests: [] }));
    await expect(second).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(`Another program is already using PORT ${port}`),
    });
  });
});

it('keeps connections open for longer than proxies do, and than it asks anybody to wait', async () => {
  const { url } = await open();
  const kept = /timeout=(\d+)/.exec((await fetch(`${url}/healthz`)).headers.get('keep-alive') ?? '');
  expect(Number(kept?.[1])).toBeGreaterThan(60);
});

describe('closing', () => {
  /** Milliseconds in which what was sent has come. */
  const arrives = 100;

  /** The time that open requests get is never over. */
  const stopTime = (): void => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
  };

  /** Answers when the test does. */
  function held() {
    let heard: (response: ServerResponse) => void = () => {};
    const asked = new Promise<ServerResponse>((resolve) => {
      heard = resolve;
    });
    return { asked, serve: (_: unknown, response: ServerResponse) => heard(response) };
  }

  it('waits for an open request, and not for its connection afterwards', async () => {
    const { asked, serve } = held();
    const { url, close } = await open({ requests: [{ method: 'GET', path: '/slow', serve }] });
    stopTime();
    const answer = fetch(`${url}/slow`);
    const response = await asked;
    const closed = close();
    response.end('whole');
    expect(await (await answer).text()).toBe('whole');
    await closed;
  });

  it('does not wait for a connection that has asked nothing', async () => {
    const { port, close, url } = await open();
    const ahead = connect(port, '127.0.0.1');
    await once(ahead, 'connect');
    // By now the server has taken the connection, too.
    await fetch(`${url}/healthz`);
    stopTime();
    const ended = once(ahead.resume(), 'close');
    await close();
    await ended;
  });

  /** A connection, what came over it, and when it is over. */
  function dial(port: number) {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (data) => {
      heard += data;
    });
    socket.on('error', ({ message }) => {
      heard += message;
    });
    return { socket, heard: () => heard, over: once(socket, 'close') };
  }

  it('answers a request whose head has partly arrived', async () => {
    const { port, close } = await open();
    const { socket, heard, over } = dial(port);
    socket.write('GET /healthz HTTP/1.1\r\nHost: 127');
    // A second request on a connection that is kept, too.
    const kept = dial(port);
    kept.socket.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await expect.poll(kept.heard).toContain('200 OK');
    kept.socket.write('GET /readyz HTTP/1.1\r\nHost: 127');
    await sleep(arrives);
    stopTime();
    const closed = close();
    await sleep(arrives);
    for (const half of [socket, kept.socket]) half.write('.0.0.1\r\n\r\n');
    await closed;
    await Promise.all([over, kept.over]);
    expect(heard()).toMatch(/^HTTP\/1.1 200 OK/);
    expect(kept.heard().match(/HTTP\/1.1 200 OK/g)).toHaveLength(2);
  });

  it('reads a body to its end that was answered before', async () => {
    const { asked, serve } = held();
    const { port, close } = await open({ requests: [{ method: 'POST', path: '/full', serve }] });
    const { socket, heard, over } = dial(port);
    const body = Buffer.alloc(20_000_000, 'x');
    socket.write(`POST /full HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(body);
    const response = await asked;
    stopTime();
    const closed = close();
    response.statusCode = 413;
    response.end('too much');
    await closed;
    await over;
    expect(heard()).toMatch(/^HTTP\/1.1 413 .*too much$/s);
  });
});
