// Where the marked words of a page are.
import { expect, it } from 'vitest';
import { boxesOf } from '../../src/picture/boxes.ts';

const run = {
  ...{ str: 'bells', width: 50, height: 10, fontName: 'f', dir: 'ltr' },
  transform: [10, 0, 0, 10, 72, 700],
};

it('words have a box though the file says nothing of their font’s height, as on pages that a scanner made', () => {
  const shape = { ascent: Number.NaN, descent: Number.NaN, vertical: false };
  expect(
    boxesOf([run], [{ run: 0, start: 0, end: 5 }], { shape: () => shape, widths: () => undefined }),
  ).toEqual([
    [
      [72, 698],
      [122, 698],
      [122, 708],
      [72, 708],
    ],
  ]);
});
