// Variants of tables, subtitles and books: delimiters, keys, repeated captions, order, odd containers.
import { strToU8, zipSync } from 'fflate';
import type { Variant } from '../variant.ts';

const book = (pages: Readonly<Record<string, string>>, manifest: string, spine: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="EPUB/p%20k.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'EPUB/p k.opf': strToU8(
      `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Weirs</dc:title><dc:creator>Ola Bye</dc:creator><dc:language>en</dc:language></metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`,
    ),
    ...Object.fromEntries(
      Object.entries(pages).map(([name, body]) => [
        `EPUB/${name}`,
        strToU8(
          `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
        ),
      ]),
    ),
  });

export const tables: readonly Variant[] = [
  {
    what: 'the first line names the separator: a tab, in UTF-16 as Excel saves it',
    files: {
      'hours.csv': Uint8Array.from(
        Buffer.from(
          '\ufeffsep=\t\r\nPool\tOpens\tFee\r\nNorth\t07:30\t4,50\r\nSouth\t09:00\t6,20\r\n',
          'utf16le',
        ),
      ),
    },
    asked: [
      {
        question: 'When does the South pool open?',
        shows: ['Pool: South; Opens: 09:00; Fee: 6,20'],
        hides: ['sep='],
        cites: { row: 2 },
      },
    ],
  },
  {
    what: 'semicolons, commas in the names of columns and in values; a title above',
    files: {
      'rates.csv': 'Rates of 2024\n\nBoat;Length, m;Fee, EUR\nSkiff;4,2;11,50\nKetch;12,8;64,00\n',
    },
    asked: [
      { question: 'What is the fee of the ketch?', shows: ['Boat: Ketch; Length, m: 12,8; Fee, EUR: 64,00'] },
    ],
  },
  {
    what: 'the line of a row after a cell of several lines, with LF within and CRLF between',
    files: {
      'notes.csv':
        'Place,Note\r\nMill,"old\nand dry\nall year"\r\nQuay,"wet"\r\nFord,"closed to lorries"\r\n',
    },
    asked: [{ question: 'What is closed to lorries?', shows: ['Place: Ford'], cites: { line: 6, row: 3 } }],
  },
  {
    what: 'keys of JSON Lines: snake_case, deep, capitals',
    files: {
      'people.jsonl': `{"name":"Wim Post","contact":{"homeAddress":{"postal_code":"4711 AB"}},"HTTPPort":8081}
{"name":"Eva Lind","contact":{"homeAddress":{"postal_code":"9920 XZ"}},"HTTPPort":8090}
`,
    },
    asked: [
      { question: 'What is the postal code of Eva Lind?', shows: ['9920 XZ'], hides: ['4711'] },
      { question: 'What is the HTTP port of Wim Post?', shows: ['8081'] },
    ],
  },
  {
    what: 'captions: references by number and name, in WebVTT and SubRip',
    files: {
      'film.vtt': `WEBVTT

00:00:01.000 --> 00:00:04.000
The mill &amp; the weir belong to Zo&euml; Hart&#x2019;s aunt.
`,
      'film.srt': `1
00:00:01,000 --> 00:00:04,000
Caf&eacute; Lune &#8211; the old one &#8211; closes in May.
`,
    },
    asked: [
      {
        question: 'To whom do the mill and the weir belong?',
        shows: ['The mill & the weir belong to Zoë Hart’s aunt.'],
      },
      { question: 'When does Café Lune close?', shows: ['Café Lune – the old one – closes in May.'] },
    ],
  },
  {
    what: 'roll-up captions: two lines that scroll, in WebVTT',
    files: {
      'talk.vtt': `WEBVTT

00:00:00.000 --> 00:00:02.000
the harvest begins

00:00:02.000 --> 00:00:04.000
the harvest begins
in the last week of july

00:00:04.000 --> 00:00:06.000
in the last week of july
and the barn is swept before

00:00:06.000 --> 00:00:08.000
and the barn is swept before
by the apprentices
`,
    },
    asked: [
      {
        question: 'When does the harvest begin?',
        shows: ['the harvest begins in the last week of july'],
        hides: ['begins the harvest', 'july in the last'],
      },
    ],
  },
  {
    what: 'automatic captions of YouTube in German: two lines, times of words',
    files: {
      'rede.vtt': `WEBVTT
Kind: captions
Language: de

00:00:00.400 --> 00:00:03.100 align:start position:0%
 
die<00:00:00.700><c> ernte</c><00:00:01.100><c> beginnt</c>

00:00:03.100 --> 00:00:03.110 align:start position:0%
die ernte beginnt
 

00:00:03.110 --> 00:00:06.000 align:start position:0%
die ernte beginnt
am<00:00:03.400><c> letzten</c><00:00:04.100><c> montag</c>

00:00:06.000 --> 00:00:06.010 align:start position:0%
am letzten montag
 
`,
    },
    asked: [
      {
        question: 'Wann beginnt die Ernte?',
        shows: ['die ernte beginnt am letzten montag'],
        hides: ['beginnt die ernte', 'montag am'],
      },
    ],
  },
  {
    what: 'cues out of order: SubRip with numbers that go on',
    files: {
      'council.srt': `1
00:00:09,000 --> 00:00:11,000
in the first week of May.

2
00:00:01,000 --> 00:00:03,000
The market moves to the yard

3
00:00:03,000 --> 00:00:05,000
and the stalls are given out
`,
    },
    asked: [
      {
        question: 'When are the stalls given out?',
        shows: ['The market moves to the yard and the stalls are given out in the first week of May.'],
      },
    ],
  },
  {
    what: 'a book: a note outside of the reading order, a space in a path, a chapter in two files',
    files: {
      'weirs.epub': book(
        {
          'one.xhtml': '<h1>Weirs</h1><p>The upper weir was built of oak by the monks in 1412.</p>',
          'two.xhtml': '<p>The lower weir is of stone.</p>',
          'ad.xhtml': '<p>The upper weir hotel has rooms for 99 euros.</p>',
        },
        '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="c" href="ad.xhtml" media-type="application/xhtml+xml"/>',
        '<itemref idref="a"/><itemref idref="b"/><itemref idref="c" linear="no"/>',
      ),
    },
    asked: [{ question: 'Who built the upper weir?', shows: ['monks in 1412'], hides: ['99 euros'] }],
  },
];
