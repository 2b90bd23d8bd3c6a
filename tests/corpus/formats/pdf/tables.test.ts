// Tables of a PDF: a row is one piece with all of its cells, however many lines each has.
import { expect, test } from 'vitest';
import { blocksOf } from '../../../../src/corpus/formats/pdf/blocks.ts';
import type { Line } from '../../../../src/corpus/formats/pdf/page/lines.ts';

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
