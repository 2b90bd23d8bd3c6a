// Who wrote a document and when, as its title page says it.
import { writtenDates } from '../../document/written-date.ts';
import { isDateLine, namesEdition } from './date-line.ts';
import type { Line } from './page/lines.ts';
import { rowsOf } from './page/lines.ts';

export interface Cover {
  /** From top to bottom, as they are written. */
  readonly lines: readonly string[];
  readonly author?: string;
  readonly published?: string;
}

/** Words of a line that only says who or when. */
const most = 10;

export function coverOf(pages: readonly (readonly Line[])[]): Cover {
  const [first = [], second = []] = pages.slice(0, 2).map(rowsOf);
  const lines = first.map(({ text }) => text);
  const author = authorBelowTitle(first, [...first, ...second]);
  const published =
    onlyDate(
      aboveNotes(first)
        .filter(isApart)
        .map(({ text }) => text),
    ) ?? onlyDate(second.map(({ text }) => text).filter(isLabelled));
  return {
    lines,
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

const isLabelled = (text: string): boolean => /^publication date\b/i.test(text);

/** Of several nobody knows which is the document's. */
function onlyDate(lines: readonly string[]): string | undefined {
  const short = lines.filter((text) => text.split(' ').length <= most);
  const dates = new Set(short.flatMap(writtenDates));
  return dates.size === 1 && short.some(isDateLine) ? [...dates][0] : undefined;
}

/** "*", "¹", "1 As of …" */
const noteMark = /^(?:([*†‡§¶])|[¹²³⁰⁴-⁹]{1,2}|[([]?\d{1,2}[)\].]?(?=\s))/u;

/** The rows without the notes at the foot of the page: what such a note dates is seldom the document. */
function aboveNotes(rows: readonly Line[]): readonly Line[] {
  const usual = usualSize(rows);
  const first = rows.findIndex(({ text, size }, at) => {
    const [mark, sign] = noteMark.exec(text) ?? [];
    if (mark === undefined) return false;
    const refersUp = sign !== undefined && rows.slice(0, at).some((row) => row.text.includes(sign));
    return (size < 0.95 * usual || refersUp) && rows.slice(at).every((row) => row.size < 1.05 * size);
  });
  return first === -1 ? rows : rows.slice(0, first);
}

/** Of most characters. */
function usualSize(rows: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { text, size } of rows) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Whether the second row may be the next line of one paragraph with the first. */
const goesOnBelow = (row: Line, next: Line): boolean =>
  Math.abs(next.size - row.size) < 0.05 * row.size && row.y - next.y < 1.7 * row.size;

/** Whether a row is no part of a sentence that runs on over several. */
function isApart(row: Line, at: number, rows: readonly Line[]): boolean {
  const [before, after] = [rows[at - 1], rows[at + 1]];
  const goesOn = after !== undefined && goesOnBelow(row, after) && /^\p{Ll}/u.test(after.text);
  const wentOn =
    before !== undefined &&
    goesOnBelow(before, row) &&
    /^\p{Ll}/u.test(row.text) &&
    !/[.:;!?]$/.test(before.text);
  return !(goesOn || wentOn) || namesEdition(row.text);
}

/** The line below the title, where a notice of copyright has the same name. */
function authorBelowTitle(cover: readonly Line[], lines: readonly Line[]): string | undefined {
  const largest = Math.max(...cover.map(({ size }) => size));
  const last = cover.findLastIndex(({ size }) => size > 0.95 * largest);
  const isTop = cover.slice(0, last + 1).every(({ size }) => size > 0.95 * largest);
  const below = cover[last + 1];
  if (!isTop || below === undefined || /[\d@.:]/.test(below.text)) return undefined;
  if (below.text.split(' ').length > most || !/^\p{Lu}/u.test(below.text)) return undefined;
  const notices = lines.map(({ text }) => text.toLowerCase()).filter((text) => /^(?:copyright|©)/.test(text));
  const names = below.text.toLowerCase().split(/\s*,\s*/);
  return notices.some((notice) => names.some((name) => notice.includes(name))) ? below.text : undefined;
}
