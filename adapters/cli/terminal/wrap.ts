// Wraps text so that joining the lines gives the text back.
import stringWidth from 'fast-string-width';

/** A run of text in one style. */
export interface Run {
  readonly text: string;
  readonly highlighted: boolean;
}

/**
 * Lines of at most `columns`, broken after spaces, which stay at the line's end; a longer word gets its own line. Only
 * a line that ends with the text's own line end has no space at its end.
 */
export function wrapRuns(runs: readonly Run[], columns: number): Run[][] {
  const lines: Run[][] = [[]];
  let width = 0;
  for (const { text, highlighted } of runs) {
    for (const piece of text
      .split(/(\n)|(?<=[ \t])(?=[^ \t\n])/)
      .filter((part) => part !== undefined && part !== '')) {
      if (piece === '\n') {
        lines.push([]);
        width = 0;
        continue;
      }
      const wide = stringWidth(piece.trimEnd());
      if (width > 0 && width + wide > columns && endsInSpace(lines.at(-1))) {
        lines.push([]);
        width = 0;
      }
      lines.at(-1)?.push({ text: piece, highlighted });
      width += stringWidth(piece);
    }
  }
  return lines;
}

const endsInSpace = (line: readonly Run[] | undefined): boolean => /[ \t]$/.test(line?.at(-1)?.text ?? '');

/** Plain text as lines without trailing spaces. */
export const wrapText = (text: string, columns: number): string[] =>
  wrapRuns([{ text, highlighted: false }], columns).map((line) =>
    line
      .map((run) => run.text)
      .join('')
      .trimEnd(),
  );
