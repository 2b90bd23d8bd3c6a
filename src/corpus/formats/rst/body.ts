// The body of reStructuredText to blocks: whatever begins at a line, then what begins after it.
import { sliceOf } from '../../../text/span.ts';
import { paragraphsOf } from '../lines/paragraphs.ts';
import { preformattedBlocks } from '../lines/preformatted.ts';
import type { Block } from '../port/blocks.ts';
import type { Construct, Context } from './construct.ts';
import type { Definitions } from './definitions.ts';
import { anonymousTarget, explicit } from './explicit.ts';
import { wordsOf } from './inline.ts';
import { bulletItem, fieldItem, numberedItem, optionItem, term } from './lists.ts';
import {
  dedented,
  endOfFilled,
  endOfIndented,
  isBlank,
  isIndented,
  type SourceLine,
  textOf,
} from './source.ts';
import { gridTable, simpleTable } from './tables.ts';
import { isTransition, titleAt } from './titles.ts';

/** Levels of text within text that are read as such; no author nests deeper. */
const deepest = 30;

export function bodyBlocks(
  lines: readonly SourceLine[],
  definitions: Definitions,
  leaveOut: Context['leaveOut'],
): Block[] {
  const contextAt = (nesting: number): Context => ({
    ...{ definitions, nesting, leaveOut },
    words: (text) => wordsOf(text, definitions),
    body: (inner) => blocksOf(inner, nesting < deepest ? within : [paragraph], contextAt(nesting + 1)),
  });
  return blocksOf(lines, [title(), ...within], contextAt(0));
}

function blocksOf(lines: readonly SourceLine[], constructs: readonly Construct[], context: Context): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    for (const construct of constructs) {
      const taken = construct(lines, at, context);
      if (taken === undefined) continue;
      blocks.push(...taken.blocks);
      at = Math.max(at + 1, taken.next);
      break;
    }
  }
  return blocks;
}

/** Ranks in the order in which their styles are first used. */
function title(): Construct {
  const styles: string[] = [];
  return (lines, at, context) => {
    const found = titleAt(lines, at);
    if (found === undefined) return undefined;
    if (!styles.includes(found.style)) styles.push(found.style);
    const words = context.words(found.text);
    const depth = styles.indexOf(found.style) + 1;
    return { blocks: [{ words, depth, line: lines[at]?.number ?? 1 }], next: found.next };
  };
}

const transition: Construct = (lines, at) =>
  isTransition(lines, at) ? { blocks: [], next: at + 1 } : undefined;

/** An indented text; "-- Ada" at its end says whose it is. */
const quotation: Construct = (lines, at, context) => {
  if (!isIndented(lines[at])) return undefined;
  const next = endOfIndented(lines, at);
  return { blocks: context.body(dedented(lines.slice(at, next))), next };
};

/** Each line as its author ended it. */
const lineBlock: Construct = (lines, at, context) => {
  if (!/^\|(?: |$)/.test(lines[at]?.text ?? '')) return undefined;
  const next = endOfFilled(lines, at);
  const own: string[] = [];
  for (const { text } of lines.slice(at, next)) {
    if (/^\|(?: |$)/.test(text)) own.push(text.slice(1).trim());
    else own.push(`${own.pop() ?? ''} ${text.trim()}`);
  }
  const words = own.map((line) => context.words(line)).join('\n');
  const line = lines[at]?.number ?? 1;
  const blocks = paragraphsOf(words).map(({ span, line: below }) => ({
    words: sliceOf(words, span).replace(/\n/g, ' '),
    line: line + below - 1,
  }));
  return { blocks, next };
};

const session: Construct = (lines, at) => {
  if (!/^>>> /.test(lines[at]?.text ?? '')) return undefined;
  const next = endOfFilled(lines, at);
  return { blocks: preformattedBlocks(textOf(lines.slice(at, next)), lines[at]?.number), next };
};

const paragraph: Construct = (lines, at, context) => {
  const end = endOfParagraph(lines, at);
  const own = textOf(lines.slice(at, end));
  const leads = /(?:^|[^:\\])(?:\\\\)*::$/.test(own);
  const words = context.words(leads ? own.replace(/(?:(?:^|\s+)::|:)$/, '') : own);
  const blocks = words === '' ? [] : [{ words, line: lines[at]?.number ?? 1 }];
  if (!leads) return { blocks, next: end };
  const literal = literalAt(lines, end);
  return { blocks: [...blocks, ...literal.blocks], next: literal.next };
};

/** Up to a blank line, or a line that is indented. */
function endOfParagraph(lines: readonly SourceLine[], at: number): number {
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end]) && !isIndented(lines[end])) end += 1;
  return end;
}

/** What is below "::": indented, or lines that all begin with the same sign. */
function literalAt(lines: readonly SourceLine[], from: number): { blocks: readonly Block[]; next: number } {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  const first = lines[at];
  if (first === undefined) return { blocks: [], next: from };
  const sign = first.text.charAt(0);
  let next = endOfIndented(lines, at);
  if (next === at && /[!-/:-@[-`{-~]/.test(sign))
    while (lines[next]?.text.startsWith(sign) === true) next += 1;
  if (next === at) return { blocks: [], next: from };
  return { blocks: preformattedBlocks(textOf(dedented(lines.slice(at, next))), first.number), next };
}

const within: readonly Construct[] = [
  ...[quotation, bulletItem, numberedItem, fieldItem, optionItem, session, lineBlock, gridTable, simpleTable],
  ...[explicit, anonymousTarget, transition, term, paragraph],
];
