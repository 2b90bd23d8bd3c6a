// Models over HTTP: the same tools, behind the guard and the tokens of the API.
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { openSite, type SiteOptions } from '../web/site.ts';
import { callWith } from './stage.ts';

const token = 'a-token-of-many-letters';
const other = 'another-token-of-letters';
const files = { 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' };
const question = 'When was the kettle bought?';
const initialize = {
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
};

async function connect(url: string, mode: 'auto' | 'legacy' = 'auto', bearer?: string): Promise<Client> {
  const headers: Readonly<Record<string, string>> =
    bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

const openFiles = async (options: SiteOptions = {}) =>
  openSite({ corpus: await writeFolder(files), ...options });

const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}/mcp`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...headers,
    },
  });

describe('/mcp', () => {
  it.each([
    ['2026-07-28', 'auto'],
    ['2025-11-25', 'legacy'],
  ] as const)('answers a client by the protocol of %s', async (protocol, mode) => {
    const { url, errors } = await openFiles();
    const client = await connect(url, mode);
    expect(client.getNegotiatedProtocolVersion()).toBe(protocol);
    expect(client.getInstructions()).toContain('run "check_quotes"');
    // No client waits for a word that never comes.
    const { tools: toolList, prompts, resources } = client.getServerCapabilities() ?? {};
    for (const list of [toolList, prompts, resources]) expect(list).toMatchObject({ listChanged: false });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'find_passages', 'read', 'verify', 'check_quotes', 'search', 'fetch']),
    );
    const call = callWith(client);
    const { structured } = await call('ask', { question });
    expect(structured).toMatchObject({ kind: 'answered', quotes: [{ text: files['tea.txt'].trim() }] });
    const [{ receipt }] = structured.quotes;
    expect((await call('verify', { receipt })).structured.verification.kind).toBe('exact');
    expect(await call('verify', { receipt: 'V-ZZZZZ' })).toMatchObject({ isError: true });
    expect(await call('ask', { question: '' })).toMatchObject({ isError: true });
    expect(errors).toEqual([]);
  });

  it('takes a body in chunks', async () => {
    const { url } = await openFiles();
    const body = new Blob([JSON.stringify(initialize)]).stream();
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
    };
    const sent = await fetch(`${url}/mcp`, { method: 'POST', body, headers, duplex: 'half' });
    expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('"serverInfo"')]);
  });

  it('wants one of the tokens where some are set', async () => {
    const { url } = await openFiles({ environment: { VERBATIM_API_TOKENS: token } });
    for (const headers of [{}, { Authorization: 'Bearer x' }, { Authorization: `Basic ${token}` }]) {
      const refused = await post(url, initialize, headers);
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await refused.json()).toMatchObject({ code: 'TOKEN_REQUIRED' });
    }
    await expect(connect(url)).rejects.toThrow();
    const call = callWith(await connect(url, 'auto', token));
    expect((await call('ask', { question })).text).toContain('1987');
  });

  it('is off beyond this machine without a token', async () => {
    const environment = { HOST: '0.0.0.0', VERBATIM_PUBLIC: '1' };
    const { url } = await openFiles({ environment });
    expect((await post(url, initialize)).status).toBe(404);
  });

  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null'])(
    'refuses what a page of another site sends: %s',
    async (origin) => {
      const { url } = await openFiles();
      const refused = await post(url, initialize, { Origin: origin });
      expect([refused.status, await refused.json()]).toEqual([
        403,
        expect.objectContaining({ code: 'OTHER_SITE' }),
      ]);
      expect((await post(url, initialize, { Origin: url })).status).toBe(200);
    },
  );

  it('says what is wrong with a message, and goes on', async () => {
    const { url, errors } = await openFiles();
    const statuses: number[] = [];
    for (const body of [
      '',
      '{',
      '[]',
      '7',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":1,"method":"no/such"}',
    ])
      statuses.push((await post(url, body)).status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect((await post(url, initialize, { 'Content-Type': 'text/plain' })).status).toBe(415);
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect([method, (await fetch(`${url}/mcp`, { method })).status]).toEqual([method, 405]);
    expect((await post(url, `"${'a'.repeat(1_100_000)}"`)).status).toBe(413);
    expect((await post(url, initialize)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  it('counts each request of an address', async () => {
    const { url } = await openFiles({ environment: { VERBATIM_REQUESTS_PER_MINUTE: '3' } });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await post(url, initialize)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('what a model asks over HTTP', () => {
  it('is answered within the scope of mcp, whatever the page shows', async () => {
    const corpus = await writeFolder({
      'open/tea.txt': files['tea.txt'],
      'closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
      'scopes.yaml': 'default: all\nmcp: [open]\n',
    });
    const { url, verbatim } = await openSite({ corpus, scopes: join(corpus, 'scopes.yaml') });
    const call = callWith(await connect(url));
    const hidden = verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('closed/'));
    const calls: [string, Record<string, unknown>][] = [
      ['ask', { question: 'What was the salary of Ada Quill in 1988?' }],
      ['find_passages', { words: 'salary pounds' }],
      ['read', { id: hidden?.id }],
      ['check_quotes', { text: 'They wrote “the salary of Ada Quill was 900 pounds in 1988”.' }],
      ['list_documents', {}],
      ['search', { query: 'salary pounds' }],
      ['fetch', { id: hidden?.id }],
    ];
    for (const [tool, given] of calls) {
      const { text, structured } = await call(tool, given);
      const leaks = /zanzibar|salaries/i.test(text + JSON.stringify(structured ?? {}));
      expect({ tool, leaks }).toEqual({ tool, leaks: false });
    }
    expect((await call('ask', { question })).text).toContain('1987');
  });

  it('is shown to nobody else: not on the page, and not to another token', async () => {
    const environment = { VERBATIM_API_TOKENS: `${token},${other}` };
    const { url, verbatim } = await openFiles({ environment });
    const { structured } = await callWith(await connect(url, 'auto', token))('ask', { question });
    expect(structured.id).toMatch(/^\w+$/);
    expect((await fetch(`${url}/answers/${structured.id}`)).status).toBe(404);
    const askers = [];
    await callWith(await connect(url, 'auto', other))('ask', { question });
    for await (const { questions } of verbatim.whole.pages({}))
      askers.push(...questions.map(({ asker, audience, platform }) => ({ asker, audience, platform })));
    expect(askers.map(({ audience, platform }) => [audience, platform])).toEqual([
      ['direct', 'mcp'],
      ['direct', 'mcp'],
    ]);
    expect(new Set(askers.map(({ asker }) => asker)).size).toBe(2);
  });
});
