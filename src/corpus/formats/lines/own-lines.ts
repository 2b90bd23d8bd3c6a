// Lines of a paragraph that begin with a time, a date or a key, or all end in a mark: a log, a card, a preamble.
import { likeBeginnings } from './line-breaks.ts';
import { blocksOf } from './lines.ts';

export interface OwnLines {
  /** How many lines are above it. */
  readonly from: number;
  readonly words: string;
}

/** Lines of the shortest log. */
const fewest = 3;
/** Share of a log's lines that begin in the same shape. */
const most = 0.6;

/** The paragraph in pieces where its author wrote it line by line; else in one. */
export function ownLines(words: string): OwnLines[] {
  const lines = blocksOf(words).flat();
  const one = [{ from: 0, words }];
  if (lines.length < fewest) return one;
  const beginsAlike = likeBeginnings(lines);
  const alike = lines.filter(beginsAlike).length >= lines.length * most;
  const marked =
    lines.slice(0, -1).every((line) => /[,;:.]$/.test(line.words)) &&
    lines.slice(1).every((line) => /^["'“‘(]*\p{Lu}/u.test(line.words));
  if (!alike && !marked) return one;
  const own: OwnLines[] = [];
  for (const line of lines) {
    const open = own.at(-1);
    if (open === undefined || marked || beginsAlike(line))
      own.push({ from: line.number - 1, words: line.words });
    else own[own.length - 1] = { ...open, words: `${open.words}\n${line.words}` };
  }
  return own;
}
