// The API's description as programs of others read it: Redocly's linter, and Schemathesis, which tries it on a running bot.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../store/samples.ts';
import { adminToken, run, serve } from './served.ts';

const programs = { REDOCLY: process.env['REDOCLY'], SCHEMATHESIS: process.env['SCHEMATHESIS'] } as const;
/** Names what is skipped, and why. */
const named = (what: string, program: keyof typeof programs): string =>
  programs[program] === undefined ? `${what} (skipped: ${program} names no program, see docs/web.md)` : what;
const descriptions = ['/api/v1/openapi.json', '/api/openapi.json'] as const;
const config = join(import.meta.dirname, 'schemathesis.toml');
/** Milliseconds: 1,200 requests and more. */
const patience = 300_000;

async function cookieOf(url: string): Promise<string> {
  const body = new URLSearchParams({ token: adminToken, next: '/' });
  const init = { method: 'POST', body, headers: { Origin: url }, redirect: 'manual' } as const;
  const sent = await fetch(`${url}/sign-in`, init);
  return /^verbatim_session=[^;]+/.exec(sent.headers.get('Set-Cookie') ?? '')?.[0] ?? '';
}

describe.skipIf(programs.REDOCLY === undefined)(named("Redocly's linter", 'REDOCLY'), () => {
  it.each(descriptions)('has nothing to say of %s', async (path) => {
    const { url, token } = await serve('reader');
    const described = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
    const file = join(newFolder(), 'openapi.json');
    writeFileSync(file, JSON.stringify(await described.json(), null, 2));
    const { status, output } = await run(programs.REDOCLY ?? '', ['lint', file, '--extends=recommended']);
    expect(output).toContain('Your API description is valid.');
    expect([status, /\d+ (?:warnings?|errors?)/.exec(output)]).toEqual([0, null]);
  });
});

describe.skipIf(programs.SCHEMATHESIS === undefined)(named('Schemathesis', 'SCHEMATHESIS'), () => {
  const tried = async (url: string, path: string, header: string, ...more: string[]): Promise<void> => {
    const words = ['--config-file', config, 'run', url + path, '--header', header, ...more];
    const { status, output } = await run(programs.SCHEMATHESIS ?? '', [...words, '--max-examples', '25']);
    // What it found, and how to send it again, where it found anything.
    expect(status, output).toBe(0);
    expect(output).toMatch(/[1-9]\d+ generated/);
  };

  it.each(['reader', 'editor', 'administrator'] as const)(
    'finds neither a failure nor anything undescribed with the token of a %s',
    async (role) => {
      const { url, token } = await serve(role);
      await tried(url, descriptions[0], `Authorization: Bearer ${token}`);
    },
    patience,
  );

  it(
    'finds none with the cookie of somebody who signed in',
    async () => {
      const { url } = await serve('reader');
      const cookie = await cookieOf(url);
      expect(cookie).toMatch(/=\S{20,}/);
      // The cookie suffices, whatever a proxy in front makes the browser send besides.
      await tried(url, descriptions[0], `Cookie: ${cookie}`, '--exclude-checks', 'ignored_auth');
    },
    patience,
  );

  it(
    'finds none at the addresses of before /api/v1',
    async () => {
      const { url, token } = await serve('reader');
      await tried(url, descriptions[1], `Authorization: Bearer ${token}`);
    },
    patience,
  );
});
