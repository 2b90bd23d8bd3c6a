// npm run bench:remember: what remembering adds to a question, beside the same question without it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog, openVerbatim } from '../src/index.ts';
import { percentile } from './table.ts';
import { corpusFolder, readQuestions, writeWorkload } from './workload.ts';

const passages = 1_000;
const questions = 2_000;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
await writeWorkload(folder, passages, questions);
const config = { corpus: corpusFolder(folder), data: join(folder, 'data'), retentionDays: 365 };
const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'bot' });
const asker = {
  platform: 'bench',
  tenant: 'test',
  audience: 'public' as const,
  user: 'bench',
  conversation: 'bench',
};

const asked: number[] = [];
const remembered: number[] = [];
for (const text of await readQuestions(folder)) {
  const from = performance.now();
  await verbatim.whole.trace(text);
  const between = performance.now();
  await verbatim.ask({ text, asker });
  asked.push(between - from);
  // The second time is quicker by what the first one warmed; what is left is the store's.
  remembered.push(performance.now() - between);
}
const kept = await verbatim.whole.questions({});
await verbatim.close();
rmSync(folder, { recursive: true, force: true });
if (kept.length !== remembered.length) throw new Error(`${remembered.length} asked, ${kept.length} kept`);

const line = (name: string, share: number): string => {
  const [without, with_] = [percentile(asked, share), percentile(remembered, share)];
  return `${name}: ${without.toFixed(2)} ms without, ${with_.toFixed(2)} ms with, ${(with_ - without).toFixed(2)} ms more\n`;
};
process.stdout.write(`${kept.length} questions, all of them kept\n${line('p50', 0.5)}${line('p99', 0.99)}`);
