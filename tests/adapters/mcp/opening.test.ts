// A client is greeted while the documents are still being read; its calls wait for them, and hear why there are none.
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { expect, it, onTestFinished } from 'vitest';
import { createMcpServer } from '../../../adapters/mcp/server.ts';
import { type Log, type Verbatim, VerbatimError } from '../../../src/index.ts';
import { asker, callWith, openStage } from './stage.ts';

async function connect(verbatim: Promise<Verbatim>) {
  const errors: string[] = [];
  const ignore = (): void => {};
  const error: Log['error'] = (_fields, message) => void errors.push(message);
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error };
  const server = createMcpServer({ verbatim, asker, version: '1.2.3', log });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await server.connect(there);
  await client.connect(here);
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  return { client, errors, call: callWith(client) };
}

it('a call waits for the documents', async () => {
  const { verbatim } = await openStage({ 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  let opened: (verbatim: Verbatim) => void = () => {};
  const { client, call } = await connect(
    new Promise((resolve) => {
      opened = resolve;
    }),
  );
  expect((await client.listTools()).tools).toHaveLength(10);
  const listed = call('list_documents');
  opened(verbatim);
  expect((await listed).structured.total).toBe(1);
});

it.each([
  [new VerbatimError('CORPUS_EMPTY', 'There is no document to answer from.'), 'There is no document to', 0],
  [new Error('secret path /home/ada'), 'This failed inside Verbatim, and nothing is shown. Try again', 1],
])('a call that cannot be served says so: %s', async (cause, says, logged) => {
  const failing = Promise.reject(cause);
  failing.catch(() => undefined);
  const { call, errors } = await connect(failing);
  const { text, isError } = await call('ask', { question: 'When was the kettle bought?' });
  expect({ isError, says: text.startsWith(says), leaks: text.includes('ada') }).toEqual({
    ...{ isError: true, says: true, leaks: false },
  });
  expect(errors).toHaveLength(logged);
});
