// People with tokens of their own, on the page, in the API and over MCP: what each sees, and nothing of the others.
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { callWith } from '../mcp/stage.ts';
import { type OpenedSite, openSite, textOf } from './site.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
  'scopes.yaml': 'default: none\nweb: all\nmcp: all\n',
};
const secret = /zanzibar|salaries/i;
const question = 'What was the salary of Ada Quill in 1988?';
const signIn = { VERBATIM_SIGN_IN: '1' };

interface House extends OpenedSite {
  /** What `verbatim token` prints. */
  token(...words: string[]): Promise<string>;
  /** The cookie of somebody who has signed in. */
  enter(token: string): Promise<string>;
  /** A page as the holder of a cookie gets it. */
  see(cookie: string, path: string): Promise<{ readonly status: number; readonly text: string }>;
}

async function openHouse(environment: Readonly<Record<string, string>> = signIn): Promise<House> {
  const corpus = await writeFolder(files);
  const site = await openSite({ corpus, scopes: join(corpus, 'scopes.yaml'), environment });
  return {
    ...site,
    token: async (...words) => {
      const run = await runVerbatim(['token', ...words], { environment: { VERBATIM_DATA: site.data } });
      if (run.status !== 0) throw new Error(run.errors);
      return run.output.trim();
    },
    enter: async (token) => {
      const entered = await site.send('/sign-in', { token, next: '/' });
      expect(entered.status).toBe(303);
      return entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    see: async (cookie, path) => {
      const seen = await fetch(site.url + path, { headers: { Cookie: cookie }, redirect: 'manual' });
      return { status: seen.status, text: await seen.text() };
    },
  };
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' });

/** The path of the answer. */
async function ask({ send }: House, cookie: string, words = question): Promise<string> {
  const sent = await send('/', { q: words }, { Cookie: cookie });
  expect(sent.status).toBe(303);
  return sent.headers.get('location') ?? '';
}

describe('where people sign in', () => {
  it('lets nobody in without a token, on this machine either', async () => {
    const house = await openHouse();
    for (const path of ['/', '/sources', '/verify', '/answers/x', '/suggest?q=a', '/admin'])
      expect([path, (await house.see('', path)).status]).toEqual([path, 303]);
    expect((await house.send('/', { q: question })).status).toBe(401);
    for (const path of ['/api/sources', '/mcp'])
      expect([path, (await fetch(house.url + path)).status]).toEqual([path, 401]);
    expect((await house.send('/sign-in', { token: 'verbatim_guess' })).status).toBe(401);
  });

  it('shows a reader their own questions alone, and an administrator the figures', async () => {
    const house = await openHouse();
    const [ada, bo, eve] = [
      await house.enter(await house.token('add', 'Ada')),
      await house.enter(await house.token('add', 'Bo')),
      await house.enter(await house.token('add', 'Eve', '--role', 'administrator')),
    ];
    const path = await ask(house, ada);
    // At once, and read from the store.
    for (const cookie of [bo, eve]) expect((await house.see(cookie, path)).status).toBe(404);
    const own = await house.see(ada, path);
    expect([own.status, textOf(own.text)]).toEqual([200, expect.stringContaining('zanzibar')]);
    expect(textOf(own.text)).toContain('Signed in as Ada.');
    const rated = (cookie: string) =>
      house.send('/rate', { answer: path.split('/')[2] ?? '', verdict: 'useful' }, { Cookie: cookie });
    expect([(await rated(bo)).status, (await rated(ada)).status]).toEqual([404, 303]);
    for (const cookie of [ada, bo]) {
      expect((await house.see(cookie, '/admin')).status).toBe(403);
      expect((await house.see(cookie, '/admin/questions.csv')).status).toBe(403);
      expect((await house.see(cookie, '/')).text).not.toContain('href="/admin"');
    }
    expect((await house.see(eve, '/admin')).status).toBe(200);
    expect((await house.see(eve, '/')).text).toContain('href="/admin"');
  });

  it('lists somebody’s own questions for them alone', async () => {
    const house = await openHouse();
    const [ada, eve] = [
      await house.enter(await house.token('add', 'Ada')),
      await house.enter(await house.token('add', 'Eve', '--role', 'administrator')),
    ];
    const path = await ask(house, ada);
    await ask(house, ada, 'Who bought the kettle?');
    const own = await house.see(ada, '/history');
    expect(own.text).toContain(`href="${path}"`);
    expect(own.text.indexOf('Who bought')).toBeLessThan(own.text.indexOf(question));
    const others = await house.see(eve, '/history');
    expect([others.status, textOf(others.text)]).toEqual([200, expect.stringContaining('asked nothing yet')]);
    expect((await house.see('', '/history')).status).toBe(303);
  });

  it('lists over the API what each asked for them alone, and what was done for administrators alone', async () => {
    const house = await openHouse();
    const people = ['reader', 'editor', 'administrator', 'reader'];
    const tokens: string[] = [];
    for (const [index, role] of people.entries())
      tokens.push(await house.token('add', `Person ${index}`, '--role', role));
    const call = async (path: string, token: string, body?: object) => {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const answer = await fetch(`${house.url}/api/v1/${path}`, { ...init, headers: bearer(token) });
      return { status: answer.status, text: await answer.text() };
    };
    for (const [index, token] of tokens.slice(0, 3).entries())
      await call('ask', token, { question: `Who bought kettle number ${index}?` });
    // The page and the API are one place.
    const cookie = await house.enter(tokens[1] ?? '');
    await ask(house, cookie, 'Who bought the kettle?');
    const asked = async (token: string) =>
      JSON.parse((await call('questions', token)).text).questions.map(
        (one: { readonly question: string }) => one.question,
      );
    expect(await Promise.all(tokens.map(asked))).toEqual([
      ['Who bought kettle number 0?'],
      ['Who bought the kettle?', 'Who bought kettle number 1?'],
      ['Who bought kettle number 2?'],
      [],
    ]);
    const statuses = await Promise.all(tokens.map(async (token) => (await call('audit', token)).status));
    expect(statuses).toEqual([403, 403, 200, 403]);
    const { entries } = JSON.parse((await call('audit?most=2', tokens[2] ?? '')).text);
    expect(entries).toMatchObject([
      { who: 'Person 1', action: 'signed-in', about: 'editor' },
      { who: 'the operator', action: 'token-added', about: 'Person 3, reader' },
    ]);
  });

  it('shows nothing outside of the collections of a token: pages, addresses, API and MCP', async () => {
    const house = await openHouse();
    const limited = await house.token('add', 'Ada', '--collections', 'open');
    const whole = await house.token('add', 'Bo');
    const [ada, bo] = [await house.enter(limited), await house.enter(whole)];
    const hidden = house.verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('closed/'));
    const answer = await house.verbatim.ask({
      text: question,
      asker: {
        ...{ platform: 'web', tenant: 'local', conversation: 'web', user: 'person:Bo' },
        audience: 'public',
      },
    });
    const receipt = answer.kind === 'answered' ? answer.quotes[0].receipt : '';
    expect(receipt).toMatch(/^V-/);
    const paths = [
      ...['/', await ask(house, ada), `/answers/${answer.id}`, '/suggest?q=salary', '/sources'],
      ...[`/sources?search=salar`, `/sources/${hidden?.id}`, `/sources/${hidden?.id}/original`],
      ...[`/sources/${hidden?.id}/picture/0-9/1.png`, `/sources/${hidden?.id}/page/0-9`],
      ...[`/verify?receipt=${receipt}`, `/cite?receipt=${receipt}`, `/sources/${hidden?.id}?find=salary`],
    ];
    for (const path of paths) {
      const { text } = await house.see(ada, path);
      const words = textOf(text.replaceAll(/value="[^"]*"|<title>.*?<\/title>|<h1.*?<\/h1>/gs, ''));
      expect({ path, leaks: secret.test(words) }).toEqual({ path, leaks: false });
    }
    expect((await house.see(ada, `/sources/${hidden?.id}`)).status).toBe(404);
    // The same for somebody without the limit, so that a test of nothing is not taken for one.
    expect((await house.see(bo, `/sources/${hidden?.id}`)).text).toMatch(secret);
    expect((await house.see(bo, await ask(house, bo))).text).toMatch(secret);
    const listed = async (token: string) =>
      (await fetch(`${house.url}/api/sources`, { headers: bearer(token) })).text();
    expect([await listed(limited), await listed(whole)]).toEqual([
      expect.not.stringMatching(secret),
      expect.stringMatching(secret),
    ]);
    for (const [token, isLeak] of [
      [limited, false],
      [whole, true],
    ] as const) {
      const client = new Client({ name: 'test', version: '1' });
      await client.connect(
        new StreamableHTTPClientTransport(new URL('/mcp', house.url), {
          requestInit: { headers: { Authorization: `Bearer ${token}` } },
        }),
      );
      onTestFinished(() => client.close());
      const { text, structured } = await callWith(client)('find_passages', { words: 'salary pounds' });
      expect(secret.test(text + JSON.stringify(structured))).toBe(isLeak);
    }
  });

  it('lists what its holder asked over the API and over MCP, and nothing of an earlier holder of its name', async () => {
    const house = await openHouse();
    const own = async (token: string): Promise<readonly string[]> => {
      const listed = await fetch(`${house.url}/api/v1/questions`, { headers: bearer(token) });
      expect(listed.status).toBe(200);
      const { questions } = (await listed.json()) as { questions: { question: string }[] };
      return questions.map((one) => one.question);
    };
    const first = await house.token('add', 'Ada');
    await fetch(`${house.url}/api/v1/ask`, {
      method: 'POST',
      headers: bearer(first),
      body: JSON.stringify({ question }),
    });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StreamableHTTPClientTransport(new URL('/mcp', house.url), {
        requestInit: { headers: { Authorization: `Bearer ${first}` } },
      }),
    );
    onTestFinished(() => client.close());
    const kettle = 'When was the kettle bought?';
    await callWith(client)('ask', { question: kettle });
    expect(await own(first)).toEqual([kettle, question]);
    await house.token('revoke', 'Ada');
    const second = await house.token('add', 'Ada');
    expect(await own(second)).toEqual([]);
  });

  it('ends with the token, on the page and for programs, and a successor is another', async () => {
    const house = await openHouse();
    const token = await house.token('add', 'Ada');
    const cookie = await house.enter(token);
    const status = async () => [
      (await house.see(cookie, '/sources')).status,
      (await fetch(`${house.url}/api/sources`, { headers: bearer(token) })).status,
    ];
    expect(await status()).toEqual([200, 200]);
    await house.token('revoke', 'Ada');
    await expect.poll(status, { timeout: 5_000 }).toEqual([303, 401]);
    await house.token('add', 'Ada');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await status()).toEqual([303, 401]);
  });

  it.each(['Bearer', 'Bearer ', 'bearer two words', 'Bearer not-known'])(
    'is refused where it is none, whoever has signed in: %s',
    async (authorization) => {
      const house = await openHouse();
      const cookie = await house.enter(await house.token('add', 'Ada'));
      const status = async (headers: Readonly<Record<string, string>>) =>
        (await fetch(`${house.url}/api/v1/documents`, { headers: { Cookie: cookie, ...headers } })).status;
      expect(await status({ Authorization: authorization })).toBe(401);
      // Of another scheme is what a proxy in front asks for.
      expect(await status({ Authorization: 'Basic YWRhOnNlY3JldA==' })).toBe(200);
    },
  );

  it('says when a token was used', async () => {
    const house = await openHouse();
    const token = await house.token('add', 'Ada');
    await fetch(`${house.url}/api/sources`, { headers: bearer(token) });
    const list = async () => JSON.parse(await house.token('list', '--json'))[0].usedAt;
    await expect.poll(list).toBeGreaterThan(Date.now() - 60_000);
  });
});

