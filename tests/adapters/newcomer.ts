// What somebody has who starts with a fresh clone: the documents and settings that come with Verbatim, and its commands.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Finished, runVerbatim } from './cli/run.ts';

/** The folder of Verbatim, after "cp .env.example .env". */
export function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-newcomer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('corpus', join(folder, 'corpus'), { recursive: true });
  cpSync('.env.example', join(folder, '.env'));
  return folder;
}

/** Takes the sign of a comment from a line of .env and gives it a value; a line that is not there fails. */
export function set(folder: string, name: string, value: string): void {
  const path = join(folder, '.env');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(new RegExp(`^#?${name}=.*$`, 'm'), `${name}=${value}`);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const usual = { PORT: '0', VERBATIM_DATA: 'data' };

export const doctor = (folder: string, environment: Readonly<Record<string, string>> = usual) =>
  runVerbatim(['doctor'], { folder, environment: { ...usual, ...environment } });

/** "npm start", ended once `meanwhile` is done. */
export const start = (
  folder: string,
  platform: string,
  meanwhile: () => Promise<unknown>,
  environment: Readonly<Record<string, string>> = usual,
): Promise<Finished> =>
  runVerbatim(['start'], {
    folder,
    environment: { ...usual, ...environment },
    signal: { after: new RegExp(`"platform":"${platform}","msg":"answering"`), name: 'SIGTERM' },
    meanwhile,
  });
