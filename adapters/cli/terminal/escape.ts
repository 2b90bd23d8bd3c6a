// Stops text from documents and people from controlling the terminal: control characters are shown, not sent.

/** C0 and C1 controls except tab and line feed, and characters that reorder or hide the text around them. */
const acting = /(?![\t\n])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\\(?=u\{)/gu;

/** `\u{1b}` for an escape character, and so on; `\u{5c}` for a backslash that would read as one of these. */
export const escapeControls = (text: string): string => text.replace(acting, writeOut);

const writeOut = (character: string): string => `\\u{${character.charCodeAt(0).toString(16)}}`;

/** For one line: line ends and tabs also become single spaces. */
export const escapeLine = (text: string): string => escapeControls(text.replace(/[\r\n\t]+/g, ' '));

/** White space at a line's end, which no reader sees: a space there would read as a line that the terminal broke. */
const unseen = /(?<![ \t])[ \t]*\r(?=\n)|(?<![ \t])[ \t]+(?=\n)/g;

/** Replacements by offset, for what a quote may not send as it is; '' for what is left out. */
export function escapesOf(quote: string): ReadonlyMap<number, string> {
  const escapes = new Map<number, string>();
  for (const { index, 0: found } of quote.matchAll(acting)) escapes.set(index, writeOut(found));
  for (const { index, 0: found } of quote.matchAll(unseen))
    for (let at = 0; at < found.length; at += 1) escapes.set(index + at, '');
  return escapes;
}
