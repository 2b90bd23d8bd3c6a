// Block quotes: lines that begin with ">", as in Markdown and in mail.
import type { Span } from '../text/span.ts';

export interface BlockQuote {
  /** Of the text, from the first ">" to the end of the last line. */
  readonly span: Span;
  /** The lines without their ">", and without a last line that names the source. */
  readonly words: string;
}

const blocks = /^ {0,3}>.*(?:\r?\n {0,3}>.*)*/gm;
const prefix = /^ {0,3}(?:> ?)+/gm;
/** "— Jane Doe, director": a dash and a few words as the last line. */
const attribution = /(?:^|\n)\s*(?:[-–—―]{1,3}|~)\s*[\p{Lu}\p{Lo}][^\n]{0,100}\s*$/u;

/** Every block quote, in order. A block quote within another belongs to it. */
export function blockQuotesIn(text: string): BlockQuote[] {
  return [...text.matchAll(blocks)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    words: match[0].replace(prefix, '').replace(attribution, '').trim(),
  }));
}
