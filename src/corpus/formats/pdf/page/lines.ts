// Runs of text to lines: runs on one baseline without a gap as wide as one between columns.
import { joinJustified } from './justified.ts';
import { accented, closedUp, withInitials } from './letters.ts';
import { isOnBaseline, type Run } from './run.ts';

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  /** Of most of its characters. */
  readonly font: string;
  /** Whether all of it is in that font. */
  readonly plain: boolean;
  /** Set like typewriting, as code is. */
  readonly mono: boolean;
  /** 1-based. */
  readonly page: number;
  /** Of a row: its pieces from left to right, where a wide gap is between them. */
  readonly pieces?: readonly string[];
  /** Of a row: its widest gap between two pieces, in font sizes; what is after a list's mark is none. */
  readonly gap?: number;
  /** In a box that columns flow around: no paragraph goes on in it. */
  readonly isBoxed?: true;
  /** All cells of a table's row, from left to right. */
  readonly isRow?: true;
  /** Of the least certain word, in [0, 1], where it was recognized in a picture. */
  readonly confidence?: number;
  /** Of its page, where what recognized it tells them apart: no line of another one is in the same column. */
  readonly block?: number;
  /** Baselines of struck lines right before it, from top to bottom. */
  readonly struckBefore?: readonly number[];
}

/** In font sizes: wider than the space between two words of a justified line, narrower than between two columns. */
const widestGap = 1.3;

/** In the file's order, in which a column is written from top to bottom. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const groups: Run[][] = [];
  for (const run of withInitials(runs)) {
    const group = groups.at(-1);
    if (group !== undefined && follows(run, group)) group.push(run);
    else groups.push([run]);
  }
  const notes = new Set(groups.flatMap(noteOf));
  return joinJustified(groups).map((group) => lineOf(closedUp(group), page, notes));
}

/** The number with which a note begins: raised before its words. */
function noteOf([first, second]: readonly Run[]): string[] {
  const isNote = first !== undefined && second !== undefined && isRaised(first, second);
  return isNote && /^\d{1,3}$/.test(first.text) ? [first.text] : [];
}

function follows(run: Run, group: readonly Run[]): boolean {
  const last = group.at(-1);
  if (last === undefined) return false;
  const size = Math.max(run.size, last.size);
  const gap = run.x - last.right;
  return isOnBaseline(run, last) && gap < widestGap * size && gap > -0.5 * size;
}

/** `notes` are the numbers of notes on the page. */
function lineOf(runs: readonly Run[], page: number, notes: ReadonlySet<string>): Line {
  const size = mostOf(runs, (run) => run.size) ?? 0;
  const base = runs.find((run) => run.size === size) ?? runs[0];
  const font = mostOf(runs, (run) => run.font) ?? '';
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const [at, run] of runs.entries()) {
    const isPlain = base === undefined || !isRaised(run, base) || isWithinWord(run, text, runs[at + 1]);
    const isApart = run.spaced || run.x - right > 0.15 * run.size;
    const isPrefix = (/^$|[([/]$/.test(text) || isApart) && precedes(run, runs[at + 1]);
    const words = isPlain ? run.text : isPrefix ? inSigns(run.text) : raised(run.text, text, notes, isApart);
    const apart = text !== '' && words !== '' && isApart;
    text += apart && !text.endsWith(' ') ? ` ${words}` : words;
    right = Math.max(right, run.right);
  }
  const x = Math.min(...runs.map((run) => run.x));
  const plain = runs.every((run) => run.font === font);
  const mono = runs.some((run) => run.mono && run.font === font);
  return {
    text: accented(text.replace(/\s+/g, ' ').trim()),
    x,
    right,
    y: base?.y ?? 0,
    size,
    font,
    plain,
    mono,
    page,
  };
}

const isRaised = (run: Run, base: Run): boolean =>
  (run.size < 0.85 * base.size && run.y < base.y - 0.2 * base.size) ||
  (run.size < 0.92 * base.size && run.y < base.y - 0.35 * base.size);

/** A note's number ends its word: letters on both sides make it a character of one. */
const isWithinWord = (run: Run, before: string, next: Run | undefined): boolean =>
  next !== undefined &&
  !next.spaced &&
  next.x - run.right < 0.15 * next.size &&
  /\p{L}$/u.test(before) &&
  /^\p{Ll}/u.test(next.text);

/**
 * A raised number after a number, a unit or a letter of a formula is an exponent; else it points to a footnote, or from one, and
 * is no part of the text. What else is raised belongs to its word: 1st, 10⁻³.
 */
function raised(text: string, before: string, notes: ReadonlySet<string>, isApart: boolean): string {
  const sign = text.trim();
  if (/^[-\u2212\u2013]\d+$/.test(sign) && /[\p{L}\p{N}]$/u.test(before)) return `⁻${inSigns(sign.slice(1))}`;
  if (!/^[\d*†‡,\s]+$/.test(text)) return !isApart && isNoteRange(sign, before) ? '' : text;
  const isNoted = isYear.test(before) || (notes.has(sign) && !/(?:^|\D)10$/.test(before));
  const isPower = /\d$/.test(before)
    ? !isNoted
    : (/^[23]$/.test(sign) && unit.test(before)) || (/^\d+$/.test(sign) && !isNoted && isFormula(before));
  return isPower ? inSigns(text) : '';
}

const noteRanges =
  /^\d{1,3}(?:[-\u2013]\d{1,3})?(?:,\s*\d{1,3}(?:[-\u2013]\d{1,3})?)*(?:(?<=\d\d)[-\u2013])?$/;

/**
 * Ranges of notes behind a mark, as in "evaluated.318-325" or where a line ends within, "sorafenib,333-". Behind a word they may be a
 * part of it (peptide MOG35-55), behind a number a power, and behind a space a date or a number of its own.
 */
const isNoteRange = (sign: string, before: string): boolean =>
  noteRanges.test(sign) &&
  /[-\u2013]/.test(sign) &&
  /\p{L}[)’”"]?[.,;:!?][)’”"]?$/u.test(before) &&
  [...sign.matchAll(/(\d+)[-\u2013](\d+)/g)].every(([, from, to]) => Number(from) < Number(to));

