// The lines of all pages to blocks in reading order: headings, paragraphs, and what is set aside.

import { countWords } from '../../../text/tokenize.ts';
import type { Point } from '../../document/document.ts';
import { type Block, longestWhole } from '../port/blocks.ts';
import { joinAcross } from './across.ts';
import { boilerplateOf } from './boilerplate.ts';
import { type Column, columnsOf } from './columns.ts';
import { contentsOf } from './contents.ts';
import { bodyOf, depthsOf, isBody } from './headings.ts';
import { joinLines, type Words, wordsOf } from './hyphens.ts';
import { withoutMarginLabels } from './margin-labels.ts';
import { type Line, rowsOf } from './page/lines.ts';
import type { Rules } from './page/rules.ts';
import { leadingOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { tablesIn } from './tables.ts';

/** `rules`: the lines drawn on each page. */
export function blocksOf(drawn: readonly (readonly Line[])[], rules: readonly Rules[] = []): Block[] {
  const { pages, labels } = withoutMarginLabels(drawn);
  const rows = pages.map(rowsOf);
  const boilerplate = boilerplateOf(rows);
  const isBoilerplate = (line: Line): boolean => boilerplate.has(line);
  const written = wordsOf(pages.flat());
  const all = pages.flatMap((lines, page) =>
    tablesIn(withoutRows(lines, (rows[page] ?? []).filter(isBoilerplate)), written, rules[page]).flatMap(
      (part) => (part.isTable ? [part.lines] : columnsOf(part.lines)),
    ),
  );
  const contents = contentsOf(all);
  const columns = all
    .map((column) => column.filter((line) => !contents.has(line)))
    .filter((column) => column.length > 0);
  const setAside = [...rows.flatMap((page) => page.filter(isBoilerplate)), ...contents, ...labels].sort(
    (a, b) => a.page - b.page,
  );
  const lines = columns.flat();
  const [body, words, leading, edges] = [bodyOf(lines), wordsOf(lines), leadingOf(columns), edgesOf(columns)];
  const parts = columns.flatMap((column, at) => paragraphsOf(column, at, edges[at] ?? 0, leading));
  const depths = depthsOf(parts, body);
  const paragraphs = joinAcross(parts, (part) => isBody(part, body) && !depths.has(part));
  const blocks = paragraphs.map((paragraph) => blockOf(paragraph, depths.get(paragraph), words));
  return withBoilerplate(blocks, paragraphs, setAside);
}

/** The lines without those on the baselines of `rows`. */
const withoutRows = (lines: readonly Line[], rows: readonly Line[]): readonly Line[] =>
  lines.filter((line) =>
    rows.every((row) => Math.abs(row.y - line.y) > 0.45 * Math.max(row.size, line.size)),
  );

/** In points: by which a column may begin farther left or right on another page. */
const sway = 5;

/**
 * Lines of prose that end at one place: it is the column's edge, though notes below it may be wider. The numbers of a table
 * end at one place, too.
 */
const full = { lines: 4, words: 5 };

const countOf = ({ text }: Line): number => text.split(' ').length;

/** Where the full lines of each column end: on a page with short lines only, where they end on other pages. */
function edgesOf(columns: readonly Column[]): number[] {
  const ends = columns.map((column) => {
    const rights = column.map(({ right }) => right).sort((a, b) => b - a);
    // One line in ten may stick out.
    const right = rights[Math.floor(rights.length / 10)] ?? 0;
    return {
      left: Math.min(...column.map(({ x }) => x)),
      right,
      isFull:
        column.filter((line) => Math.abs(line.right - right) < 1 && countOf(line) >= full.words).length >=
        full.lines,
    };
  });
  const byLeft = new Map<number, number[]>();
  for (const { left, right } of ends) {
    const key = Math.round(left / sway);
    byLeft.set(key, [...(byLeft.get(key) ?? []), right]);
  }
  const usual = new Map(
    [...byLeft].map(([key, rights]) => [key, rights.sort((a, b) => a - b)[rights.length >> 1]]),
  );
  return ends.map(({ left, right, isFull }) =>
    isFull ? right : Math.max(right, usual.get(Math.round(left / sway)) ?? right),
  );
}

function blockOf({ lines }: Paragraph, depth: number | undefined, words: Words): Block {
  const { text, starts } = joinLines(lines, words);
  const points = lines.flatMap((line, at): Point[] => {
    const before = lines[at - 1];
    const begins = line.page !== before?.page || line.confidence !== before.confidence;
    return begins ? [pointAt(starts[at] ?? 0, line)] : [];
  });
  if (depth !== undefined) return { words: text, points, depth };
  if (isMixed(lines)) return { words: text, points, setAside: 'unclear order' };
  const isWhole = lines[0].isRow === true && countWords(text) <= longestWhole;
  return isWhole ? { words: text, points, whole: true } : { words: text, points };
}

/** In font sizes: wider than any gap between two words of a line. */
const widestGap = 2;

/**
 * Whether lines go over gaps that no table and no columns explain: boxes of a chart beside each other. Which of their words
 * belong together is not known, and half of two statements would be a third one.
 */
const isMixed = (lines: readonly Line[]): boolean =>
  // Of a term and what it is, the first line has the gap.
  lines.slice(1).some(({ gap = 0, isRow, mono }) => !isRow && !mono && gap > widestGap);

const pointAt = (start: number, { page, confidence }: Line): Point =>
  confidence === undefined ? { start, page } : { start, page, ocr: confidence };

/** What is set aside of each page comes after what begins on the page, so that it divides no paragraph. */
function withBoilerplate(
  blocks: readonly Block[],
  paragraphs: readonly Paragraph[],
  setAside: readonly Line[],
): Block[] {
  const all: Block[] = [];
  const left = [...setAside];
  const flush = (before: number): void => {
    for (let line = left[0]; line !== undefined && line.page < before; line = left[0]) {
      all.push({ words: line.text, points: [pointAt(0, line)], setAside: 'boilerplate' });
      left.shift();
    }
  };
  for (const [at, block] of blocks.entries()) {
    flush(paragraphs[at]?.lines[0].page ?? 0);
    all.push(block);
  }
  flush(Number.POSITIVE_INFINITY);
  return all;
}
