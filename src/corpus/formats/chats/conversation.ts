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
}

/** A section for each run of one speaker's messages, with the name as its heading, so that questions can name it. */
export function writeMessages(messages: readonly Message[]): Pick<Reading, 'text' | 'sections' | 'points'> {
  const said = messages
    .map((message) => ({ ...message, words: message.words.replace(/\n\s*\n+/g, '\n').trim() }))
    .filter(({ words }) => words !== '');
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
    const speaker = said[index]?.speaker ?? '';
    const last = sections.at(-1);
    if (last !== undefined && last.headings[0] === speaker) last.paragraphs.push(paragraph);
    else sections.push({ headings: [speaker], paragraphs: [paragraph] });
  }
  return { text, sections: sections satisfies readonly Section[], points };
}
