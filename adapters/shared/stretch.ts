// A stretch of a document's text: whole words, and no longer than one reply may be. Pure.

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Wanted {
  readonly start: number;
  readonly end?: number | undefined;
  /** UTF-16 units more on either side. */
  readonly context?: number | undefined;
  /** UTF-16 units of the stretch at most. */
  readonly most: number;
}

/** Units that are searched for the end of a word: some scripts have no spaces. */
const longestWord = 100;

/** Undefined where the span holds nothing of the text. */
export function stretchOf(text: string, { start, end, context = 0, most }: Wanted): Stretch | undefined {
  const last = Math.min(end ?? text.length, text.length);
  if (start >= last) return undefined;
  const from = wordStart(text, Math.max(0, start - context));
  const wide = Math.min(text.length, last + context);
  const to = wide - from <= most ? wordEnd(text, wide) : wordStart(text, from + most);
  return { start: from, end: to, text: text.slice(from, to) };
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at));

/** Moves back out of a word, or at least out of a pair of surrogates. */
function wordStart(text: string, at: number): number {
  let from = at;
  while (isInside(text, from) && at - from < longestWord) from -= 1;
  return isInside(text, from) ? whole(text, at) : from;
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (isInside(text, to) && to - at < longestWord) to += 1;
  return isInside(text, to) ? whole(text, at) : to;
}

const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
