// Runs the command line as the program that users start: a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Once what was printed matches, the signal is sent; standard input stays open until then. */
  readonly signal?: { readonly after: RegExp; readonly name: NodeJS.Signals };
  /** Done once what was printed matches, before the signal is sent. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Each test file remembers in a folder of its own. */
export const dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const launcher = new URL('../../../adapters/launch.mjs', import.meta.url).pathname;

/** The environment without settings of the machine that the tests run on. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VERBATIM_|SLACK_|DISCORD_|PORT$|HOST$|NO_COLOR|FORCE_COLOR)/.test(name),
  );
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

export function runVerbatim(words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...words], {
      cwd: options.folder ?? process.cwd(),
      env: { ...cleanEnvironment(), VERBATIM_DATA: dataFolder, ...options.environment },
    });
    let output = '';
    let errors = '';
    let signalled = false;
    const look = (): void => {
      const { signal, meanwhile = async () => {} } = options;
      if (signalled || signal?.after.test(output + errors) !== true) return;
      signalled = true;
      meanwhile().then(() => child.kill(signal.name), reject);
    };
    child.stdout.on('data', (data) => {
      output += String(data);
      look();
    });
    child.stderr.on('data', (data) => {
      errors += String(data);
      look();
    });
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, output, errors }));
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error);
    });
    if (options.signal === undefined) child.stdin.end(options.input ?? '');
    else child.stdin.write(options.input ?? '');
  });
}
