// Labels of menus and buttons: too short for a quote, so they show some of its words and say that there are more.

/**
 * At most `most` UTF-16 units of `text` in one line, whole words around position `at`, with a mark where words are
 * missing. Not for quotes: those are shown whole.
 */
export function excerpt(text: string, most: number, at = 0): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const from =
    at <= most / 2 ? 0 : wordFrom(line, Math.min(at - Math.floor(most / 3), line.length - most + 2));
  const room = most - (from > 0 ? 2 : 0);
  if (line.length - from <= room) return `… ${line.slice(from)}`;
  const cut = line.lastIndexOf(' ', from + room - 2);
  const end = cut > from ? cut : from + room - 2;
  return `${from > 0 ? '… ' : ''}${wholeCharacters(line.slice(from, end))} …`;
}

/** The first position from `at` on at which a word begins. */
function wordFrom(line: string, at: number): number {
  const space = line.indexOf(' ', at - 1);
  return space === -1 ? at : space + 1;
}

/** Without half a pair at its ends. */
const wholeCharacters = (text: string): string =>
  text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
