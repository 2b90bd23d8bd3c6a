// Web pages: articles among navigation, exported documents, and whatever else ends in .html.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { html } from '../../../../src/corpus/formats/html/html.ts';
import { mhtml } from '../../../../src/corpus/formats/html/mhtml.ts';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { type KnownFile, testFormat } from '../../../contracts/format.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Written for this test; bells.mhtml is it as Chromium saves it. */
const site = readFileSync('tests/corpus/formats/made/bells.html');

const exported = `<html><head><title>Minutes</title></head><body>
<h1>Minutes of the council</h1>
<p>Present were Bruno and Clara.</p>
<dl><dt>Quorum</dt><dd>Three members of five.</dd><dt>Chair</dt><dt>Speaker</dt><dd>Clara Winther.</dd></dl>
<table><tr><td><b>Item</b></td><td><b>Cost</b></td></tr><tr><td>Rope</td><td>40 crowns</td></tr></table>
<table><tr><th>Place</th><td>Town hall</td></tr><tr><th>Time</th><td>Noon</td></tr></table>
<table><tr><td><p>The seal is kept in the safe.</p></td></tr></table>
</body></html>`;

const bells: KnownFile = {
  name: 'bells.html',
  bytes: site,
  sentences: [
    'The ferry of Aldersund crosses the strait at noon & returns before the evening bells ring',
    'who is paid 10³ crowns for it by the council, although',
    '• The small bell weighs forty pounds.',
    '• It was cast by hand in 1790.',
    '• The large bell weighs nine hundred pounds.',
    '3. Ring the small bell first.',
    '4. Wait for the echo.',
    'Then ring the large one.',
    'Keepers of the piers',
    'Pier: North; Keeper: Bruno Halvorsen',
    'Pier: South; Keeper: Clara Winther',
    'while true; do\n  listen --tower <bell>\ndone',
    '“We have never missed an evening,” said Ottoline',
  ],
  unquoted: [
    'Start page',
    'Weather in the harbour',
    'Look it up',
    'script says',
    'color: red',
    'ferry is sold',
    'ferry has sunk',
    '[1]',
    '&nbsp;',
    '<b>',
    'Ten things',
    'cookies',
  ],
  headings: [
    ['The bells of Aldersund'],
    ['The bells of Aldersund', 'Who rings them'],
    ['The bells of Aldersund', 'How to hear them'],
  ],
  attribution: {
    title: 'The bells of Aldersund',
    author: 'Ada Example',
    publisher: 'The Harbour Times',
    published: '2021-11-03',
    url: 'https://example.org/bells',
  },
  language: 'en',
  asked: [
    {
      question: 'Who rings the bells on weekdays?',
      quote: 'Ottoline Verhage rings the bells on weekdays',
      at: { headings: ['The bells of Aldersund', 'Who rings them'] },
    },
  ],
};

testFormat('html', [
  bells,
  {
    name: 'minutes.htm',
    bytes: bytes(exported),
    sentences: [
      'Present were Bruno and Clara.',
      'Quorum: Three members of five.',
      'Chair, Speaker: Clara Winther.',
      'Item: Rope; Cost: 40 crowns',
      'Place: Town hall',
      'Time: Noon',
      'The seal is kept in the safe.',
    ],
    headings: [['Minutes of the council']],
    attribution: { title: 'Minutes', author: undefined, published: undefined, url: undefined },
    asked: [{ question: 'Where is the seal kept?', quote: 'The seal is kept in the safe.' }],
  },
]);

testFormat('mhtml', [
  { ...bells, name: 'bells.mhtml', bytes: readFileSync('tests/corpus/formats/made/bells.mhtml') },
]);

