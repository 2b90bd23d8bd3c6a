// Clients that listen hear when a quote or a document changes that they may read, and of nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { openSite } from '../web/site.ts';
import { callWith } from './stage.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'open/oak.txt': 'The oak of the avenue is old.\n',
  'closed/pay.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
  'scopes.yaml': 'default: all\nmcp: [open]\n',
};

async function connect(
  url: string,
): Promise<{ readonly client: Client; readonly updated: readonly string[] }> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url)));
  onTestFinished(() => client.close());
  const updated: string[] = [];
  client.setNotificationHandler(
    'notifications/resources/updated',
    ({ params }) => void updated.push(params.uri),
  );
  return { client, updated };
}

async function open() {
  const corpus = await writeFolder(files);
  const { url, verbatim } = await openSite({ corpus, scopes: join(corpus, 'scopes.yaml'), watches: true });
  const { client, updated } = await connect(url);
  const quoteOf = async (words: string): Promise<string> => {
    const { structured } = await callWith(client)('find_passages', { words });
    return `verbatim://quotes/${structured.passages[0].receipt}`;
  };
  return {
    client,
    url,
    corpus,
    verbatim,
    updated,
    quoteOf,
    write: (path: string, text: string) => writeFileSync(join(corpus, path), text),
  };
}

it('hear of a changed quote and of a changed document, once, and not of the others', async () => {
  const { client, url, verbatim, updated, quoteOf, write } = await open();
  const another = await connect(url);
  expect(client.getServerCapabilities()?.resources?.subscribe).toBe(true);
  const [kettle, oak] = [await quoteOf('kettle bought'), await quoteOf('oak avenue')];
  const document = verbatim.whole.corpus.documents.find(({ path }) => path === 'open/tea.txt');
  const uris = [kettle, oak, `verbatim://documents/${document?.id}`];
  await client.listen({ resourceSubscriptions: uris });
  await another.client.listen({ resourceSubscriptions: [kettle] });
  write('open/tea.txt', 'The kettle was bought by Bo Quill in 1988.\n');
  await expect.poll(() => updated, { timeout: 20_000 }).toContain(kettle);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(updated.filter((uri) => uri === kettle)).toHaveLength(1);
  expect(updated.filter((uri) => uri === uris[2])).toHaveLength(1);
  expect(updated).not.toContain(oak);
  expect(another.updated).toEqual([kettle]);
}, 60_000);

it('cannot listen to what they may not read', async () => {
  const { client, verbatim } = await open();
  const hidden = verbatim.whole.corpus.documents.find(({ path }) => path === 'closed/pay.txt');
  for (const uri of [`verbatim://documents/${hidden?.id}`, 'verbatim://quotes/V-XXXXX', 'file:///etc/passwd'])
    await expect(client.listen({ resourceSubscriptions: [uri] })).rejects.toThrow(/cannot be read here/);
});
