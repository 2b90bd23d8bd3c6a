// Plain text: headings from their shape, and what is below them.
import { sliceOf } from '../../../text/span.ts';
import { countWords } from '../../../text/tokenize.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Section } from '../../document/document.ts';
import { beginsItem } from '../lines/line-breaks.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import type { Reading, TextFormat } from '../port/format.ts';

export const plainText: TextFormat = { name: 'text', of: 'text', read };

function read(text: string): Reading {
  const paragraphs = setAside(text, paragraphsOf(text));
  const { title, sections } = sectionsOf(text, paragraphs);
  return { text, sections, attribution: title === undefined ? {} : { title }, problems: [] };
}

/** Words that a heading has at most, and that the prose below it has at least. */
const headingWords = 20;
const proseWords = 12;

function isHeading(text: string, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.setAside !== undefined || next === undefined || next.setAside !== undefined) return false;
  const line = sliceOf(text, paragraph.span);
  if (/[\r\n]/.test(line) || /[.!;,:…。]["'”’»)\]]*$/u.test(line) || beginsItem(line)) return false;
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
