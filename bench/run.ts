// npm run bench: makes corpora of several sizes and measures every engine over them, side by side.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { engineNames } from './engines/names.ts';
import type { Measured } from './measure.ts';
import { type Row, renderTable } from './table.ts';
import { writeWorkload } from './workload.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    engines: { type: 'string', default: engineNames.join(',') },
    questions: { type: 'string', default: '500' },
  },
});

const measureFile = fileURLToPath(new URL('./measure.js', import.meta.url));
/** Megabytes that an engine may take. */
const heap = 12_000;

async function measure(engine: string, folder: string, step: 'index' | 'start'): Promise<Measured> {
  const words = ['--expose-gc', `--max-old-space-size=${heap}`, measureFile, engine, folder, step];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

async function benchSize(passages: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const rows: Row[] = [];
  try {
    await writeWorkload(folder, passages, Number(options.questions));
    for (const engine of options.engines.split(',')) {
      process.stderr.write(`${engine}, ${passages} passages …\n`);
      const indexed = await measure(engine, folder, 'index');
      const started = await measure(engine, folder, 'start');
      rows.push({ engine, indexed, started });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${passages.toLocaleString('en')} passages\n\n${renderTable(rows)}\n`);
}

const gigabytes = Math.round(totalmem() / 2 ** 30);
process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, ${gigabytes} GB, Node ${process.version}\n`);
for (const size of options.sizes.split(',')) await benchSize(Number(size));
