// Code and what a terminal shows: it has columns, too, and is read line by line.
import { type Line, rowsOf } from './page/lines.ts';
import { isOnBaseline } from './page/run.ts';

export const isListing = (lines: readonly Line[]): boolean =>
  lines.filter(({ mono }) => mono).length >= 0.9 * lines.length;

/**
 * In the file's order; pieces of a line of typewriting made one. It has spaces in its gaps, so they are whole characters
 * wide, which the gaps between the columns of a page or a table are only by chance.
 */
export function withWholeListings(lines: readonly Line[]): Line[] {
  const widths = widthsOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSameLine(last, line, widths)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(rowsOf);
}

type Widths = ReadonlyMap<string, number>;

const fontOf = ({ font, size }: Line): string => `${font} ${size.toFixed(1)}`;

/** In points, a character of each typewriter's font: that of most lines. Where several spaces became one, it seems wider. */
function widthsOf(lines: readonly Line[]): Widths {
  const found = new Map<string, number[]>();
  for (const line of lines.filter(({ mono }) => mono)) {
    const widths = found.get(fontOf(line)) ?? [];
    found.set(fontOf(line), widths);
    widths.push((line.right - line.x) / line.text.length);
  }
  return new Map(
    [...found].map(([font, widths]) => [font, widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0]),
  );
}

/** In characters: by which a gap may miss a whole number of them. */
const miss = 0.06;

function isSameLine(last: Line, next: Line, widths: Widths): boolean {
  const width = widths.get(fontOf(last));
  if (!last.mono || !next.mono || width === undefined || !isOnBaseline(last, next)) return false;
  const gap = (next.x - last.right) / width;
  return gap > 1 - miss && Math.abs(gap - Math.round(gap)) < miss;
}
