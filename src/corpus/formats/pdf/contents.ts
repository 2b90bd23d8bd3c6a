// Tables of contents: lines whose dots lead to the number of a page, and those between them that lack the dots.
import type { Column } from './columns.ts';
import type { Line } from './page/lines.ts';

const isEntry = ({ text }: Line): boolean => /(?:\.\s?){4,}\s*[\divxlc]+$/iu.test(text);

/** A chapter has no dots, but its page far to the right. */
const isChapter = ({ text, gap = 0 }: Line): boolean =>
  gap > 1.3 && /^(?:\d{1,3}|[A-Z]|[IVXLC]+)\.?\s.*\p{L}.*\s(?:\d{1,4}|[ivxlc]+)$/u.test(text);

/** Lines from one entry to the next: the name of a part, and an entry that takes two lines or fills its own. */
const mostBetween = 4;

/** The lines of tables of contents: of each column, from its first entry to its last. */
export function contentsOf(columns: readonly Column[]): ReadonlySet<Line> {
  const contents = new Set<Line>();
  for (const column of columns) {
    let last: number | undefined;
    const isNear = (at: number): boolean =>
      column.slice(Math.max(0, at - mostBetween), at + mostBetween + 1).some(isEntry);
    for (const [at, line] of column.entries()) {
      if (!isEntry(line) && !(isChapter(line) && isNear(at))) continue;
      const from = last !== undefined && at - last <= mostBetween ? last : at;
      for (const one of column.slice(from, at + 1)) contents.add(one);
      last = at;
    }
  }
  return contents;
}
