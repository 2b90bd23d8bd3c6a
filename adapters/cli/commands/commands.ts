// What each command does, once its options are read.
import {
  type Config,
  type Log,
  type Opening,
  openLog,
  openVerbatim,
  readConfig,
  type Verbatim,
  VerbatimError,
} from '../../../src/index.ts';
import { notRemembering } from '../../shared/wording/journal.ts';
import { noQuestionGiven } from '../../shared/wording/terminal.ts';
import { createTerminal } from '../chat/terminal.ts';
import { renderAnswer } from '../render/answer.ts';
import { renderTrace } from '../render/trace.ts';
import { readLines } from '../terminal/lines.ts';
import { createReadingProgress } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';
import { askerIn, type ExitStatus, type Surroundings, terminalPlace } from '../terminal/surroundings.ts';

export interface CorpusOption {
  readonly corpus?: string;
}

export const configFor = ({ corpus }: CorpusOption, { environment }: Surroundings): Config =>
  readConfig(corpus === undefined ? environment : { ...environment, VERBATIM_CORPUS: corpus });

/** Quiet unless a level was asked for: in a terminal, the answer is what matters. */
export const open = async (
  config: Config,
  memory: Opening['memory'],
  surroundings: Surroundings,
): Promise<Verbatim> => openShown(config, await openLog(config.logLevel ?? 'silent'), memory, surroundings);

/** Shows how far the reading of documents is, where that takes a while. */
async function openShown(
  config: Config,
  log: Log,
  memory: Opening['memory'],
  surroundings: Surroundings,
): Promise<Verbatim> {
  const { onRead, end } = createReadingProgress(surroundings);
  try {
    return await openVerbatim(config, log, { memory, onRead });
  } finally {
    end();
  }
}

/** Opens the core for one piece of work and closes it whatever happens. */
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

/** The terminal chat, beside a bot that may be running, until a signal comes or the person leaves. */
export const chat = (options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const terminal = createTerminal(verbatim, surroundings);
    await terminal.start();
    await Promise.race([signalOf(surroundings), terminal.ended]);
    await terminal.stop();
    return 0;
  });

/**
 * Serves the pages and every platform that is configured, on a terminal without one the chat, until a signal comes or
 * all have ended. 2 where a platform failed by then.
 */
export async function start(options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> {
  // Loaded for this command alone: it brings the web server along.
  const { isChat, openPlatforms } = await import('../../platforms/start.ts');
  const config = configFor(options, surroundings);
  const log = await openLog(config.logLevel ?? (isChat(surroundings) ? 'silent' : 'info'));
  const asked = signalOf(surroundings);
  const verbatim = await openShown(config, log, 'bot', surroundings);
  try {
    const platforms = await openPlatforms(verbatim, surroundings, log);
    await Promise.race([asked, platforms.run()]);
    // What fails since it is stopped has not failed.
    const hasFailed = platforms.failed().length > 0;
    await platforms.stop();
    return hasFailed ? 2 : 0;
  } finally {
    await verbatim.close();
  }
}

/** Resolves once the process is asked to end. */
const signalOf = (surroundings: Surroundings): Promise<void> =>
  new Promise((resolve) => surroundings.onSignal(() => resolve()));

export interface AskOptions extends CorpusOption {
  readonly json?: boolean;
}

/** Without a question, one a line from standard input: the status is then 0 whatever the answers are. */
export async function ask(
  words: readonly string[],
  options: AskOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { input, output, errors } = surroundings;
  if (words.length === 0 && input.isTTY === true) throw new VerbatimError('USAGE', noQuestionGiven);
  return withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const style = styleFor(surroundings);
    const answerOne = async (text: string): Promise<ExitStatus> => {
      const from = performance.now();
      const answer = await verbatim.ask({ text, asker: askerIn(surroundings) });
      const drawn = (): string => `${renderAnswer(answer, style, performance.now() - from)}\n`;
      output.write(options.json === true ? `${JSON.stringify(answer)}\n` : drawn());
      return answer.kind === 'abstained' ? 1 : 0;
    };
    let status: ExitStatus = 0;
    if (words.length > 0) status = await answerOne(words.join(' '));
    else for await (const line of readLines(input)) await answerOne(line);
    const { state, detail } = verbatim.health();
    if (state === 'failing') errors.write(`${notRemembering(detail)}\n`);
    return status;
  });
}

export const why = (
  words: readonly string[],
  options: CorpusOption,
  surroundings: Surroundings,
): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const trace = verbatim.within(terminalPlace).trace(words.join(' '));
    surroundings.output.write(`${renderTrace(trace, styleFor(surroundings))}\n`);
    return trace.answer.kind === 'abstained' ? 1 : 0;
  });