describe('a page saved as one file', () => {
  const saved = (headers: string, body: string, encoding = '8bit'): Uint8Array =>
    bytes(
      `From: <Saved by Blink>\r\n${headers}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n` +
        `--cut\r\nContent-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n` +
        '--cut\r\nContent-Type: text/html\r\n\r\n<html><body><p>The frame advertises.</body></html>\r\n' +
        '--cut\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--cut--\r\n',
    );
  const page =
    '<html><head><link rel="canonical" href="https://example.org/other"></head><body><p>It is over.</p></body></html>';

  const readSaved = async (content: Uint8Array): Promise<Reading> => {
    const result = await mhtml.read(content, 'a.mhtml');
    if (!isReading(result)) throw new Error(result.message);
    return result;
  };

  test('stands where it was saved from, whatever it says', async () => {
    const { text, attribution } = await readSaved(
      saved('Snapshot-Content-Location: https://example.org/a\r\n', page),
    );
    expect(text).toBe('It is over.');
    expect(attribution.url).toBe('https://example.org/a');
  });

  test('from a disk stands where it says', async () => {
    const { attribution } = await readSaved(saved('Snapshot-Content-Location: file:///tmp/a.html\r\n', page));
    expect(attribution.url).toBe('https://example.org/other');
  });

  test.each([
    ['quoted-printable', '<html><body>The caf=E9 said =93no=94 =\r\nto it.</body></html>'],
    [
      'base64',
      Buffer.from('<html><body>The café said \u0093no\u0094 to it.</body></html>', 'latin1').toString(
        'base64',
      ),
    ],
  ])('is decoded from %s', async (encoding, body) => {
    expect((await readSaved(saved('', body, encoding))).text).toBe('The café said “no” to it.');
  });

  test('is in the encoding that the page names where its part names none', async () => {
    const body =
      '<html><head><meta charset="windows-1250"></head><body>Cena: p\u00eft korun za l\u00f4d</body></html>';
    const part = `--cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body, 'latin1').toString('base64')}\r\n--cut--\r\n`;
    const content = bytes(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n${part}`,
    );
    expect((await readSaved(content)).text).toBe('Cena: pďt korun za lôd');
  });

  test('is the part that the file names as its root', async () => {
    const part = (id: string, words: string): string =>
      `--cut\r\nContent-Type: text/html\r\nContent-ID: <${id}>\r\n\r\n<p>${words}</p>\r\n`;
    const content = bytes(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"; start="<page>"\r\n\r\n` +
        `${part('frame', 'An advertisement.')}${part('page', 'The text.')}--cut--\r\n`,
    );
    expect((await readSaved(content)).text).toBe('The text.');
  });

  test('without a page in it is named', async () => {
    const content = bytes('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx');
    expect(await mhtml.read(content, 'a.mhtml')).toMatchObject({ code: 'unreadable', path: 'a.mhtml' });
  });
});

const read = async (content: string | Uint8Array): Promise<Reading> => {
  const result = await html.read(typeof content === 'string' ? bytes(content) : content, 'a.html');
  if (!isReading(result)) throw new Error(result.message);
  return result;
};
const paragraphs = async (content: string | Uint8Array): Promise<string[]> => {
  const { text, sections } = await read(content);
  return sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
};
const encoded = (values: readonly number[], before: string): Uint8Array =>
  Uint8Array.from([...Buffer.from(before, 'latin1'), ...values]);

test('a page that LibreOffice saved keeps its footnotes apart', async () => {
  const { text, attribution } = await read(readFileSync('tests/corpus/formats/made/harbour.html'));
  expect(text).toContain('moors at the north pier. Nobody moors');
  expect(text).toContain('\n\nThe north pier was rebuilt in 1911 after the great storm.');
  expect(attribution).toMatchObject({ title: 'The rules of the harbour', author: 'Ada Example' });
});

