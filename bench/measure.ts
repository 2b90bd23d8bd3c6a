// Measures one engine over one workload, in a process of its own. Arguments: engine, folder, "index" or "start".
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCorpus, openLog, openVerbatim } from '../src/index.ts';
import { openPeer, ways } from './engines/names.ts';
import { corpusFolder, readPassages, readQuestions } from './workload.ts';

export interface Measured {
  /** Seconds to read the documents. */
  readonly read: number;
  /** Seconds from documents to ready: by indexing, ours with saving; or from the saved index. */
  readonly ready: number;
  /** Milliseconds of each question; empty for a start. */
  readonly questions: readonly number[];
  /** Resident bytes once the questions are asked and garbage is collected. */
  readonly memory: number;
}

/** Milliseconds after which no further question is asked. */
const longest = 60_000;

type Way = NonNullable<ReturnType<typeof ways.get>>;

interface Ready {
  readonly read: number;
  readonly ready: number;
  readonly ask: (question: string) => Promise<unknown>;
  readonly save?: () => Promise<void>;
  readonly close?: () => Promise<void>;
}

/**
 * As a program opens the core, and asks it; what reading takes is measured on its own and taken off. At a start, what was
 * kept of the documents is read with the index: the two are one time.
 */
async function openOurs(
  name: string,
  { reranker, memory }: Way,
  folder: string,
  step: string,
): Promise<Ready> {
  const config = { corpus: corpusFolder(folder), data: join(folder, name), retentionDays: 0, reranker };
  const [, read] = step === 'start' ? [undefined, 0] : await timed(() => loadCorpus(config.corpus));
  let told = (): void => {};
  const ahead = new Promise<void>((resolve) => {
    told = resolve;
  });
  const info = (_fields: unknown, said: string): void => {
    if (said === hasReadAhead) told();
  };
  const log = { ...(await openLog('silent')), info };
  const [verbatim, opened] = await timed(() => openVerbatim(config, log, { memory }));
  if (memory === 'bot' && step !== 'start') {
    // Reading ahead alone keeps no program running.
    const awake = setInterval(() => {}, 1000);
    await ahead;
    clearInterval(awake);
  }
  return {
    read,
    ready: opened - read,
    ask: async (question) => verbatim.whole.trace(question),
    close: () => verbatim.close(),
  };
}

/** What a bot logs then. It says something else where there are more than it keeps, and the measurement does not end. */
const hasReadAhead = 'the reranker has read the passages ahead';

async function openOther(name: string, folder: string, step: string): Promise<Ready> {
  const engine = await openPeer(name);
  const savedFile = join(folder, `${name}.json`);
  const [passages, read] = await timed(() => readPassages(folder));
  const [, ready] = await timed(async () =>
    step === 'start' ? engine.load(await readFile(savedFile, 'utf8')) : engine.index(passages),
  );
  const save = async (): Promise<void> => writeFile(savedFile, await engine.save());
  // The texts stay in memory, as they do in any program that shows what it found.
  return { read, ready, ask: async (question) => [await engine.ask(question), passages.length], save };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, (performance.now() - from) / 1000];
}

async function askAll(questions: readonly string[], ask: Ready['ask']): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + longest;
  for (const question of questions) {
    const from = performance.now();
    if (from > until) break;
    await ask(question);
    times.push(performance.now() - from);
  }
  return times;
}

const [name = '', folder = '', step = ''] = process.argv.slice(2);
const way = ways.get(name);
const engine =
  way === undefined ? await openOther(name, folder, step) : await openOurs(name, way, folder, step);
const questions = step === 'start' ? [] : await askAll(await readQuestions(folder), engine.ask);
globalThis.gc?.();
const measured: Measured = {
  read: engine.read,
  ready: engine.ready,
  questions,
  memory: process.memoryUsage.rss(),
};
if (step === 'index') await engine.save?.();
await engine.close?.();
process.stdout.write(JSON.stringify(measured));
