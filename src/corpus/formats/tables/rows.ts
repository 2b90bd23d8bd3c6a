// Rows of a table as readable text: "header: value; header: value", each a section of its own.
import { countWords } from '../../../text/tokenize.ts';
import type { Paragraph, Point, Section } from '../../document/document.ts';
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
export function writeRows(
  rows: readonly Row[],
  headings: readonly string[] = [],
  sheet?: string,
): Pick<Reading, 'text' | 'sections' | 'points'> {
  const written: string[] = [];
  const sections: Section[] = [];
  const points: Point[] = [];
  let start = 0;
  for (const { cells, row, line } of rows) {
    const values = valuesOf(cells);
    const words = values.join(between);
    if (words === '') continue;
    // A row that is too long to be quoted whole is quoted by its cells.
    const parts = countWords(words) <= longestWhole ? [words] : values;
    let at = start;
    const paragraphs = parts.map((part): Paragraph => {
      const span = { start: at, end: at + part.length };
      at = span.end + between.length;
      return {
        span,
        line,
        ...(/[\p{L}\p{N}]/u.test(part) ? {} : { setAside: 'no words' as const }),
        ...(countWords(part) <= longestWhole ? { whole: true as const } : {}),
      };
    });
    sections.push({ headings, paragraphs });
    points.push({ start, row, ...(sheet === undefined ? {} : { sheet }) });
    written.push(words);
    start += words.length + 1;
  }
  return { text: written.join('\n'), sections, points };
}

const between = '; ';

const valuesOf = (cells: readonly Cell[]): string[] =>
  cells
    .map(({ header, value }) => ({ header: squeeze(header), value: squeeze(value) }))
    .flatMap(({ header, value }) => (value === '' ? [] : [header === '' ? value : `${header}: ${value}`]));

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
