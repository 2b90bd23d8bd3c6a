// Words that a question writes with a hyphen and the documents in one: "check-in" and "checkin".
import { stem } from '../text/fold.ts';
import type { Token } from '../text/tokenize.ts';

/** The tokens, with two that a hyphen joins made one where the corpus has that word and not both of its parts. */
export function joinHyphenated(
  text: string,
  tokens: readonly Token[],
  has: (term: string) => boolean,
): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const folded = `${last?.folded ?? ''}${token.folded}`;
    const isJoined =
      last !== undefined &&
      /^[-\u2010\u2011]$/.test(text.slice(last.end, token.start)) &&
      !(has(last.term) && has(token.term)) &&
      has(stem(folded));
    if (isJoined) joined.splice(-1, 1, { start: last.start, end: token.end, folded, term: stem(folded) });
    else joined.push(token);
  }
  return joined;
}
