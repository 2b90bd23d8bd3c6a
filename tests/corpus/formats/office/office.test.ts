// Word and OpenDocument files: made by LibreOffice from known text, made by Word, and damaged on purpose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/corpus/bytes/limits.ts';
import { odt } from '../../../../src/corpus/formats/office/odt/odt.ts';
import { docx } from '../../../../src/corpus/formats/office/word/docx.ts';
import { type FileFormat, isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { readDocument } from '../../../../src/corpus/read/read-document.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { type KnownFile, testFormat } from '../../../contracts/format.ts';
import { small, vast, zipOf } from '../../bombs.ts';

const made = (name: string): Uint8Array => readFileSync(`tests/corpus/formats/made/${name}`);

const harbour = (ending: string): KnownFile => ({
  name: `harbour.${ending}`,
  bytes: made(`harbour.${ending}`),
  sentences: [
    'These rules hold for every boat that enters the harbour of Aldersund & its basin.',
    'A boat longer than twelve metres moors at the north pier. Nobody moors at the ferry’s berth.',
    'Length: under six metres; Fee a day: four crowns',
    'Length: six metres and more; Fee a day: nine crowns',
    '• The small bell is rung in fog.',
    '• It weighs forty pounds.',
    '• The large bell is rung at noon.',
    '1. Ring the bell twice.',
    '2. Wait for the harbour master Ottoline Verhage to answer.',
    'while fog:\n    ring(bell)',
    'The last rule is that the rules are read aloud on the first of May.',
    '1. The north pier was rebuilt in 1911 after the great storm.',
  ],
  unquoted: ['deleted sentence', 'comment asks', 'example.org', 'Bruno'],
  headings: [
    ['The rules of the harbour'],
    ['The rules of the harbour', 'Mooring'],
    ['The rules of the harbour', 'Mooring', 'Fees'],
    ['The rules of the harbour', 'The bells'],
  ],
  attribution: { title: 'The rules of the harbour', author: 'Ada Example', published: '2021-11-03' },
  language: 'en',
  asked: [
    {
      question: 'When was the north pier rebuilt?',
      quote: 'The north pier was rebuilt in 1911 after the great storm.',
    },
    {
      question: 'Where does a boat longer than twelve metres moor?',
      quote: 'A boat longer than twelve metres moors at the north pier.',
      at: { headings: ['The rules of the harbour', 'Mooring'] },
    },
  ],
});

testFormat('docx', [harbour('docx')]);
testFormat('odt', [harbour('odt')]);

async function read(format: FileFormat, bytes: Uint8Array): Promise<Reading> {
  const result = await format.read(bytes, 'a');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const paragraphs = ({ text, sections }: Reading): string[] =>
  sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));

/** Files that others made with Word, shipped with mammoth for its own tests (BSD-2-Clause). */
describe('documents of Word', () => {
  const folder = 'node_modules/mammoth/test/test-data';

  test.each([
    ['footnotes', ['Ouch.', '1. A tachyon walks into a bar.', '2. Fin.']],
    ['endnotes', ['Ouch.', 'i. A tachyon walks into a bar.', 'ii. Fin.']],
    ['strikethrough', ['Sold out']],
    ['tables', ['Above', 'Top left; Top right', 'Bottom left; Bottom right', 'Below']],
    ['simple-list', ['• Apple', '• Banana']],
    ['comments', ['Ouch.']],
    ['text-box', ['Datum plane']],
    ['strict-format', ['Test']],
    ['utf8-bom', ['This XML has a byte order mark.']],
    ['single-paragraph', ['Walking on imported air']],
    ['tiny-picture', []],
    ['external-picture', []],
    ['empty', []],
  ])('%s.docx', async (name, expected) => {
    const reading = await read(docx, readFileSync(`${folder}/${name}.docx`));
    expect(paragraphs(reading)).toEqual(expected);
    expect(reading.problems).toEqual([]);
  });

  test('name their author and day', async () => {
    const reading = await read(docx, readFileSync(`${folder}/footnotes.docx`));
    expect(reading).toMatchObject({
      attribution: { author: 'Michael Williamson', published: '2014-06-10' },
      language: 'en',
    });
  });

  test('are all read or named', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files)
      expect(isReading(await docx.read(readFileSync(`${folder}/${name}`), name))).toBe(true);
  });
});