/** "x", "O(n", "= mc", "(a + b)": no word that a note could be about. */
const isFormula = (before: string): boolean =>
  /(?:^|[^\p{L}\p{M}'’.-])\p{L}$/u.test(before) ||
  /(?:(?:^|\s)[=+*/×·−]\s*|(?:^|[\s(])\p{L}[=+*/×·−])\p{L}{1,3}$/u.test(before) ||
  /\([^()]*[-+*/×·−=][^()]*\)$/u.test(before);

/** What has squares and cubes: 20 mg/m². */
const unit = /(?:^|[\s\d/·(])(?:[kcdmµμ]?m|ft|in|s)$/u;

const inSigns = (text: string): string => text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

/** The mass number of an isotope, ¹³¹I: right before a letter that is no word of a note. */
const precedes = ({ text, right, size }: Run, next: Run | undefined): boolean =>
  /^\d{1,3}m?$/.test(text) &&
  next !== undefined &&
  !next.spaced &&
  next.x - right < 0.1 * size &&
  /^\p{Lu}\p{Ll}?(?![\p{L}])/u.test(next.text);

/** A year has notes, not powers. */
const isYear = /(?:^|[^\d.,])(?:1[5-9]|20)\d\d$/;

/** The value that most characters have. */
export function mostOf<P extends { readonly text: string }, T>(
  pieces: readonly P[],
  has: (piece: P) => T,
): T | undefined {
  const characters = new Map<T, number>();
  for (const piece of pieces)
    characters.set(has(piece), (characters.get(has(piece)) ?? 0) + piece.text.length);
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Pieces of one column made whole lines, from top to bottom. */
export const rowsOf = (lines: readonly Line[]): Line[] => baselinesOf(lines).map(joined);

/** The pieces on each baseline from left to right, from top to bottom. */
export function baselinesOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && isOnBaseline(row[0], line)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function joined(row: readonly Line[]): Line {
  const [first, ...rest] = row;
  if (first === undefined) throw new RangeError('A row has at least one line');
  if (rest.length === 0) return first;
  const longest = [...row].sort((a, b) => b.text.length - a.text.length)[0] ?? first;
  const confidences = row.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...longest,
    text: row.map(({ text }) => text).join(' '),
    pieces: row.map(({ text }) => text),
    gap: widestGapIn(row),
    x: first.x,
    right: Math.max(...row.map(({ right }) => right)),
    plain: row.every(({ font, plain }) => plain && font === longest.font),
    ...(confidences.length === 0 ? {} : { confidence: Math.min(...confidences) }),
  };
}

const listMark = /^(?:[•‣◦▪■●–*-]|\(?[\da-z]{1,3}[.)]|\[\d{1,3}\]|\d+(?:\.\d+)*)$/iu;

function widestGapIn(row: readonly Line[]): number {
  const gaps = row.slice(1).map((line, at) => {
    const before = row[at];
    if (before === undefined || (at === 0 && listMark.test(before.text))) return 0;
    return (line.x - before.right) / Math.max(line.size, before.size);
  });
  return Math.max(0, ...gaps);
}
