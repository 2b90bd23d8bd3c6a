// Block quotes: lines that begin with ">", as in Markdown and in mail.
import type { Span } from '../../text/span.ts';

export interface BlockQuote {
  /** Of the text, from the first ">" to the end of the last line. */
  readonly span: Span;
  /** The lines without their ">", and without a last line that names the source. */
  readonly words: string;
}

const blocks = /^ {0,3}>.*(?:\r?\n {0,3}>.*)*/gm;
const prefix = /^ {0,3}(?:> ?)+/gm;
/** "— Jane Doe, director": a dash and a few words as the last line. */
const attribution = /(?:^|\n)\s*(?:[-–—―]{1,3}|~)\s*[\p{Lu}\p{Lo}][^\n]{0,100}$/u;
/** UTF-16 units at a quote's end in which its attribution stands: a pattern tried at each line would take its square. */
const attributionReach = 200;

/** Every block quote, in order. A block quote within another belongs to it. */
export function blockQuotesIn(text: string): BlockQuote[] {
  return [...text.matchAll(blocks)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    words: withoutAttribution(match[0].replace(prefix, '').trim()),
  }));
}

function withoutAttribution(words: string): string {
  const from = Math.max(0, words.length - attributionReach);
  const found = attribution.exec(words.slice(from));
  // What begins where the slice does may be the middle of a line.
  if (found === null || (from > 0 && found.index === 0 && !found[0].startsWith('\n'))) return words;
  return words.slice(0, from + found.index).trim();
}
