// The administrator's page: signing in, what it shows, and who may come in at all.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../folders.ts';
import { openSite, type SiteOptions, textOf } from '../../site.ts';

const token = 'a-token-of-many-letters';
const signedUp: SiteOptions = { environment: { VERBATIM_ADMIN_TOKEN: token } };

async function signIn(site: Awaited<ReturnType<typeof openSite>>): Promise<string> {
  const answer = await site.send('/sign-in', { token, next: '/admin' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/admin']);
  return answer.headers.get('set-cookie') ?? '';
}

describe('signing in', () => {
  it('gives a cookie that no script and no other site has', async () => {
    const cookie = await signIn(await openSite(signedUp));
    expect(cookie).toMatch(/^verbatim_session=[\w-]{43};/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain(token);
  });

  it('is required, and a wrong token or a made-up cookie is refused', async () => {
    const { url, send, read } = await openSite(signedUp);
    const asked = await fetch(`${url}/admin?since=7d`, { redirect: 'manual' });
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fadmin%3Fsince%3D7d',
    ]);
    const wrong = await send('/sign-in', { token: `${token}x` });
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    const forged = await read('/admin', { headers: { Cookie: 'verbatim_session=x' } });
    expect(textOf(forged)).toContain('Sign in');
    expect(textOf(forged)).not.toContain('Questions per day');
  });

  it('may be tried five times a minute', async () => {
    const { send } = await openSite(signedUp);
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1)
      statuses.push((await send('/sign-in', { token: 'guess' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await send('/sign-in', { token })).status).toBe(429);
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'does not lead to %s',
    async (next) => {
      const { send } = await openSite(signedUp);
      const location = (await send('/sign-in', { token, next })).headers.get('location') ?? '';
      expect(new URL(location, 'http://own.example').origin).toBe('http://own.example');
    },
  );

  it('leads back to the quote that a link named', async () => {
    const { send } = await openSite(signedUp);
    const next = '/sources/abc?start=1&end=9#quote';
    expect((await send('/sign-in', { token, next })).headers.get('location')).toBe(next);
  });

  it('ends by signing out, for everyone with the cookie', async () => {
    const site = await openSite(signedUp);
    const cookie = await signIn(site);
    const status = async (): Promise<number> =>
      (await fetch(`${site.url}/admin`, { headers: { Cookie: cookie }, redirect: 'manual' })).status;
    expect(await status()).toBe(200);
    await site.send('/sign-out', {}, { Cookie: cookie });
    expect(await status()).toBe(303);
  });

  it('is not there without a token', async () => {
    const { url, send } = await openSite();
    expect((await fetch(`${url}/admin`)).status).toBe(404);
    expect((await send('/sign-in', { token: '' })).status).toBe(404);
  });
});

describe('/admin', () => {
  const openAdmin = async () => {
    const site = await openSite(signedUp);
    const asker = {
      platform: 'web',
      tenant: 'local',
      audience: 'public' as const,
      conversation: 'web',
      user: 'ada',
    };
    const answer = await site.verbatim.ask({
      text: 'When did the US blacklist NSO Group? source:outreach',
      asker,
    });
    await site.verbatim.rate(asker, { answerId: answer.id, verdict: 'outdated', note: 'see <2024>' });
    await site.verbatim.ask({ text: '=HYPERLINK("pancakes recipe")', asker });
    const Cookie = await signIn(site);
    return { ...site, admin: (path: string) => site.read(path, { headers: { Cookie } }) };
  };

  it('shows what was not answered, ratings with their notes, and which documents are quoted', async () => {
    const { admin } = await openAdmin();
    const html = await admin('/admin');
    const text = textOf(html);
    for (const part of [
      '2 questions since',
      'pancakes',
      'see <2024>',
      'outdated',
      'Documents never quoted',
    ]) {
      expect(text).toContain(part);
    }
    expect(html.match(/role="img" aria-label="Bar chart: /g)).toHaveLength(2);
    expect(text).toContain('No question has been asked since then.');
    const [often = '', never = ''] = html.split('Documents never quoted');
    expect(often).toContain('NSO continues its outreach');
    expect(never).toContain('US Government blacklists NSO Group');
  });

  it('counts each question once in every chart', async () => {
    const { admin } = await openAdmin();
    const tables = [...(await admin('/admin')).matchAll(/<caption>.*?<\/table>/gs)].map(([table]) =>
      [...table.matchAll(/<td[^>]*>(\d+)<\/td>/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    );
    // Response times are those that went through the measured core: none here.
    expect(tables).toEqual([2, 2]);
  });

  it('gives the same as CSV, in which no cell is a formula', async () => {
    const { admin } = await openAdmin();
    const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
    const questions = read(await admin('/admin/questions.csv'));
    expect(questions.map(({ outcome }) => outcome)).toContain('answered');
    expect(questions.at(-1)?.['question']).toBe(`'=HYPERLINK("pancakes recipe")`);
    expect(read(await admin('/admin/unanswered.csv'))[0]?.['times']).toBe('1');
  });

  it('lists the first of many documents, and says how many more there are', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `${index}.txt`);
    const corpus = await writeFolder(
      Object.fromEntries(names.map((name) => [name, `Tree ${name} is an oak.\n`])),
    );
    const site = await openSite({ ...signedUp, corpus });
    const html = await site.read('/admin', { headers: { Cookie: await signIn(site) } });
    expect(textOf(html)).toContain('3 more');
    expect(textOf(html)).not.toContain('mores');
  });

  it('times what is asked on the page', async () => {
    const { admin, ask } = await openAdmin();
    await ask('Who coordinated the Pegasus Project?');
    const times = /<caption>Response times.*?<\/table>/s.exec(await admin('/admin'))?.[0] ?? '';
    expect([...times.matchAll(/<td[^>]*>1<\/td>/g)]).toHaveLength(1);
  });
});

describe('beyond this machine', () => {
  it('every page waits for the token, but not the health', async () => {
    const environment = { HOST: '0.0.0.0', VERBATIM_ADMIN_TOKEN: token };
    const site = await openSite({ environment });
    for (const path of ['/', '/?q=x', '/sources', '/suggest?q=naughty', '/verify', '/cite?receipt=V-00000']) {
      const { status, headers } = await fetch(site.url + path, { redirect: 'manual' });
      expect([path, status, headers.get('location')]).toEqual([
        path,
        303,
        expect.stringMatching(/^\/sign-in/),
      ]);
    }
    expect((await site.send('/rate', { verdict: 'useful' })).status).toBe(401);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    const Cookie = await signIn(site);
    expect(await site.read('/sources', { headers: { Cookie } })).toContain('3 documents.');
  });

  it('everybody reads where that was decided', async () => {
    const { read } = await openSite({ environment: { HOST: '0.0.0.0', VERBATIM_PUBLIC: '1' } });
    expect(await read('/sources')).toContain('3 documents.');
  });
});
