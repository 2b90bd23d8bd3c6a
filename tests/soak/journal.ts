// npm run bench:journal [-- QUESTIONS [DATA]]: what the journal costs with 300,000 questions of a year in the store.
// Where DATA exists, its questions are used as they are: writing them takes minutes.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRandom, openLog, openVerbatim } from '../../src/index.ts';
import { openStore } from '../../src/store/folder/open.ts';
import type { AskedRecord, Store } from '../../src/store/store.ts';

const questions = Number(process.argv[2] ?? 300_000);
const day = 24 * 60 * 60 * 1000;
const now = Date.now();
const random = createRandom(1);
const words = Array.from({ length: 4_000 }, (_, n) => `w${((n * 7_919) % 46_656).toString(36)}ing`);
const word = (): string => words[Math.floor(random() ** 2 * words.length)] ?? '';

function record(n: number): AskedRecord {
  const chance = random();
  const kind = chance < 0.6 ? 'answered' : chance < 0.7 ? 'unsure' : 'abstained';
  const text = `Sentence ${Math.floor(random() * 5_000)} says this of ${'the harbour and '.repeat(6)}the mill.`;
  const span = { start: 0, end: text.length };
  const path = `file${Math.floor(random() * 300)}.md`;
  const citation = {
    ...{ documentId: path, title: path, path, span, headings: ['A', 'B'], paragraph: 1, line: 1 },
    ...{ before: 'The sentence before it.', after: 'The one after it.', digest: path.padEnd(64, '0') },
  };
  return {
    id: `id${n}`,
    question: `Who ${word()} the ${word()} of ${word()}?`,
    kind,
    confidence: random(),
    quotes: kind === 'abstained' ? [] : [{ text, highlights: [], citation }],
    ...{ platform: 'slack', tenant: 'T1', conversation: 'C1', audience: 'public' },
    asker: Math.floor(random() * 2_000)
      .toString(16)
      .padEnd(64, '0'),
    askedAt: now - Math.floor(((questions - n) / questions) * 365 * day),
    revision: 'bench',
  };
}

async function fill(store: Store): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      while (next < questions) await store.remember(record(next++));
    }),
  );
}

/** Milliseconds of the work, of the longest hold of the event loop in it, and megabytes that it added. */
async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  const result = await work();
  const took = performance.now() - from;
  delay.disable();
  clearInterval(sampling);
  most = Math.max(most, process.memoryUsage.rss());
  const megabytes = Math.round((most - before) / 1e6);
  process.stdout.write(
    `${name}: ${took.toFixed(0)} ms, event loop held for ${(delay.max / 1e6).toFixed(0)} ms at most, ${megabytes} MB more (${String(result)})\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'verbatim-journal-'));
const corpus = join(folder, 'corpus');
mkdirSync(corpus);
for (let n = 0; n < 50; n += 1)
  writeFileSync(
    join(corpus, `file${n}.md`),
    Array.from({ length: 40 }, () => `The ${word()} ${word()} of ${word()}.`).join('\n\n'),
  );
const data = process.argv[3] ?? join(folder, 'data');
const from = performance.now();
if (!existsSync(data)) {
  const { store } = await openStore(data, { mode: 'bot' });
  await fill(store);
  await store.close();
}
const size = Math.round(statSync(join(data, 'verbatim.db')).size / 1e6);
process.stdout.write(
  `${questions} questions, ${size} MB, written in ${Math.round((performance.now() - from) / 1000)} s\n`,
);

const config = { corpus, data, retentionDays: 3_650 };
const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'bot' });
verbatim.serve({ platform: 'slack', tenants: ['T1'] });
const place = { platform: 'slack', tenant: 'T1', conversation: 'C1', audience: 'private' as const };
for (let round = 0; round < 2; round += 1) {
  await measured(
    'unanswered in a channel, 30 days',
    async () => (await verbatim.within(place).gaps({})).gaps.length,
  );
  await measured('unanswered, 30 days', async () => (await verbatim.whole.gaps({})).gaps.length);
  await measured('unanswered, a year', async () => (await verbatim.whole.gaps({ since: 0 })).gaps.length);
  await measured(
    'figures, 30 days',
    async () => (await verbatim.whole.figures({ since: now - 30 * day }, 20)).byDay.length,
  );
  await measured(
    'figures, a year',
    async () => (await verbatim.whole.figures({ since: 0 }, 20)).byDay.length,
  );
  await measured('a person’s last ten', async () => (await verbatim.whole.questions({}, 10)).length);
}
await measured('export of all', async () => {
  let read = 0;
  for await (const page of verbatim.whole.pages({})) read += page.questions.length;
  return read;
});
await verbatim.close();
rmSync(folder, { recursive: true });
