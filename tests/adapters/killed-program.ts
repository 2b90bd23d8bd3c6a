// A program that is killed again and again, on a store that stays: how often, what it answers from, and its start.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newFolder } from '../store/samples.ts';

/** VERBATIM_KILLS=200 makes the long run. */
export const kills = (usual: number): number => Number(process.env['VERBATIM_KILLS'] ?? usual);

/** A start on a busy machine takes a while. */
export const patience = 120_000;

export const question = 'When was the harbour of Tallow opened?';
/** What answers it. */
export const answer = 'The harbour of Tallow was opened in 1911.';

/** Documents with an answer that names its question, and a data folder that outlives the program. */
export function newFolders(): Readonly<Record<'VERBATIM_CORPUS' | 'VERBATIM_DATA', string>> {
  const corpus = join(newFolder(), 'corpus');
  mkdirSync(corpus, { recursive: true });
  writeFileSync(join(corpus, 'ports.md'), `# Ports\n\n${answer}\n`);
  return { VERBATIM_CORPUS: corpus, VERBATIM_DATA: join(newFolder(), 'data') };
}

export interface Program {
  readonly child: ChildProcess;
  /** What it logged so far. */
  readonly log: () => string;
}

/**
 * A store that is late, as on a very busy machine, claims in memory alone: then the program says that the question is lost
 * if it is killed.
 */
export const promisesNothing = ({ log }: Program): boolean => log().includes('is claimed in memory alone');

/** Resolves once it logs `ready`: by default, once it answers. It ends with the test at the latest. */
export async function startProgram(
  environment: Readonly<Record<string, string>>,
  ready: string | RegExp = '"answering"',
): Promise<Program> {
  const child = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let lines = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (data) => {
      lines += String(data);
      if (lines.search(ready) >= 0) resolve();
    });
    child.once('exit', (status) => reject(new Error(`The program ended with ${status}: ${lines}`)));
  });
  return { child, log: () => lines };
}
