// What differs between two texts, word by word. Typography alone is no difference.
import type { Steps } from '../../steps.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { type Edit, shortestEdit } from './shortest-edit.ts';
import { type Unit, type UnitText, withUnits } from './units.ts';

/** A stretch that both texts share, that only `from` has (removed), or that only `to` has (inserted). */
export interface DifferenceRun {
  readonly kind: 'same' | 'removed' | 'inserted';
  /** Of the first text; empty, and where the words would stand, for what was inserted. */
  readonly from: Span;
  /** Of the second text; empty, and where the words would stand, for what was removed. */
  readonly to: Span;
  /** The stretch as it is written: in the second text, unless only the first one has it. */
  readonly text: string;
  /** Words in the stretch, punctuation not counted. */
  readonly words: number;
}

/** Edits above which two texts count as wholly different between their common beginning and end: bounds the time. */
const mostEdits = 2000;

/** Runs of units: indexes into the units of both texts. */
export interface Run {
  readonly kind: DifferenceRun['kind'];
  readonly from: Span;
  readonly to: Span;
}

/**
 * Runs in order; together they hold every word and mark of both texts once. Words are compared in their case, marks
 * without their style (see `Folding`).
 */
export const wordDifference = (from: string, to: string): Steps<readonly DifferenceRun[]> =>
  differenceOf(withUnits(from), withUnits(to));

/** The same of texts that are cut into units already. */
export function* differenceOf(
  { text: from, units: left }: UnitText,
  { text: to, units: right }: UnitText,
): Steps<readonly DifferenceRun[]> {
  const runs = yield* runsBetween(left.map(keyOf), right.map(keyOf));
  return runs.map((run) => {
    const [fromSpan, toSpan] = [spanOf(left, run.from, from.length), spanOf(right, run.to, to.length)];
    const units =
      run.kind === 'removed'
        ? left.slice(run.from.start, run.from.end)
        : right.slice(run.to.start, run.to.end);
    return {
      kind: run.kind,
      from: fromSpan,
      to: toSpan,
      text: run.kind === 'removed' ? sliceOf(from, fromSpan) : sliceOf(to, toSpan),
      words: units.filter((unit) => unit.kind === 'word').length,
    };
  });
}

const keyOf = (unit: Unit): string => unit.key;

/** The runs that make one list of keys of another. */
export function* runsBetween(a: readonly string[], b: readonly string[]): Steps<readonly Run[]> {
  yield;
  const edits = (yield* shortestEdit(a, b, mostEdits)) ?? replacedBetween(a, b);
  return yield* gathered(runsOf(edits), a, b);
}

/** Unit indexes to a span of the text; an empty range stands where its next unit begins. */
function spanOf(units: readonly Unit[], range: Span, length: number): Span {
  const start = units[range.start]?.start ?? length;
  return { start, end: range.end === range.start ? start : (units[range.end - 1]?.end ?? length) };
}

function runsOf(edits: readonly Edit[]): Run[] {
  let [from, to] = [0, 0];
  return edits.map(({ kind, count }) => {
    const run: Run = {
      kind,
      from: { start: from, end: kind === 'inserted' ? from : from + count },
      to: { start: to, end: kind === 'removed' ? to : to + count },
    };
    [from, to] = [run.from.end, run.to.end];
    return run;
  });
}

function replacedBetween(a: readonly string[], b: readonly string[]): Edit[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const edits: readonly Edit[] = [
    { kind: 'same', count: head },
    { kind: 'removed', count: a.length - head - tail },
    { kind: 'inserted', count: b.length - head - tail },
    { kind: 'same', count: tail },
  ];
  return edits.filter(({ count }) => count > 0);
}

/**
 * Brings together what was left out, or put in, in one go. A shortest difference may keep a word in the middle of a
 * gap ("must [not] touch [or] touch" for "must [not touch or] touch"); sliding that word to the gap's end is as short
 * and reads as what happened.
 */
function* gathered(given: readonly Run[], a: readonly string[], b: readonly string[]): Steps<readonly Run[]> {
  let runs = given;
  for (let next = joinedOnce(runs, a, b); next !== undefined; next = joinedOnce(runs, a, b)) {
    runs = next;
    yield;
  }
  return runs;
}

/** The runs with the first two of one kind that can be brought together; undefined where there are none. */
function joinedOnce(
  runs: readonly Run[],
  a: readonly string[],
  b: readonly string[],
): readonly Run[] | undefined {
  for (const [index, run] of runs.entries()) {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (run.kind !== 'same' || before === undefined || after === undefined) continue;
    if (before.kind !== after.kind || before.kind === 'same') continue;
    const [outerBefore, outerAfter] = [runs[index - 2], runs[index + 2]];
    if ((outerBefore?.kind ?? 'same') !== 'same' || (outerAfter?.kind ?? 'same') !== 'same') continue;
    const joined = slide([before, run, after], before.kind === 'removed' ? a : b, outerBefore !== undefined);
    if (joined === undefined) continue;
    return merged([...runs.slice(0, index - 1), ...joined, ...runs.slice(index + 2)]);
  }
  return undefined;
}

/** The change in one piece, with the shared words before it (only where `mayLead`) or after it. */
function slide(
  [before, same, after]: readonly [Run, Run, Run],
  keys: readonly string[],
  mayLead: boolean,
): Run[] | undefined {
  const side = before.kind === 'removed' ? 'from' : 'to';
  const other = side === 'from' ? 'to' : 'from';
  const length = same[side].end - same[side].start;
  const whole = { start: before[side].start, end: after[side].end };
  const equal = (at: number): boolean => {
    for (let offset = 0; offset < length; offset += 1)
      if (keys[at + offset] !== keys[same[side].start + offset]) return false;
    return true;
  };
  const piece = (kind: Run['kind'], mine: Span, theirs: Span): Run =>
    side === 'from' ? { kind, from: mine, to: theirs } : { kind, from: theirs, to: mine };
  const empty = (at: number): Span => ({ start: at, end: at });
  if (mayLead && equal(whole.start)) {
    const cut = whole.start + length;
    return [
      piece('same', { start: whole.start, end: cut }, same[other]),
      piece(before.kind, { start: cut, end: whole.end }, empty(same[other].end)),
    ];
  }
  const cut = whole.end - length;
  if (!equal(cut)) return undefined;
  return [
    piece(before.kind, { start: whole.start, end: cut }, empty(same[other].start)),
    piece('same', { start: cut, end: whole.end }, same[other]),
  ];
}

/** Neighbouring runs of one kind become one. */
function merged(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.kind !== run.kind) kept.push(run);
    else {
      const join = (x: Span, y: Span): Span => ({ start: x.start, end: y.end });
      kept[kept.length - 1] = { kind: run.kind, from: join(last.from, run.from), to: join(last.to, run.to) };
    }
  }
  return kept;
}
