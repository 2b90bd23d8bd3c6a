// What a reader of a payload sees of quotes: behind bars in the text, in the embeds, and in the files that they name.
import { readBack } from './escape.ts';
import type { Payload, TextFile } from './limits.ts';
import { attachedLine, textIn } from './long.ts';

export const quotesIn = ({
  content,
  embeds,
  files,
}: Pick<Payload, 'content' | 'embeds' | 'files'>): string[] => [
  ...inLines(content, files),
  ...embeds.flatMap(({ author, description = '' }) => {
    const named = namedIn(description, files);
    if (named !== undefined) return [textIn(named)];
    // An embed with an author is one quote; any other is a page.
    return author === undefined ? inLines(description, files) : [readBack(description)];
  }),
];

/** Lines behind a bar, and lines that name a file, in their order. */
const inLines = (markdown: string, files: readonly TextFile[]): string[] =>
  (markdown.match(/(?<=^|\n)(?:> [^\n]*(?:\n> [^\n]*)*|-# [^\n]*)/g) ?? []).flatMap((lines) => {
    if (lines.startsWith('> ')) return [readBack(lines.replace(/(?<=^|\n)> /g, ''))];
    const named = namedIn(lines, files);
    return named === undefined ? [] : [textIn(named)];
  });

/** Of quotes alone: other texts may be attached, too. */
const namedIn = (line: string, files: readonly TextFile[]): TextFile | undefined =>
  files.find((file) => file.isQuote && line === attachedLine(file));
