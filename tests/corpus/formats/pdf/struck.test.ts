// Words of a PDF with a line drawn through them: they no longer hold.
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { form, line, makePdf, type Page } from './make.ts';

/** `more`: objects that the page's resources or annotations name, the first of them numbered 6. */
async function read(content: readonly string[], page: Partial<Page> = {}, more: readonly string[] = []) {
  const bytes = makePdf([{ ...page, content: content.join('\n') }], '', '', more);
  const result = await pdf.read(bytes, 'toll.pdf');
  if (!isReading(result)) throw new Error(result.message);
  return result;
}

/** Widths of Helvetica, in thousandths of the font's size. */
const widths: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'abdeghnopquLT0123456789'].map((sign) => [sign, 556])),
  ...Object.fromEntries([...'cksvxyzJ'].map((sign) => [sign, 500])),
  ...Object.fromEntries([...'ftI ./,'].map((sign) => [sign, 278])),
  ...{ i: 222, j: 222, l: 222, m: 833, r: 333, w: 722, T: 611, t: 278, '(': 333, ')': 333 },
};
const widthOf = (text: string, size = 11): number =>
  [...text].reduce((sum, sign) => sum + ((widths[sign] ?? 600) * size) / 1000, 0);

/** A thin filled bar from `x`, `above` points over the baseline. */
const bar = (x: number, y: number, width: number, above: number, thick = 0.6): string =>
  `${x} ${y + above} ${width} ${thick} re f`;
/** The same as a drawn line. */
const stroke = (x: number, y: number, width: number, above: number, thick = 0.6): string =>
  `${thick} w ${x} ${y + above} m ${x + width} ${y + above} l S`;

const [before, struck, after] = [
  'the toll of the ferry is ',
  'nine hundred',
  ' nine hundred and fifty crowns',
];
const [x, y] = [60 + widthOf(before), 700];
const words = line(before + struck + after, 60, y);

describe('a line through words', () => {
  test.each([
    ['a bar', bar(x, y, widthOf(struck), 3)],
    ['a drawn line', stroke(x, y, widthOf(struck), 3.2)],
    ['two drawn lines', `${stroke(x, y, widthOf(struck), 2.4)} ${stroke(x, y, widthOf(struck), 4)}`],
    ['with the space after them', bar(x, y, widthOf(`${struck} `), 3)],
    [
      'in coordinates of its own',
      `q 2 0 0 2 10 20 cm ${bar((x - 10) / 2, (y - 20) / 2, widthOf(struck) / 2, 1.5, 0.3)} Q`,
    ],
  ])('takes them out: %s', async (_how, drawn) => {
    const { text, problems } = await read([words, drawn]);
    expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns');
    expect(problems).toMatchObject([{ message: expect.stringContaining('line drawn through') }]);
  });

  test('takes out part of a word', async () => {
    const { text } = await read([
      line('the toll is 900950 crowns', 60, y),
      bar(60 + widthOf('the toll is '), y, widthOf('900'), 3),
    ]);
    expect(text).toBe('the toll is 950 crowns');
  });

  test('takes out a number with its sign', async () => {
    const { text } = await read([
      line('within (5 (2 miles of the port', 60, y),
      bar(60 + widthOf('within '), y, widthOf('(5'), 3),
    ]);
    expect(text).toBe('within (2 miles of the port');
  });

  test('takes out a whole line, and several', async () => {
    const rows = ['carts are free on sundays', 'and oxen on any other day'];
    const { text } = await read([
      line('the toll is nine crowns.', 60, 740),
      ...rows.flatMap((row, at) => [line(row, 60, 700 - 13 * at), bar(60, 700 - 13 * at, widthOf(row), 3)]),
    ]);
    expect(text).toBe('the toll is nine crowns.');
  });
});

