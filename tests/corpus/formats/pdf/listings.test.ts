// Listings of a PDF: what a terminal shows is read line by line, however wide the gaps within its lines are.
import { expect, test } from 'vitest';
import { blocksOf } from '../../../../src/corpus/formats/pdf/blocks.ts';
import type { Line } from '../../../../src/corpus/formats/pdf/page/lines.ts';

/** In points, a character of the typewriter's font. */
const width = 5;

/** What a reader of the page makes of a line of typewriting: pieces where it has more than two spaces. */
const typed = (text: string, y: number): Line[] =>
  [...text.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ 0: words, index }) => ({
    ...{ text: words.replace(/ +/g, ' '), x: 60 + width * index, right: 60 + width * (index + words.length) },
    ...{ y, size: 9, font: 'courier', plain: true, mono: true, page: 1 },
  }));

const read = (lines: readonly Line[]): string =>
  blocksOf([lines])
    .map(({ words }) => words)
    .join(' ');

const listing = (rows: readonly string[]): Line[] => rows.flatMap((row, at) => typed(row, 100 + 11 * at));

const spaced = (rows: readonly string[]): string => rows.join(' ').replace(/ +/g, ' ');

test('a tree of files is not cut into columns', () => {
  const tree = [
    'harbour-ledger-2.0',
    '├── debian/changelog          what changed in each release',
    '├── debian/control            names of the packages to build',
    '├── debian/patches/series     patches in their order',
    '├── debian/rules              how the packages are built',
    '├── debian/source/format      which kind of source it is',
    '├── src/Makefile.am           programs and their sources',
    '└── src/harbour-ledger.c      the program by itself',
  ];
  expect(read(listing(tree))).toBe(spaced(tree).trim());
});

test('sizes that are set to the right stay in their lines', () => {
  const shown = [
    '$ ls -l po',
    'total 60',
    '-rw-rw-r-- 1 osamu osamu   494 Jul 2 16:28 ChangeLog',
    '-rw-rw-r-- 1 osamu osamu 17577 Jul 2 16:28 Makefile.in.in',
    '-rw-rw-r-- 1 osamu osamu    59 Jul 2 16:28 POTFILES.in',
    '-rw-rw-r-- 1 osamu osamu   217 Jul 2 16:28 boldquot.sed',
    '-rw-rw-r-- 1 osamu osamu   672 Jul 2 16:28 insert-header.sin',
    '-rw-rw-r-- 1 osamu osamu   153 Jul 2 16:28 quot.sed',
  ];
  expect(read(listing(shown))).toBe(spaced(shown));
});

test('programs in two columns of a page stay apart', () => {
  const left = [
    'int ferry(void)',
    '{',
    'open_the_harbour();',
    'return count_carts();',
    '}',
    'int toll(void)',
  ];
  const right = [
    'int pilot(void)',
    '{',
    'call_the_council();',
    'return count_oxen();',
    '}',
    'int mast(void)',
  ];
  const beside = (texts: readonly string[], x: number): Line[] =>
    listing(texts).map((line) => ({ ...line, x: line.x + x, right: line.right + x }));
  const pieces = left.flatMap((_, at) => [beside(left, 0)[at] ?? [], beside(right, 252.3)[at] ?? []].flat());
  expect(read(pieces)).toBe([...left, ...right].join(' '));
});