test('a table of contents is no text, a list of links to others is', async () => {
  const list = (href: (n: number) => string): string =>
    `<ul>${[1, 2, 3, 4, 5].map((n) => `<li><a href="${href(n)}">Rule ${n}</a></li>`).join('')}</ul>`;
  const prose =
    '<p>The rules hold for every boat that enters the harbour of Aldersund and for its captain too.';
  expect(await paragraphs(`<body>${list((n) => `#r${n}`)}${prose}`)).toHaveLength(1);
  expect(await paragraphs(`<body>${list((n) => `https://example.org/${n}`)}${prose}${prose}`)).toHaveLength(
    7,
  );
});

test('what a page names contents or navigation is no text where it is links, and is where it is prose', async () => {
  const prose =
    '<p>The rules hold for every boat that enters the harbour of Aldersund and for its captain too.';
  const contents =
    '<div class="toc"><p>Contents</p><dl class="toc"><dt><a href="#a">1.1. Who may enter?</a></dt><dt><a href="#b">1.2. When?</a></dt></dl></div>';
  const footer =
    '<div class="navfooter"><table><tr><td><a href="a.html"><img alt=""></a></td><td>Tolls and fees</td><td>Chapter 3. Moorings</td></tr></table></div>';
  expect(await paragraphs(`<body>${contents}${prose}</p>${footer}`)).toHaveLength(1);
  expect(await paragraphs(`<body><div class="toc">${prose}</div>${prose}`)).toHaveLength(2);
});

describe('the encoding', () => {
  test.each([
    ['its meta element', encoded([0x82, 0xa0], '<meta charset="shift_jis"><p>'), 'あ'],
    [
      'its older meta element',
      encoded([0xd0], '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>'),
      'п',
    ],
    ['an XML declaration', encoded([0xe9], '<?xml version="1.0" encoding="iso-8859-1"?><p>caf'), 'café'],
    ['nothing, in UTF-8', bytes('<p>café'), 'café'],
    ['nothing, in no UTF-8', encoded([0x93, 0xe9, 0x94], '<p>'), '“é”'],
    ['a name that nobody knows', encoded([0xe9], '<meta charset="klingon"><p>'), 'é'],
    ['a byte order mark', Uint8Array.from(Buffer.from('\ufeff<p>café', 'utf16le')), 'café'],
    ['a byte order mark against its meta element', bytes('\ufeff<meta charset="koi8-r"><p>café'), 'café'],
    ['UTF-16 in single bytes', bytes('<meta charset="utf-16"><p>café'), 'café'],
  ])('is that of %s', async (_where, content, words) => {
    expect(await paragraphs(content)).toEqual([words]);
  });

  test.each(['iso-8859-1', 'windows-1252', 'us-ascii'])(
    'is UTF-8 where the bytes are, and the page says %s',
    async (label) => {
      expect(await paragraphs(bytes(`<meta charset="${label}"><p>Überfahrt: 9 €</p>`))).toEqual([
        'Überfahrt: 9 €',
      ]);
    },
  );

  test('what its declared UTF-8 does not hold is a problem', async () => {
    const { problems } = await read(encoded([0xe9], '<meta charset="utf-8"><p>caf'));
    expect(problems.map(({ code }) => code)).toEqual(['invalid-utf8']);
  });
});

describe('an address', () => {
  test.each([
    [
      'who saved it',
      '<!-- saved from url=(0023)https://example.org/a -->\n<html><body><p>Text.</body></html>',
    ],
    ['SingleFile', '<!-- Page saved with SingleFile \n url: https://example.org/a -->\n<p>Text.'],
    ['og:url', '<meta property="og:url" content="https://example.org/a"><p>Text.'],
  ])('is known from %s', async (_who, content) => {
    expect((await read(content)).attribution.url).toBe('https://example.org/a');
  });

  test('that is none of the web’s is passed over', async () => {
    const content = '<link rel="canonical" href="/a"><meta property="og:url" content="javascript:a"><p>Text.';
    expect((await read(content)).attribution).not.toHaveProperty('url');
  });
});

describe('a document without a site around it', () => {
  test.each(['hidden', 'aria-hidden="true"', 'style="color:red; display:none"', 'class="a sr-only"'])(
    'shows nothing that is %s',
    async (attribute) => {
      expect(await paragraphs(`<p>shown<p ${attribute}>not <b>this</b></p>`)).toEqual(['shown']);
    },
  );
});

describe('words', () => {
  test.each([
    ['<p>soft&shy;ly and zero&#8203;width', 'softly and zerowidth'],
    ['<p>on<wbr>going <b>bo</b>ld</p>', 'ongoing bold'],
    ['<p>H<sub>2</sub>O at 10<sup>-3</sup>, the 1<sup>st</sup>', 'H2O at 10⁻³, the 1st'],
    ['<p>It was sold.<a role="doc-noteref" href="#a">4</a>', 'It was sold.'],
    ['<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字', '漢字'],
    ['<p>A &lt;b&gt; tag &amp;amp; more', 'A <b> tag &amp; more'],
    ['text without any element', 'text without any element'],
    ['<p>shown<svg><text>drawn</text></svg><select><option>chosen</select>', 'shown'],
  ])('of %s', async (content, words) => {
    expect(await paragraphs(content)).toEqual([words]);
  });
});

describe('tables', () => {
  const table = (rows: string): string => `<h1>T</h1><table>${rows}</table>`;

  test.each([
    [
      'a cell over two rows stands in both',
      '<tr><th>A<th>B</tr><tr><td rowspan=2>x<td>1</tr><tr><td>2</tr>',
      ['A: x; B: 1', 'A: x; B: 2'],
    ],
    [
      'a name over two columns stands in both',
      '<tr><th>A<th colspan=2>B</tr><tr><td>x<td>1<td>2</tr>',
      ['A: x; B: 1; B: 2'],
    ],
    [
      'names in two rows are read together',
      '<thead><tr><th>A<th>B</tr><tr><th>one<th>two</tr></thead><tr><td>x<td>y</tr>',
      ['A one: x; B two: y'],
    ],
    ['without names, values', '<tr><td>a<td>b</tr><tr><td>c<td>d</tr>', ['a; b', 'c; d']],
    ['a list in a cell', '<tr><th>A<th>B</tr><tr><td>x<td><ul><li>1<li>2</ul></tr>', ['A: x; B: • 1 • 2']],
    [
      'a table in a table is no row',
      '<tr><td>left<td><table><tr><th>A<th>B</tr><tr><td>1<td>2</tr></table></tr><tr><td>c<td>d</tr>',
      ['left', 'A: 1; B: 2', 'c', 'd'],
    ],
  ])('%s', async (_what, rows, expected) => {
    expect(await paragraphs(table(rows))).toEqual(expected);
  });

  test('a span of a billion columns is no billion columns', async () => {
    const rows = '<tr><td rowspan=1000000000 colspan=1000000000>a<td>b</tr><tr><td>c<td>d</tr>';
    expect(await paragraphs(table(rows))).toEqual(['a; b', 'a; c; d']);
  });
});

test('elements nested by the thousand are a problem', async () => {
  for (const element of ['<div>', '<table><tr><td>', '<ul><li>', '<b>']) {
    const result = await html.read(bytes(`<body>${element.repeat(5000)}deep`), 'a.html');
    expect(result).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/nested too deeply/) });
  }
});

