// How a command opens the core, once its options are read.
import { join } from 'node:path';
import {
  type Config,
  type Log,
  type Opening,
  openLog,
  openVerbatim,
  readConfig,
  type Verbatim,
} from '../../../src/index.ts';
import { createReadingProgress } from '../terminal/progress.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface CorpusOption {
  readonly corpus?: string;
  /** The documents that come with the program, in place of one's own. */
  readonly sample?: boolean;
}

export interface JsonOption extends CorpusOption {
  readonly json?: boolean;
}

export function configFor(
  { corpus, sample: isSample }: CorpusOption,
  { environment, sample }: Surroundings,
): Config {
  const config = readConfig(corpus === undefined ? environment : { ...environment, VERBATIM_CORPUS: corpus });
  return isSample === true ? sampleConfig(config, sample) : config;
}

/** What is asked of the sample is kept apart from what is asked of one's own documents, and one's own rules do not fit it. */
function sampleConfig(config: Config, sample: string): Config {
  const { databaseUrl, processes, scopes, ...rest } = config;
  return { ...rest, corpus: sample, data: join(config.data, 'sample') };
}

/** Silent unless a log level is set: in a terminal, the answer is what matters. */
export const open = async (
  config: Config,
  memory: Opening['memory'],
  surroundings: Surroundings,
): Promise<Verbatim> =>
  openWithProgress(config, await openLog(config.logLevel ?? 'silent'), memory, surroundings);

/** Milliseconds that a measurement waits for the reranker: a number that came too late would change the figures. */
export const measuringBudget = 3_600_000;

/** For measuring: nothing that is asked is stored. */
export const openToMeasure = async (config: Config, surroundings: Surroundings): Promise<Verbatim> =>
  openWithProgress(config, await openLog(config.logLevel ?? 'silent'), 'reader', surroundings, {
    rerankerBudget: measuringBudget,
  });

/** Shows a progress bar where reading the documents takes a while; `onRead` hears of the progress, too. */
export async function openWithProgress(
  config: Config,
  log: Log,
  memory: Opening['memory'],
  surroundings: Surroundings,
  { onRead, ...waits }: Pick<Opening, 'follows' | 'onRead' | 'rerankerBudget'> = {},
): Promise<Verbatim> {
  const progress = createReadingProgress(surroundings);
  const { platforms } = surroundings;
  const heard = (done: number, of: number): void => {
    progress.onRead(done, of);
    onRead?.(done, of);
  };
  try {
    return await openVerbatim(config, log, { memory, onRead: heard, platforms, ...waits });
  } finally {
    progress.end();
  }
}

/** Opens the core for one piece of work and always closes it. */
export async function withVerbatim(
  options: CorpusOption,
  surroundings: Surroundings,
  memory: Opening['memory'],
  work: (verbatim: Verbatim) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const verbatim = await open(configFor(options, surroundings), memory, surroundings);
  try {
    return await work(verbatim);
  } finally {
    await verbatim.close();
  }
}

/** Resolves once the process is asked to end. */
export const signalOf = (surroundings: Surroundings): Promise<void> =>
  new Promise((resolve) => surroundings.onSignal(() => resolve()));
