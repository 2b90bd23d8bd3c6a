// The fewest insertions and removals that make one list of another, in steps.
import type { Steps } from '../../steps.ts';

/** Items in a row that both lists share, that only the second has (inserted), or only the first (removed). */
export interface Edit {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly count: number;
}

/** An edit and the one before it. */
interface Trail extends Edit {
  readonly before: Trail | undefined;
}

/**
 * Myers' algorithm (1986), which gives the very edits of the package "diff" that tests hold it against; that one can't be
 * interrupted. Undefined where more than `mostEdits` items would have to be inserted or removed.
 */
export function* shortestEdit(
  a: readonly string[],
  b: readonly string[],
  mostEdits: number,
): Steps<readonly Edit[] | undefined> {
  const most = Math.min(mostEdits, a.length + b.length);
  const table = createTable(a, b, most);
  if (table.begin()) return editsOf(table.trailAt(0));
  // Beyond an edge of the table there is nothing to be gained.
  let [lowest, highest] = [-most, most];
  for (let edits = 1; edits <= most; edits += 1) {
    for (let at = Math.max(lowest, -edits); at <= Math.min(highest, edits); at += 2) {
      const from = table.step(at);
      if (from === unreached) continue;
      const to = from - at;
      if (from === a.length && to === b.length) return editsOf(table.trailAt(at));
      if (from === a.length) highest = Math.min(highest, at - 1);
      if (to === b.length) lowest = Math.max(lowest, at + 1);
    }
    yield;
  }
  return undefined;
}

const unreached = -1;

/** Of each diagonal the furthest that was reached: how many items of the first list are used up, and by which edits. */
function createTable(a: readonly string[], b: readonly string[], most: number) {
  const offset = most + 1;
  const reached = new Int32Array(2 * offset + 1).fill(unreached);
  const trails = new Array<Trail | undefined>(2 * offset + 1).fill(undefined);

  /** Goes along what both lists share and enters how far that leads. */
  const enter = (at: number, from: number, trail: Trail | undefined): number => {
    let end = from;
    while (end < a.length && end - at < b.length && a[end] === b[end - at]) end += 1;
    reached[at + offset] = end;
    trails[at + offset] = end === from ? trail : { kind: 'same', count: end - from, before: trail };
    return end;
  };

  return {
    trailAt: (at: number): Trail | undefined => trails[at + offset],
    /** Whether the lists are the same. */
    begin: (): boolean => enter(0, 0, undefined) === a.length && a.length === b.length,
    /** One more item removed or inserted, whichever gets further; `unreached` where neither can be. */
    step: (at: number): number => {
      const [left, right] = [reached[at - 1 + offset] ?? unreached, reached[at + 1 + offset] ?? unreached];
      reached[at - 1 + offset] = unreached;
      const mayRemove = left !== unreached && left < a.length;
      const mayInsert = right !== unreached && right - at >= 1 && right - at <= b.length;
      if (mayInsert && (!mayRemove || left < right))
        return enter(at, right, longer(trails[at + 1 + offset], 'inserted'));
      if (mayRemove) return enter(at, left + 1, longer(trails[at - 1 + offset], 'removed'));
      reached[at + offset] = unreached;
      return unreached;
    },
  };
}

const longer = (trail: Trail | undefined, kind: Edit['kind']): Trail =>
  trail?.kind === kind
    ? { kind, count: trail.count + 1, before: trail.before }
    : { kind, count: 1, before: trail };

function editsOf(last: Trail | undefined): Edit[] {
  const edits: Edit[] = [];
  for (let trail = last; trail !== undefined; trail = trail.before)
    edits.push({ kind: trail.kind, count: trail.count });
  return edits.reverse();
}
