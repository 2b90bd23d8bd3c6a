// /mcp as programs of others use it: the conformance suite, the inspector's command line, the AI SDK (npm) and the Python SDK.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSite } from '../adapters/web/site.ts';
import { writeFolder } from '../folders.ts';
import { createFixtureServer } from './fixture-server.ts';
import { answer, question, run, serve } from './served.ts';

const folder = process.env['MCP_PEERS'];
const python = process.env['MCP_PYTHON'];
/** Names what is skipped, and why. */
const named = (what: string, path: string | undefined, setting: string): string =>
  path === undefined ? `${what} (skipped: ${setting} is not set, see docs/mcp.md)` : what;
const packages = (...names: string[]): string => join(folder ?? '', 'node_modules', ...names);

/** Milliseconds: many starts of programs. */
const patience = 300_000;

/** Calls of every tool. A list leads to what an earlier call gave. */
const calls: readonly { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> }[] = [
  { name: 'ask', arguments: { question } },
  { name: 'find_passages', arguments: { words: 'elm storm' } },
  { name: 'list_documents', arguments: { filter: 'tea' } },
  { name: 'read', arguments: { id: ['list_documents', 'documents', 0, 'id'] } },
  { name: 'verify', arguments: { receipt: ['ask', 'quotes', 0, 'receipt'] } },
  { name: 'cite', arguments: { receipt: ['ask', 'quotes', 0, 'receipt'], style: 'apa' } },
  {
    name: 'check_quotes',
    arguments: { text: `They wrote “${answer}” and “the elm fell in 1988, in a storm”.` },
  },
  { name: 'explain', arguments: { question } },
  { name: 'search', arguments: { query: 'elm storm' } },
  { name: 'fetch', arguments: { id: ['search', 'results', 0, 'id'] } },
];

// biome-ignore lint/suspicious/noExplicitAny: what other clients got is read as JSON, without our types.
type Json = any;

interface Got {
  readonly tools: readonly string[];
  readonly called: Json;
  readonly read: string;
  readonly resources: readonly string[];
  readonly completed: readonly string[];
  readonly prompts: readonly string[];
  readonly prompt: string;
}

function expectAll({ tools, called, read, resources, completed, prompts, prompt }: Got): void {
  expect(tools).toEqual(calls.map(({ name }) => name).sort());
  expect(called.ask).toMatchObject({ kind: 'answered', quotes: [{ text: answer }] });
  expect(called.find_passages.passages[0].text).toBe('The elm fell in 1987, in a storm.');
  expect(called.read.text).toContain(answer);
  expect(called.verify.verification.kind).toBe('exact');
  expect(called.cite.reference).toContain(answer);
  expect(called.check_quotes.quotations.map(({ verdict }: Json) => verdict.kind)).toEqual([
    'exact',
    'altered',
  ]);
  expect(called.explain.kind).toBe('answered');
  expect(called.fetch.text).toContain('The elm fell in 1987');
  expect(read).toContain(`> ${answer}`);
  expect(resources).toContain(`verbatim://documents/${called.read.id}`);
  expect(completed).toEqual([called.read.id]);
  expect(prompts).toEqual(['brief']);
  expect(prompt).toContain('check_quotes');
}

const valueAt = (called: Json, path: readonly (string | number)[]): Json =>
  path.reduce((found, key) => found[key], called);

