// Finds a table's row among the runs of its page: our text has the name of the column before each value. Pure.
//
// What is before a colon may be a name or a part of the value, and nobody knows which. So each may be there or not, and the
// letters that are there follow one another on the page without any others between them. What the page has is then among the
// places that are found, with all its words; where there are several, there is none.
import {
  type Compared,
  compared,
  isWithinWord,
  lettersOf,
  type RunSpan,
  spansOf,
  type Wanted,
  withMarks,
} from './find-words.ts';

/** A part of the row in our text. */
interface Cell {
  readonly letters: string;
  /** Where in `letters` the page may begin: at 0, or after what may be a name. */
  readonly starts: readonly number[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Letters and digits that a single cell must have: a shorter one could be anywhere. */
const certain = 12;
/** Cells of the rows around it that are compared. */
const around = 3;
/** Places that are compared: a row that is on a page more often is marked nowhere. */
const mostPlaces = 8;

/** Whether it may have names of columns that its page has elsewhere. */
export const isNamedRow = ({ text, isRow = false }: Wanted): boolean => isRow && text.includes(': ');

/** Undefined where the row is not on the page, or could be in several places. */
export function findRow(runs: readonly string[], { text, before, after }: Wanted): RunSpan[] | undefined {
  const own = cellsOf(text);
  const page = compared(runs);
  const [head, tail] = [cellsOf(before).slice(-around), cellsOf(after).slice(0, around)];
  // The most telling first.
  const variants = [
    [head, tail],
    [[], tail],
    [head, []],
    [[], []],
  ] as const;
  for (const [above, below] of variants) {
    const [place, second] = placesOf(page, above, own, below);
    if (place === undefined || second !== undefined) continue;
    const isCertain = own.length + above.length + below.length > 1 || place.end - place.start >= certain;
    return isCertain ? withMarks(spansOf(page, [place]), runs, text) : undefined;
  }
  return undefined;
}

/** "Name: value; Name: value" by its cells. A value that has such marks itself is several of them, which follow one another. */
const cellsOf = (rows: string): Cell[] =>
  rows.split(/; |\n/).flatMap((cell) => {
    const letters = lettersOf(cell);
    if (letters === '') return [];
    const names = [...cell.matchAll(/: /g)].map(({ index }) => lettersOf(cell.slice(0, index)).length);
    return [{ letters, starts: [...new Set([0, ...names])] }];
  });

/** The places of `own` between the cells above and below it, without those that are a part of another. */
function placesOf(
  page: Compared,
  above: readonly Cell[],
  own: readonly Cell[],
  below: readonly Cell[],
): readonly Place[] {
  const found = new Map<string, Place>();
  const [first] = [...above, ...own];
  for (const at of first === undefined ? [] : beginsOf(page, first)) {
    for (const start of endsOf(page, above, at))
      for (const end of endsOf(page, own, start))
        if (end > start && !isWithinWord(page, end) && endsOf(page, below, end).length > 0)
          found.set(`${start} ${end}`, { start, end });
    if (found.size > mostPlaces) return [];
  }
  const places = [...found.values()];
  return places.filter(
    (place) =>
      !places.some((other) => other !== place && other.start <= place.start && place.end <= other.end),
  );
}

/** Where the cell may begin on the page. */
function* beginsOf({ letters }: Compared, cell: Cell): Generator<number> {
  for (const words of wordsOf(cell)) {
    // A value without letters takes no place.
    if (words === '') continue;
    for (let at = letters.indexOf(words); at !== -1; at = letters.indexOf(words, at + 1)) yield at;
  }
}

const wordsOf = ({ letters, starts }: Cell): readonly string[] => starts.map((start) => letters.slice(start));

/** Where the cells may end that begin at `start`, one right after the other, each with a whole word. */
function endsOf(page: Compared, cells: readonly Cell[], start: number): readonly number[] {
  let ends: readonly number[] = [start];
  for (const cell of cells) {
    const next = ends.flatMap((at) =>
      wordsOf(cell).flatMap((words) =>
        words === '' || (page.letters.startsWith(words, at) && !isWithinWord(page, at))
          ? [at + words.length]
          : [],
      ),
    );
    ends = [...new Set(next)];
  }
  return ends;
}
