// npm run bench:corpus: a folder of documents at its first and second start and while it changes, beside raw minisearch.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { makeCorpus, textOf } from './corpus.ts';
import type { Pause, Stage, StageFigures } from './stage.ts';
import { corpusFolder } from './workload.ts';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' } } });
const stageFile = fileURLToPath(new URL('./stage.js', import.meta.url));

/** About 600 words: the paragraphs have 51 to 70. */
const passagesPerDocument = 10;

async function writeDocuments(folder: string, documents: number): Promise<void> {
  await mkdir(corpusFolder(folder), { recursive: true });
  for (const document of makeCorpus(documents * passagesPerDocument, 0, passagesPerDocument).documents)
    await writeFile(join(corpusFolder(folder), document.path), textOf(document));
  // Files that had just changed are compared by their bytes at the next start; these are to be at rest.
  await setTimeout(2500);
}

/** Each stage runs in a process of its own. */
async function run(stage: Stage, folder: string): Promise<StageFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', stageFile, stage, folder]);
  return JSON.parse(stdout);
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const ready = (name: string, figures: StageFigures): readonly string[] => [
  name,
  seconds(figures.ready),
  seconds(figures.effort),
  `${figures.megabytes} MB`,
];

const ratio = (name: string, a: StageFigures, b: StageFigures): readonly string[] => [
  name,
  (a.ready / b.ready).toFixed(2),
  (a.effort / b.effort).toFixed(2),
  '',
];

const pause = (name: string, { clock, processor }: Pause): readonly string[] => [
  name,
  `${clock.toFixed(0)} ms`,
  `${processor.toFixed(0)} ms`,
  '',
];

async function benchSize(documents: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    await writeDocuments(folder, documents);
    const raw = await run('minisearch', folder);
    const first = await run('start', folder);
    const second = await run('start', folder);
    const change = await run('change', folder);
    const lines = [
      ready('minisearch, reading and indexing', raw),
      ready('first start', first),
      ratio('first start / minisearch', first, raw),
      ready('second start', second),
      ratio('second start / first start', second, first),
      ['from a change to its answer, median', seconds(change.median), '', ''],
      ['from a change to its answer, longest', seconds(change.longest), '', ''],
      pause('longest pause while changes are followed and asked for', change.pause),
      pause('longest pause while the same is asked and nothing changes', change.restingPause),
    ];
    const head = '| | by the clock | of the processor | memory |\n| --- | ---: | ---: | ---: |\n';
    process.stdout.write(`\n${documents.toLocaleString('en')} documents\n\n${head}`);
    for (const line of lines) process.stdout.write(`| ${line.join(' | ')} |\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
for (const size of options.sizes.split(',')) await benchSize(Number(size));
