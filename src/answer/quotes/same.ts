// Whether two stretches of text make the same statement in nearly the same words.
import { negations } from '../../question/languages/table.ts';
import { numberOf } from '../../question/written-numbers.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Token } from '../../text/tokenize.ts';

/** Shared terms over all terms of the shorter one, from which two statements may count as one. */
const sameFrom = 0.8;
/** Terms below which likeness says nothing. */
const fewest = 4;

export const saysTheSame = (a: readonly Token[], b: readonly Token[]): boolean => createSameness(a)(b);

/** Whether two statements hold the same terms, in whatever order. */
export function holdsTheSame(a: readonly Token[], b: readonly Token[]): boolean {
  const [terms, others] = [new Set(a.map(termOf)), new Set(b.map(termOf))];
  return terms.size === others.size && [...terms].every((term) => others.has(term));
}

/** `saysTheSame` with one side held fast, for many others. */
export function createSameness(tokens: readonly Token[]): (other: readonly Token[]) => boolean {
  const terms = new Set(tokens.map(termOf));
  const claims = claimsOf(tokens);
  const negated = countNegations(tokens);
  return (other) => {
    if (isFarFrom(terms, other)) return false;
    const others = new Set(other.map(termOf));
    const shorter = Math.min(terms.size, others.size);
    const shared = [...terms].filter((term) => others.has(term)).length;
    if (shorter < fewest) return terms.size === others.size && shared === shorter;
    return (
      shared / shorter >= sameFrom && agree(claims, claimsOf(other)) && negated === countNegations(other)
    );
  };
}

/** What a statement says, apart from its grammar: "three" is "3". */
const claimsOf = (tokens: readonly Token[]): ReadonlySet<string | number> =>
  new Set(
    tokens.flatMap(({ folded, term }): (string | number)[] => {
      const number = numberOf(term);
      if (number !== undefined) return [number];
      return isStopWord(folded) ? [] : [term];
    }),
  );

/**
 * One side may say more. Where each says something that the other does not, the one has been put in the other's place:
 * "three months" and "six months", "on Monday" and "on Friday", "five million" and "five billion" are two statements.
 */
const agree = (a: ReadonlySet<string | number>, b: ReadonlySet<string | number>): boolean =>
  [...a].every((claim) => b.has(claim)) || [...b].every((claim) => a.has(claim));

/** "Members may vote" holds every word of "Members may not vote". */
const countNegations = (tokens: readonly Token[]): number =>
  tokens.filter(({ folded }) => negations().has(folded)).length;

/**
 * Whether `other` shares too little by a count that needs no set of its terms. With fewer shared tokens than
 * `sameFrom` asks of `terms`, `other` would have to be the shorter one, and hold hardly a term that is not shared.
 */
function isFarFrom(terms: ReadonlySet<string>, other: readonly Token[]): boolean {
  const shared = other.reduce((count, { term }) => (terms.has(term) ? count + 1 : count), 0);
  if (shared >= sameFrom * terms.size) return false;
  const mostUnshared = shared * (1 / sameFrom - 1);
  const unshared = new Set<string>();
  for (const { term } of other) {
    if (!terms.has(term) && unshared.add(term).size > mostUnshared) return true;
  }
  return false;
}

const termOf = (token: Token): string => token.term;
