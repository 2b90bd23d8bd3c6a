// Plain text: headings from their shape, and what is below them.
import { part, partNumber } from '../../../text/parts.ts';
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
/** Words before a heading, from which on it is of a part, and not of the whole. */
const leadWords = 60;
/** Words of a line that says which version it is. */
const versionWords = 8;

/** A field, a row of a list or a date: "084:BZ:Belize", "01/03 …". */
const isEntry = (line: string): boolean => /\t|[^\s:]:[^\s:/]|^\d{1,2}\//.test(line);

/** Whose it is, which version, where it is: what comes below a title. */
const imprint = /^(?:©|\(c\)|copyright\b|portions copyright\b|version\b|https?:|url:|see\b)/i;

/** Whether it looks like a heading, whatever is below. */
function isShaped(text: string, { span }: Paragraph): boolean {
  const line = sliceOf(text, span);
  if (/[\r\n]/.test(line) || /[.!;,:…。]["'”’»)\]]*$/u.test(line) || beginsItem(line)) return false;
  if (!/^[\p{Lu}\p{Lo}\p{N}"'“‘]/u.test(line) || !/\p{L}\p{L}|\p{Lo}/u.test(line)) return false;
  if (/\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(line) || isEntry(line) || imprint.test(line)) return false;
  const words = countWords(line);
  return words > 0 && words <= headingWords;
}

const numbered = new RegExp(String.raw`^(?:${part})\.?\s+${partNumber}$`, 'iu');

/** "ARTICLE IV" on a line of its own, above what it is about. */
const isNumberAlone = (text: string, paragraph: Paragraph): boolean =>
  numbered.test(sliceOf(text, paragraph.span));

const isHeading = (text: string, paragraph: Paragraph, below: readonly Paragraph[]): boolean =>
  paragraph.setAside === undefined &&
  (isShaped(text, paragraph) || isNumberedCapitals(sliceOf(text, paragraph.span))) &&
  (leadsToProse(text, paragraph, below) ||
    isHeadedStatement(text, paragraph, below[0]) ||
    (isNumberAlone(text, paragraph) && below[0] !== undefined && isHeading(text, below[0], below.slice(1))));

/** "5. TERMINATION", "§ 2 BEITRAG": no sentence and no item is written so. */
const isNumberedCapitals = (line: string): boolean =>
  /^(?:§+\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?!.*\p{Ll})\p{Lu}{2}[^\r\n]*$/u.test(line) &&
  countWords(line) <= headingWords;

/** Whether it is such a line with a statement below it, however short, and a gap between. */
function isHeadedStatement(text: string, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (next === undefined || next.setAside !== undefined) return false;
  if (!isNumberedCapitals(sliceOf(text, paragraph.span)) || !isApart(text, paragraph, next)) return false;
  return /\p{Ll}/u.test(sliceOf(text, next.span)) && /[.;:…]["'”’»)\]]*$/u.test(sliceOf(text, next.span));
}

/** Whether prose is below, or the title of a numbered part and then prose. A line drawn between is passed over. */
function leadsToProse(text: string, paragraph: Paragraph, below: readonly Paragraph[]): boolean {
  const [next, second] = below.filter(({ setAside }) => setAside !== 'no words');
  if (next === undefined || next.setAside !== undefined) return false;
  const words = sliceOf(text, next.span);
  if (goesOn(text, paragraph, next)) return false;
  if (countWords(words) >= proseWords) return true;
  return beginsItem(words) && second !== undefined && countWords(sliceOf(text, second.span)) >= proseWords;
}

/**
 * The title is the first line where it is a paragraph of its own, or else a heading near the beginning; every later heading begins a
 * section below it. "ARTICLE IV" and the line below it are one heading.
 */
function sectionsOf(text: string, paragraphs: readonly Paragraph[]): { title?: string; sections: Section[] } {
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [{ headings: [], paragraphs: [] }];
  const first = paragraphs.find(({ setAside }) => setAside !== 'no words');
  let title: string | undefined;
  let before = 0;
  let open: string | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const below = paragraphs.slice(index + 1, index + 5);
    const line = sliceOf(text, paragraph.span);
    const isTitle = paragraph === first && isShaped(text, paragraph) && isAbove(text, paragraph, below[0]);
    // Above a copyright notice, it may be set aside with it.
    if (isTitle) title = line + versionBelow(text, below[0]);
    if (paragraph.setAside !== undefined || !(isTitle || isHeading(text, paragraph, below))) {
      before += countWords(line);
      sections.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    const heading = isTitle ? (title ?? line) : open === undefined ? line : `${open} ${line}`;
    open = isNumberAlone(text, paragraph) ? heading : undefined;
    if (open !== undefined) continue;
    if (title === undefined && before < leadWords && heading === line) title = heading;
    const above = title === undefined || heading === title ? [] : [title];
    sections.push({ headings: [...above, heading], paragraphs: [] });
  }
  const filled = sections.filter((section) => section.paragraphs.length > 0);
  return title === undefined ? { sections: filled } : { title, sections: filled };
}

/** Of a first line: whether it is the title of what is below it, not the first of several lines alike. */
const isAbove = (text: string, paragraph: Paragraph, next: Paragraph | undefined): boolean =>
  next !== undefined &&
  (isApart(text, paragraph, next) ||
    versionBelow(text, next) !== '' ||
    leadsToProse(text, paragraph, [next]));

/** Two licences of one name differ in the line below it: "Version 3, 29 June 2007". */
function versionBelow(text: string, next: Paragraph | undefined): string {
  const line = next === undefined ? '' : sliceOf(text, next.span);
  return /^version\s\S/i.test(line) && countWords(line) <= versionWords && !/[\r\n]/.test(line)
    ? `, ${line}`
    : '';
}

const isApart = (text: string, { span }: Paragraph, next: Paragraph): boolean =>
  /\n[^\S\n]*\n/.test(text.slice(span.end, next.span.start));

/** Whether the line was broken off, not headed: the next one goes on in lower case, without an empty line between. */
const goesOn = (text: string, paragraph: Paragraph, next: Paragraph): boolean =>
  /^\p{Ll}/u.test(sliceOf(text, next.span)) && !isApart(text, paragraph, next);
