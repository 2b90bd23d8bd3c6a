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
  const whole = fontsWithWholeGaps(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isNext(last, line) && whole.has(fontOf(last))) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(rowsOf);
}

const isNext = (last: Line, next: Line): boolean =>
  last.mono && next.mono && isOnBaseline(last, next) && next.x > last.right;

const fontOf = ({ font, size }: Line): string => `${font} ${size.toFixed(1)}`;

/** In characters: by which a gap may miss a whole number of them. The share of a page's gaps that do not miss it. */
const gaps = { miss: 0.06, share: 0.75 };

function fontsWithWholeGaps(lines: readonly Line[]): ReadonlySet<string> {
  const widths = widthsOf(lines);
  const found = new Map<string, { all: number; whole: number }>();
  for (const [at, next] of lines.entries()) {
    const last = lines[at - 1];
    const width = last === undefined ? undefined : widths.get(fontOf(last));
    if (last === undefined || width === undefined || !isNext(last, next)) continue;
    const gap = (next.x - last.right) / width;
    const own = found.get(fontOf(last)) ?? { all: 0, whole: 0 };
    found.set(fontOf(last), own);
    own.all += 1;
    if (Math.abs(gap - Math.round(gap)) < gaps.miss) own.whole += 1;
  }
  return new Set([...found].flatMap(([font, { all, whole }]) => (whole >= gaps.share * all ? [font] : [])));
}

/** In points, a character of each typewriter's font: that of most lines. Where several spaces became one, it seems wider. */
function widthsOf(lines: readonly Line[]): ReadonlyMap<string, number> {
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
