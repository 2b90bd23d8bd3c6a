// Text of which the author set each line: code, tables, logs. Cut between lines, so that no quote is a whole program.
import { countWords } from '../../../text/tokenize.ts';
import type { Block } from '../port/blocks.ts';
import { isWrapped } from './line-breaks.ts';
import { blocksOf, type Line } from './lines.ts';
import { type Part, partsOf } from './paragraphs.ts';

/** Words of the longest stretch that is quoted in one piece. */
const most = 60;

/** `line` is that of its first line in the file; undefined where the file has none that a person could count. */
export function preformattedBlocks(words: string, line?: number): Block[] {
  const blocks = blocksOf(words);
  const isProse = blocks.length > 0 && blocks.every(isWrapped);
  if (!isProse && countWords(words) <= most) return [block(words, 1, line, true)];
  return blocks
    .flatMap((lines) => (isWrapped(lines) ? partsOf(lines).map(prose) : piecesOf(lines).map(whole)))
    .map(({ part: [first, ...others], isWhole }) => {
      const piece = words.slice(first.span.start, (others.at(-1) ?? first).span.end);
      return block(piece, first.number, line, isWhole);
    });
}

const prose = (part: Part) => ({ part, isWhole: false });
const whole = (part: Part) => ({ part, isWhole: true });

const block = (words: string, number: number, line: number | undefined, isWhole: boolean): Block => ({
  words,
  ...(line === undefined ? {} : { line: line + number - 1 }),
  // What is too long all the same, a line of minified code, is cut like a sentence.
  ...(isWhole && countWords(words) <= most ? { whole: true as const } : {}),
});

/** Lines gathered up to `most` words, those that are indented with the line above that they belong to. */
function piecesOf(lines: readonly Line[]): Part[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  if (wordsOf(lines) <= most) return [[first, ...others]];
  const least = Math.min(...lines.map(({ indent }) => indent));
  const groups: Part[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const begins = line.indent <= least && /[\p{L}\p{N}]/u.test(line.words);
    if (open === undefined || begins) groups.push([line]);
    else open.push(line);
  }
  if (groups.length === 1) return [[first], ...piecesOf(others)];
  return gather(groups).flatMap((group) => (wordsOf(group) <= most ? [group] : piecesOf(group)));
}

function gather(groups: readonly Part[]): Part[] {
  const gathered: Part[] = [];
  for (const group of groups) {
    const open = gathered.at(-1);
    if (open === undefined || wordsOf(open) + wordsOf(group) > most) gathered.push([...group]);
    else open.push(...group);
  }
  return gathered;
}

const wordsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { words }) => sum + countWords(words), 0);
