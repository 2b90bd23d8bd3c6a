// Plain text: headings from their shape, and what is below them.
import { sliceOf } from '../../../text/span.ts';
import { countWords } from '../../../text/tokenize.ts';
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Section } from '../../document/document.ts';
import { readWhatsApp } from '../chats/whatsapp.ts';
import { beginsItem } from '../lines/line-breaks.ts';
import { withoutLineNumbers } from '../lines/line-numbers.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import type { Reading, TextFormat } from '../port/format.ts';

export const plainText: TextFormat = { name: 'text', of: 'text', read };

function read(written: string): Reading {
  const chat = readWhatsApp(written);
  if (chat !== undefined) return { ...chat, attribution: {}, problems: [] };
  const text = withoutLineNumbers(written);
  const paragraphs = setAside(text, paragraphsOf(text));
  const { title, sections } = sectionsOf(text, paragraphs);
  return { text, sections, attribution: title === undefined ? {} : { title }, problems: [] };
}

/** Words that a heading has at most, and that the prose below it has at least. */
const headingWords = 20;
const proseWords = 12;

/** `below` are the paragraphs after it. */
function isHeading(text: string, paragraph: Paragraph, below: readonly Paragraph[]): boolean {
  if (paragraph.setAside !== undefined) return false;
  const line = sliceOf(text, paragraph.span);
  if (/[\r\n]/.test(line) || /[.!;,:…。]["'”’»)\]]*$/u.test(line) || beginsItem(line)) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"'“‘]/u.test(line) || !/\p{L}\p{L}|\p{Lo}/u.test(line)) return false;
  const words = countWords(line);
  return words > 0 && words <= headingWords && leadsToProse(text, paragraph, below);
}

/** Whether prose is below, or the title of a numbered part and then prose. A line drawn between is passed over. */
function leadsToProse(text: string, { span }: Paragraph, below: readonly Paragraph[]): boolean {
  const [next, second] = below.filter(({ setAside }) => setAside !== 'no words');
  if (next === undefined || next.setAside !== undefined) return false;
  const words = sliceOf(text, next.span);
  // A line that goes on in lower case was broken off, not headed.
  if (/^\p{Ll}/u.test(words) && !/\n[^\S\n]*\n/.test(text.slice(span.end, next.span.start))) return false;
  if (countWords(words) >= proseWords) return true;
  return beginsItem(words) && second !== undefined && countWords(sliceOf(text, second.span)) >= proseWords;
}

/** The first heading is the title; every later one begins a section below it. */
function sectionsOf(text: string, paragraphs: readonly Paragraph[]): { title?: string; sections: Section[] } {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [{ headings: [], paragraphs: [] }];
  let title: string | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isHeading(text, paragraph, paragraphs.slice(index + 1, index + 4))) {
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
