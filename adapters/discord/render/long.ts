// What is too long for a message: a line stands for it, and a text file beside the message has it whole.
import type { Block, Part } from '../../chat/port/message.ts';
import { longWords } from '../../shared/wording/chat/long.ts';
import { linesOf } from './blocks.ts';
import { citationLines } from './embeds.ts';
import { lengthOf, type TextFile } from './limits.ts';
import { small } from './markup.ts';

export interface DrawnPart {
  readonly lines: string;
  readonly files: readonly TextFile[];
}

/** The line in the place of a file's text. */
export const attachedLine = ({ name }: Pick<TextFile, 'name'>): string => small(longWords.attached(name));

const missingLine = (): string => small(longWords.missing);

export const bytesOf = ({ text }: Pick<TextFile, 'text'>): Uint8Array => new TextEncoder().encode(text);

/** As a reader of the file has it. */
export const textIn = (file: TextFile): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(file));

/** A quote alone, as the file that has it. `index`: of its part in the message. */
export const fileOf = (text: string, index: number, isQuote = true): TextFile => ({
  name: `${isQuote ? 'quote' : 'text'}-${index + 1}.txt`,
  text,
  isQuote,
});

/** A part whose quotes and code are in files where it is longer than `most` code points. */
export function drawPart(part: Part, index: number, most: number): DrawnPart {
  const lines = linesOf(part).join('\n');
  if (lengthOf(lines) <= most) return { lines, files: [] };
  const drawn = part.map((block) => drawLong(block, index));
  return { lines: drawn.map((one) => one.lines).join('\n'), files: drawn.flatMap(({ files }) => files) };
}

function drawLong(block: Block, index: number): DrawnPart {
  const file = longTextOf(block, index);
  if (file === undefined) return { lines: linesOf([block]).join('\n'), files: [] };
  return { lines: [attachedLine(file), ...citationOf(block)].join('\n'), files: [file] };
}

function longTextOf(block: Block, index: number): TextFile | undefined {
  if (block.kind === 'quote') return fileOf(block.quote.text, index);
  return block.kind === 'code' ? fileOf(block.text, index, false) : undefined;
}

const citationOf = (block: Block): string[] =>
  block.kind === 'quote' && block.cited !== undefined
    ? citationLines(block.quote, block.cited.label, block.cited.context)
    : [];

/** The same without a file, which cannot be attached everywhere: nothing may follow it, since it shows no quote. */
export const withoutFile = (part: Part): string =>
  part
    .flatMap((block, index) =>
      longTextOf(block, index) === undefined ? linesOf([block]) : [missingLine(), ...citationOf(block)],
    )
    .join('\n');
