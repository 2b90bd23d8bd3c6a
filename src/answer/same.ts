// Whether two stretches of text make the same statement in nearly the same words.
import type { Token } from '../text/tokenize.ts';

/** Shared terms over all terms of the shorter one, from which two statements count as one. */
const sameFrom = 0.8;
/** Terms below which likeness says nothing. */
const fewest = 4;

export function saysTheSame(a: readonly Token[], b: readonly Token[]): boolean {
  const [left, right] = [new Set(a.map(termOf)), new Set(b.map(termOf))];
  const shorter = Math.min(left.size, right.size);
  const shared = [...left].filter((term) => right.has(term)).length;
  if (shorter < fewest) return left.size === right.size && shared === shorter;
  return shared / shorter >= sameFrom;
}

const termOf = (token: Token): string => token.term;
