// A folder of hostile files of every kind: each is a named problem in the report, and everything else is served.
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/corpus/bytes/limits.ts';
import { openReaders } from '../../../src/corpus/read/readers.ts';
import { type Files, openFolder, writeFolder } from '../../folders.ts';
import { good } from '../beside.ts';
import { pdfBomb, small, zipBomb, zipOf } from '../bombs.ts';
import { line, makePdf } from '../formats/pdf/make.ts';

const harbour = new Uint8Array(readFileSync('tests/corpus/formats/pdf/harbour.pdf'));
const page = { content: line('The ferry crosses the strait at noon.', 60, 700) };
const gigabyte = 1024 ** 3;

const hostile: Files = {
  'bomb.docx': zipBomb(300),
  'bomb.odt': zipOf([
    small('content.xml', '<a/>'),
    { ...small('styles.xml', '<a/>'), unpacked: 4 * gigabyte - 1 },
  ]),
  'pages.pdf': makePdf(Array(10_000).fill(page)),
  'deep.html': `<p>Rows in rows.</p>${'<table><tr><td>'.repeat(50_000)}deep`,
  'cut.pdf': harbour.slice(0, 20_000),
  'cut.docx': zipOf([small('word/document.xml', 'a'.repeat(1000))]).subarray(0, 60),
  'page.pdf': '<!doctype html><p>The ferry crosses the strait at noon.</p>',
  'portable.txt': makePdf([page]),
  'archive.pdf': zipOf([small('a.txt', 'The ferry crosses the strait at noon.')]),
  'portable.docx': makePdf([page]),
  'out.epub': zipOf([small('../../etc/passwd', 'root'), small('mimetype', 'application/epub+zip')]),
  'sources.yaml': 'sources:\n  - path: ../secret.txt\n    title: Secrets\n',
};

const named: Readonly<Record<string, string>> = {
  'bomb.docx': 'too-large',
  'bomb.odt': 'too-large',
  'huge.txt': 'too-large',
  'huge.pdf': 'too-large',
  'pages.pdf': 'too-many-pages',
  'deep.html': 'unreadable',
  'cut.pdf': 'truncated',
  'cut.docx': 'truncated',
  'page.pdf': 'wrong-ending',
  'portable.txt': 'wrong-ending',
  'archive.pdf': 'wrong-ending',
  'portable.docx': 'wrong-ending',
  'out.epub': 'outside-link',
  '../secret.txt': 'source-without-file',
};

/** A file of so many bytes that takes no room on the disk. */
async function writeSparse(path: string, size: number): Promise<void> {
  const file = await open(path, 'w');
  await file.truncate(size);
  await file.close();
}

describe('a folder of hostile files', () => {
  test('names each, and answers from the others', { timeout: 180_000 }, async () => {
    const folder = await writeFolder({ ...hostile, 'good.txt': good, 'harbour.pdf': harbour });
    await writeSparse(join(folder, 'huge.txt'), gigabyte);
    await writeSparse(join(folder, 'huge.pdf'), gigabyte);
    const core = await openFolder(folder);
    const found = core.corpus.problems.map(({ path, code }) => [path, code]);
    expect(Object.fromEntries(found)).toEqual(named);
    expect(found.length).toBe(Object.keys(named).length);
    for (const { message } of core.corpus.problems) expect(message).toMatch(/\.$/);
    expect(core.corpus.documents.map(({ path }) => path)).toEqual(['good.txt', 'harbour.pdf']);
    const answer = await core.ask('Who rescued Margarethe from the canal?');
    expect(answer.kind === 'answered' && answer.quotes[0].text).toBe(good);
    const paged = await core.ask('Who is the commissioner for disagreements?');
    expect(paged.kind === 'answered' && paged.quotes[0].citation.page).toBe(2);
  });

  test('a page that unpacks to a thousand times its size is stopped by the memory it takes', {
    timeout: 180_000,
  }, async () => {
    const readers = openReaders({ within: { ...limits, growthMegabytes: 256 } });
    const [bomb, other] = await Promise.all([
      readers.read('bomb.pdf', pdfBomb(1500)),
      readers.read('harbour.txt', Buffer.from(good)),
    ]);
    await readers.close();
    expect(bomb.reading).toBeUndefined();
    expect(bomb.problems.map(({ code }) => code)).toEqual(['too-much-memory']);
    expect(other.reading?.text).toBe(good);
  });
});
