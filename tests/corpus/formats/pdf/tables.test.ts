// Tables of a PDF: a row is one piece with all of its cells, however many lines each has.
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../src/corpus/formats/pdf/blocks.ts';
import type { Line } from '../../../../src/corpus/formats/pdf/page/lines.ts';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';
import { isReading } from '../../../../src/corpus/formats/port/format.ts';
import { line, makePdf } from './make.ts';

const piece = (text: string, x: number, y: number): Line => ({
  ...{ text, x, y, right: x + text.length * 5, size: 10, font: 'f', plain: true, mono: false, page: 1 },
});

const read = (lines: readonly Line[]): string[] => blocksOf([lines]).map(({ words }) => words);

const above = piece('The ferries of the strait and what each of them costs, as the council decided.', 60, 60);
const below = piece(
  'Whoever pays for a whole year pays for ten months only, which is cheaper still.',
  60,
  260,
);

test('cells in the middle of their row', () => {
  const lines = [
    ...[piece('Ferry', 60, 100), piece('Toll', 160, 100), piece('Remark', 260, 100)],
    piece('crosses at noon in all', 260, 112),
    ...[piece('Aldersund', 60, 118), piece('12', 160, 118)],
    piece('weathers', 260, 124),
    ...[piece('Brannholm', 60, 136), piece('7', 160, 136), piece('in summer', 260, 136)],
    piece('for carts and horses,', 260, 148),
    ...[piece('Corsvik', 60, 154), piece('31', 160, 154)],
    piece('never for oxen', 260, 160),
  ];
  expect(read([above, ...lines, below])).toEqual([
    above.text,
    'Ferry Toll Remark',
    'Aldersund 12 crosses at noon in all weathers',
    'Brannholm 7 in summer',
    'Corsvik 31 for carts and horses, never for oxen',
    below.text,
  ]);
});

test('cells that begin at the top of their row', () => {
  const lines = [
    ...[piece('Aldersund', 60, 100), piece('12', 160, 100), piece('crosses at noon in all', 260, 100)],
    piece('weathers', 260, 112),
    ...[piece('Brannholm', 60, 130), piece('7', 160, 130), piece('in summer', 260, 130)],
    ...[piece('Corsvik', 60, 148), piece('31', 160, 148), piece('for carts and horses,', 260, 148)],
    piece('never for oxen', 260, 160),
  ];
  const blocks = blocksOf([[above, ...lines, below]]);
  expect(blocks.map(({ words }) => words)).toEqual([
    above.text,
    'Aldersund 12 crosses at noon in all weathers',
    'Brannholm 7 in summer',
    'Corsvik 31 for carts and horses, never for oxen',
    below.text,
  ]);
  expect(blocks.map(({ whole }) => whole)).toEqual([undefined, true, true, true, undefined]);
});

test('boxes of a drawing are read one by one, not across', () => {
  const lines = [
    piece('Suspected in', 60, 100),
    piece('the harbour', 60, 112),
    piece('or at sea', 60, 124),
    piece('Call the', 300, 100),
    piece('pilot and the', 300, 118),
    piece('council', 300, 136),
  ];
  expect(read(lines).join('\n').replace(/\s+/g, ' ')).toBe(
    'Suspected in the harbour or at sea Call the pilot and the council',
  );
});

test('a column whose cells reach into the next one', () => {
  const lines = [
    ...[piece('Ferry', 60, 100), piece('Passengers', 160, 100), piece('Kind', 200, 100)],
    ...[piece('Aldersund', 60, 112), piece('120', 160, 112), piece('steam::paddle', 200, 112)],
    piece('crosses at noon in all', 250, 124),
    ...[piece('Brannholm', 60, 130), piece('12', 160, 130), piece('sail::gaffed', 200, 130)],
    piece('weathers but fog', 250, 136),
    ...[piece('Corsvik', 60, 148), piece('31', 160, 148), piece('sail::square', 200, 148)],
    piece('in summer', 250, 148),
    ...[piece('Dale', 60, 160), piece('7', 160, 160), piece('oars', 200, 160)],
    piece('never', 250, 160),
    ...[piece('Eidet', 60, 172), piece('9', 160, 172), piece('oars', 200, 172), piece('at dawn', 250, 172)],
    ...[piece('Fjord', 60, 184), piece('8', 160, 184), piece('oars', 200, 184), piece('at dusk', 250, 184)],
  ];
  expect(read([above, ...lines, below])).toContain(
    'Brannholm 12 sail::gaffed crosses at noon in all weathers but fog',
  );
});

test('descriptions that are as wide as running text', () => {
  const words = (text: string, y: number): Line => piece(text, 160, y);
  const lines = [
    ...[piece('Aldersund', 60, 100), words('the steam ferry of the strait', 100)],
    ...[piece('Brannholm', 60, 112), words('the only boat in winter, with one mast and a stove', 112)],
    ...[piece('Corsvik', 60, 124), words('the boat of the council and the pilots', 124)],
    words('the first of the two boats that were built in 1853', 136),
    ...[piece('Dale', 60, 142), words('and lost', 148)],
    ...[piece('Eidet', 60, 160), words('the second of the two boats that were built in 1853', 160)],
  ];
  expect(read([above, ...lines, below])).toEqual([
    above.text,
    'Aldersund the steam ferry of the strait',
    'Brannholm the only boat in winter, with one mast and a stove',
    'Corsvik the boat of the council and the pilots',
    'Dale the first of the two boats that were built in 1853 and lost',
    'Eidet the second of the two boats that were built in 1853',
    below.text,
  ]);
});

