// The report on a corpus: what became of each file, in words and as JSON of a known shape.
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeFolder } from '../../../folders.ts';
import { runVerbatim } from '../in-process.ts';

const count = z.int().min(0);
const documentSchema = z.strictObject({
  path: z.string().min(1),
  title: z.string().min(1),
  author: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.url().optional(),
  format: z.string().min(1),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  pages: z.int().min(1).optional(),
  words: count,
  passages: z.int().min(1),
  setAside: count,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  trust: z.strictObject({
    oddCharacters: z.number().min(0).max(1),
    setAside: z.number().min(0).max(1),
    pages: z.strictObject({ withoutText: count, wordsEach: z.number().min(0) }).optional(),
    doubts: z.array(z.string()),
  }),
});
const reportSchema = z.strictObject({
  documents: z.array(documentSchema),
  formats: z.array(
    z.strictObject({
      format: z.string(),
      documents: z.int().min(1),
      pages: count.optional(),
      words: count,
      passages: count,
      languages: z.array(z.string()),
    }),
  ),
  setAside: z.array(
    z.strictObject({ path: z.string(), line: z.int().min(1), why: z.string(), text: z.string().min(1) }),
  ),
  copies: z.array(z.array(z.string()).min(2)),
  links: z.array(z.object({ path: z.string(), to: z.string(), is: z.string() })),
  problems: z.array(z.strictObject({ code: z.string(), path: z.string(), message: z.string() })),
});

const story = Array.from(
  { length: 12 },
  (_, n) => `In the year ${1800 + n} the ferry of Aldersund carried ${n * 7} carts across the strait.`,
).join('\n\n');

const files = {
  'ferry.txt': story,
  'reprint.md': `# The Ferry\n\n${story}\n\nSeen in the Courier of Aldersund.`,
  'council.vtt':
    'WEBVTT\nLanguage: en\n\n00:01.000 --> 00:04.000\nNobody rings the bells at night.\n\n00:04.000 --> 00:06.000\n[applause]\n',
  'tolls.csv': 'vehicle,toll\nsledge,nothing\ncart,4 crowns\n',
  'x.xyz': 'x',
  'sources.yaml': 'sources:\n  - path: ferry.txt\n    author: Ada Example\n    date: 2021-11\n',
};

describe('check-corpus', () => {
  test('as JSON counts documents, formats, what was set aside, copies and problems', async () => {
    const { status, output } = await runVerbatim([
      'check-corpus',
      '--json',
      '--corpus',
      await writeFolder(files),
    ]);
    const report = reportSchema.parse(JSON.parse(output));
    expect(status).toBe(1);
    expect(report.documents.map(({ path, format, passages }) => [path, format, passages])).toEqual([
      ['council.vtt', 'transcript', 1],
      ['ferry.txt', 'text', 2],
      ['reprint.md', 'markdown', 2],
      ['tolls.csv', 'table', 2],
    ]);
    expect(report.documents[1]).toMatchObject({ author: 'Ada Example', published: '2021-11' });
    expect(report.formats.find(({ format }) => format === 'transcript')).toEqual({
      format: 'transcript',
      documents: 1,
      words: 7,
      passages: 1,
      languages: ['en'],
    });
    expect(report.setAside).toEqual([{ path: 'council.vtt', line: 8, why: 'sound', text: '[applause]' }]);
    expect(report.copies).toEqual([['ferry.txt', 'reprint.md']]);
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([['unsupported-format', 'x.xyz']]);
  });

  test('says the same to a person', async () => {
    const { output } = await runVerbatim(['check-corpus', '--corpus', await writeFolder(files)]);
    expect(output).toMatch(/^transcript +1 +1 +7 +en$/m);
    expect(output).toMatch(/^ferry\.txt +text +(?:[a-z]{2} +)?2021-11 +2 +\d+ +ferry$/m);
    expect(output).toContain('Set aside, never quoted:');
    expect(output).toMatch(/^council\.vtt +8 +sound +\[applause\]$/m);
    expect(output).toContain('counted as one source in answers:\n  ferry.txt = reprint.md\n');
    expect(output).toContain('x.xyz unsupported-format');
    expect(output.trimEnd()).toMatch(/4 documents, 1 problem and 1 paragraph set aside\.$/);
  });

  test('says which links are followed', async () => {
    const corpus = await writeFolder({ 'ferry.txt': story, '.v2/tolls.csv': files['tolls.csv'] });
    await symlink('.v2', join(corpus, 'current'));
    await symlink('ferry.txt', join(corpus, 'again.txt'));
    const { output } = await runVerbatim(['check-corpus', '--corpus', corpus]);
    expect(output).toContain('  current -> .v2: followed, since it leads to a hidden place\n');
    expect(output).toContain(
      '  again.txt -> ferry.txt: not followed, since the file or folder is read in its own place',
    );
    expect(output).toContain('current/tolls.csv');
  });

  test('of much that was set aside shows the beginning, and says that there is more', async () => {
    const photos = Array.from({ length: 80 }, (_, n) => `Photo: somebody, number ${n}`).join('\n\n');
    const corpus = await writeFolder({ 'a.txt': `${photos}\n\n${story}` });
    const { status, output } = await runVerbatim(['check-corpus', '--corpus', corpus]);
    expect(status).toBe(0);
    expect(output.match(/ caption /g)).toHaveLength(50);
    expect(output).toContain('30 further paragraphs set aside; --json lists all.');
  });
});

test('sources lists the documents, as JSON too', async () => {
  const corpus = await writeFolder(files);
  const table = await runVerbatim(['sources', '--corpus', corpus]);
  expect([table.status, table.output.split('\n').length]).toEqual([0, 6]);
  const { output } = await runVerbatim(['sources', '--json', '--corpus', corpus]);
  const { documents } = z.strictObject({ documents: z.array(documentSchema) }).parse(JSON.parse(output));
  expect(documents.map(({ path }) => path)).toEqual(['council.vtt', 'ferry.txt', 'reprint.md', 'tolls.csv']);
});

test('the chat’s /sources ends with the report in one line', async () => {
  const { output } = await runVerbatim(['chat', '--corpus', await writeFolder(files)], {
    input: '/sources\n/quit\n',
  });
  expect(output).toContain('4 documents: 1 markdown, 1 table, 1 text and 1 transcript. 1 problem.');
});
