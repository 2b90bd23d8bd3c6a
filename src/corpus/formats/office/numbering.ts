// The numbers that word processors give to paragraphs, as their pages show them: "4.2", "(b)", "Article IV".
import { type Count, countOf } from './counts.ts';

export interface Level {
  /** `bullet` shows a sign. */
  readonly count: Count | 'bullet';
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
   * begins the level at that number. Undefined where its number is not known.
   */
  count(levels: readonly Level[], depth: number, startOver?: number): string | undefined;
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

const decimal = countOf('decimal', false);

function markerOf(
  levels: readonly Level[],
  level: Level,
  numbers: readonly (number | undefined)[],
): string | undefined {
  if (level.count === 'bullet') return '• ';
  let isKnown = true;
  const marker = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels[at];
    if (shown === undefined) return '';
    const count = level.isLegal ? decimal : shown.count;
    if (count === 'bullet') return '';
    const number = count(numbers[at] ?? shown.start);
    if (number === undefined) isKnown = false;
    return number ?? '';
  });
  if (!isKnown) return undefined;
  return marker.trim() === '' ? '' : `${marker.trim()} `;
}
