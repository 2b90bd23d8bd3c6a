// Reads quotes back out of what the terminal renderer drew.
import { stripVTControlCharacters } from 'node:util';
import { closestMark, quoteMark } from '../../../adapters/cli/render/answer.ts';

/** The text of each quote shown, in order. Line ends are the terminal's: "\r\n" comes back as "\n". */
export function decodeQuotes(drawn: string): string[] {
  const quotes: string[] = [];
  let open: string | undefined;
  for (const line of stripVTControlCharacters(drawn).split('\n')) {
    if ([quoteMark, closestMark].some((mark) => line.startsWith(mark))) {
      const words = line.slice(quoteMark.length);
      // A line that the renderer broke ends in the space it was broken after; any other line end is the quote's own.
      open = open === undefined ? words : open + (/[ \t]$/.test(open) ? '' : '\n') + words;
    } else if (open !== undefined) {
      quotes.push(unescapeControls(open));
      open = undefined;
    }
  }
  return open === undefined ? quotes : [...quotes, unescapeControls(open)];
}

const unescapeControls = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]+)\}/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
