// Large files, ordinary and odd ones, come into the folder of a running bot: nothing else waits for them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLog } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import { writeFolder } from '../../folders.ts';
import { longestHeld, longestHold } from '../../loop.ts';
import { restsDividedBy } from '../rest/quick-rests.ts';

const names = 'heron otter swan crane ibis egret'.split(' ');
const row = (n: number): string =>
  `${names[n % 6]} ${n},Quay ${n % 977},${1800 + (n % 200)},The ${names[(n * 7) % 6]} was seen at noon.`;

test.each([
  [
    'a table of 100,000 rows',
    'rows.csv',
    ['name,place,year,remark', ...Array.from({ length: 100_000 }, (_, n) => row(n))].join('\n'),
  ],
  [
    '100,000 lines of one word',
    'words.txt',
    Array.from({ length: 100_000 }, (_, n) => names[n % 6]).join('\n'),
  ],
  [
    '100,000 lines of JSON',
    'rows.jsonl',
    Array.from({ length: 100_000 }, (_, n) => JSON.stringify({ text: row(n) })).join('\n'),
  ],
  ['200,000 ideographs without a full stop', 'book.txt', '漢字文書港橋塔門'.repeat(25_000)],
  [
    'a paragraph of 2 MB without a full stop',
    'list.txt',
    Array.from({ length: 100_000 }, (_, n) => `${names[n % 6]} number ${n}`).join(', '),
  ],
])('%s', async (_what, path, text) => {
  const corpus = await writeFolder({ 'ferry.txt': 'The ferry crosses the strait at noon.\n' });
  const config = { corpus, data: await writeFolder({}), retentionDays: 1, watch: 'poll' as const };
  const rests = restsDividedBy(100);
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'bot', rests });
  try {
    // What a process compiles and loads for its first question is no file's fault.
    await verbatim.whole.trace('When does the ferry cross the strait?');
    const hold = await longestHold(async () => {
      await writeFile(join(corpus, path), `${text}\n`);
      await vi.waitFor(() => expect(verbatim.whole.corpus.documents).toHaveLength(2), { timeout: 100_000 });
      await verbatim.whole.trace('Where was heron 999 seen?');
    });
    expect(hold).toBeLessThan(longestHeld);
  } finally {
    await verbatim.close();
  }
});
