// The commands and options of `verbatim`, and how their failures are shown.
import { Command, CommanderError } from 'commander';
import { messageOf, unknownSettings, VerbatimError } from '../../../src/index.ts';
import { debugHint, firstSteps, unknownSetting } from '../../shared/wording/terminal/terminal.ts';
import { ask, why } from '../commands/ask.ts';
import { chat } from '../commands/chat.ts';
import type { CorpusOption, JsonOption } from '../commands/open.ts';
import type { Services } from '../commands/services.ts';
import { start } from '../commands/start.ts';
import { commandName } from '../terminal/command-name.ts';
import type { YesOption } from '../terminal/confirm.ts';
import { settings } from '../terminal/settings.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { defineBackup } from './backup.ts';
import { defineCorpus } from './corpus.ts';
import { defineEvaluate } from './evaluate.ts';
import { defineJournal } from './journal.ts';
import { defineReranker } from './reranker.ts';
import { defineTokens } from './tokens.ts';

/** Runs one command line and returns the exit status. Every failure becomes a message on standard error. */
export async function runProgram(
  words: readonly string[],
  surroundings: Surroundings,
  services: Services,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = defineProgram(surroundings, services, (result) => {
    status = result;
  });
  for (const { name, meant } of unknownSettings(surroundings.environment, settings))
    surroundings.errors.write(`${unknownSetting(name, meant)}\n`);
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    surroundings.errors.write(`${failure(error, words.includes('--debug'))}\n`);
    if (error instanceof VerbatimError && error.code === 'CORPUS_EMPTY')
      surroundings.errors.write(`${firstSteps(commandName(surroundings.environment))}\n`);
    return 2;
  }
}

function failure(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return `verbatim: ${error.stack ?? error.message}${causes(error)}`;
  if (error instanceof VerbatimError) return `verbatim: ${error.message} [${error.code}]`;
  return `verbatim: ${messageOf(error)}\n${debugHint}`;
}

const causes = (error: Error): string =>
  error.cause instanceof Error
    ? `\ncaused by ${error.cause.stack ?? error.cause.message}${causes(error.cause)}`
    : '';

function defineProgram(
  surroundings: Surroundings,
  services: Services,
  done: (status: ExitStatus) => void,
): Command {
  const program = new Command('verbatim')
    .version(surroundings.version, '--version', 'print the version')
    .description(
      'Answers questions from your own documents, word for word, each quote with a citation to check.',
    )
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    });
  const define = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--corpus <folder>', 'the folder of source documents (default: VERBATIM_CORPUS, or corpus)')
      .option('--debug', 'show stack traces of errors');

  const defineAsking = (name: string, description: string): Command =>
    define(name, description).option(
      '--sample',
      'ask the handbook of a made-up company that comes with Verbatim',
    );

  defineAsking(
    'start',
    'serve the pages and every configured platform; without a platform, a chat in the terminal too',
  ).action(async (options: CorpusOption) => done(await start(options, surroundings, services)));
  defineAsking('chat', 'ask in the terminal; reads one question per line from a pipe').action(
    async (options: CorpusOption) => done(await chat(options, surroundings)),
  );
  define('mcp', 'serve models over standard input and output, by the Model Context Protocol').action(
    async (options: CorpusOption) => {
      const { mcp } = await import('../commands/mcp.ts');
      done(await mcp(options, surroundings, services));
    },
  );
  defineAsking('ask', 'answer one question, or one per line from standard input')
    .argument('[question...]', 'the question; quote it, so that the shell leaves it alone')
    .option('--json', 'print the answer as one JSON line')
    .action(async (words: string[], options: JsonOption) => done(await ask(words, options, surroundings)));
  defineAsking('why', 'show how the answer to a question is found')
    .argument('<question...>', 'the question')
    .action(async (words: string[], options: CorpusOption) => done(await why(words, options, surroundings)));
  define('init', 'set up this folder: asks three questions, writes .env and a folder for the documents')
    .option('--yes', 'take what is suggested, without asking')
    .action(async (options: YesOption) => {
      const { init } = await import('../commands/init.ts');
      done(await init(options, surroundings));
    });
  define('doctor', 'check settings, documents, data folder and platforms, and say how to fix each problem')
    .option('--json', 'print the checks as one JSON line')
    .action(async (options: JsonOption) => {
      const { doctor } = await import('../commands/doctor.ts');
      done(await doctor(options, surroundings, services));
    });
  defineCorpus(define, surroundings, done);
  defineJournal(define, surroundings, done);
  defineBackup(define, surroundings, done);
  defineTokens(define, surroundings, done);
  defineEvaluate(program, surroundings, done);
  defineReranker(program, surroundings, done);
  return program;
}