type Files = Readonly<Record<string, string>>;

const zipped = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';

const odtOf = (body: string, more: Files = {}): Uint8Array =>
  zipped({
    'content.xml': `<office:document-content ${namespaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });

describe('an OpenDocument text', () => {
  test.each([
    [
      'spaces, tabs and line ends',
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>',
      ['a b c', 'd'],
    ],
    ['words that need escaping', '<text:p>1 &lt; 2 &amp;amp; &lt;b&gt;</text:p>', ['1 < 2 &amp; <b>']],
    [
      'a text box',
      '<text:p>around<draw:frame><draw:text-box><text:p>inside</text:p></draw:text-box></draw:frame></text:p>',
      ['around', 'inside'],
    ],
    [
      'a table of contents',
      '<text:table-of-content><text:index-body><text:p>Mooring 1</text:p></text:index-body></text:table-of-content><text:p>a</text:p>',
      ['a'],
    ],
    [
      'repeated rows',
      '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>',
      ['x; y'],
    ],
    [
      'a list whose style is unknown',
      '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>',
      ['• x'],
    ],
  ])('with %s', async (_what, body, expected) => {
    expect(paragraphs(await read(odt, odtOf(body)))).toEqual(expected);
  });

  test('behind a password is encrypted', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const result = await odt.read(
      odtOf('<text:p>x</text:p>', { 'META-INF/manifest.xml': manifest }),
      'a.odt',
    );
    expect(result).toMatchObject({
      code: 'encrypted',
      path: 'a.odt',
      message: expect.stringMatching(/Save it/),
    });
  });
});

describe('an archive', () => {
  test('that unpacks to more than the limit is refused before it is unpacked', async () => {
    const bomb = zipOf([vast('content.xml', 201)]);
    expect(bomb.length).toBeLessThan(limits.unpackedBytes / 500);
    const result = await odt.read(bomb, 'bomb.odt');
    expect(result).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/201 MB; the limit is 200 MB\. Split/),
    });
  });

  test('that says it is smaller than it is does not grow', async () => {
    const liar = zipOf([{ ...vast('content.xml', 50), unpacked: 10 }]);
    expect(await odt.read(liar, 'liar.odt')).toMatchObject({
      code: expect.stringMatching(/truncated|wrong-ending/),
    });
  });

  test('with pictures larger than the limit is read: they are not unpacked', async () => {
    const files = Object.entries(unzipSync(made('harbour.docx')));
    const large = zipOf([
      ...files.map(([name, content]) => small(name, content)),
      vast('word/media/image1.png', 201),
    ]);
    expect(paragraphs(await read(docx, large))).toHaveLength(12);
  });

  test('with names that lead out of it is named, and writes nothing anywhere', async () => {
    const name = '../../../../tmp/verbatim-escaped.xml';
    const files = { ...unzipSync(made('harbour.docx')), [name]: strToU8('<a/>') };
    expect(await docx.read(zipSync(files), 'a.docx')).toMatchObject({ code: 'outside-link', path: 'a.docx' });
    expect(existsSync('/tmp/verbatim-escaped.xml')).toBe(false);
  });

  test.each([
    ['docx', docx],
    ['odt', odt],
  ])('of something else is no %s', async (_name, format) => {
    const result = await format.read(zipped({ 'a.txt': 'x', __proto__: 'y' }), 'a');
    expect(result).toMatchObject({ code: 'wrong-ending' });
  });

  test('whose document is nested too deeply is named', async () => {
    const deep = odtOf('<text:section>'.repeat(5000));
    expect(await odt.read(deep, 'a.odt')).toMatchObject({ code: 'unreadable' });
  });

  test('cut off in the middle is truncated', async () => {
    const bytes = made('harbour.docx');
    expect(await docx.read(bytes.slice(0, bytes.length / 2), 'a.docx')).toMatchObject({
      code: 'truncated',
      message: expect.stringMatching(/Copy or save it again\.$/),
    });
  });
});

test('a Word file behind a password, or of before 2007, is named', async () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  expect(await readDocument('a.docx', compound)).toMatchObject({
    problems: [{ code: 'encrypted', message: expect.stringMatching(/password.*before 2007/) }],
  });
});
