// What stands between the stretches of a difference: a space, but before marks that belong to the word before them.
import type { DifferenceRun } from '../../../src/index.ts';

export const gapBefore = (runs: readonly DifferenceRun[], index: number): '' | ' ' =>
  index === 0 || /^[\p{Pe}\p{Pf},.;:!?…。，、]/u.test(runs[index]?.text ?? '') ? '' : ' ';
