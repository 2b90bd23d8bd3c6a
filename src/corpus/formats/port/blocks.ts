// What readers of structured files share: their blocks are written as one text, and headings make its sections.

import { countWords } from '../../../text/tokenize.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Point, Section, SetAside } from '../../document/document.ts';

/**
 * A paragraph, or a heading where `depth` is there. A paragraph without words is passed over; a heading without words
 * ends the sections that it would close.
 */
export interface Block {
  readonly words: string;
  /** 1 for the first rank, as in HTML; 0 for a title above those. */
  readonly depth?: number;
  /** 1-based line of the file; absent where it has none that a person could count. */
  readonly line?: number;
  /** Present where the reader knows that it must not be quoted. */
  readonly setAside?: SetAside;
  /** Present where it is quoted in one piece only. */
  readonly whole?: true;
  /** Counted from the beginning of its words. */
  readonly points?: readonly Point[];
}

export interface Written {
  readonly text: string;
  readonly sections: readonly Section[];
  /** Absent where no block has any. */
  readonly points?: readonly Point[];
  /** The words of the first heading. */
  readonly title?: string;
}

interface Placed extends Paragraph {
  readonly depth?: number;
}

/** Writes each block's words one after the other, a blank line between them. */
export function writeBlocks(blocks: readonly Block[]): Written {
  const { text, placed, points } = place(blocks);
  const paragraphs = setAside(
    text,
    placed.filter((block) => block.depth === undefined),
  );
  const bySpan = new Map(paragraphs.map((paragraph) => [paragraph.span.start, paragraph]));
  return { text, ...sectionsOf(text, placed, bySpan), ...(points.length === 0 ? {} : { points }) };
}

function place(blocks: readonly Block[]): { text: string; placed: Placed[]; points: Point[] } {
  const parts: string[] = [];
  const placed: Placed[] = [];
  const points: Point[] = [];
  let [end, line] = [0, 1];
  for (const block of blocks) {
    const words = block.words.trim();
    if (words === '' && block.depth === undefined) continue;
    if (parts.length > 0 && words !== '') {
      parts.push('\n\n');
      end += 2;
      line += 2;
    }
    const span = { start: end, end: end + words.length };
    const { depth, setAside: reason, whole } = block;
    placed.push({
      span,
      line: block.line ?? line,
      ...(depth === undefined ? {} : { depth }),
      ...(reason === undefined ? {} : { setAside: reason }),
      ...(whole === undefined ? {} : { whole }),
    });
    const begin = end;
    points.push(...(block.points ?? []).map((point) => ({ ...point, start: begin + point.start })));
    parts.push(words);
    end = span.end;
    line += words.split('\n').length - 1;
  }
  return { text: parts.join(''), placed, points };
}

/** A heading closes the sections of its depth and below. */
function sectionsOf(
  text: string,
  placed: readonly Placed[],
  marked: ReadonlyMap<number, Paragraph>,
): { title?: string; sections: Section[] } {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [{ headings: [], paragraphs: [] }];
  let open: { depth: number; heading: string }[] = [];
  let title: string | undefined;
  for (const { span, depth } of placed) {
    if (depth === undefined) {
      const paragraph = marked.get(span.start);
      if (paragraph !== undefined) sections.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    const heading = text.slice(span.start, span.end);
    open = open.filter((above) => above.depth < depth);
    if (heading !== '') {
      title ??= heading;
      open.push({ depth, heading });
    }
    // A page may name itself twice: in its head and above its text.
    const headings = open.map((above) => above.heading);
    sections.push({ headings: headings.filter((words, at) => words !== headings[at - 1]), paragraphs: [] });
  }
  const filled = sections.filter((section) => section.paragraphs.length > 0);
  return title === undefined ? { sections: filled } : { title, sections: filled };
}

/**
 * A row as it is read aloud: "header: value; header: value". A column without a header gives its value alone, an empty
 * cell nothing.
 */
export const rowWords = (head: readonly string[], cells: readonly string[]): string =>
  cells
    .flatMap((cell, column) => (cell === '' ? [] : [head[column] ? `${head[column]}: ${cell}` : cell]))
    .join('; ');

/** Words of the longest row that is only ever quoted whole: half of a row would say something else. */
export const longestWhole = 100;

type RowBlock = Pick<Block, 'words' | 'whole'>;

/** A row is quoted whole; of one that is too long for that, each cell is. */
export function rowBlocks(head: readonly string[], cells: readonly string[]): RowBlock[] {
  const whole = (words: string): RowBlock =>
    countWords(words) <= longestWhole ? { words, whole: true } : { words };
  const words = rowWords(head, cells);
  if (countWords(words) <= longestWhole) return [whole(words)];
  return cells.map((_, at) => whole(rowWords(head.slice(at, at + 1), cells.slice(at, at + 1))));
}

/** What goes before the words of a list's item, counted from 0. */
export const itemMarker = (ordered: boolean, start: number, index: number): string =>
  ordered ? `${start + index}. ` : '• ';
