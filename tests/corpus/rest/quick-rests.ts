// The rules of rest in less time: for tests in which nothing pauses, or everything pauses less.
import { type Rests, rests } from '../../../src/corpus/rest/rest.ts';

/** `divisor` times as fast. */
export const restsDividedBy = (divisor: number): Rests => ({
  ...rests,
  arrived: rests.arrived / divisor,
  byEnding: {
    whole: rests.byEnding.whole / divisor,
    bare: rests.byEnding.bare / divisor,
    middle: rests.byEnding.middle / divisor,
    cut: rests.byEnding.cut / divisor,
  },
  perMegabyte: rests.perMegabyte / divisor,
  mostForSize: rests.mostForSize / divisor,
  growing: rests.growing / divisor,
  longest: rests.longest / divisor,
  confirmRemoval: rests.confirmRemoval / divisor,
  betweenChecks: rests.betweenChecks / divisor,
});
