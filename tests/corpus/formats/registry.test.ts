// The registry of formats: no two claim the same file, and docs/corpus.md lists what each reads.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entries } from '../../../src/corpus/formats/entries.ts';
import { extensionFor, openFormat, supportedExtensions } from '../../../src/corpus/formats/registry.ts';

const contentTypes = entries.flatMap(({ extensions }) => Object.values(extensions).flat());

/** The rows of the first table below a heading. */
function tableBelow(heading: string, markdown: string): readonly string[] {
  const lines = markdown.slice(markdown.indexOf(`\n${heading}\n`)).split('\n');
  const start = lines.findIndex((line) => line.startsWith('| ---'));
  const rows = lines.slice(start + 1);
  return rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith('|')),
  );
}

test('docs/corpus.md has the row of each format, in the order of the registry', () => {
  const rows = entries.map(({ extensions, docs }) => {
    const names = Object.keys(extensions).map((extension) => `\`${extension}\``);
    return `| ${names.join(', ')} | ${docs.read} | ${docs.cited} |`;
  });
  expect(tableBelow('## Formats', readFileSync('docs/corpus.md', 'utf8'))).toEqual(rows);
});

test('an extension, and a content type, belongs to one format', () => {
  expect(supportedExtensions).toEqual([...new Set(supportedExtensions)]);
  expect(contentTypes).toEqual([...new Set(contentTypes)]);
});

test('extensions and content types are written as they are compared', () => {
  for (const extension of supportedExtensions) expect(extension).toMatch(/^\.[a-z\d]+$/);
  for (const contentType of contentTypes) expect(contentType).toMatch(/^[a-z]+\/[a-z\d.+-]+$/);
});

test('each extension opens a format, and no two entries the same one', async () => {
  const opened = await Promise.all(supportedExtensions.map((extension) => openFormat(`file${extension}`)));
  expect(opened).not.toContain(undefined);
  expect(new Set(opened).size).toBe(entries.length);
});

test.each([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/xhtml+xml', '.html'],
  ['text/tab-separated-values', '.tsv'],
  ['text/vtt', '.vtt'],
  ['image/png', '.png'],
  ['image/svg+xml', undefined],
  ['', undefined],
])('a download of type %j becomes %s', (contentType, extension) => {
  expect(extensionFor(contentType)).toBe(extension);
});
