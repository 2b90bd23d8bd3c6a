// Plain text: paragraphs from blank lines or line ends, headings from their shape.
import { lengthOf, type Span, sliceOf, trim } from '../../../text/span.ts';
import { countWords } from '../../../text/tokenize.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Section } from '../../document/document.ts';
import type { Reading, TextFormat } from '../port/format.ts';

export const plainText: TextFormat = { name: 'text', of: 'text', read };

function read(text: string): Reading {
  const paragraphs = setAside(text, paragraphsOf(text));
  const { title, sections } = sectionsOf(text, paragraphs);
  return { text, sections, attribution: title === undefined ? {} : { title }, problems: [] };
}

interface Line {
  readonly span: Span;
  readonly number: number;
}

/** In order, without white space at their ends. */
export function paragraphsOf(text: string): Paragraph[] {
  return blocksOf(text).flatMap((lines) => paragraphsOfBlock(text, lines));
}

/** Runs of lines between blank lines. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let number = 1;
  for (const match of text.matchAll(/([^\r\n\f\u2028\u2029]*)(\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
    const span = trim(text, { start: match.index, end: match.index + (match[1]?.length ?? 0) });
    if (lengthOf(span) > 0) block.push({ span, number });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    if (match[2] !== '') number += 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

const listMarker = /^(?:[-*•‣◦–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

function paragraphsOfBlock(text: string, lines: readonly Line[]): Paragraph[] {
  if (!isWrapped(text, lines)) return lines.map((line) => ({ span: line.span, line: line.number }));
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || listMarker.test(sliceOf(text, line.span))) {
      paragraphs.push({ span: line.span, line: line.number });
    } else {
      paragraphs[paragraphs.length - 1] = { ...open, span: { start: open.span.start, end: line.span.end } };
    }
  }
  return paragraphs;
}

/** UTF-16 units between which a typewriter's or mail program's full line ends. */
const wrapWidth = { least: 45, most: 140 };

/**
 * Whether the block is running text broken at a fixed width, rather than one paragraph a line: lines but the last
 * are about equally long, and most break off in the middle of a sentence.
 */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const full = lines.slice(0, -1).filter((line) => lengthOf(line.span) >= wrapWidth.least);
  if (full.length === 0 || full.length < (lines.length - 1) / 2) return false;
  if (lines.some((line) => lengthOf(line.span) > wrapWidth.most)) return false;
  return full.filter((line) => !endsSentence(sliceOf(text, line.span))).length > full.length / 2;
}

const endsSentence = (line: string): boolean => /[.!?…。！？]["'”’»)\]]*$/u.test(line);

/** Words that a heading has at most, and that the prose below it has at least. */
const headingWords = 20;
const proseWords = 12;

function isHeading(text: string, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.setAside !== undefined || next === undefined || next.setAside !== undefined) return false;
  const line = sliceOf(text, paragraph.span);
  if (/[\r\n]/.test(line) || /[.!;,:…。]["'”’»)\]]*$/u.test(line) || listMarker.test(line)) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"'“‘]/u.test(line)) return false;
  const words = countWords(line);
  return words > 0 && words <= headingWords && countWords(sliceOf(text, next.span)) >= proseWords;
}

/** The first heading is the title; every later one begins a section below it. */
function sectionsOf(text: string, paragraphs: readonly Paragraph[]): { title?: string; sections: Section[] } {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [{ headings: [], paragraphs: [] }];
  let title: string | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isHeading(text, paragraph, paragraphs[index + 1])) {
      sections.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    const heading = sliceOf(text, paragraph.span);
    if (title === undefined) title = heading;
    sections.push({ headings: heading === title ? [title] : [title, heading], paragraphs: [] });
  }
  const filled = sections.filter((section) => section.paragraphs.length > 0);
  return title === undefined ? { sections: filled } : { title, sections: filled };
}