describe('it is no line through words', () => {
  const full = before + struck + after;
  test.each([
    ['below them', bar(x, y, widthOf(struck), -1.4)],
    ['above them', bar(x, y, widthOf(struck), 8.5)],
    ['from margin to margin', bar(20, y, 540, 3)],
    ['thick as a marker', bar(x, y, widthOf(struck), 0, 8)],
    ['drawn thick as a marker', stroke(x, y, widthOf(struck), 4, 9)],
    ['only a limit of what is drawn', `q ${x} ${y + 3} ${widthOf(struck)} 0.6 re W n Q`],
    ['beside them', bar(60 + widthOf(full) + 4, y, 80, 3)],
    ['that leads to them from far left', bar(30, y, x - 30 + widthOf('ni'), 3)],
    ['through a single letter', bar(60 + widthOf('the toll o'), y, widthOf('f'), 3)],
    ['curved', `${x} ${y + 3} m ${x + 20} ${y + 4} ${x + 40} ${y + 2} ${x + 60} ${y + 3} c S`],
  ])('%s', async (_where, drawn) => {
    const { text, problems } = await read([words, drawn]);
    expect({ text, problems }).toEqual({ text: full, problems: [] });
  });

  const thick = stroke(x, y, widthOf(struck), 4, 12).replace('12 w ', '');
  const thin = stroke(x, y, widthOf(struck), 3.2);
  const states = '/ExtGState << /W << /LW 12 >> /N << /CA 0 >> /O << /ca 0 >> /M << /BM /Multiply >> >>';
  const group = '/BBox [0 0 595 842] /Group << /S /Transparency >>';

  test.each([
    ['thick by a graphics state', `0 0.5 0 RG /W gs ${thick}`, []],
    ['thick, after a form with a width of its own', `0 0.5 0 RG 12 w /X Do ${thick}`, [form('0.5 w', group)]],
    ['thick, as the same form without a group', `12 w /X Do ${thick}`, [form('0.5 w', '/BBox [0 0 9 9]')]],
    [
      'thick in one direction',
      `q 0.1 0 0 10 0 0 cm ${10 * x} 70.4 m ${10 * (x + widthOf(struck))} 70.4 l 1 w S Q`,
      [],
    ],
    ['white', `1 1 1 RG ${thin}`, []],
    ['nearly white', `0.97 g ${bar(x, y, widthOf(struck), 3)}`, []],
    ['yellow', `1 1 0 RG ${thin}`, []],
    ['not opaque', `/N gs ${thin}`, []],
    ['in a group that is not opaque', '/O gs /X Do', [form(thin, group)]],
    ['outside what is shown', `q 60 100 9 9 re W n ${thin} Q`, []],
    ['outside what its form shows', '/X Do', [form(thin, '/BBox [0 0 9 9]')]],
    ['covered by a box', `${thin} 1 g ${x - 2} ${y - 2} 90 14 re f 0 g`, []],
    [
      'covered by a rounded box',
      `${thin} 1 g ${x - 2} ${y - 2} m ${x + 90} ${y - 2} l ${x + 92} ${y - 2} ${x + 92} ${y} ${x + 92} ${y + 14} c ${x - 2} ${y + 14} l f`,
      [],
    ],
    ['covered by a thick line', `${thin} 1 G ${stroke(x - 2, y, 90, 4, 12)}`, []],
    ['in a layer that may be turned off', `/OC /L BDC ${thin} EMC`, []],
  ])('that is %s', async (_how, drawn, more) => {
    const resources = `${states} /XObject << /X 6 0 R >> /Properties << /L << /Type /OCG /Name (L) >> >>`;
    const { text, problems } = await read([words, drawn], { resources }, more);
    expect({ text, problems }).toEqual({ text: full, problems: [] });
  });

  test.each([
    ['highlighted', `${thin} 1 1 0 rg /M gs ${x - 2} ${y - 2} 90 14 re f`],
    ['on a coloured box', `0.9 g ${x - 2} ${y - 2} 90 14 re f 0 g ${thin}`],
    ['above a box that is drawn later', `${thin} 0.9 g ${x - 2} ${y - 40} 90 14 re f`],
    ['in red', `1 0 0 RG ${thin}`],
    ['in pieces', `${stroke(x, y, 30, 3.2)} ${stroke(x + 30, y, widthOf(struck) - 30, 3.2)}`],
  ])('but it is one, %s', async (_how, drawn) => {
    const { text } = await read([drawn, words], { resources: states });
    expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns');
  });

  test.each([
    ['in one piece', stroke(81.3, y, 18.5, -1.4)],
    ['in a piece for each', `${stroke(81.3, y, 3.4, -1.4)} ${stroke(84.7, y, 15.1, -1.4)}`],
  ])('under a sign with lowered letters, %s', async (_how, drawn) => {
    const formula = `BT /F1 12 Tf 60 ${y} Td (Set ) Tj (f) Tj /F1 8 Tf -3 Ts (max) Tj 0 Ts /F1 12 Tf ( to nine.) Tj ET`;
    const { text, problems } = await read([formula, drawn]);
    expect({ text, problems }).toEqual({ text: 'Set fmax to nine.', problems: [] });
  });
});

