// The room that struck words took: lines are as wide, and follow each other, as they did with them.
import type { Line } from './lines.ts';
import { isOnBaseline, type Run } from './run.ts';

/** In font sizes: what is farther from a line is of another column. */
const widestGap = 1.3;

export function withRoom(lines: readonly Line[], struck: readonly Run[]): readonly Line[] {
  if (struck.length === 0) return lines;
  const beside = new Set<Run>();
  const wide = lines.map((line) => widened(line, struck, beside));
  const whole = struck.filter((run) => !beside.has(run));
  return whole.length === 0 ? wide : wide.map((line) => afterStruck(line, wide, whole));
}

/** `beside` gets the struck runs that are in the line. */
function widened(line: Line, struck: readonly Run[], beside: Set<Run>): Line {
  const own = struck.filter((run) => isOnBaseline(run, line)).sort((a, b) => a.x - b.x);
  let { x, right } = line;
  for (const run of [...own, ...own.reverse()]) {
    const gap = widestGap * line.size;
    if (run.x > right + gap || run.right < x - gap) continue;
    beside.add(run);
    [x, right] = [Math.min(x, run.x), Math.max(right, run.right)];
  }
  return { ...line, x, right };
}

type Stretch = Pick<Line, 'x' | 'right'>;

const areAbove = (a: Stretch, b: Stretch): boolean => a.x < b.right && a.right > b.x;

function afterStruck(line: Line, lines: readonly Line[], whole: readonly Run[]): Line {
  const above = lines.filter((other) => other.y < line.y && areAbove(other, line));
  const last = above.reduce((y, other) => Math.max(y, other.y), Number.NEGATIVE_INFINITY);
  const own = whole.filter((run) => run.y < line.y && run.y > last && areAbove(run, line));
  if (own.length === 0 || above.length === 0) return line;
  return { ...line, struckBefore: own.map(({ y }) => y).sort((a, b) => a - b) };
}
