// Rows of a table as readable text: "header: value; header: value", each a section of its own.
import { countWords } from '../../../text/tokenize.ts';
import type { Point, Section } from '../../document/document.ts';
import { longestWhole } from '../port/blocks.ts';
import type { Reading } from '../port/format.ts';

export interface Cell {
  /** '' where the column has no name. */
  readonly header: string;
  readonly value: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** 1-based, without the header. */
  readonly row: number;
  /** 1-based line of the file at which it begins. */
  readonly line: number;
}

/** Empty cells are left out, and rows of nothing else; rows without a letter or digit are set aside. */
export function writeRows(rows: readonly Row[]): Pick<Reading, 'text' | 'sections' | 'points'> {
  const written: string[] = [];
  const sections: Section[] = [];
  const points: Point[] = [];
  let start = 0;
  for (const { cells, row, line } of rows) {
    const words = wordsOf(cells);
    if (words === '') continue;
    const span = { start, end: start + words.length };
    const aside = /[\p{L}\p{N}]/u.test(words) ? {} : { setAside: 'no words' as const };
    const whole = countWords(words) <= longestWhole ? { whole: true as const } : {};
    sections.push({ headings: [], paragraphs: [{ span, line, ...aside, ...whole }] });
    points.push({ start, row });
    written.push(words);
    start = span.end + 1;
  }
  return { text: written.join('\n'), sections, points };
}

const wordsOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ header, value }) => ({ header: squeeze(header), value: squeeze(value) }))
    .flatMap(({ header, value }) => (value === '' ? [] : [header === '' ? value : `${header}: ${value}`]))
    .join('; ');

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