test('elements nested as deeply as is read are read', async () => {
  expect(await paragraphs(`<body>${'<div>'.repeat(900)}deep`)).toEqual(['deep']);
});

describe('lines', () => {
  test.each([
    [
      'two ends part paragraphs',
      'The pier is long.<br><br>The quay is short.',
      ['The pier is long.', 'The quay is short.'],
    ],
    [
      'a notice has lines of its own',
      '<b>Tolls</b><br>Cart: 2 crowns<br>Coach: 5 crowns<br><br>Children cross free.',
      ['Tolls', 'Cart: 2 crowns', 'Coach: 5 crowns', 'Children cross free.'],
    ],
    [
      'a sentence goes on in the next line',
      'The lighthouse was built<br>of oak and stone in 1790.',
      ['The lighthouse was built of oak and stone in 1790.'],
    ],
    [
      'lines of one width are one paragraph',
      'The warden of the bridge keeps the book in which every<br>boat is entered with her name, her master and the load<br>that she carries.',
      [
        'The warden of the bridge keeps the book in which every boat is entered with her name, her master and the load that she carries.',
      ],
    ],
    ['a heading is one', '<h2>Tolls<br>of the bridge</h2><p>Two crowns.', ['Two crowns.']],
    ['in code they are kept', '<pre>one<br>  two</pre>', ['one\n  two']],
  ])('%s', async (_what, content, expected) => {
    expect(await paragraphs(`<body>${content}</body>`)).toEqual(expected);
  });
});

