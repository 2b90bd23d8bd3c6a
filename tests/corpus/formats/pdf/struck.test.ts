// Words of a PDF with a line drawn through them: they no longer hold.
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { line, makePdf } from './make.ts';

async function read(content: readonly string[]) {
  const result = await pdf.read(makePdf([{ content: content.join('\n') }]), 'toll.pdf');
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
});
