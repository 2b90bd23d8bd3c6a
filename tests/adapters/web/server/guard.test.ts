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

  it('is given to one address so many times a minute', async () => {
    const { url } = await openSite({ environment: { VERBATIM_REQUESTS_PER_MINUTE: '3' } });
    const ask = (address: string) => fetch(url, { headers: { 'X-Forwarded-For': `1.1.1.1, ${address}` } });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await ask('198.51.100.7')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
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
});