test('code with comments beside it is read line by line', () => {
  const code = (text: string, x: number, y: number): Line => ({ ...piece(text, x, y), mono: true });
  const lines = [
    ...[code('set toll 12', 60, 100), code('# of Aldersund', 200, 100)],
    code('set ferry 7', 60, 112),
    code('print toll', 60, 124),
    ...[code('print ferry', 60, 136), code('# of Brannholm', 200, 136)],
    code('exit', 60, 148),
  ];
  expect(read([above, ...lines, below]).join(' ')).toContain(
    'set toll 12 # of Aldersund set ferry 7 print toll print ferry # of Brannholm exit',
  );
});

describe('lines drawn around cells', () => {
  /** Lines from top to bottom at the heights, and from left to right at the edges, counted from the page's lower left. */
  const drawn = (heights: readonly number[], edges: readonly number[]): string =>
    [
      ...heights.map((y) => `${edges[0]} ${y} m ${edges.at(-1)} ${y} l S`),
      ...edges.map((x) => `${x} ${heights[0]} m ${x} ${heights.at(-1)} l S`),
    ].join('\n');

  const texts = [
    ...[line('Ferry', 64, 706), line('What it does', 204, 706)],
    ...[line('Aldersund and its', 64, 690), line('crosses at noon in all', 204, 690)],
    ...[line('tender', 64, 678), line('weathers', 204, 678)],
    ...[line('Brannholm of the', 64, 662), line('carries carts, horses', 204, 662)],
    ...[line('pilots', 64, 650), line('and oxen', 204, 650)],
  ];

  async function blocksIn(content: readonly string[]): Promise<string[]> {
    const result = await pdf.read(makePdf([{ content: content.join('\n') }]), 'ferries.pdf');
    if (!isReading(result)) throw new Error(result.message);
    return result.text.split('\n\n');
  }

  const rows = [
    'Ferry What it does',
    'Aldersund and its tender crosses at noon in all weathers',
    'Brannholm of the pilots carries carts, horses and oxen',
  ];

  test('make its rows, where each line of one cell is beside one of the next', async () => {
    const grid = drawn([718, 702, 674, 646], [60, 200, 400]);
    expect(await blocksIn([grid, ...texts])).toEqual(rows);
    // Without them nothing says that two lines are one row.
    expect(await blocksIn(texts)).not.toEqual(rows);
  });

  test('in a form, moved and turned upside down as programs do', async () => {
    const grid = drawn([0, 16, 44, 72], [60, 200, 400]);
    expect(await blocksIn([`q 1 0 0 -1 0 718 cm ${grid} Q`, ...texts])).toEqual(rows);
  });

  test('a cell over two rows is in the first of them', async () => {
    const grid = [
      drawn([718, 702], [60, 200, 400]),
      '60 702 m 60 646 l S 200 702 m 200 646 l S 400 702 m 400 646 l S 60 646 m 400 646 l S 200 674 m 400 674 l S',
    ];
    expect(await blocksIn([...grid, ...texts])).toEqual([
      'Ferry What it does',
      'Aldersund and its tender Brannholm of the pilots crosses at noon in all weathers',
      'carries carts, horses and oxen',
    ]);
  });

  test('a frame around text is no table', async () => {
    const prose = [690, 678, 666].map((y) =>
      line('The council of the strait decides what each ferry costs,', 64, y),
    );
    expect((await blocksIn([drawn([718, 660, 646], [60, 400]), ...prose])).length).toBe(1);
  });
});

test('words beside each other that neither columns nor a table explain are set aside', () => {
  const lines = [
    ...[piece('Treat the disease as', 60, 100), piece('No further treatment of it was need', 276, 100)],
    ...[piece('the council says', 60, 112), piece('ed in the years before the law was', 280, 112)],
  ];
  const blocks = blocksOf([[above, ...lines, below]]);
  expect(blocks.map(({ setAside }) => setAside)).toEqual([undefined, 'unclear order', undefined]);
});

test('a term beside what it is, and code with wide gaps, are quoted', () => {
  const term = [
    ...[piece('delay', 60, 100), piece('The seconds between two readings of the bus, of which', 120, 100)],
    piece('all sensors are read in one go.', 120, 112),
  ];
  expect(blocksOf([[above, ...term, below]]).map(({ setAside }) => setAside)).not.toContain('unclear order');
});

test('chapters of a table of contents have no dots', () => {
  const lines = [
    ...[piece('1 Ferries of the strait', 60, 100), piece('1', 400, 100)],
    piece('1.1 Where they go . . . . . . . . . . . . . 2', 70, 112),
    piece('1.2 When they go . . . . . . . . . . . . . 3', 70, 124),
    ...[piece('2 Tolls', 60, 136), piece('4', 400, 136)],
    piece('2.1 Carts . . . . . . . . . . . . . . . . . . 5', 70, 148),
  ];
  const blocks = blocksOf([[...lines, below]]);
  expect(blocks.filter(({ setAside }) => setAside === undefined).map(({ words }) => words)).toEqual([
    below.text,
  ]);
});
