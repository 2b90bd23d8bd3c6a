// Headers, hosts, sizes and rates: what every page is guarded by.
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openSite, textOf } from '../site.ts';

/** fetch does not send another Host; a browser led astray by a name does. */
const statusFor = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('every page', () => {
  it('allows nothing but its own style and script', async () => {
    const { url } = await openSite();
    for (const path of ['/', '/sources', '/verify', '/nosuch']) {
      const { headers } = await fetch(url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'sha256-[\w+/]+=*';/);
      expect(policy).not.toContain('unsafe');
      expect([headers.get('x-frame-options'), headers.get('x-content-type-options')]).toEqual([
        'DENY',
        'nosniff',
      ]);
    }
  });

  it('names no other server, and no script or handler of its own text', async () => {
    const { read } = await openSite();
    for (const path of ['/', '/?q=When+did+the+US+blacklist+NSO+Group%3F', '/sources', '/verify']) {
      const html = await read(path);
      expect(html).not.toMatch(/(?:src|action)="(?!\/)|@import|url\(/);
      expect(html).not.toMatch(/ on\w+="| style="|<script(?! type="module" src="\/page-)/);
    }
  });

  it('goes by the names of this machine alone, and by the public one', async () => {
    const { url } = await openSite({ environment: { VERBATIM_PUBLIC_URL: 'https://verbatim.example' } });
    const { port } = new URL(url);
    expect(await statusFor(url, `rebound.example:${port}`)).toBe(421);
    expect(await statusFor(url, `localhost:${port}`)).toBe(200);
    expect(await statusFor(url, `[::1]:${port}`)).toBe(200);
    expect(await statusFor(url, 'verbatim.example')).toBe(200);
    expect(await statusFor(`${url}/healthz`, 'probe.example')).toBe(200);
  });

  it.each(['/readyz', '/metrics'])('%s goes by the names of this machine, too', async (path) => {
    const { url } = await openSite();
    expect(await statusFor(url + path, 'rebound.example')).toBe(421);
    expect(await statusFor(url + path, 'localhost')).toBe(200);
  });

  it('is given to one address so many times a minute', async () => {
    const { url } = await openSite({ environment: { VERBATIM_REQUESTS_PER_MINUTE: '3' } });
    const ask = (address: string) => fetch(url, { headers: { 'X-Forwarded-For': `1.1.1.1, ${address}` } });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await ask('198.51.100.7')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const last = await ask('198.51.100.7');
    expect(last.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
    expect(last.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('198.51.100.8')).status).toBe(200);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('takes no more text than can be read', async () => {
    const { send, errors } = await openSite();
    const answer = await send('/verify', { text: 'a'.repeat(1_100_000) });
    expect([answer.status, textOf(await answer.text())]).toEqual([
      413,
      expect.stringContaining('too much text'),
    ]);
    expect(errors).toEqual([]);
  });

  it.each([10, 1_100_000, 20_000_000])(
    'takes a text in chunks as it takes a whole one: %i letters',
    async (letters) => {
      const { url, errors } = await openSite();
      const body = new Blob(['{"text":"', 'a'.repeat(letters), '"}']).stream();
      const headers = { 'Content-Type': 'application/json' };
      const sent = await fetch(`${url}/api/verify`, { method: 'POST', body, headers, duplex: 'half' });
      expect(sent.status).toBe(letters > 1_000_000 ? 413 : letters > 500_000 ? 400 : 200);
      if (letters > 1_000_000) {
        expect([sent.headers.get('connection'), await sent.json()]).toEqual([
          'close',
          expect.objectContaining({ code: 'BODY_TOO_LARGE' }),
        ]);
      }
      expect(errors).toEqual([]);
    },
  );

  it('says which methods an address takes', async () => {
    const { url, errors } = await openSite();
    const allowed: Readonly<Record<string, string>> = {
      '/': 'GET, HEAD, POST',
      '/sources': 'GET, HEAD',
      '/rate': 'POST',
      '/metrics': 'GET, HEAD',
      '/readyz': 'GET, HEAD',
      '/api/ask': 'POST',
      '/api/sources': 'GET, HEAD',
    };
    for (const [path, methods] of Object.entries(allowed)) {
      for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
        const { status, headers } = await fetch(url + path, { method });
        expect([path, method, status, headers.get('allow')]).toEqual([path, method, 405, methods]);
      }
    }
    expect((await fetch(`${url}/nosuch`, { method: 'PUT' })).status).toBe(404);
    expect(errors).toEqual([]);
  });

  it('lets nobody guess a token without an end', async () => {
    const environment = {
      VERBATIM_API_TOKENS: 'a-token-of-many-letters',
      VERBATIM_REQUESTS_PER_MINUTE: '20',
    };
    const { url } = await openSite({
      environment: { HOST: '0.0.0.0', VERBATIM_PUBLIC: '1', ...environment },
    });
    const guess = async () =>
      (await fetch(`${url}/metrics`, { headers: { Authorization: 'Bearer x' } })).status;
    const statuses: number[] = [];
    for (let index = 0; index < 25; index += 1) statuses.push(await guess());
    expect(statuses).toEqual([...Array(20).fill(401), ...Array(5).fill(429)]);
  });
});

describe('what is sent', () => {
  it.each(['/', '/sources', '/verify', '/nosuch', '/api/v1/openapi.json'])(
    '%s is compressed where the client can read that, and is the same',
    async (path) => {
      const { url } = await openSite();
      const [plain, compressed] = await Promise.all(
        ['identity', 'gzip'].map((encoding) =>
          fetch(url + path, { headers: { 'Accept-Encoding': encoding } }),
        ),
      );
      expect([plain, compressed].map((one) => one?.headers.get('Content-Encoding'))).toEqual([null, 'gzip']);
      expect(compressed?.headers.get('Vary')).toContain('Accept-Encoding');
      expect(await compressed?.text()).toBe(await plain?.text());
    },
  );

  it('is not of a file, which comes in ranges', async () => {
    const { url, verbatim } = await openSite();
    const id = verbatim.whole.corpus.documents[0]?.id;
    const headers = { 'Accept-Encoding': 'gzip', Range: 'bytes=0-1999' };
    const part = await fetch(`${url}/sources/${id}/original`, { headers });
    expect([part.status, part.headers.get('Content-Encoding')]).toEqual([206, null]);
    expect((await part.arrayBuffer()).byteLength).toBe(2000);
  });
});

it('a form is taken from the public address, behind a proxy that has ended https, and from no other', async () => {
  const { send } = await openSite({
    environment: { VERBATIM_PUBLIC_URL: 'https://verbatim.example', VERBATIM_PUBLIC: '1' },
  });
  const from = async (Origin: string) => (await send('/verify', { text: 'x' }, { Origin })).status;
  expect(await from('https://verbatim.example')).toBe(200);
  for (const other of ['http://verbatim.example', 'https://verbatim.example.evil', 'null'])
    expect([other, await from(other)]).toEqual([other, 403]);
});
