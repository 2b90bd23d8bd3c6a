// The numbers that word processors give to paragraphs, as their pages show them: "4.2", "(b)", "Article IV".
import { type Numerals, numeral } from '../port/numerals.ts';

export interface Level {
  /** `bullet` shows a sign; undefined is a way of counting that is not known here, which shows no number. */
  readonly numerals: Numerals | 'bullet' | undefined;
  /** "%1.%2" shows the numbers of the first two levels. */
  readonly pattern: string;
  readonly start: number;
  /** Levels above which it begins again; its own depth where nothing else is said, 0 for never. */
  readonly restartsBelow: number;
  /** Whether it shows the numbers of all levels in digits. */
  readonly isLegal: boolean;
}

export interface Counters {
  /**
   * Counts one paragraph at `depth`, from 0, and gives what goes before its words, its space included. `startOver`
   * begins the level at that number.
   */
  count(levels: readonly Level[], depth: number, startOver?: number): string;
}

/** Of one list; lists of the same definition share them. */
export function createCounters(): Counters {
  const numbers: (number | undefined)[] = [];
  return {
    count(levels, depth, startOver) {
      const level = levels[depth];
      if (level === undefined) return '';
      // A level that was passed over counts as begun.
      for (const [above, { start }] of levels.entries()) if (above < depth) numbers[above] ??= start;
      const before = numbers[depth];
      numbers[depth] = startOver ?? (before === undefined ? level.start : before + 1);
      for (const [below, { restartsBelow }] of levels.entries())
        if (below > depth && depth < restartsBelow) numbers[below] = undefined;
      return markerOf(levels, level, numbers);
    },
  };
}

function markerOf(levels: readonly Level[], level: Level, numbers: readonly (number | undefined)[]): string {
  if (level.numerals === 'bullet') return '• ';
  let isKnown = level.numerals !== undefined;
  const marker = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels[at];
    if (shown === undefined) return '';
    const numerals = level.isLegal ? 'decimal' : shown.numerals;
    if (numerals === undefined) isKnown = false;
    return numerals === undefined || numerals === 'bullet'
      ? ''
      : numeral(numerals, numbers[at] ?? shown.start);
  });
  return isKnown && marker.trim() !== '' ? `${marker.trim()} ` : '';
}
