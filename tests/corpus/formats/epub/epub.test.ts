// Books: chapters in the order of reading, under their own headings or those of the table of contents.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { epub } from '../../../../src/corpus/formats/epub/epub.ts';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { testFormat } from '../../../contracts/format.ts';

type Files = Readonly<Record<string, string>>;

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const chapter = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="a.js"/></head><body>${body}</body></html>`;

const bookOf = (manifest: string, spine: string, files: Files, metadata = ''): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': container,
        'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`,
        ...files,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const item = (id: string, href: string, more = ''): string =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml" ${more}/>`;

/** The second chapter stands first in the manifest and in the archive. */
const keeper = bookOf(
  item('two', 'text/two%20b.xhtml') +
    item('one', 'text/one.xhtml') +
    item('nav', 'nav.xhtml', 'properties="nav"') +
    item('notes', '../notes.xhtml'),
  '<itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="notes"/>',
  {
    'OEBPS/text/two b.xhtml': chapter(
      '<p>“The lamp must never go out,” wrote Ottoline Verhage in the log of 1911.</p><h2>Oil</h2><p>The lamp burns nine pints of oil on a winter’s night.</p>',
    ),
    'OEBPS/text/one.xhtml': chapter(
      '<a id="top"/><h2>The tower</h2><p>The tower has two hundred and eleven steps.<a epub:type="noteref" href="../../notes.xhtml#n1">1</a></p><h3>The lantern</h3><p>Only the keeper &amp; her brother may enter the lantern&nbsp;room.</p>',
    ),
    'notes.xhtml': chapter('<aside id="n1"><p>Counted in 1890 by the council.</p></aside>'),
    'OEBPS/nav.xhtml': chapter(
      '<nav epub:type="toc"><ol><li><a href="text/one.xhtml">The tower</a><ol><li><a href="text/one.xhtml#lantern">The lantern</a></li></ol></li><li><a href="text/two%20b.xhtml">The lamp</a></li><li><a href="../notes.xhtml">Notes</a></li></ol></nav>',
    ),
  },
  '<dc:title>The keeper’s book</dc:title><dc:creator>Ada Example</dc:creator><dc:creator>Bruno Halvorsen</dc:creator><dc:publisher>Harbour Press</dc:publisher><dc:date>2021-11-03T00:00:00Z</dc:date><dc:language>en-GB</dc:language><dc:source>https://example.org/keeper</dc:source>',
);

testFormat('epub', [
  {
    name: 'keeper.epub',
    bytes: keeper,
    sentences: [
      'The tower has two hundred and eleven steps.',
      'Only the keeper & her brother may enter the lantern room.',
      '“The lamp must never go out,” wrote Ottoline Verhage in the log of 1911.',
      'The lamp burns nine pints of oil on a winter’s night.',
      'Counted in 1890 by the council.',
    ],
    unquoted: ['steps.1', '&nbsp;', '<p>'],
    headings: [['The tower'], ['The tower', 'The lantern'], ['The lamp'], ['The lamp', 'Oil'], ['Notes']],
    attribution: {
      title: 'The keeper’s book',
      author: 'Ada Example, Bruno Halvorsen',
      publisher: 'Harbour Press',
      published: '2021-11-03',
      url: 'https://example.org/keeper',
    },
    language: 'en',
    asked: [
      {
        question: 'How much oil does the lamp burn?',
        quote: 'nine pints of oil',
        at: { headings: ['The lamp', 'Oil'] },
      },
    ],
  },
]);

async function read(bytes: Uint8Array): Promise<Reading> {
  const result = await epub.read(bytes, 'a.epub');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const paragraphs = ({ text, sections }: Reading): string[] =>
  sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));

describe('a book', () => {
  const older =
    '<ncx><navMap><navPoint><navLabel><text>Part one</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Tides</text></navLabel><content src="b.xhtml#x"/></navPoint></navPoint></navMap></ncx>';

  test('of EPUB 2 has its headings from toc.ncx', async () => {
    const book = bookOf(
      `${item('a', 'a.xhtml')}${item('b', 'b.xhtml')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
      '<itemref idref="a"/><itemref idref="b"/>',
      {
        'OEBPS/a.xhtml': chapter('<p>One.</p>'),
        'OEBPS/b.xhtml': chapter('<p>Two.</p>'),
        'OEBPS/toc.ncx': older,
      },
    );
    expect((await read(book)).sections.map(({ headings }) => headings)).toEqual([
      ['Part one'],
      ['Part one', 'Tides'],
    ]);
  });

  test('a chapter that nothing names does not stand under the one before', async () => {
    const book = bookOf(
      `${item('a', 'a.xhtml')}${item('b', 'b.xhtml')}`,
      '<itemref idref="a"/><itemref idref="b"/>',
      {
        'OEBPS/a.xhtml': chapter('<h1>Tides</h1><p>One.</p>'),
        'OEBPS/b.xhtml': chapter('<p>Two.</p>'),
      },
    );
    expect((await read(book)).sections.map(({ headings }) => headings)).toEqual([['Tides'], []]);
  });

  test('that lacks a chapter is read without it, and says so', async () => {
    const book = bookOf(
      `${item('a', 'a.xhtml')}${item('b', 'b.xhtml')}`,
      '<itemref idref="a"/><itemref idref="b"/>',
      {
        'OEBPS/b.xhtml': chapter('<p>Two.</p>'),
      },
    );
    const reading = await read(book);
    expect(paragraphs(reading)).toEqual(['Two.']);
    expect(reading.problems).toMatchObject([
      { code: 'part-unreadable', path: 'a.epub', message: expect.stringContaining('a.xhtml') },
    ]);
  });

  test('whose chapters are encrypted says so; encrypted fonts do no harm', async () => {
    const withLock = (uri: string): Uint8Array =>
      bookOf(item('a', 'a.xhtml'), '<itemref idref="a"/>', {
        'OEBPS/a.xhtml': chapter('<p>One.</p>'),
        'META-INF/encryption.xml': `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
      });
    expect(await epub.read(withLock('OEBPS/a.xhtml'), 'a.epub')).toMatchObject({ code: 'encrypted' });
    expect(paragraphs(await read(withLock('OEBPS/font.otf')))).toEqual(['One.']);
  });

  test('that points out of itself finds nothing there', async () => {
    const book = bookOf(item('a', '../../../../etc/passwd'), '<itemref idref="a"/>', {});
    expect((await read(book)).problems).toMatchObject([{ code: 'part-unreadable' }]);
  });
});

/** Debian's policy manual ships as a book and as plain text (package debian-policy, GPL-2+). */
describe('the Debian policy manual', () => {
  const folder = '/usr/share/doc/debian-policy';

  test('reads as its plain text does', async ({ skip }) => {
    if (!existsSync(`${folder}/policy.epub`)) skip('the package debian-policy is not installed');
    const reading = await read(readFileSync(`${folder}/policy.epub`));
    const words = new Set(wordsOf(gunzipSync(readFileSync(`${folder}/policy.txt.gz`)).toString('utf8')));
    const missing = wordsOf(reading.text).filter((word) => !words.has(word));
    expect(missing.length).toBeLessThan(wordsOf(reading.text).length / 500);
    expect(reading.attribution).toMatchObject({ title: 'Debian Policy Manual' });
    const conffiles = reading.sections.find(({ headings }) => headings.at(-1)?.includes('10.7.3. Behavior'));
    expect(conffiles?.headings).toHaveLength(3);
  });
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
