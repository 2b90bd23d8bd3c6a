// Runs one command line in this process, from the sources: what the program does once it has read its environment.
import { existsSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../adapters/cli/program/program.ts';
import type { ExitStatus } from '../../../adapters/cli/terminal/surroundings.ts';
import { platformIds, platforms } from '../../../adapters/platforms/registry.ts';
import { newTemporaryFolder } from '../../temporary.ts';

export interface Finished {
  readonly status: ExitStatus;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  /** In pieces, where something happens between two of them. */
  readonly input?: string | AsyncIterable<string>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the input is a terminal, on which questions can be asked. */
  readonly terminal?: boolean;
}

const sample = fileURLToPath(new URL('../../../sample', import.meta.url));

let data: string | undefined;

/** Where a test file's command lines remember. Removed after it, so that the next file gets another. */
export function dataFolder(): string {
  if (data === undefined || !existsSync(data)) data = newTemporaryFolder();
  return data;
}

/** A pipe, and what was written to it so far. */
export function collect(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return { stream, text: () => text };
}

/**
 * The environment is what the test gives, and nothing of the machine that it runs on. What takes a process of its own
 * (signals, .env, the log, the bundle) is tested with run.ts, in the slow suite.
 */
export async function runVerbatim(words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const [output, errors] = [collect(), collect()];
  const surroundings = {
    environment: { VERBATIM_DATA: dataFolder(), ...options.environment },
    input: Object.assign(
      Readable.from(typeof options.input === 'object' ? options.input : [options.input ?? '']),
      {
        isTTY: options.terminal === true,
      },
    ),
    output: output.stream,
    errors: errors.stream,
    user: 'ada',
    platforms: platformIds,
    prefixes: platforms.map(({ variables }) => variables),
    chats: platforms,
    ...{ version: '0.0.0', sample },
    onSignal: () => {},
  };
  const status = await runProgram(words, surroundings, {
    platforms: () => import('../../../adapters/platforms/start.ts'),
    doctor: () => import('../../../adapters/platforms/doctor.ts'),
    mcp: () => import('../../../adapters/mcp/serve.ts'),
    trace: async () => async () => {},
  });
  return { status, output: output.text(), errors: errors.text() };
}