describe('where nobody needs to sign in', () => {
  it('a program needs a token as soon as one was made, and a wrong one is never let in', async () => {
    const house = await openHouse({});
    const status = async (headers: Readonly<Record<string, string>> = {}) =>
      (await fetch(`${house.url}/api/sources`, { headers })).status;
    expect([await status(), await status(bearer('verbatim_guess'))]).toEqual([200, 401]);
    const token = await house.token('add', 'Ada');
    await expect.poll(() => status(), { timeout: 5_000 }).toBe(401);
    expect(await status(bearer(token))).toBe(200);
    expect((await house.see('', '/sources')).status).toBe(200);
  });

  it('beyond this machine, programs are let in by a token that was made', async () => {
    const house = await openHouse({ HOST: '0.0.0.0', VERBATIM_PUBLIC: '1' });
    expect((await fetch(`${house.url}/api/sources`)).status).toBe(404);
    const token = await house.token('add', 'Ada');
    const status = async () => (await fetch(`${house.url}/api/sources`, { headers: bearer(token) })).status;
    await expect.poll(status, { timeout: 5_000 }).toBe(200);
    const metrics = async (given: string) =>
      (await fetch(`${house.url}/metrics`, { headers: bearer(given) })).status;
    const eve = await house.token('add', 'Eve', '--role', 'administrator');
    await expect.poll(() => metrics(eve), { timeout: 5_000 }).toBe(200);
    expect(await metrics(token)).toBe(401);
  });
});
