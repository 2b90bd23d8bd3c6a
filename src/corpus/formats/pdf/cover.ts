// Who wrote a document and when, as its title page says it.
import { writtenDates } from '../../document/written-date.ts';
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
  const published = onlyDate(lines) ?? onlyDate(second.map(({ text }) => text).filter(isLabelled));
  return {
    lines,
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

const isLabelled = (text: string): boolean => /^publication date\b/i.test(text);

/** Of several nobody knows which is the document's. */
function onlyDate(lines: readonly string[]): string | undefined {
  const dates = new Set(lines.filter((text) => text.split(' ').length <= most).flatMap(writtenDates));
  return dates.size === 1 ? [...dates][0] : undefined;
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