describe.skipIf(folder === undefined)(named('MCP programs from npm', folder, 'MCP_PEERS'), () => {
  /** By one protocol; it asks for Node 22, and sends no token. */
  const conformance = (url: string, protocol: string, expected?: string) =>
    run(packages('node', 'bin', 'node'), [
      ...[packages('@modelcontextprotocol', 'conformance', 'dist', 'index.js'), 'server'],
      ...['--url', `${url}/mcp`, '--suite', 'all', '--spec-version', protocol],
      ...(expected === undefined ? [] : ['--expected-failures', join(import.meta.dirname, expected)]),
    ]);

  it.each([
    ['2026-07-28', ['caching', 'http-header-validation', 'sep-2164-resource-not-found']],
    ['2025-11-25', ['server-initialize', 'ping']],
  ])(
    'the conformance suite passes by %s but where it calls tools of its own reference server',
    async (protocol, scenarios) => {
      const { url } = await serve('none');
      const { status, output } = await conformance(url, protocol, `conformance-${protocol}.yaml`);
      expect(status, output).toBe(0);
      const both = ['tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'];
      for (const scenario of [...scenarios, ...both])
        expect(output).toMatch(new RegExp(`✓ ${scenario}: [1-9]\\d* passed, 0 failed`));
    },
    patience,
  );

  it.each([
    ['2026-07-28', undefined, 40],
    ['2025-11-25', 'conformance-fixtures.yaml', 24],
  ])(
    'the conformance suite passes by %s with tools, resources and prompts of its own, carried by our endpoint',
    async (protocol, expected, passed) => {
      const corpus = await writeFolder({ 'tea.txt': `${answer}\n` });
      const environment = { VERBATIM_REQUESTS_PER_MINUTE: '1000000' };
      const { url } = await openSite({ corpus, environment, serverFor: createFixtureServer });
      const { status, output } = await conformance(url, protocol, expected);
      expect(status, output).toBe(0);
      expect(output.match(/✓ [\w-]+: [1-9]/g)).toHaveLength(passed);
    },
    patience,
  );

  it(
    "the inspector's command line lists, calls, reads and gets, and has nothing to say of the schemas",
    async () => {
      const { url, token } = await serve('reader');
      const inspect = async (...words: string[]): Promise<Json> => {
        const about = [
          '--cli',
          `${url}/mcp`,
          '--transport',
          'http',
          '--header',
          `Authorization: Bearer ${token}`,
        ];
        const { status, output, printed } = await run(packages('.bin', 'mcp-inspector'), [
          ...about,
          ...words,
        ]);
        expect(status, output).toBe(0);
        return JSON.parse(printed);
      };
      const { tools } = await inspect('--method', 'tools/list', '--strict');
      expect(tools).toHaveLength(calls.length);
      const called: Record<string, Json> = {};
      for (const { name, arguments: given } of calls) {
        const pairs = Object.entries(given).map(
          ([key, value]) => `${key}=${Array.isArray(value) ? valueAt(called, value) : value}`,
        );
        const got = await inspect('--method', 'tools/call', '--tool-name', name, '--tool-arg', ...pairs);
        expect({ name, isError: got.isError === true }).toEqual({ name, isError: false });
        called[name] = got.structuredContent;
      }
      const { receipt } = called['ask'].quotes[0];
      const read = await inspect('--method', 'resources/read', '--uri', `verbatim://quotes/${receipt}`);
      const listed = await inspect('--method', 'resources/list');
      const { prompts } = await inspect('--method', 'prompts/list');
      const words = ['--prompt-name', 'brief', '--prompt-args', 'subject=kettles'];
      const prompt = await inspect('--method', 'prompts/get', ...words);
      expectAll({
        ...{ tools: tools.map(({ name }: Json) => name).sort(), called, read: read.contents[0].text },
        resources: listed.resources.map(({ uri }: Json) => uri),
        // The inspector's command line completes nothing.
        completed: [called['read'].id],
        ...{ prompts: prompts.map(({ name }: Json) => name), prompt: prompt.messages[0].content.text },
      });
    },
    patience,
  );

  it(
    'the AI SDK, a client of its own',
    async () => {
      const { url, token } = await serve('reader');
      const entry = packages('@ai-sdk', 'mcp', 'dist', 'index.js');
      expect(existsSync(entry)).toBe(true);
      const { createMCPClient } = (await import(pathToFileURL(entry).href)) as Json;
      const headers = { Authorization: `Bearer ${token}` };
      const client = await createMCPClient({ transport: { type: 'http', url: `${url}/mcp`, headers } });
      const { tools } = await client.listTools();
      const executable = await client.tools();
      const called: Record<string, Json> = {};
      for (const { name, arguments: given } of calls) {
        const filled = Object.entries(given).map(([key, value]) => [
          key,
          Array.isArray(value) ? valueAt(called, value) : value,
        ]);
        const got = await executable[name].execute(Object.fromEntries(filled), {
          toolCallId: '1',
          messages: [],
        });
        expect({ name, isError: got.isError === true }).toEqual({ name, isError: false });
        called[name] = got.structuredContent;
      }
      const { receipt } = called['ask'].quotes[0];
      const read = await client.readResource({ uri: `verbatim://quotes/${receipt}` });
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri: 'verbatim://documents/{id}' },
        argument: { name: 'id', value: 'tea' },
      });
      const { prompts } = await client.experimental_listPrompts();
      const prompt = await client.experimental_getPrompt({
        name: 'brief',
        arguments: { subject: 'kettles' },
      });
      const { resources } = await client.listResources();
      await client.close();
      expectAll({
        ...{ tools: tools.map(({ name }: Json) => name).sort(), called, read: read.contents[0].text },
        ...{ resources: resources.map(({ uri }: Json) => uri), completed: completion.values },
        ...{ prompts: prompts.map(({ name }: Json) => name), prompt: prompt.messages[0].content.text },
      });
    },
    patience,
  );
});

describe.skipIf(python === undefined)(named('the Python SDK', python, 'MCP_PYTHON'), () => {
  it.each([
    ['auto', '2026-07-28'],
    ['legacy', '2025-11-25'],
  ])(
    'by %s: %s',
    async (mode, protocol) => {
      const { url, token } = await serve('reader');
      const script = join(import.meta.dirname, 'mcp_client.py');
      const asked = JSON.stringify({ mode, calls });
      const { status, output, printed } = await run(python ?? '', [script, `${url}/mcp`, token, asked]);
      expect(status, output).toBe(0);
      const got = JSON.parse(printed);
      expect(got.protocol).toBe(protocol);
      expectAll(got);
    },
    patience,
  );
});
