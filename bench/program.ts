// npm run bench:program: the whole time of one "verbatim ask", beside that of Node doing nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from './table.ts';

const runs = 25;
const data = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const ask = ['adapters/launch.mjs', 'ask', 'When did the US blacklist NSO Group?'];
const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'verbatim ask': ask,
};

/** Milliseconds from start to end of a process. */
function timeOf(words: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, VERBATIM_DATA: data },
  });
  if (status !== 0) throw new Error(`It failed: ${stderr}`);
  return performance.now() - from;
}

timeOf(ask);
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
// One after the other, so that whatever else the machine does falls on both.
for (let run = 0; run < runs; run += 1) {
  for (const [name, words] of Object.entries(commands)) times.get(name)?.push(timeOf(words));
}
rmSync(data, { recursive: true, force: true });
const middle = (name: string): number => percentile(times.get(name) ?? [], 0.5);
const shown = [...times].map(
  ([name, values]) =>
    `${name}: fastest ${Math.min(...values).toFixed(0)} ms, median ${middle(name).toFixed(0)} ms\n`,
);
const [base = '', ours = ''] = Object.keys(commands);
process.stdout.write(`${shown.join('')}ratio of the medians: ${(middle(ours) / middle(base)).toFixed(2)}\n`);
