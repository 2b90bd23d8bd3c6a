// Hostile texts and long lists by the web: neither reading, checking nor showing them holds up what others ask.
import { expect, it } from 'vitest';
import type { Row } from '../../../adapters/web/pages/sources/documents.ts';
import { drawRows } from '../../../adapters/web/pages/sources/sources-page.tsx';
import { longestHeld, longestHold } from '../../loop.ts';
import { openSite } from './site.ts';

const sentences = [
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.',
  'the United States, Australia, Denmark and Norway announced the Export Controls and Human Rights Initiative',
];
const marked = (words: string): string => `“${words}”\n`;
/** One word of it changed, so that the page shows a difference for each. */
const altered = (count: number): string =>
  Array.from({ length: count }, (_, n) =>
    marked((sentences[n % 2] ?? '').replace(/ (the|in) /i, ` ${n} `)),
  ).join('');

/** What one does three times over: other programs on the machine, and collections of garbage, do not strike each time. */
async function leastHold(work: () => Promise<unknown>): Promise<number> {
  const holds: number[] = [];
  for (let time = 0; time < 3; time += 1) holds.push(await longestHold(work));
  return Math.min(...holds);
}

it.each([
  ['1,000 quotations', altered(1000)],
  ['3,000 quotations', altered(3000)],
  ['1,000 times the same one', marked(sentences[0] ?? '').repeat(1000)],
  ['450 kB of quotations', altered(4500).slice(0, 450_000)],
  ['one giant word', 'a'.repeat(450_000)],
  ['a quotation of giant words', marked(Array.from({ length: 6 }, () => 'a'.repeat(75_000)).join(' '))],
  ['many short lines', 'a\n'.repeat(225_000)],
  ['many short quotations', '“a b c d”\n'.repeat(20_000)],
  ['a code, and spaces', `v 2 3 4${' '.repeat(450_000)}!`],
])('%s', async (_what, text) => {
  const { url } = await openSite();
  const asJson = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  };
  const asForm = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: new URLSearchParams({ text }).toString(),
  };
  for (const [path, request] of [
    ['/api/verify', asJson],
    ['/verify', asForm],
  ] as const) {
    const hold = await leastHold(async () => {
      const response = await fetch(`${url}${path}`, request);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    });
    expect(hold, path).toBeLessThan(longestHeld);
  }
});

it('a list of 5,000 documents', async () => {
  const { verbatim } = await openSite();
  const [document] = verbatim.whole.corpus.documents;
  if (document === undefined) throw new Error('There is no document.');
  const rows = Array.from(
    { length: 5_000 },
    (): Row => ({ document, collection: '', words: 7, problems: [] }),
  );
  expect(await leastHold(() => drawRows(rows, 1, () => true))).toBeLessThan(longestHeld);
});
