// Headings: a line with a line of signs below it, or above and below it.
import { isBlank, isIndented, type SourceLine } from './source.ts';

export interface Title {
  readonly text: string;
  /** Headings of one rank have the same: the sign, twice where there is one above, too. */
  readonly style: string;
  readonly next: number;
}

const adornment = /^([!-/:-@[-`{-~])\1*$/;

export const isAdornment = (line: SourceLine | undefined): boolean => adornment.test(line?.text ?? '');

/** Shorter than its words, a line of so many signs is still one of a heading. */
const long = 4;

const fits = (line: string, title: string): boolean => line.length >= Math.min(long, title.length);

export function titleAt(lines: readonly SourceLine[], at: number): Title | undefined {
  const [first, second, third] = lines.slice(at, at + 3);
  if (first === undefined || second === undefined || isBlank(first) || isBlank(second)) return undefined;
  if (isAdornment(first) && third !== undefined && third.text === first.text && !isAdornment(second)) {
    const text = second.text.trim();
    return fits(first.text, text) ? { text, style: first.text.charAt(0).repeat(2), next: at + 3 } : undefined;
  }
  if (isIndented(first) || !isAdornment(second) || isAdornment(first)) return undefined;
  return fits(second.text, first.text)
    ? { text: first.text, style: second.text.charAt(0), next: at + 2 }
    : undefined;
}

/** A line of signs between blank lines. */
export const isTransition = (lines: readonly SourceLine[], at: number): boolean =>
  isAdornment(lines[at]) && (lines[at]?.text.length ?? 0) >= long && isBlank(lines[at + 1]);
