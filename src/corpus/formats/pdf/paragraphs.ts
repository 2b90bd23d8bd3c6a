// The lines of a column to paragraphs: by the distance between lines, indents, and lines that end early.
import type { Column } from './columns.ts';
import type { Line } from './page/lines.ts';

export interface Paragraph {
  readonly lines: readonly [Line, ...Line[]];
  /** Counted over the document. */
  readonly column: number;
  /** Whether its last line leaves room for the word that follows. */
  readonly endsEarly: boolean;
}

/** Of lines of one font size, from baseline to baseline, in points. */
export type Leading = ReadonlyMap<number, number>;

const rounded = (size: number): number => Math.round(size * 2) / 2;

/** Lines of two paragraphs are at least so many times farther apart than those of one. */
const widened = 1.25;
/** In font sizes: what is less is no indent. */
const indent = 0.8;

/** The usual distance between two lines of each size in the document. */
export function leadingOf(columns: readonly Column[]): Leading {
  const steps = new Map<number, number[]>();
  for (const column of columns) {
    for (const [at, line] of column.entries()) {
      const next = column[at + 1];
      if (next === undefined || next.struckBefore !== undefined) continue;
      if (rounded(next.size) !== rounded(line.size)) continue;
      const step = distanceOf(line, next);
      if (step > 0 && step < 2.5 * line.size) {
        const of = steps.get(rounded(line.size)) ?? [];
        if (of.length === 0) steps.set(rounded(line.size), of);
        of.push(step);
      }
    }
  }
  return new Map([...steps].map(([size, found]) => [size, medianOf(found)]));
}

const endsSentence = /[.!?:。！？][\p{Pe}\p{Pf}"']*$/u;

/** From one line to the next; over struck lines within a sentence, the longest step. */
const distanceOf = (line: Line, next: Line): number => {
  const struck = endsSentence.test(line.text) ? [] : (next.struckBefore ?? []);
  const at = [line.y, ...struck, next.y];
  return Math.max(...at.slice(1).map((y, before) => y - (at[before] ?? y)));
};

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** `edge` is where the column's full lines end. */
export function paragraphsOf(column: Column, index: number, edge: number, leading: Leading): Paragraph[] {
  const groups: [Line, ...Line[]][] = [];
  const numbers = new Set(column.map(({ text }) => numberOf(text)));
  for (const [at, line] of column.entries()) {
    const open = groups.at(-1);
    const isWithin = open !== undefined && endsSentenceBefore(line, open, numbers);
    if (open === undefined || begins(line, open, column[at + 1], { edge, leading, isWithin }))
      groups.push([line]);
    else open.push(line);
  }
  return groups.map((lines) => ({ lines, column: index, endsEarly: leavesRoom(lines, undefined, edge) }));
}

const listMarker = /^(?:[•‣◦▪■●–*-]|\(?(?:\d{1,2}|[a-zA-Z])[.)]|\[\d{1,3}\])\s/u;

export const beginsItem = (line: Line): boolean => listMarker.test(line.text);

const numberOf = (text: string): number | undefined => {
  const [, digits] = /^\(?(\d{1,2})[.)]\s/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** A number that ends the sentence of the line before, "at least ⏎50. It is": lists begin with 1, or go on. */
function endsSentenceBefore(
  line: Line,
  open: readonly [Line, ...Line[]],
  numbers: ReadonlySet<number | undefined>,
): boolean {
  const number = numberOf(line.text);
  const last = open.at(-1) ?? open[0];
  if (number === undefined || number < 2 || numbers.has(number - 1) || numbers.has(number + 1)) return false;
  return isSameEdge(line, last) && /[\p{L}\p{N},]$/u.test(last.text);
}

interface Around {
  readonly edge: number;
  readonly leading: Leading;
  /** Whether the line begins with the end of a sentence. */
  readonly isWithin: boolean;
}

function begins(
  line: Line,
  open: readonly [Line, ...Line[]],
  next: Line | undefined,
  { edge, leading, isWithin }: Around,
): boolean {
  const last = open.at(-1) ?? open[0];
  if (line.isRow || last.isRow) return true;
  if (Math.abs(line.size - last.size) > 0.08 * last.size) return true;
  if (line.plain && last.plain && line.font !== last.font && leavesRoom(open, line, edge)) return true;
  const usual = leading.get(rounded(line.size)) ?? 1.25 * line.size;
  const distance = distanceOf(last, line);
  if (distance > widened * usual && !(distance < 2 * usual && goesOn(line, open, edge))) return true;
  if (isCentred(line, last)) return false;
  if (
    beginsItem(line) &&
    !(isWithin && !leavesRoom(open, line, edge)) &&
    Math.abs(line.x - open[0].x) < 4 * line.size
  )
    return true;
  return (!closesBracket(line, open) && isIndented(line, open, next)) || leavesRoom(open, line, edge);
}

/** "int read (const char * name, ⏎ int length)": the second line of a definition is indented. */
const closesBracket = (line: Line, open: readonly [Line, ...Line[]]): boolean =>
  /\([^()]*$/.test((open.at(-1) ?? open[0]).text) && /^[^()]*\)/.test(line.text);

/** A sentence that fills its line and goes on in the next: the first line of a footnote is often farther from the second. */
const goesOn = (line: Line, open: readonly [Line, ...Line[]], edge: number): boolean =>
  /[\p{L},]$/u.test(open.at(-1)?.text ?? '') && /^\p{Ll}/u.test(line.text) && !leavesRoom(open, line, edge);

/** In points. */
const isCentred = (a: Line, b: Line): boolean =>
  Math.abs(a.x - b.x) > 4 && Math.abs(a.x + a.right - b.x - b.right) < 3;

/** Indented beside the lines around it; where the second line begins further in, all later ones of its item do. */
function isIndented(line: Line, open: readonly [Line, ...Line[]], next: Line | undefined): boolean {
  const last = open.at(-1) ?? open[0];
  const by = line.x - last.x;
  const least = indent * line.size;
  if (by > least) return open.length > 1 || !(beginsItem(open[0]) || isSameEdge(line, next));
  return by < -least && open.length > 1;
}

const isSameEdge = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && Math.abs(next.x - line.x) < 0.4 * line.size;

/** Writing that may be broken nearly anywhere. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Characters of it that may have to go on a new line together: a sign, and what it must follow. */
const keptTogether = 2;

/** Whether the next line's first word would have fitted: then the author ended the line, not the column's width. */
function leavesRoom(open: readonly [Line, ...Line[]], next: Line | undefined, edge: number): boolean {
  const last = open.at(-1) ?? open[0];
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text)) return false;
  const room = edge - last.right;
  if (next === undefined) return room > 6 * last.size;
  const word = unspaced.test(next.text) ? keptTogether : (next.text.split(' ', 1)[0]?.length ?? 0);
  const perCharacter = (next.right - next.x) / Math.max(1, next.text.length);
  return room > 1.3 * (word + 1) * perCharacter + 0.5 * last.size;
}