describe('what does not hold is no text', () => {
  test.each([
    '<p>A cart pays <del>two</del><ins>three</ins> crowns.',
    '<p>A cart pays <s>two</s> three crowns.',
    '<p>A cart pays <strike>two</strike> three crowns.',
    '<p>A cart pays <span style="color: grey; text-decoration: line-through">two</span> three crowns.',
    '<del><p>A cart pays two crowns.</p></del><p>A cart pays three crowns.',
  ])('%s', async (content) => {
    expect(await paragraphs(content)).toEqual(['A cart pays three crowns.']);
  });
});

describe('raised and lowered signs', () => {
  test.each([
    ['a power', '10<sup>12</sup> grains', '10¹² grains'],
    ['a power that has no sign', '2<sup>x</sup> and 2<sup>k+1</sup>', '2^x and 2^(k+1)'],
    ['a power with one', '2<sup>n</sup>', '2ⁿ'],
    [
      'an ordinal',
      'the 22<sup>nd</sup>, le 1<sup>er</sup> mai, au XIX<sup>e</sup> siècle',
      'the 22nd, le 1er mai, au XIXe siècle',
    ],
    [
      'a note after a year',
      'The mill burnt in 1788<sup>3</sup> and again.',
      'The mill burnt in 1788 and again.',
    ],
    ['a note after a sentence', 'It burnt.<sup>3</sup> It was rebuilt.', 'It burnt. It was rebuilt.'],
    ['a base', 'log<sub>10</sub>5 of CO<sub>2</sub>', 'log₁₀5 of CO2'],
    [
      'a formula',
      'E = m<math><msup><mi>c</mi><mn>2</mn></msup></math>, <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>',
      'E = mc², 3/4',
    ],
    ['quotation marks', 'He said <q>no</q>.', 'He said “no”.'],
  ])('%s', async (_what, content, expected) => {
    expect(await paragraphs(`<p>${content}</p>`)).toEqual([expected]);
  });
});

test.each([
  ['<ol type="a"><li>oak<li>elm</ol>', ['a. oak', 'b. elm']],
  ['<ol type="I" start="4"><li>oak<li value="9">elm</ol>', ['IV. oak', 'IX. elm']],
  ['<ol reversed><li>oak<li>elm</ol>', ['2. oak', '1. elm']],
  ['<ol style="list-style-type: lower-roman"><li>oak</ol>', ['i. oak']],
  ['<ul style="list-style: none"><li>oak</ul>', ['oak']],
])('items are numbered as the page shows them: %s', async (content, expected) => {
  expect(await paragraphs(content)).toEqual(expected);
});

describe('what leads about a book is no text', () => {
  const prose = '<p>The rules hold for every boat that enters the harbour, and for its captain too.</p>';

  test.each([
    '<table><tr><td><a href="a.html">Prev</a></td><td><a href="c.html">Up</a></td><td><a href="d.html">Next</a></td></tr><tr><td>Fees</td><td><a href="i.html">Home</a></td><td>Bells</td></tr></table>',
    '<div><p>Next: <a href="b.html">Bells</a>, Previous: <a href="a.html">Fees</a>, Up: <a href="t.html">Top</a> [<a href="c.html">Contents</a>][<a href="i.html">Index</a>]</p></div>',
    '<p><a href="a.html">« Zurück</a> | <a href="b.html">Weiter »</a></p>',
    '<div><a href="a.html">Précédent</a> <a href="s.html">Sommaire</a> <a href="b.html">Suivant</a></div>',
  ])('%s', async (navigation) => {
    expect(await paragraphs(`<body>${navigation}${prose}<hr>${navigation}</body>`)).toHaveLength(1);
  });

  test('but a sentence with such links is', async () => {
    const steps =
      '<p>Press <a href="n.html">Next</a> to go on, or <a href="b.html">Back</a> to change the name.</p>';
    expect(await paragraphs(`<body>${steps}${prose}</body>`)).toHaveLength(2);
  });
});

