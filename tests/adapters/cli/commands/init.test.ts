// init: what it asks, writes and leaves alone, and the sample that an empty folder is offered.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../../../src/config.ts';
import { newTemporaryFolder } from '../../../temporary.ts';
import { runVerbatim } from '../in-process.ts';

const before = process.cwd();
let folder = '';
beforeEach(() => {
  folder = newTemporaryFolder();
  process.chdir(folder);
});
afterEach(() => process.chdir(before));

/** One answer to each question. */
const answering = (...answers: readonly string[]) =>
  runVerbatim(['init'], { terminal: true, input: answers.map((answer) => `${answer}\n`).join('') });

const written = () => parseEnv(readFileSync('.env', 'utf8'));

it('asks three questions, and writes .env, the folder and sources.yaml', async () => {
  const { status, output } = await answering('documents', 'slack', '30');
  expect(status).toBe(0);
  expect(output.match(/\? \[/g)).toHaveLength(3);
  expect(written()).toEqual({
    VERBATIM_CORPUS: 'documents',
    VERBATIM_RETENTION_DAYS: '30',
    SLACK_APP_TOKEN: '',
    SLACK_BOT_TOKEN: '',
  });
  expect(readConfig(written())).toMatchObject({ corpus: 'documents', retentionDays: 30 });
  expect(statSync('.env').mode & 0o777).toBe(0o600);
  expect(readdirSync('documents')).toEqual(['sources.yaml']);
  expect(output).toContain('For Slack, set SLACK_APP_TOKEN and SLACK_BOT_TOKEN in .env');
});

it('takes what it suggests for empty answers, and with --yes without asking', async () => {
  await answering('', '', '');
  const suggested = written();
  expect(suggested).toEqual({ VERBATIM_CORPUS: 'corpus', VERBATIM_RETENTION_DAYS: '365' });
  process.chdir(newTemporaryFolder());
  expect(await runVerbatim(['init', '--yes'])).toMatchObject({ status: 0, errors: '' });
  expect(written()).toEqual(suggested);
});

it('asks again where an answer is none', async () => {
  writeFileSync('notes.txt', 'Notes.');
  const { output } = await answering('notes.txt', 'docs', 'irc', 'Slack, Discord', 'many', '7');
  expect(output).toContain('notes.txt is a file.');
  expect(output).toContain('“irc” is not one of them.');
  expect(output).toContain('Give a whole number of days.');
  expect(written()).toMatchObject({ VERBATIM_RETENTION_DAYS: '7', DISCORD_TOKEN: '', SLACK_BOT_TOKEN: '' });
});

it('overwrites nothing', async () => {
  mkdirSync('corpus');
  writeFileSync('corpus/sources.yaml', 'sources: []\n');
  await runVerbatim(['init', '--yes']);
  expect(readFileSync('corpus/sources.yaml', 'utf8')).toBe('sources: []\n');
  const environment = readFileSync('.env', 'utf8');
  expect(await runVerbatim(['init', '--yes'])).toMatchObject({
    status: 2,
    errors: expect.stringContaining('This folder has an .env already'),
  });
  expect(readFileSync('.env', 'utf8')).toBe(environment);
});

it('writes nothing where somebody leaves, or where nobody can be asked', async () => {
  expect((await answering('documents')).errors).toContain('Nothing was written.');
  expect((await runVerbatim(['init'])).errors).toContain('--yes');
  expect(readdirSync('.')).toEqual([]);
});

it('makes a folder whose documents are read without a complaint', async () => {
  await runVerbatim(['init', '--yes']);
  writeFileSync('corpus/leave.txt', 'Unused leave days expire on 31 March.\n');
  expect(await runVerbatim(['check-corpus', '--corpus', 'corpus'])).toMatchObject({ status: 0 });
});

it('offers init and the sample where there is nothing to ask, and leaves no folder behind', async () => {
  const environment = { VERBATIM_DATA: join(folder, 'data') };
  const failed = await runVerbatim(['ask', 'When do leave days expire?'], { environment });
  expect(failed.status).toBe(2);
  expect(failed.errors).toContain('verbatim init');
  expect(failed.errors).toContain('verbatim ask --sample "When do unused leave days expire?"');
  expect(readdirSync('.')).toEqual([]);
  const npx = { ...environment, npm_lifecycle_event: 'npx' };
  expect((await runVerbatim(['ask', 'Anything?'], { environment: npx })).errors).toContain(
    'npx verbatim-bot init',
  );
});

it('answers from the sample, apart from the documents of the folder', async () => {
  const environment = { VERBATIM_DATA: join(folder, 'data') };
  const sample = await runVerbatim(['ask', '--sample', 'When do unused leave days expire?'], { environment });
  expect(sample).toMatchObject({ status: 0, errors: '' });
  expect(sample.output).toContain('They expire on 31 March.');
  expect(existsSync('data/sample/verbatim.db')).toBe(true);
  expect(existsSync('data/verbatim.db')).toBe(false);
});
