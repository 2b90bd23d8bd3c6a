// What was said in a chat as a document: each message by itself, cited by when it was sent and by whom.
import { setAside } from '../../document/boilerplate.ts';
import type { Paragraph, Point, Section } from '../../document/document.ts';
import type { Reading } from '../port/format.ts';

export interface Message {
  readonly speaker: string;
  /** `YYYY-MM-DD HH:MM`, or as the file writes it where that can be read in two ways. */
  readonly sent: string;
  readonly words: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** Whether it holds something else than words, which is not read. */
  readonly isUnread?: boolean;
}

/** Without what is struck out in the notation of Slack and WhatsApp. */
export const withoutStruck = (text: string): string =>
  text.replace(/(^|[\s(])~(?=\S)[^~\n]*\S~(?=$|[\s).,!?;:])/gm, '$1');

/** Messages without words whose other parts are not read, such as a message of another channel. */
export const unreadIn = (messages: readonly Message[]): number =>
  messages.filter(({ words, isUnread }) => isUnread === true && words.trim() === '').length;

/** A stretch of a message that is the speaker's own, or quoted by a sign before its lines. */
interface Part {
  readonly words: string;
  readonly isQuoted: boolean;
}

/** ">>>" quotes all that follows. */
function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  let quotesAll = false;
  for (const line of words
    .replace(/\n\s*\n+/g, '\n')
    .trim()
    .split('\n')) {
    quotesAll ||= /^\s*>>>/.test(line);
    const isQuoted = quotesAll || /^\s*>(?:>?\s|[\p{L}"'“‘«„*_])/u.test(line);
    const last = parts.at(-1);
    if (last === undefined || last.isQuoted !== isQuoted) parts.push({ words: line, isQuoted });
    else parts[parts.length - 1] = { words: `${last.words}\n${line}`, isQuoted };
  }
  return parts.map((part) => ({ ...part, words: part.words.trim() })).filter((part) => part.words !== '');
}

/** A section for each run of one speaker's messages, with the name as its heading, so that questions can name it. */
export function writeMessages(messages: readonly Message[]): Pick<Reading, 'text' | 'sections' | 'points'> {
  const said = messages.flatMap((message) => partsOf(message.words).map((part) => ({ ...message, ...part })));
  const points: Point[] = [];
  const placed: Paragraph[] = [];
  let start = 0;
  for (const { speaker, sent, words, line } of said) {
    points.push({ start, sent, speaker });
    placed.push({ span: { start, end: start + words.length }, line });
    start += words.length + 2;
  }
  const text = said.map(({ words }) => words).join('\n\n');
  const sections: { headings: string[]; paragraphs: Paragraph[] }[] = [];
  for (const [index, paragraph] of setAside(text, placed).entries()) {
    const { speaker = '', isQuoted = false } = said[index] ?? {};
    const read: Paragraph = isQuoted ? { ...paragraph, setAside: 'quoted message' } : paragraph;
    const last = sections.at(-1);
    if (last !== undefined && last.headings[0] === speaker) last.paragraphs.push(read);
    else sections.push({ headings: [speaker], paragraphs: [read] });
  }
  return { text, sections: sections satisfies readonly Section[], points };
}