describe('schema.org data', () => {
  const page = (data: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script><h1>A bridge</h1><p>The bridge is open.</p>`;

  test.each([
    [
      'an article',
      {
        '@type': 'NewsArticle',
        datePublished: '2019-05-02T10:00',
        author: 'Bo Lind',
        publisher: { name: 'Bridge Weekly' },
      },
    ],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'Organization', name: 'Some Company', datePublished: '1999' },
          {
            '@type': ['Article', 'BlogPosting'],
            datePublished: '2019-05-02',
            author: [{ name: 'Bo Lind' }],
            publisher: [{ name: 'Bridge Weekly' }],
          },
        ],
      },
    ],
    [
      'a list',
      [
        {
          '@type': 'WebPage',
          datePublished: '2019-05-02',
          author: { '@type': 'Person', name: 'Bo Lind' },
          publisher: 'Bridge Weekly',
        },
      ],
    ],
  ])('is read from %s', async (_what, data) => {
    expect((await read(page(data))).attribution).toMatchObject({
      author: 'Bo Lind',
      publisher: 'Bridge Weekly',
      published: '2019-05-02',
    });
  });

  test('of something else, or that is no JSON, says nothing', async () => {
    const product = page({ '@type': 'Product', name: 'Rope', datePublished: '2019', author: 'Bo Lind' });
    expect((await read(product)).attribution).toEqual({ title: 'A bridge' });
    expect(
      (await read('<script type="application/ld+json">{</script><h1>A bridge</h1><p>Open.')).attribution,
    ).toEqual({
      title: 'A bridge',
    });
  });
});

test('a heading that is a button is a heading', async () => {
  const { sections } = await read(
    '<h2><button>What is the toll?</button></h2><p>Two crowns for a cart.<button>Share</button></p>',
  );
  expect(sections.map(({ headings }) => headings)).toEqual([['What is the toll?']]);
});

describe('nothing of a page is lost', () => {
  const said = async (content: string): Promise<string[]> => {
    const { text, sections } = await read(content);
    return sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => sliceOf(text, span)));
  };

  test.each([
    ['a table within a row', '<table><tr><table><tr><td>The toll is due.</td></tr></table></tr></table>'],
    ['words within a table', '<table>The toll is due.<tr><td>Cart</td></tr></table>'],
    ['rows within a form', '<table><form><tr><td>The toll is due.</td></tr></form></table>'],
    ['words within a list', '<ul>The toll is due.<li>Cart</li></ul>'],
  ])('%s', async (_what, content) => {
    expect((await said(`<h1>Bridge</h1><p>Rules of the bridge.</p>${content}`)).join('\n')).toContain(
      'The toll is due.',
    );
  });

  test('a cell across all columns is no value of the first, an empty cell none at all', async () => {
    const rows =
      '<tr><th>Cart</th><th>Toll</th></tr><tr><td>Ox</td><td></td></tr><tr><td>Horse</td><td>Two</td></tr>';
    expect(
      await said(`<h1>Bridge</h1><table>${rows}<tr><td colspan="2">Paid at noon.</td></tr></table>`),
    ).toEqual(['Cart: Ox', 'Cart: Horse; Toll: Two', 'Paid at noon.']);
  });

  test('a heading below a table of contents, in a page of XHTML whose anchors close themselves', async () => {
    const entries = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(
      (name) => `<dt><a href="#${name}">${name} is a part of this book about the bridge</a></dt>`,
    );
    const page = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head><body>
<div class="toc"><dl>${entries.join('')}</dl></div>
<h2><a id="a"/>1. Tolls</h2><p>The toll is <a id="b"/>two crowns.</p></body></html>`;
    const { sections } = await read(page);
    expect(sections.map(({ headings }) => headings.at(-1))).toEqual(['1. Tolls']);
  });

  test('a note of a page of a manual, which is an aside', async () => {
    const body = `<div role="navigation"><a href="a.html">Next chapter</a></div><div role="main"><h1>Bridge</h1>
<p>The toll rose in spring, as the council of the town had decided<a class="footnote-reference" href="#id1">1</a>.</p>
<aside class="footnote-list"><aside class="footnote" role="doc-footnote" id="id1"><p>Nobody has paid it since then.</p></aside></aside></div>`;
    expect(await said(`<html><body>${body}</body></html>`)).toEqual([
      'The toll rose in spring, as the council of the town had decided.',
      'Nobody has paid it since then.',
    ]);
  });
});
