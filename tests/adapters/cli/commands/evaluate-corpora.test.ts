// evaluate corpora: a folder of corpora with their topics, as a user runs it.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newTemporaryFolder } from '../../../temporary.ts';
import { runVerbatim } from '../in-process.ts';

const folder = newTemporaryFolder();
const data = newTemporaryFolder();

const writeCorpus = async (name: string, file: string, text: string, topics: readonly object[]) => {
  await mkdir(join(folder, name, 'corpus'), { recursive: true });
  await writeFile(join(folder, name, 'corpus', file), text);
  await writeFile(
    join(folder, name, 'topics.jsonl'),
    topics.map((topic) => JSON.stringify(topic)).join('\n'),
  );
};

const run = (...words: string[]) =>
  runVerbatim(['evaluate', 'corpora', '--folder', folder, ...words], {
    environment: { VERBATIM_DATA: data },
  });

beforeAll(async () => {
  const question = 'When was the mill sold to Ambrose?';
  const gold = [{ path: 'mill.md', text: 'to Ambrose in 1911' }];
  await writeCorpus('mills', 'mill.md', '# Mills\n\nThe mill was sold to *Ambrose* in 1911.', [
    { id: 'm1', question, answerable: true, gold },
    { id: 'm2', question: 'Which zeppelin bombed Antwerp?', answerable: false, gold: [] },
  ]);
  await writeCorpus('ferries', 'ferry.txt', 'The captain of the ferry is called Ottoline.', [
    { id: 'f1', question, answerable: true, gold },
  ]);
  await mkdir(join(folder, 'no corpus'));
});

describe('evaluate corpora', () => {
  test('has a column for each corpus and one for all topics, and minisearch below', async () => {
    const { status, output } = await run();
    expect(status).toBe(0);
    expect(output).toMatch(/ferries \(1\) +mills \(2\) +all +95 %/);
    expect(output).toMatch(/^Found@1 +0\.000 +1\.000 +0\.500 +0\.000-1\.000$/m);
    expect(output).toMatch(/^false answers +0\.000 +0\.000 +/m);
    expect(output).toMatch(
      /^minisearch, stems +ferries \(1\) +mills \(2\) +all\nFound@1 +0\.000 +1\.000 +0\.500$/m,
    );
  });

  test('prints each report as one line of JSON, the pooled one last', async () => {
    const { output } = await run('--json');
    const reports = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ size }) => size)).toEqual([1, 2, 3]);
    expect(reports[2].measures).toMatchObject({ 'Found@1': 0.5, 'false answers': 0, 'exact quotes': 1 });
    expect(reports[2].intervals['Found@3']).toMatchObject({ low: 0, high: 1 });
  });

  test.each([
    ['--only', ['mills']],
    ['--without', ['ferries']],
  ])('%s leaves out the others, unread', async (option, names) => {
    const { output } = await run(option, ...names);
    expect(output).toMatch(/mills \(2\) +all/);
    expect(output).not.toContain('ferries');
  });

  test('a name that is no corpus is refused, with those that are', async () => {
    const { status, errors } = await run('--without', 'mils');
    expect(status).toBe(2);
    expect(errors).toContain('has no corpus "mils". It has: ferries, mills.');
    expect((await run('--without', 'mills', 'ferries')).errors).toContain('Nothing to measure');
  });

  test('documents are cached in a folder of their own: the bot’s data stays as it is', async () => {
    await run();
    const caches = await readdir(join(data, 'evaluation'));
    expect(caches).toHaveLength(2);
    for (const cache of caches)
      expect(existsSync(join(data, 'evaluation', cache, 'documents.bin'))).toBe(true);
    expect(await readdir(data)).toEqual(['evaluation']);
  });

  test('writes what became of each topic', async () => {
    const file = join(data, 'evaluation', 'judgements.jsonl');
    await run('--judgements', file);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { corpus: 'ferries', id: 'f1', shownRank: null },
      { corpus: 'mills', id: 'm1', shownRank: 1 },
      { corpus: 'mills', id: 'm2', answerable: false },
    ]);
  });

  test('guards the pooled figures, not those of a single corpus', async () => {
    const baseline = join(data, 'evaluation', 'baseline.json');
    const saved = await run('--without', 'ferries', '--save', baseline);
    expect(saved.status).toBe(0);
    const fallen = await run('--baseline', baseline);
    expect(fallen.status).toBe(1);
    expect(fallen.output).toMatch(/: Found@1 1\.000 → 0\.500$/m);
    expect(fallen.output).not.toMatch(/\/mills: /);
  });
});
