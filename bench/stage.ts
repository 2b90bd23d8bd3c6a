// One stage of bench:corpus, in a process of its own. Arguments: stage, folder.
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { openLog, openVerbatim, type Verbatim } from '../src/index.ts';
import { createMiniSearchPeer } from './engines/minisearch.ts';
import { corpusFolder, readPassages } from './workload.ts';

export type Stage = 'minisearch' | 'start' | 'change';

/** Times in milliseconds. */
export interface StageFigures {
  /** From nothing to ready: by the clock, and of the processor, which other programs do not lengthen as much. */
  readonly ready: number;
  readonly effort: number;
  /** Resident, once garbage is collected. */
  readonly megabytes: number;
  /** From a change of a file to the first answer that knows of it. */
  readonly median: number;
  readonly longest: number;
  /** The longest for which nothing else could happen in the process while it followed changes. */
  readonly pause: Pause;
  readonly restingPause: Pause;
}

/** By the clock, and of the processor, threads that clear memory included. */
export interface Pause {
  readonly clock: number;
  readonly processor: number;
}

const noPause: Pause = { clock: 0, processor: 0 };
const none = { median: 0, longest: 0, pause: noPause, restingPause: noPause };

/** Measures the longest pause until it is asked for, and begins anew. */
function watchPauses(): { longest(): Pause; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let processor = 0;
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    processor = Math.max(processor, (user + system) / 1000);
  }, 1);
  return {
    longest: () => {
      const pause = { clock: delay.max / 1e6, processor };
      delay.reset();
      processor = 0;
      return pause;
    },
    stop: () => {
      delay.disable();
      clearInterval(timer);
    },
  };
}

function resident(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 1e6);
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ready: number; effort: number }> {
  const from = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ready: performance.now() - from, effort: (user + system) / 1000 };
}

async function indexRaw(folder: string): Promise<unknown> {
  const passages = await readPassages(folder);
  const engine = createMiniSearchPeer();
  await engine.index(passages);
  return [passages, engine];
}

async function minisearch(folder: string): Promise<StageFigures> {
  const { result, ready, effort } = await timed(() => indexRaw(folder));
  // The texts stay in memory, as they do in any program that shows what it found.
  return { ready, effort, megabytes: result === undefined ? 0 : resident(), ...none };
}

/** As a bot starts. */
async function open(folder: string, watch: 'auto' | 'off'): Promise<Verbatim> {
  const config = { corpus: corpusFolder(folder), data: join(folder, 'data'), retentionDays: 0, watch };
  return openVerbatim(config, await openLog('silent'), { memory: 'bot' });
}

async function start(folder: string): Promise<StageFigures> {
  const { result: verbatim, ready, effort } = await timed(() => open(folder, 'off'));
  const megabytes = resident();
  await verbatim.close();
  return { ready, effort, megabytes, ...none };
}

/** Milliseconds until the answer to `question` quotes `text`, or does not any more. Asked once for each revision. */
async function until(verbatim: Verbatim, question: string, text: string, quoted: boolean): Promise<number> {
  const from = performance.now();
  for (let asked = verbatim.whole.corpus; ; await setTimeout(5)) {
    const { corpus } = verbatim.whole;
    if (corpus === asked) continue;
    asked = corpus;
    const { answer } = await verbatim.whole.trace(question);
    const quotes = answer.kind === 'answered' ? answer.quotes : [];
    if (quotes.some((quote) => quote.text.includes(text)) === quoted) return performance.now() - from;
  }
}

/** Written elsewhere and renamed: a file that is written in place must rest for seconds. */
async function place(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), '.draft');
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Adds, changes and removes one document in the middle of the others, some times over. */
async function follow(folder: string, verbatim: Verbatim): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const path = join(corpusFolder(folder), `00${round}500-added.txt`);
    const question = `Who rescued Margarethe${round} from the frozen canal?`;
    const heron = `Rescues\n\nThe heron rescued Margarethe${round} from the frozen canal in 1911.\n`;
    await place(path, heron);
    times.push(await until(verbatim, question, 'heron', true));
    await place(path, `${heron}\nThe otter rescued Margarethe${round} from the frozen canal in 1912.\n`);
    times.push(await until(verbatim, question, 'otter', true));
    await rm(path);
    times.push(await until(verbatim, question, 'heron', false));
  }
  return times;
}

async function change(folder: string): Promise<StageFigures> {
  const verbatim = await open(folder, 'auto');
  // What the first misspelt word leads to, and the first look of the watcher.
  await verbatim.whole.trace('Who rescued Margarethe from the canall?');
  await setTimeout(3000);
  const pauses = watchPauses();
  for (let round = 0; round < 15; round += 1) {
    await verbatim.whole.trace(`Who rescued Margarethe${round} from the frozen canal?`);
    await setTimeout(200);
  }
  const restingPause = pauses.longest();
  const times = (await follow(folder, verbatim)).sort((a, b) => a - b);
  const pause = pauses.longest();
  pauses.stop();
  const megabytes = resident();
  await verbatim.close();
  const [median, longest] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
  return { ready: 0, effort: 0, megabytes, median, longest, pause, restingPause };
}

const stages: Readonly<Record<Stage, (folder: string) => Promise<StageFigures>>> = {
  minisearch,
  start,
  change,
};
const [stage = '', folder = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await stages[stage as Stage](folder)));
