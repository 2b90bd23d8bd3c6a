// What a file ends with says whether it is finished: no beginning of a file with a structure of its own looks whole.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endingOf, endsOf } from '../../../src/corpus/read/ending.ts';
import { problemsOf } from '../beside.ts';

const ending = (path: string, content: string | Uint8Array): string =>
  endingOf(path, endsOf(typeof content === 'string' ? Buffer.from(content) : content));

describe('a text', () => {
  test.each([
    ['whole', 'The ferry crosses.\n'],
    ['whole', 'She said: “The ferry crosses.”\r\n'],
    ['whole', 'フェリーは渡る。\n'],
    ['bare', 'The ferry crosses.'],
    ['middle', 'The ferry cros'],
    ['middle', 'The ferry\n'],
    ['middle', ''],
    ['middle', '# A heading\n'],
    ['cut', 'The ferry crosses.\n\0\0\0\0'],
  ])('is %s: %j', (expected, text) => {
    expect(ending('a.txt', text)).toBe(expected);
  });

  test('in UTF-16', () => {
    expect(ending('a.txt', Buffer.from('\ufeffThe ferry crosses.\n', 'utf16le'))).toBe('whole');
    expect(ending('a.txt', Buffer.from('\ufeffThe ferry cros', 'utf16le'))).toBe('middle');
  });
});

test.each([
  ['whole', 'It crosses.[^1] See [here][a].\n\n[^1]: Daily.\n[a]: https://example.org\n\nEnd.\n'],
  ['middle', 'It crosses.[^1]\n'],
  ['middle', 'See [the timetable][a].\n'],
  ['middle', '```\nIt crosses.\n'],
  ['whole', '```\nIt crosses.\n```\nIt does.\n'],
])('Markdown is %s: %j', (expected, text) => {
  expect(ending('a.md', text)).toBe(expected);
});

test.each([
  ['whole', 'a.html', '<html><p>It crosses.</p></html>\n'],
  ['middle', 'a.html', '<html><p>It crosses.</p>'],
  ['cut', 'a.html', '<html><p>It cros'],
  ['bare', 'a.html', '<p>It crosses.</p>'],
  ['whole', 'a.csv', 'port,toll\nDover,12\n'],
  ['middle', 'a.csv', 'port,toll\nDover,1'],
  ['middle', 'a.csv', 'port,toll\n"Dover\n'],
  ['whole', 'a.jsonl', '{"port": "Dover"}\n'],
  ['bare', 'a.jsonl', '{"port": "Dover"}'],
  ['cut', 'a.jsonl', '{"port": "Dover"}\n{"port": "Cal'],
  ['whole', 'a.eml', 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nIt crosses.\n--b--\n'],
  ['cut', 'a.eml', 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nIt crosses.\n'],
  ['whole', 'sources.yaml', 'sources: []\n'],
])('%s: %s %j', (expected, path, text) => {
  expect(ending(path, text)).toBe(expected);
});

describe.each(['harbour.docx', 'harbour.odt', 'harbour.epub', 'harbour.html', 'bells.mhtml'])(
  '%s',
  (name) => {
    const bytes = readFileSync(`tests/corpus/formats/made/${name}`);

    test('is whole, and no beginning of it is', () => {
      expect(ending(name, bytes)).toBe('whole');
      // What follows an end mark is white space, or the last sign of the mark itself.
      const last = bytes.toString('latin1').trimEnd().length - 3;
      for (let length = 1; length < last; length += Math.max(1, Math.floor(bytes.length / 300)))
        expect([length, ending(name, bytes.subarray(0, length))]).not.toEqual([length, 'whole']);
    });
  },
);

test('a PDF is whole, and no beginning of it is', () => {
  const bytes = readFileSync('tests/corpus/formats/pdf/harbour.pdf');
  expect(ending('a.pdf', bytes)).toBe('whole');
  for (let length = 1; length < bytes.length - 8; length += 199)
    expect(ending('a.pdf', bytes.subarray(0, length))).toBe('cut');
});

test('a file that stays cut is named, even where its format reads it', async () => {
  const problems = await problemsOf({ 'cut.html': '<html><body><p>The ferry crosses at noon.</p><p>It ret' });
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['truncated', 'cut.html']]);
});

test('a PDF for the web has an end near its beginning, and is cut until it is as long as it says', () => {
  const first = '%PDF-1.4\n1 0 obj <</Linearized 1 /L 300 /N 1>> endobj\nxref\nstartxref\n0\n%%EOF\n';
  expect(ending('a.pdf', first)).toBe('cut');
  expect(ending('a.pdf', `${first.padEnd(280)}\n%%EOF\n`)).toBe('cut');
  expect(ending('a.pdf', `${first.padEnd(293)}\n%%EOF\n`)).toBe('whole');
  expect(ending('a.pdf', `${first.padEnd(400)}\n%%EOF\n`)).toBe('whole');
});
