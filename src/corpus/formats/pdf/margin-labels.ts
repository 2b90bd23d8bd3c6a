// What Texinfo prints at the right margin of a definition, "[Function]": no part of the definition, whose next line goes on.

import type { Line } from './page/lines.ts';
import { isOnBaseline } from './page/run.ts';

/** The last word of such a label. */
const kinds =
  'Function|Variable|Macro|Command|Option|[Tt]ype|Form|Method|Constructor|Class|Operator|Structure|Struct|Union|Constant|Procedure|Syntax|Directive|Enum|Enumeration|Signal|Property|Parameter|Hook|Primitive|Predicate|Attribute|Keyword|Widget|Object';
const label = new RegExp(String.raw`^\[(?:\p{Lu}[\p{L}+-]* )*(?:${kinds})\]$`, 'u');

/** Labels of a document, and by how many points one may end before the others. */
const fewest = 2;
const sway = 2;

export interface Labelled {
  readonly pages: readonly (readonly Line[])[];
  /** From top to bottom. */
  readonly labels: readonly Line[];
}

/** The lines without labels; a line that had one beside it is as wide as the page, since the label took the rest of its room. */
export function withoutMarginLabels(pages: readonly (readonly Line[])[]): Labelled {
  const labels = pages.map(labelsIn);
  if (labels.flat().length < fewest) return { pages, labels: [] };
  return {
    labels: labels.flat(),
    pages: pages.map((lines, page) => {
      const own = labels[page] ?? [];
      if (own.length === 0) return lines;
      return lines
        .filter((line) => !own.includes(line))
        .map((line) => {
          const beside = own.find((other) => isOnBaseline(line, other));
          return beside === undefined || !isLast(line, lines, beside)
            ? line
            : { ...line, right: beside.right };
        });
    }),
  };
}

function labelsIn(lines: readonly Line[]): Line[] {
  const found = lines.filter(({ text }) => label.test(text));
  if (found.length === 0) return [];
  const edge = Math.max(...lines.map(({ right }) => right));
  return found.filter(
    (one) =>
      one.right > edge - sway &&
      lines.some((line) => line !== one && isOnBaseline(line, one) && line.right < one.x - one.size / 2),
  );
}

/** Whether nothing but the label is right of the line. */
const isLast = (line: Line, lines: readonly Line[], beside: Line): boolean =>
  lines.every((other) => other === beside || !isOnBaseline(other, line) || other.x <= line.x);
