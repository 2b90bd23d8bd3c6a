// Numbers of lines in a page's margin, as in drafts and court papers: they are the page's, and no part of its text.
import type { Run } from './run.ts';

/** In points: by which the numbers' right or left ends may differ. */
const sway = 3;
/** Numbers of a page, and the share of steps from one to the next that are alike. */
const least = { numbers: 5, steps: 0.8 };
/** Share of the numbered lines that go on in lower case after a full line: rows of a table and items of a list do not. */
const goingOn = 0.08;
/** Share of the page's width from which on a line is full, and points from which on it is one of running text. */
const full = { share: 0.85, width: 200 };

const isNumber = ({ text }: Run): boolean => /^\d{1,4}$/.test(text);

/** The runs of a page without them, or the same runs. `isNumbered` where the page before has them. */
export function withoutLineNumbers(runs: readonly Run[], isNumbered: boolean): readonly Run[] {
  const left = Math.min(...runs.map(({ x }) => x));
  const outermost = runs.filter((run) => isNumber(run) && !runs.some((other) => isLeftOf(other, run)));
  for (const end of ['right', 'x'] as const) {
    const aligned = outermost.filter((run) => Math.abs(run[end] - edgeOf(outermost, end)) <= sway);
    if (aligned.every(({ x }) => x < left + widest) && areLineNumbers(aligned, runs, isNumbered)) {
      const numbers = new Set(aligned);
      return runs.filter((run) => !numbers.has(run));
    }
  }
  return runs;
}

/** In points, of the margin that the numbers are in. */
const widest = 40;

const isOnBaseline = (a: Run, b: Run): boolean => Math.abs(a.y - b.y) < 0.45 * Math.max(a.size, b.size);

const isLeftOf = (other: Run, run: Run): boolean => other.x < run.x && isOnBaseline(other, run);

const edgeOf = (runs: readonly Run[], end: 'x' | 'right'): number =>
  runs.map((run) => run[end]).sort((a, b) => a - b)[runs.length >> 1] ?? 0;

function areLineNumbers(numbers: readonly Run[], runs: readonly Run[], isNumbered: boolean): boolean {
  if (numbers.length < least.numbers) return false;
  const inOrder = [...numbers].sort((a, b) => a.y - b.y);
  const steps = inOrder.slice(1).map(({ text }, at) => Number(text) - Number(inOrder[at]?.text));
  // Some papers number every fifth line.
  const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  if (usual !== 1 && usual !== 5) return false;
  if (steps.filter((step) => step === usual).length < least.steps * steps.length) return false;
  if (isNumbered || usual === 5) return true;
  const edge = Math.max(...runs.map(({ right }) => right));
  const lines = inOrder.map((number) => beside(number, runs));
  const isFull = (line: readonly Run[] = []): boolean => {
    const [from, to] = [line[0]?.x ?? 0, line.at(-1)?.right ?? 0];
    return to >= full.share * edge && to - from >= full.width;
  };
  const goOn = lines.filter((line, at) => /^\p{Ll}/u.test(line[0]?.text ?? '') && isFull(lines[at - 1]));
  return goOn.length >= goingOn * numbers.length;
}

/** The runs to the right of a number, from left to right. */
const beside = (number: Run, runs: readonly Run[]): Run[] =>
  runs
    .filter((run) => run !== number && run.x > number.x && isOnBaseline(run, number))
    .sort((a, b) => a.x - b.x);
