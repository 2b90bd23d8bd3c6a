// How a command opens the core, once its options are read.
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
}

export interface JsonOption extends CorpusOption {
  readonly json?: boolean;
}

export const configFor = ({ corpus }: CorpusOption, { environment }: Surroundings): Config =>
  readConfig(corpus === undefined ? environment : { ...environment, VERBATIM_CORPUS: corpus });

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
