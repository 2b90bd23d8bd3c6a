// The client that programs import, against a real server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { ClientError, createClient } from '../../../../src/client/client.ts';
import { writeFolder } from '../../../folders.ts';
import { openSite } from '../site.ts';

const files = { 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' };

it('asks, reads, verifies, cites and checks, and adds and removes for an editor', async () => {
  const token = 'a-token-of-many-letters';
  const environment = { VERBATIM_SIGN_IN: '1', VERBATIM_ADMIN_TOKEN: token };
  const site = await openSite({ corpus: await writeFolder(files), environment });
  const client = createClient({ url: site.url, token });
  const answer = await client.ask('When was the kettle bought?');
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  const [{ text, receipt }] = answer.quotes;
  expect(text).toBe(files['tea.txt'].trim());
  expect(receipt).toMatch(/^V-/);
  expect((await client.verify(receipt ?? '')).verification.kind).toBe('exact');
  expect(await client.cite(receipt ?? '', 'apa')).toContain('tea');
  const { documents, total } = await client.documents({ search: 'tea', size: 1 });
  const id = documents[0]?.id ?? '';
  expect([total, (await client.document(id)).words]).toEqual([1, 9]);
  expect((await client.read(id, { start: 4, end: 10 })).text).toBe('kettle');
  expect((await client.passages('kettle', 1))[0]?.text).toBe(text);
  expect((await client.questions(5)).map((one) => one.question)).toEqual(['When was the kettle bought?']);
  expect(await client.checkQuotes(`It says “${text}”`)).toMatchObject({ allExact: true });
  expect(await client.add('elm.txt', 'The elm fell.\n', { preview: true })).toMatchObject({ kept: false });
  expect(await client.add('elm.txt', 'The elm fell.\n')).toMatchObject({ kept: true });
  const undo = await client.remove(id);
  await client.restore(undo);
  const failed = await client.restore(undo).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ClientError);
  expect(failed).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  const stranger = createClient({ url: site.url, token: 'verbatim_guess' });
  await expect(stranger.ask('x')).rejects.toMatchObject({ code: 'TOKEN_REQUIRED', status: 401 });
});

it('waits as long as the server asks, and not for ever', async () => {
  const came: number[] = [];
  const server = createServer((_, response) => {
    came.push(Date.now());
    response.writeHead(503, { 'Retry-After': '1' }).end('<html>busy</html>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = createClient({ url, retries: 1 }).ask('x');
  await expect(asked).rejects.toMatchObject({ code: 'FAILED', status: 503 });
  expect(came).toHaveLength(2);
  expect((came[1] ?? 0) - (came[0] ?? 0)).toBeGreaterThan(950);
});

it('has more patience for a file than for a question', async () => {
  const server = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.setHeader('Content-Type', 'application/json').end('{"kept":true}'), 400);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const client = createClient({ url: `http://127.0.0.1:${port}`, timeout: 100 });
  await expect(client.ask('x')).rejects.toThrow(/timeout/i);
  expect(await client.add('elm.txt', 'The elm fell.')).toEqual({ kept: true });
});

it('names what is missing', () => {
  expect(() => createClient({ url: 'verbatim' })).toThrow(/"url" must be the address of Verbatim/);
});
