// What each command does, once its options are read.
import {
  type Config,
  loadCorpus,
  openLog,
  openVerbatim,
  readConfig,
  type Verbatim,
  VerbatimError,
} from '../../src/index.ts';
import type { Adapter } from '../adapter.ts';
import { noQuestionGiven } from '../shared/wording.ts';
import { countsOf } from './counts.ts';
import { readLines } from './lines.ts';
import { renderAnswer } from './render.ts';
import { renderCorpus } from './render-corpus.ts';
import { renderTrace } from './render-trace.ts';
import { styleFor } from './style.ts';
import type { ExitStatus, Surroundings } from './surroundings.ts';
import { createTerminal } from './terminal.ts';

export interface CorpusOption {
  readonly corpus?: string;
}

export const configFor = ({ corpus }: CorpusOption, { environment }: Surroundings): Config =>
  readConfig(corpus === undefined ? environment : { ...environment, VERBATIM_CORPUS: corpus });

/** Quiet unless a level was asked for: in a terminal, the answer is what matters. */
export const open = async (config: Config): Promise<Verbatim> =>
  openVerbatim(config, await openLog(config.logLevel ?? 'silent'));

/** Serves until the input ends or a signal comes. */
export async function start(options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> {
  const verbatim = await open(configFor(options, surroundings));
  const adapters: readonly Adapter[] = [createTerminal(verbatim, surroundings)];
  const asked = new Promise<void>((resolve) => surroundings.onSignal(resolve));
  await Promise.all(adapters.map((adapter) => adapter.start()));
  await Promise.race([asked, ...adapters.map((adapter) => adapter.ended)]);
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  return 0;
}

export interface AskOptions extends CorpusOption {
  readonly json?: boolean;
}

/** Without a question, one a line from standard input: the status is then 0 whatever the answers are. */
export async function ask(
  words: readonly string[],
  options: AskOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { input, output } = surroundings;
  const config = configFor(options, surroundings);
  if (words.length === 0 && input.isTTY === true) throw new VerbatimError('USAGE', noQuestionGiven);
  const verbatim = await open(config);
  const style = styleFor(surroundings);
  const answerOne = (question: string): ExitStatus => {
    const from = performance.now();
    const answer = verbatim.ask(question);
    const drawn = (): string => `${renderAnswer(answer, style, performance.now() - from)}\n`;
    output.write(options.json === true ? `${JSON.stringify(answer)}\n` : drawn());
    return answer.kind === 'abstained' ? 1 : 0;
  };
  if (words.length > 0) return answerOne(words.join(' '));
  for await (const line of readLines(input)) answerOne(line);
  return 0;
}

export async function why(
  words: readonly string[],
  options: CorpusOption,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const verbatim = await open(configFor(options, surroundings));
  const trace = verbatim.trace(words.join(' '));
  surroundings.output.write(`${renderTrace(trace, styleFor(surroundings))}\n`);
  return trace.answer.kind === 'abstained' ? 1 : 0;
}

export async function checkCorpus(options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> {
  const corpus = await loadCorpus(configFor(options, surroundings).corpus);
  surroundings.output.write(`${renderCorpus(corpus, countsOf(corpus), styleFor(surroundings))}\n`);
  return corpus.problems.length === 0 ? 0 : 1;
}
