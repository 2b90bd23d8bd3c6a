// Authors as the manuals list them: in which order names go, what stands between them, and how many are named.
import type { CslName } from '../names.ts';
import { printed } from './marks.ts';
import { type Piece, plain, shown } from './piece.ts';

export interface NameList {
  /** Whose family name comes first: the first author's, for the alphabet, everybody's or nobody's. */
  readonly inverted: 'first' | 'all' | 'none';
  readonly given: 'whole' | 'initials' | 'absent';
  /** Where the "van der" of "van der Berg" goes when the family name comes first. */
  readonly particles: 'family' | 'given';
  readonly and: 'and' | '&';
  /** From `from` authors on, only the first `named`, and "et al." or, with `last`, an ellipsis and the last. */
  readonly short: { readonly from: number; readonly named: number; readonly last?: true };
}

/** Scripts that put the family first and no space behind it. */
const unspaced = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+$/u;
const particles = /^(?:\p{Ll}[\p{Ll}’]*\s+)+(?=\p{L})/u;

/** "Ada B." as "A. B.", "Jean-Paul" as "J.-P."; particles stay: "Anna van der" as "A. van der". */
const initialsOf = (given: string): string =>
  given.replace(/\p{L}[\p{L}\p{M}’']*\.?/gu, (part) =>
    /^\p{Ll}/u.test(part) ? part : `${/^\p{L}\p{M}*/u.exec(part)?.[0] ?? ''}.`,
  );

/** "J.R.R." as "J. R. R." */
const spaced = (given: string): string => given.replace(/\.(?=\p{L})/gu, '. ');

function nameOf(name: CslName, list: NameList, inverted: boolean): string {
  if ('literal' in name) return shown(printed(name.literal));
  const [family, whole] = [shown(printed(name.family)), spaced(shown(printed(name.given)))];
  if (list.given === 'absent') return family;
  if (unspaced.test(family)) return family + whole;
  const given = list.given === 'initials' ? initialsOf(whole) : whole;
  if (!inverted) return `${given} ${family}`;
  const particle = list.particles === 'given' ? (particles.exec(family)?.[0] ?? '') : '';
  return `${family.slice(particle.length)}, ${given} ${particle}`.trimEnd();
}

/**
 * "Lovelace, Ada, and Charles Babbage". Two names have a comma between them only in a list of references, where one may
 * be inverted, and not between two organisations.
 */
export function authorsListed(authors: readonly CslName[] | undefined, list: NameList): Piece | undefined {
  if (authors === undefined) return undefined;
  const { inverted, short } = list;
  const names = authors.map((name, index) =>
    nameOf(name, list, inverted === 'all' || (inverted === 'first' && index === 0)),
  );
  const [last = ''] = names.slice(-1);
  if (names.length === 1) return plain(last);
  if (names.length >= short.from) {
    const named = names.slice(0, short.named).join(', ');
    if (short.last === true) return plain(`${named}, … ${last}`);
    return plain(`${named}${inverted === 'none' && short.named === 1 ? '' : ','} et al.`);
  }
  const comma = names.length > 2 || (inverted !== 'none' && authors.some((name) => 'family' in name));
  return plain(`${names.slice(0, -1).join(', ')}${comma ? ',' : ''} ${list.and} ${last}`);
}
