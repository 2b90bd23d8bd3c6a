// A check of many quotations, over both ways to reach the server: it says how far it is, and ends when nobody waits for it.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Scoped, Verbatim } from '../../../src/index.ts';
import { writeFolder } from '../../folders.ts';
import { openSite } from '../web/site.ts';
import { openStage } from './stage.ts';

const words = [
  'alder',
  'birch',
  'cedar',
  'elm',
  'fir',
  'hazel',
  'larch',
  'maple',
  'oak',
  'pine',
  'rowan',
  'willow',
];
const sentence = (n: number): string =>
  `The ${words[n % 12]} of plot ${n} fell in a storm beside the ${words[(n * 7) % 12]} of plot ${n + 1}.`;
const files = { 'trees.txt': Array.from({ length: 400 }, (_, n) => sentence(n)).join('\n\n') };
const quotations = 400;
const text = Array.from({ length: quotations }, (_, n) => `They wrote “${sentence(n).slice(0, -1)}”.`).join(
  '\n',
);

async function overHttp(): Promise<Client> {
  const { url } = await openSite({ corpus: await writeFolder(files) });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url)));
  onTestFinished(() => client.close());
  return client;
}

describe.each([
  ['one pipe', async () => (await openStage(files)).client],
  ['HTTP', overHttp],
])('a long check over %s', (_way, open) => {
  const call = { name: 'check_quotes', arguments: { text } };

  it('reports how far it is, more and more, to its end, and no more than a hundred times', async () => {
    const client = await open();
    const reports: { progress: number; total?: number | undefined }[] = [];
    const { structuredContent } = await client.callTool(call, {
      onprogress: (report) => reports.push(report),
    });
    expect(structuredContent).toMatchObject({ allExact: true });
    expect(reports.length).toBeGreaterThan(10);
    expect(reports.length).toBeLessThanOrEqual(101);
    const done = reports.map(({ progress }) => progress);
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
    expect(reports.at(-1)).toMatchObject({ progress: quotations, total: quotations });
  });

  it('ends when it is cancelled', async () => {
    const client = await open();
    const ending = new AbortController();
    const reports: number[] = [];
    const called = client.callTool(call, {
      signal: ending.signal,
      onprogress: ({ progress }) => {
        reports.push(progress);
        ending.abort(new Error('enough'));
      },
    });
    await expect(called).rejects.toThrow();
    // Whatever is asked next is answered, and the check is not heard of again.
    expect((await client.callTool({ name: 'list_documents', arguments: {} })).isError).not.toBe(true);
    expect(reports).toHaveLength(1);
  });
});

it('is broken off in the core when its client cancels it', async () => {
  const ends: string[] = [];
  const watched = (verbatim: Verbatim): Verbatim => ({
    ...verbatim,
    within: (place) => {
      const scoped = verbatim.within(place);
      const checkQuotes: Scoped['checkQuotes'] = (...given) =>
        scoped
          .checkQuotes(...given)
          .finally(() => void ends.push(given[1]?.signal?.aborted === true ? 'broken off' : 'done'));
      return Object.create(scoped, { checkQuotes: { value: checkQuotes } });
    },
  });
  const { client } = await openStage(files, { watched });
  const ending = new AbortController();
  const onprogress = () => ending.abort(new Error('enough'));
  const called = client.callTool(
    { name: 'check_quotes', arguments: { text } },
    { signal: ending.signal, onprogress },
  );
  await expect(called).rejects.toThrow();
  await expect.poll(() => ends, { timeout: 10_000 }).toEqual(['broken off']);
});

it('is broken off in the core, too', async () => {
  const { verbatim } = await openStage(files);
  const ending = new AbortController();
  const seen: number[] = [];
  const checked = verbatim.whole.checkQuotes(text, {
    signal: ending.signal,
    progress: (done) => {
      seen.push(done);
      if (done === 20) ending.abort(new Error('enough'));
    },
  });
  await expect(checked).rejects.toThrow('enough');
  // Within the slice that it was in.
  expect(Math.max(...seen)).toBeLessThan(quotations);
});
