// npm run bench:memory: what a start from the saved index takes, and where the memory is.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLog, openVerbatim, type Verbatim } from '../src/index.ts';
import { corpusFolder, writeWorkload } from './workload.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '100000,500000' },
    starts: { type: 'string', default: '3' },
  },
});

/** Of one start. Times in seconds, memory in megabytes. */
interface Start {
  readonly start: number;
  readonly processor: number;
  readonly peak: number;
  readonly resident: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** What objects take; nothing that is weighed has buffers. */
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** What copies of a part take: it cannot be weighed where it is. */
function weigh(copy: () => unknown): number {
  const before = heap();
  const held = [copy()];
  const weight = heap() - before;
  held.length = 0;
  return weight;
}

const copied = (text: string): string => Buffer.from(text).toString();

async function partsOf(verbatim: Verbatim): Promise<Start['parts']> {
  const { corpus, passages, vocabulary, engine } = await verbatim.whole.index();
  const { documents } = corpus;
  const sections = documents.flatMap((document) => document.sections);
  const { counts } = vocabulary;
  const strings = [counts.terms, counts.surfaces, counts.words];
  return {
    texts: weigh(() => documents.map(({ text }) => copied(text))),
    'sections and paragraphs': weigh(() =>
      sections.map(({ paragraphs }) =>
        paragraphs.map((paragraph) => ({ ...paragraph, span: { ...paragraph.span } })),
      ),
    ),
    passages: weigh(() => passages.map((passage) => ({ ...passage, span: { ...passage.span } }))),
    'terms and surfaces': weigh(() => strings.map((texts) => texts.map(copied))),
    postings:
      Object.values(engine.columns)
        .map((column) => ('byteLength' in column ? column.byteLength : 0))
        .reduce((sum, bytes) => sum + bytes, 0) / 1e6,
  };
}

async function open(folder: string): Promise<Verbatim> {
  const config = {
    ...{ corpus: corpusFolder(folder), data: join(folder, 'data') },
    ...{ retentionDays: 0, reranker: 'off' as const },
  };
  return openVerbatim(config, await openLog('silent'), { memory: 'tool' });
}

async function measure(folder: string): Promise<Start> {
  globalThis.gc?.();
  const program = process.memoryUsage.rss() / 1e6;
  const [used, from] = [process.cpuUsage(), performance.now()];
  const verbatim = await open(folder);
  const start = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(used);
  globalThis.gc?.();
  const resident = process.memoryUsage.rss() / 1e6;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const parts = { 'the program before it opens anything': program, ...(await partsOf(verbatim)) };
  await verbatim.close();
  return { start, processor: (user + system) / 1e6, peak, resident, parts };
}

const own = fileURLToPath(import.meta.url);
const child = (folder: string, step: string): string =>
  execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', own, folder, step], {
    encoding: 'utf8',
  });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function benchSize(passages: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-memory-'));
  try {
    await writeWorkload(folder, passages, 1);
    // The second start reads again what was written just before the first.
    child(folder, 'index');
    child(folder, 'index');
    const starts = Array.from(
      { length: Number(options.starts) },
      (): Start => JSON.parse(child(folder, 'start')),
    );
    const of = (value: (start: Start) => number): string => median(starts.map(value)).toFixed(1);
    const parts = Object.keys(starts[0]?.parts ?? {});
    process.stdout.write(`\n${passages.toLocaleString('en')} passages, load ${loadavg()[0]?.toFixed(1)}\n`);
    process.stdout.write(
      `start ${of(({ start }) => start)} s, of the processor ${of(({ processor }) => processor)} s; `,
    );
    process.stdout.write(`peak ${of(({ peak }) => peak)} MB, then ${of(({ resident }) => resident)} MB\n`);
    for (const part of parts)
      process.stdout.write(`${of(({ parts: all }) => all[part] ?? 0).padStart(8)} MB  ${part}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [folder, step] = positionals;
if (folder === undefined) {
  process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
  for (const size of options.sizes.split(',')) await benchSize(Number(size));
} else if (step === 'start') process.stdout.write(JSON.stringify(await measure(folder)));
else await (await open(folder)).close();
