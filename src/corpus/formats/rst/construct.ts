// What the parts of the reader of reStructuredText share: one construct at a time is taken from the lines.
import type { Block } from '../port/blocks.ts';
import type { Definitions } from './definitions.ts';
import type { SourceLine } from './source.ts';

export interface Context {
  readonly definitions: Definitions;
  /** Levels of text within text. */
  readonly nesting: number;
  /** The blocks of text within the construct. */
  body(lines: readonly SourceLine[]): Block[];
  /** The words of a paragraph, without their marks. */
  words(text: string): string;
  /** What is not read: the name of a directive with what it names. */
  leaveOut(directive: string, named: string): void;
}

export interface Taken {
  readonly blocks: readonly Block[];
  /** Where the next construct begins. */
  readonly next: number;
}

/** What begins at a line; undefined where something else does. */
export type Construct = (lines: readonly SourceLine[], at: number, context: Context) => Taken | undefined;

/** The first of the blocks with what goes before it: a mark, or the name of what it describes. */
export function prefixed(prefix: string, blocks: readonly Block[], line: number): Block[] {
  const [first, ...others] = blocks;
  if (first === undefined || first.depth !== undefined)
    return [{ words: prefix.replace(/:?\s*$/, ''), line }, ...blocks];
  return [{ ...first, words: prefix + first.words, line: first.line ?? line }, ...others];
}
