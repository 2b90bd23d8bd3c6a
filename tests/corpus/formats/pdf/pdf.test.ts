// PDF, on files whose text is known to the letter.
// harbour.pdf: soffice --headless --convert-to pdf harbour.fodt (LibreOffice 7.4, Debian's hyphen-en-us, fonts-liberation)
// locked.pdf: qpdf --encrypt secret owner 256 -- one.pdf locked.pdf, where one.pdf is a page of makePdf
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading, type Reading } from '../../../../src/corpus/formats/port/format.ts';
import { sentencesOf } from '../../../../src/text/sentences.ts';
import { sliceOf } from '../../../../src/text/span.ts';
import { testFormat } from '../../../contracts/format.ts';
import { field, japaneseLine, line, makePdf, type Page, picture } from './make.ts';
import { lettersOfPages, pageAt, standsOn } from './places.ts';

const made = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/corpus/formats/pdf/${name}`));
const harbour = made('harbour.pdf');

testFormat('pdf', [
  {
    name: 'harbour.pdf',
    bytes: harbour,
    sentences: [
      'after eleven years of interrupted construction, and its first keeper',
      'The long-term consequences of their impatience were considerable',
      'the replacement of its well-known clockwork ended the complaints',
      'The ferry crosses the strait at noon and returns before the evening bells ring.',
      'leave their self-addressed envelopes, their well-known impatience and their twenty-three umbrellas',
      'Complaints are received in the waiting-room on Thursdays.',
    ],
    unquoted: ['Annals of the Northern Ferries', 'Page 1 of', 'construc-tion', '- '],
    headings: ['The lighthouse', 'The ferries', 'The administration'].map((heading) => [
      'The Harbour of Aldersund',
      heading,
    ]),
    attribution: {
      title: 'The Harbour of Aldersund',
      author: 'Ottoline Verhage',
      published: '2026-11-20',
      url: undefined,
    },
    language: 'en',
    asked: [
      {
        question: 'Who was the first keeper of the lighthouse?',
        quote: 'Balthasar Ekström',
        at: { page: 1 },
      },
      {
        question: 'Who is the commissioner for disagreements?',
        quote: 'Wilhelmina Castellanos',
        at: { page: 2 },
      },
    ],
  },
]);

async function read(bytes: Uint8Array): Promise<Reading> {
  const result = await pdf.read(bytes, 'a.pdf');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

const quotable = ({ text, sections }: Reading): string[] =>
  sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ setAside }) => setAside === undefined)
    .map(({ span }) => sliceOf(text, span));

const readPages = async (...pages: readonly string[][]): Promise<Reading> =>
  read(makePdf(pages.map((lines): Page => ({ content: lines.join('\n') }))));

/** Lines below each other, 14 points apart. */
const lines = (texts: readonly string[], x = 60, top = 780, size = 11): string[] =>
  texts.map((text, n) => line(text, x, top - 14 * n, size));

test('a table of contents is set aside, whatever its entries look like', async () => {
  const dots = '. . . . . . . . . . . . .';
  const contents = [
    `1 The harbour and what is known of it ${dots} 1`,
    `1.1 Why does anybody come here? ${dots} 3`,
    '1.1.2 What becomes of those who stay on, and may they keep the sheep that follow',
    `them home? ${dots} 3`,
    '1.1.1 May I sell what the sea has left on the northern beach after a heavy storm? 4',
    `1.2 The lighthouse ${dots} 17`,
  ];
  const prose = 'The lighthouse was built in 1788 by people who had never seen one.';
  const page = contents.map((entry, n) => line(entry, n === 3 ? 90 : 60, 780 - 14 * n));
  expect(quotable(await readPages(page, lines([prose])))).toEqual([prose]);
});

describe('a text of two columns on two pages', () => {
  test('is read to the letter: columns in order, words whole, compounds kept, notes after their paragraph', async () => {
    const source = readFileSync('tests/corpus/formats/pdf/harbour.fodt', 'utf8');
    const body = source.slice(source.indexOf('<office:body>'));
    const note = /<text:p text:style-name="Footnote">([^<]*)/.exec(body)?.[1];
    const known = [
      ...body.replace(/<text:note .*?<\/text:note>/g, '').matchAll(/<text:p [^>]*>(.*?)<\/text:p>/g),
    ];
    const paragraphs = known.map(([, words]) => words);
    expect(quotable(await read(harbour))).toEqual(paragraphs.toSpliced(3, 0, `1 ${note}`));
  });

  test('every sentence, and any part of the text, has the page on which it stands', async () => {
    const pages = await lettersOfPages(harbour);
    const { text, sections, points = [] } = await read(harbour);
    expect(points.map(({ page }) => page)).toEqual([1, 2, 1, 2]);
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    for (const { span } of paragraphs.flatMap(({ span }) =>
      sentencesOf(text, span).map((part) => ({ span: part })),
    ))
      expect(standsOn(sliceOf(text, span), pageAt(points, span.start) ?? 0, pages), sliceOf(text, span)).toBe(
        true,
      );
    const part = fc
      .constantFrom(...paragraphs)
      .chain(({ span }) =>
        fc
          .tuple(fc.integer({ min: span.start, max: span.end - 1 }), fc.integer({ min: 20, max: 200 }))
          .map(([start, length]) => ({ start, end: Math.min(span.end, start + length) })),
      );
    fc.assert(
      fc.property(part, (span) => standsOn(sliceOf(text, span), pageAt(points, span.start) ?? 0, pages)),
      { numRuns: 300 },
    );
  });
});

describe('a number at the beginning of a line', () => {
  const full = 'Passengers who take the first ferry of the day across the bay pay at least';

  test.each([
    [
      'ends the sentence of the line before',
      [full, '50. It is due in May, and in June for those who come later.'],
      [`${full} 50. It is due in May, and in June for those who come later.`],
    ],
    [
      'begins an item where the lines before have lower ones',
      [
        '1. Passengers who take the first ferry of the day across the bay pay them',
        '2. Carts with one horse pay four crowns, and those with two pay five.',
      ],
      [
        '1. Passengers who take the first ferry of the day across the bay pay them',
        '2. Carts with one horse pay four crowns, and those with two pay five.',
      ],
    ],
    [
      'begins an item after a sentence',
      [`${full} ten.`, '50. It is due in May, and in June for those who come later.'],
      [`${full} ten.`, '50. It is due in May, and in June for those who come later.'],
    ],
    [
      'begins an item after a short line',
      ['The tolls', '50. It is due in May, and in June for those who come later than others do.'],
      ['The tolls', '50. It is due in May, and in June for those who come later than others do.'],
    ],
  ])('%s', async (_what, written, expected) => {
    expect(quotable(await readPages(lines(written)))).toEqual(expected);
  });
});

describe('lines', () => {
  const body = 'This line of the body is about as long as the others are, so that it is full';

  test('of print whose halves are far apart in the file are whole, above a column beside a picture', async () => {
    // The second halves begin 6 points after the first ones end.
    const halves = [line('I have a great wish to', 72, 780), line('It lies on a hill, and is', 60, 766)];
    const caption = lines(['The old court', 'house, drawn by a', 'soldier of the', 'other side.'], 60, 640);
    const rest = [
      line('see the court house again.', 183, 780),
      line('what the guns are aimed at.', 168, 766),
    ];
    const beside = lines(
      [
        'There is a flag on it that we know well, and',
        'a day will come on which we take it down',
        'and hang up ours, for good as all of us hope.',
      ],
      168,
      752,
    );
    const further = lines(
      Array.from({ length: 8 }, () => 'Nobody has seen the keeper of it since May.'),
      168,
      710,
    );
    const reading = await readPages([...halves, ...caption, ...rest, ...beside, ...further]);
    expect(quotable(reading).join(' ')).toMatch(
      /^I have a great wish to see the court house again\. It lies on a hill, and is what the guns are aimed at\./,
    );
  });

  test('of two columns go on around a box between them, which is read after them', async () => {
    const [left, right] = ['the keeper of the lamp who came', 'a master of the harbour who said'];
    const narrow = (n: number): boolean => n >= 6 && n < 10;
    const column = (words: string, x: number, shifted: number): string[] =>
      Array.from({ length: 20 }, (_, n) =>
        line(narrow(n) ? words.slice(0, 20) : `${words} to us`, narrow(n) ? x + shifted : x, 780 - 14 * n),
      );
    // The right column gives way to the box by beginning further to the right.
    const box = ['Side box: the office', 'closes at five, and', 'opens at nine.'].map((text, n) =>
      line(text, 200, 695 - 12 * n, 10),
    );
    const reading = await readPages([...column(left, 60, 0), ...column(right, 280, 60), ...box]);
    expect(quotable(reading).at(-1)).toBe('Side box: the office closes at five, and opens at nine.');
    const text = quotable(reading).join(' ');
    expect(text).toContain('who came to us the keeper of the la the keeper of the la');
    expect(text).toContain('who said to us a master of the harb a master of the harb');
  });

  test('a word broken at a line’s end is whole, a compound keeps its hyphen', async () => {
    const reading = await readPages(
      lines([
        'The lighthouse and the well-known keeper of it are described by an engineer in a well-',
        'known book, and by a poet. Whoever has read both of them will have seen the light-',
        'house, and whoever has read neither may well believe that it is a disap-',
        'pointment; the COVID-',
        '19 rules of the self-right-',
        'ing boats are known.',
      ]),
    );
    expect(quotable(reading).join(' ')).toBe(
      'The lighthouse and the well-known keeper of it are described by an engineer in a well-known book, and by a ' +
        'poet. Whoever has read both of them will have seen the lighthouse, and whoever has read neither may well ' +
        'believe that it is a disappointment; the COVID-19 rules of the self-right-ing boats are known.',
    );
  });

  test('a paragraph ends where the next word would have fitted, where a line is indented, and above a list', async () => {
    const reading = await readPages([
      ...lines([body, body, 'and this one ends early.', body, body]),
      line('Indented, a new paragraph begins here, and goes on in another line', 75, 780 - 14 * 5),
      ...lines([body, '\u0095 first thing', '\u0095 second thing'], 60, 780 - 14 * 6),
    ]);
    expect(quotable(reading)).toEqual([
      `${body} ${body} and this one ends early.`,
      `${body} ${body}`,
      `Indented, a new paragraph begins here, and goes on in another line ${body}`,
      '• first thing',
      '• second thing',
    ]);
  });

  test('the first line of a note is farther from the second, and its sentence is whole', async () => {
    const rest = [
      'usual, and they were farther apart on every line that was measured by the',
      'harbour office until the year in which the office itself was given up.',
    ];
    const lines = [
      ...['Text that goes on above the note, as it does on all pages of this manual,', 'and ends here.'],
      ...['4 Although nothing keeps a harbour master from using more lamps than is'],
      ...rest,
    ];
    const ys = [700, 687, 640, 622, 609];
    const { text } = await read(
      makePdf([{ content: lines.map((words, at) => line(words, 60, ys[at] ?? 0)).join('\n') }]),
    );
    expect(text).toContain('lamps than is usual, and they were farther apart on every line');
    expect(text).toContain('ends here.\n');
  });

  test('numbers in the margin are no part of them, numbers that the author wrote are', async () => {
    const text = [
      body,
      'and it goes on in a second line, which is about as long as the first one',
      'is. Six boats',
      body,
      body,
      'are here.',
    ];
    const numbers = text.map((_, at) => line(String(at + 8), at < 2 ? 42 : 36, 780 - 14 * at));
    const numbered = await readPages(
      [...numbers, ...lines(text)],
      [...numbers, ...lines(text.map(() => 'Short.'))],
    );
    expect(numbered.text).not.toMatch(/\d/);
    const rows = text.map((_, at) => line(`harbour ${'abcdef'.charAt(at)}`, 60, 780 - 14 * at));
    expect((await readPages([...numbers, ...rows])).text).toContain('8 harbour a');
  });

  test('a large initial belongs to the word beside it, and its lines are one paragraph', async () => {
    const reading = await readPages([
      line('W', 60, 752, 40),
      line('hen the ferry had left the quay, nobody thought of the pilot who was', 100, 780),
      line('asleep in the lamp room, as he had been on every evening of the', 100, 766),
      line('whole year, and whose boat was tied to the mooring of another one.', 60, 752),
    ]);
    expect(quotable(reading)).toEqual([
      'When the ferry had left the quay, nobody thought of the pilot who was asleep in the lamp room, as he had been on ' +
        'every evening of the whole year, and whose boat was tied to the mooring of another one.',
    ]);
  });

  test('hold what was filled into a form, at its place', async () => {
    const filled = await read(
      makePdf([
        {
          content: [
            line('Name of the pilot:', 60, 700),
            line('Years at sea:', 60, 660),
            line('Sober:', 60, 620),
          ].join('\n'),
          annotations: [
            field('/FT /Tx /V (Anselm Roy)', [180, 694, 400, 712]),
            field('/FT /Ch /V (eleven)', [180, 654, 400, 672]),
            field('/FT /Btn /V /Yes /AS /Yes /AP << /N << /Yes null >> >>', [180, 614, 192, 626]),
          ],
        },
      ]),
    );
    expect(filled.text.replace(/\s+/g, ' ')).toBe(
      'Name of the pilot: Anselm Roy Years at sea: eleven Sober: ☒',
    );
  });

  test('in a Japanese font that is not in the file are read', async () => {
    expect((await readPages([japaneseLine('灯台守は眠っていた。', 60, 700)])).text).toBe(
      '灯台守は眠っていた。',
    );
  });

  test('that could be broken anywhere end their paragraph where their line leaves room', async () => {
    const texts = [
      '灯台守は眠っていた。港は静かで、誰もいなかったと言う。',
      '灯台を修理せよ',
      '港を掃除し、船を洗い、帆を干し、網を繕い、鐘を鳴らせよ、',
      'そして眠れ',
    ];
    const reading = await readPages(texts.map((text, n) => japaneseLine(text, 60, 700 - 18 * n)));
    expect(quotable(reading)).toEqual([texts.slice(0, 2).join(''), texts.slice(2).join('')]);
  });

  test('letters that are set wide are words', async () => {
    const wide = (text: string, y: number): string => `2 Tc ${line(text, 60, y)} 0 Tc`;
    const reading = await readPages([
      wide('The pilot sleeps late.', 780),
      line(body, 60, 740),
      line('a b', 60, 700),
    ]);
    expect(reading.text).toBe(`The pilot sleeps late.\n\n${body}\n\na b`);
  });

  test('accents that are drawn before their letter are put on it', async () => {
    const reading = await readPages(
      lines(['A na\u00a8ive caf\u00b4e is open every day of the week but Sunday.']),
    );
    expect(quotable(reading)).toEqual(['A naïve café is open every day of the week but Sunday.']);
  });

  test('a page that lies on its side is read upright', async () => {
    const turned = lines([`${body}.`], 60, 500).join('\n');
    const reading = await read(makePdf([{ content: `q 0 1 -1 0 595 0 cm\n${turned}\nQ` }]));
    expect(quotable(reading)).toEqual([`${body}.`]);
  });
});

describe('pages', () => {
  const sentence = (n: number): string[] => [
    `What stands on page ${n} is told nowhere else, and it is told here in one line of words,`,
    'which goes on in a second line that no other page of this report has, and so it is all',
    `a paragraph of its own about the number ${['zero', 'one', 'two', 'three', 'four', 'five', 'six'][n]}.`,
  ];
  const paged = (n: number): string[] => [
    line('A Report on Numbers', 60, 810, 9),
    ...lines(sentence(n)),
    line(`${n + 10}`, 290, 30, 9),
  ];

  test('running heads and page numbers are set aside, and never stand within a paragraph', async () => {
    const reading = await readPages(...[1, 2, 3, 4, 5].map(paged));
    expect(quotable(reading)).toEqual([1, 2, 3, 4, 5].map((n) => sentence(n).join(' ')));
    expect(reading.text).toContain('A Report on Numbers');
  });

  test('a paragraph goes on over the running lines and a note, and each part has its page', async () => {
    const reading = await readPages(
      [
        ...lines(['The ferry crosses the strait at noon, except on days when the']),
        line('1 A note.', 60, 100, 8),
        line('7', 290, 30),
      ],
      [...lines(['captain is asleep, and then it crosses at one.']), line('8', 290, 30)],
    );
    const whole =
      'The ferry crosses the strait at noon, except on days when the captain is asleep, and then it crosses at one.';
    expect(quotable(reading)).toEqual([whole, '1 A note.']);
    const at = (words: string): number | undefined =>
      pageAt(reading.points ?? [], reading.text.indexOf(words));
    expect([at('The ferry'), at('captain'), at('A note'), at('8')]).toEqual([1, 2, 1, 2]);
  });

  test('12 of 14 without a text layer are reported, an empty one is not', async () => {
    const scanned: Page = { content: picture };
    const pages = [{ content: paged(1).join('\n') }, ...Array<Page>(12).fill(scanned), { content: '' }];
    const reading = await read(makePdf(pages));
    expect(reading.problems).toEqual([
      expect.objectContaining({
        code: 'no-text-layer',
        message: expect.stringContaining('No text layer, 12 of 14 pages'),
      }),
    ]);
    expect(quotable(reading)).toContain(sentence(1).join(' '));
  });

  test('a file of pictures alone is a problem and no document', async () => {
    expect(await pdf.read(makePdf([{ content: picture }]), 'scan.pdf')).toMatchObject({
      code: 'no-text-layer',
      message: expect.stringContaining('No text layer, 1 of 1 page:'),
    });
  });
});

test('headings are told by their size, the largest above the others', async () => {
  const prose = 'The ferry crosses the strait at noon and it returns before the evening bells ring in town.';
  const reading = await readPages([
    line('Ferries of the North', 60, 800, 24),
    line('Timetable', 60, 760, 16),
    ...lines([prose, prose], 60, 730),
    line('In winter', 60, 680, 13),
    ...lines([prose, prose], 60, 650),
  ]);
  expect(reading.sections.map(({ headings }) => headings)).toEqual([
    ['Ferries of the North', 'Timetable'],
    ['Ferries of the North', 'Timetable', 'In winter'],
  ]);
  expect(reading.attribution.title).toBe('Ferries of the North');
});

test('an encrypted file says so', async () => {
  expect(await pdf.read(made('locked.pdf'), 'locked.pdf')).toMatchObject({
    code: 'encrypted',
    message: expect.stringMatching(/password.*Save it without/),
  });
});

test('a file whose end is missing says so', async () => {
  const result = await pdf.read(harbour.slice(0, harbour.length - 1500), 'cut.pdf');
  const problems = isReading(result) ? result.problems : [result];
  expect(problems.map(({ code }) => code)).toContain('truncated');
});
