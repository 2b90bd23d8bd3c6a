// The text of a mail: its sender's own paragraphs, and what was quoted, forwarded or signed below them.
import { trim } from '../../../text/span.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Section, SetAside } from '../../document/document.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import { markedLines } from './marks.ts';
import { announcementAt, announcesMarks, otherMessageIn } from './quoted.ts';
import { isReplyMark } from './reply-mark.ts';
import { signedLines } from './signature.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** `author` is the sender's name, with which a text may be signed. */
export function readMailBody(text: string, author?: string): { sections: Section[] } {
  const lines = linesOf(text);
  const reasons = reasonsFor(lines, author);
  // Blanked out at the same length, so that what is left keeps its offsets.
  const own = lines.map(({ words, start, end }, index) => {
    const lineEnd = text.slice(end, lines[index + 1]?.start ?? text.length);
    return (reasons[index] === undefined ? text.slice(start, end) : ' '.repeat(words.length)) + lineEnd;
  });
  const paragraphs = [...setAside(text, paragraphsOf(own.join(''))), ...leftOut(text, lines, reasons)];
  return {
    sections: [{ headings: [], paragraphs: paragraphs.sort((a, b) => a.span.start - b.span.start) }],
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, 1: words = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (whole !== '') lines.push({ start: index, end: index + words.length, words });
  }
  return lines;
}

function reasonsFor(lines: readonly Line[], author: string | undefined): (SetAside | undefined)[] {
  const words = lines.map((line) => line.words);
  const marked = markedLines(words, announcesMarks);
  const reasons = marked.map((isMarked): SetAside | undefined => (isMarked ? 'quoted message' : undefined));
  markAnnouncements(words, marked, reasons);
  const other = otherMessageIn(words.map((line, index) => (reasons[index] === undefined ? line : '')));
  if (other !== undefined) reasons.fill('quoted message', other.index);
  // What a help desk writes below the mark, with nothing above it, is its own.
  for (const [index, line] of words.entries()) if (isReplyMark(line)) reasons[index] ??= 'boilerplate';
  for (const index of signedLines(words, (at) => reasons[at] === undefined, author)) {
    reasons[index] ??= 'signature';
  }
  return reasons;
}

/** What follows an announcement is quoted, with or without signs before its lines. */
function markAnnouncements(
  lines: readonly string[],
  marked: readonly boolean[],
  reasons: (SetAside | undefined)[],
): void {
  const isQuoted = (index: number): boolean => marked[index] === true;
  for (const index of lines.keys()) {
    if (reasons[index] !== undefined) continue;
    const length = announcementAt(lines, index, isQuoted);
    let next = index + length;
    while (lines[next]?.trim() === '') next += 1;
    if (length === 0 || next >= lines.length) continue;
    reasons.fill('quoted message', index, isQuoted(next) ? index + length : undefined);
  }
}

/** A paragraph for each run of lines with the same reason. */
function leftOut(
  text: string,
  lines: readonly Line[],
  reasons: readonly (SetAside | undefined)[],
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const reason = reasons[from];
    if (index < lines.length && reasons[index] === reason) continue;
    const [first, last] = [lines[from], lines[index - 1]];
    if (reason !== undefined && first !== undefined && last !== undefined) {
      const span = trim(text, { start: first.start, end: last.end });
      if (span.start < span.end) paragraphs.push({ span, line: from + 1, setAside: reason });
    }
    from = index;
  }
  return paragraphs;
}
