// Lines drawn on a page, upright and level: what divides the cells of a table.
import type { Place } from './matrix.ts';
import { type Operators, outlinesOf } from './operators.ts';

/** In points from the page's upper left corner. `at` is its height on the page, or its distance from the left. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

export const noRules: Rules = { level: [], upright: [] };

/** Lines of a page that are considered; a drawing may have any number. */
const most = 4000;
/** In points: the width of the thickest line, and the length of the shortest. */
const thickest = 2.5;
const shortest = 6;

export function rulesOf({ codes, steps }: Operators): Rules {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const step of steps) {
    if (step.operator !== codes.constructPath) continue;
    for (const { edges } of outlinesOf(step))
      for (const [from, to] of edges) addRule(from, to, level, upright);
    if (level.length + upright.length > most) return noRules;
  }
  return { level, upright };
}

function addRule([x, y]: Place, [toX, toY]: Place, level: Rule[], upright: Rule[]): void {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (width >= shortest && height < thickest)
    level.push({ at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
  else if (height >= shortest && width < thickest)
    upright.push({ at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
}
