// The lines of reStructuredText, and what of them is indented.

export interface SourceLine {
  /** Without spaces at its end. */
  readonly text: string;
  /** 1-based, in the file. */
  readonly number: number;
}

const tab = 8;

export const sourceLines = (source: string): SourceLine[] =>
  source.split('\n').map((text, at) => ({ text: untabbed(text).trimEnd(), number: at + 1 }));

function untabbed(text: string): string {
  if (!text.includes('\t')) return text;
  let plain = '';
  for (const sign of text) plain += sign === '\t' ? ' '.repeat(tab - (plain.length % tab)) : sign;
  return plain;
}

export const isBlank = (line: SourceLine | undefined): boolean => line === undefined || line.text === '';

/** Spaces before its words. */
export const indentOf = (line: SourceLine | undefined): number => Math.max(0, line?.text.search(/\S/) ?? 0);

export const isIndented = (line: SourceLine | undefined): boolean => indentOf(line) > 0;

/** All but blank lines have the same spaces less. */
export function dedented(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.filter((line) => !isBlank(line));
  return without(lines, filled.length === 0 ? 0 : Math.min(...filled.map(indentOf)));
}

export const without = (lines: readonly SourceLine[], indent: number): SourceLine[] =>
  lines.map(({ text, number }) => ({ text: text.slice(indent), number }));

/** Where the lines end that are indented by `least` or blank: before blank lines at their end. */
export function endOfIndented(lines: readonly SourceLine[], from: number, least = 1): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    if (isBlank(lines[at])) continue;
    if (indentOf(lines[at]) < least) break;
    end = at + 1;
  }
  return end;
}

/** Where the lines end that have no blank one between them. */
export function endOfFilled(lines: readonly SourceLine[], from: number): number {
  let at = from;
  while (at < lines.length && !isBlank(lines[at])) at += 1;
  return at;
}

export const textOf = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n');
