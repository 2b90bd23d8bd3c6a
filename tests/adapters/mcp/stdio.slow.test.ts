// The program as a client starts it: a process of its own, whose standard output carries the protocol and nothing else.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { newTemporaryFolder } from '../../temporary.ts';
import { runVerbatim } from '../cli/run.ts';
import { callWith } from './stage.ts';

const launcher = new URL('../../../adapters/launch.mjs', import.meta.url).pathname;
const files = { 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' };
const question = 'When was the kettle bought?';
const initialize = JSON.stringify({
  ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
});

describe('verbatim mcp', () => {
  it.each([
    ['2026-07-28', 'auto'],
    ['2025-11-25', 'legacy'],
  ] as const)('answers a client over its pipes, by the protocol of %s', async (protocol, mode) => {
    const corpus = await writeFolder(files);
    const env = { PATH: process.env['PATH'] ?? '', VERBATIM_DATA: newTemporaryFolder() };
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [launcher, 'mcp', '--corpus', corpus],
      env,
      stderr: 'pipe',
    });
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    const wrong: Error[] = [];
    client.onerror = (error) => wrong.push(error);
    await client.connect(transport);
    onTestFinished(() => client.close());
    expect(client.getNegotiatedProtocolVersion()).toBe(protocol);
    const call = callWith(client);
    expect(client.getInstructions()).toContain('run "check_quotes"');
    const { structured } = await call('ask', { question });
    expect(structured).toMatchObject({ kind: 'answered', quotes: [{ text: files['tea.txt'].trim() }] });
    const [{ receipt }] = structured.quotes;
    expect((await call('verify', { receipt })).structured.verification.kind).toBe('exact');
    expect(await call('verify', { receipt: 'V-ZZZZZ' })).toMatchObject({ isError: true });
    // A client that gets a line which is no message reports it.
    expect(wrong).toEqual([]);
    await client.close();
    const forgotten = await runVerbatim(['forget-me', '--corpus', corpus], { environment: env });
    expect(forgotten.output).toContain('Deleted 1 question ');
  });

  it.each(['auto', 'legacy'] as const)('tells a client of a quote that has changed: %s', async (mode) => {
    const corpus = await writeFolder({ ...files, 'oak.txt': 'The oak of the avenue is old.\n' });
    const env = { PATH: process.env['PATH'] ?? '', VERBATIM_DATA: newTemporaryFolder() };
    const args = [launcher, 'mcp', '--corpus', corpus];
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    const updated: string[] = [];
    client.setNotificationHandler('notifications/resources/updated', ({ params: { uri } }) => {
      updated.push(uri);
    });
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'pipe' }));
    onTestFinished(() => client.close());
    expect(client.getServerCapabilities()?.resources?.subscribe).toBe(true);
    const quoteOf = async (words: string): Promise<string> =>
      `verbatim://quotes/${(await callWith(client)('find_passages', { words })).structured.passages[0].receipt}`;
    const [kettle, oak] = [await quoteOf('kettle bought'), await quoteOf('oak avenue')];
    const listen = async (...uris: string[]): Promise<() => Promise<unknown>> => {
      if (mode === 'auto') {
        const listening = await client.listen({ resourceSubscriptions: uris });
        return () => listening.close();
      }
      await Promise.all(uris.map((uri) => client.subscribeResource({ uri })));
      return () => Promise.all(uris.map((uri) => client.unsubscribeResource({ uri })));
    };
    await expect(listen('verbatim://quotes/V-XXXXX')).rejects.toThrow();
    const stop = await listen(kettle, oak);
    const write = (text: string): void => writeFileSync(join(corpus, 'tea.txt'), text);
    write('The kettle was bought by Bo Quill in 1988.\n');
    await expect.poll(() => updated, { timeout: 30_000 }).toEqual([kettle]);
    await stop();
    write('The kettle was never bought.\n');
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(updated).toEqual([kettle]);
  });

  it('writes nothing but messages to its output, logs to standard error, and ends with its input', async () => {
    const corpus = await writeFolder(files);
    const child = spawn(process.execPath, [launcher, 'mcp', '--corpus', corpus], {
      env: { ...process.env, VERBATIM_DATA: newTemporaryFolder(), VERBATIM_LOG_LEVEL: 'debug' },
    });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => {
      output += String(data);
    });
    child.stderr.on('data', (data) => {
      errors += String(data);
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdin.write('this is no message\n');
    child.stdin.write(`${initialize}\n`);
    await expect.poll(() => output, { timeout: 30_000 }).toContain('"serverInfo"');
    await expect.poll(() => errors, { timeout: 30_000 }).toContain('corpus loaded');
    child.stdin.end();
    expect(await ended).toBe(0);
    for (const line of output.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  it('ends soon after a signal, though the client holds its end open', async () => {
    const corpus = await writeFolder(files);
    let from = 0;
    const { status, errors } = await runVerbatim(['mcp', '--corpus', corpus], {
      input: `${initialize}\n`,
      signal: { after: /serverInfo/, name: 'SIGTERM' },
      meanwhile: async () => {
        from = performance.now();
      },
    });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    // Without letting go of its input, the program would wait for its patience of 5 s.
    expect(performance.now() - from).toBeLessThan(4_500);
  });

  it('says why it cannot start, and ends with 2', async () => {
    const { status, output, errors } = await runVerbatim(['mcp', '--corpus', newTemporaryFolder()], {
      // Never: the program ends by itself, with its input open.
      signal: { after: /(?!)/, name: 'SIGTERM' },
    });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain('CORPUS_EMPTY');
  });
});