test.each([
  ['one', ['six months for its owner since the law of last year was made, but']],
  [
    'two',
    [
      'six months for its owner since the law of last year was made, but',
      'after ten years the owner has to wait for a year at least, and if',
    ],
  ],
])('a sentence goes on over struck lines: %s', async (_count, gone) => {
  const rows = [
    'The house is let with its garden to the tenant who may grow there',
    'any fruit that he likes, and may keep hens but no cock in the pen',
    'behind it. All that he plants is his as long as he lives there, but it',
    'is ours later. The notice period is three months for a tenant and',
  ];
  const kept = 'one month for the rest of the people who have a room in the house.';
  const all = [...rows, ...gone, kept];
  const content = all.flatMap((row, at) => [
    line(row, 60, 700 - 13 * at),
    ...(gone.includes(row) ? [bar(60, 700 - 13 * at, widthOf(row), 3)] : []),
  ]);
  expect((await read(content)).text).toBe([...rows, kept].join(' '));
});

test('a struck paragraph is between two others', async () => {
  const rows = ['carts cross on any day but sunday.', 'oxen never cross.', 'dogs may come along.'];
  const content = [
    ...rows.map((row, at) => line(row, 60, 700 - 13 * at)),
    bar(60, 687, widthOf(rows[1] ?? ''), 3),
  ];
  expect((await read(content)).text).toBe('carts cross on any day but sunday.\n\ndogs may come along.');
});

test('a sentence goes on after a line whose end is struck', async () => {
  const [begin, end] = ['may keep hens but no cock, and he may ', 'let a room of the house'];
  const rows = [
    'the house is let with its garden to the tenant who may grow',
    begin,
    'sell what he grows in it to anybody, or give it away.',
  ];
  const content = [
    ...rows.map((row, at) => line(at === 1 ? begin + end : row, 60, 700 - 13 * at)),
    bar(60 + widthOf(begin), 687, widthOf(end), 3),
  ];
  expect((await read(content)).text).toBe(rows.map((row) => row.trim()).join(' '));
});

test('words that are drawn twice, to look bold, are cut as others', async () => {
  const bold = [line('Pay 50 euros 60 euros now.', 60, y), line('Pay 50 euros 60 euros now.', 60.3, y)];
  const drawn = bar(60 + widthOf('Pay '), y, widthOf('50 euros'), 3);
  const { text, problems } = await read([...bold, drawn]);
  expect(text).toBe('Pay 60 euros now.');
  expect(problems).toHaveLength(1);
});

test('a form’s spacing of letters is its own', async () => {
  const drawn = bar(x, y, widthOf(struck), 3);
  const more = [form('4 Tc', '/BBox [0 0 9 9]')];
  const { text } = await read(['/X Do', words, drawn], { resources: '/XObject << /X 6 0 R >>' }, more);
  expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns');
});

describe('a note that strikes out', () => {
  const [from, to] = [x - 1, x + widthOf(struck) + 1];
  const note = `<< /Type /Annot /Subtype /StrikeOut /F 4 /Rect [${from} ${y - 3} ${to} ${y + 11}] /QuadPoints [${from} ${y + 11} ${to} ${y + 11} ${from} ${y - 3} ${to} ${y - 3}] /C [1 0 0]`;
  const left = line('carts are free on sundays', 60, 4);
  const drawn = form(`1 0 0 RG 0.6 w 1 6.2 m ${to - from - 1} 6.2 l S`, `/BBox [0 0 ${to - from} 14]`);

  test.each([
    ['as it is drawn', `${note} /AP << /N 6 0 R >> >>`],
    ['where the reader draws it', `${note} >>`],
  ])('%s', async (_how, annotation) => {
    const { text } = await read(
      ['q 2 0 0 2 30 30 cm', 'Q', words, left, 'q 3 0 0 3 9 9 cm'],
      { annotations: [annotation] },
      [drawn],
    );
    expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns\n\ncarts are free on sundays');
  });
});

test('a drawing with a line of very many pieces leaves its page readable', async () => {
  const plot = Array.from({ length: 90_000 }, (_, at) => `${at % 500} ${at % 97} l`).join('\n');
  const { text } = await read([words, bar(x, y, widthOf(struck), 3), `0 0 m ${plot} S`]);
  expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns');
});

test('nor does one with very many lines', async () => {
  const grid = Array.from({ length: 130_000 }, (_, at) => `60 ${100 + (at % 9)} m 90 ${100 + (at % 9)} l`);
  const { text } = await read([words, bar(x, y, widthOf(struck), 3), `${grid.join('\n')} S`]);
  expect(text).toBe('the toll of the ferry is nine hundred and fifty crowns');
});
