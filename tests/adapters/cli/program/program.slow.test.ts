// The program as it is built and started, where it differs from its sources: a bundle, a process, signals, .env, the log.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../../store/samples.ts';
import { decodeQuotes } from '../decode.ts';
import { type Finished, runVerbatim } from '../run.ts';

const blacklisted = 'When did the US blacklist NSO Group?';
const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the bundle', () => {
  it('answers, remembers, verifies and cites', async () => {
    const asked = await runVerbatim(['ask', blacklisted]);
    expect(asked).toMatchObject({ status: 0, errors: '' });
    expect(decodeQuotes(asked.output)[0]).toBe(dated);
    const code = / · (V-\w+)/.exec(asked.output)?.[1] ?? '';
    expect((await runVerbatim(['verify', code])).output).toContain('Exact today');
    // The style files come along with the bundle.
    expect((await runVerbatim(['cite', code, '--style', 'apa'])).status).toBe(0);
  });

  // Each loads files of the bundle that no other command loads.
  it.each([
    [['ask', 'How do I make pancakes?'], 1, 'I found no answer'],
    [['ask', '--json'], 0, '"kind":"answered"'],
    [['why', blacklisted], 0, 'Expected answer: time'],
    [['chat'], 0, dated.slice(0, 40)],
    [['check-corpus'], 0, '3 documents, 6 paragraphs set aside.'],
    [['sources'], 0, 'us-blacklists-nso-group.txt'],
    [['check-quotes', '-'], 0, 'No quotation'],
    [['unanswered'], 0, ''],
    [['export'], 0, blacklisted],
    [['evaluate', 'topics', '--topics', 'tests/topics/corpus.jsonl'], 0, 'Success@1'],
    [['doctor'], 0, '✓ running bot'],
    [['forget-me'], 0, 'Deleted'],
  ] as const)('runs %j', async (words, status, shown) => {
    const finished = await runVerbatim(words, {
      input: `${blacklisted}\n`,
      environment: { PORT: '1' },
    });
    expect(finished).toMatchObject({ status, output: expect.stringContaining(shown) });
  });

  it('names a mistake and ends with 2', async () => {
    const { status, errors } = await runVerbatim(['aks', 'x']);
    expect({ status, errors }).toEqual({ status: 2, errors: expect.stringContaining('Did you mean ask?') });
  });
});

describe('the process', () => {
  it('reads .env', async () => {
    await writeFile(join(folder, '.env'), `VERBATIM_CORPUS=${join(process.cwd(), 'corpus')}\n`);
    const { output } = await runVerbatim(['ask', blacklisted], { folder });
    expect(decodeQuotes(output)[0]).toBe(dated);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (name) => {
    const { status, signal } = await runVerbatim(['chat'], {
      input: `${blacklisted}\n`,
      signal: { after: /Searched/, name },
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });

  it('logs questions at debug and below only', async () => {
    const ask = async (level: string): Promise<string> =>
      (await runVerbatim(['ask', 'zebra crossing'], { environment: { VERBATIM_LOG_LEVEL: level } })).errors;
    const info = await ask('info');
    expect(info).toContain('corpus loaded');
    expect(info).not.toContain('zebra');
    expect(await ask('debug')).toContain('zebra');
  });

  it('refuses a second bot on one data folder', async () => {
    const environment = { VERBATIM_DATA: join(newFolder(), 'shared'), PORT: '0' };
    let second: Promise<Finished> | undefined;
    const first = runVerbatim(['start'], {
      environment,
      signal: { after: /Ask at/, name: 'SIGTERM' },
      meanwhile: () => {
        second = runVerbatim(['start'], { environment });
        return second;
      },
    });
    expect((await first).status).toBe(0);
    expect(await second).toMatchObject({ status: 2, errors: expect.stringContaining('[STORE_IN_USE]') });
  });
});
