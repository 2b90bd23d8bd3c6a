// The cells of a table that is drawn with "+", "-" and "|": each is found by following its lines around it.
import { dedented, type SourceLine } from './source.ts';

export interface Cell {
  readonly lines: readonly SourceLine[];
  readonly row: number;
  readonly column: number;
  /** That it spans. */
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  /** From top to bottom, each row from left to right. */
  readonly cells: readonly Cell[];
  /** Rows that name the columns. */
  readonly head: number;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Corners of the largest table that is taken apart. */
const mostCorners = 5000;

/** Undefined where its lines do not meet. */
export function gridCells(lines: readonly SourceLine[]): Grid | undefined {
  const width = Math.max(...lines.map(({ text }) => text.length));
  const drawn = lines.map(({ text }) => text.padEnd(width));
  const headLine = drawn.findIndex((text, at) => at > 0 && /^\+=[=+]*\+\s*$/.test(text));
  const plain = drawn.map((text, at) => (at === headLine ? text.replaceAll('=', '-') : text));
  const boxes = boxesIn(plain);
  if (boxes.length === 0) return undefined;
  const rows = [...new Set(boxes.flatMap(({ top, bottom }) => [top, bottom]))].sort((a, b) => a - b);
  const columns = [...new Set(boxes.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const cells = boxes.map((box): Cell => {
    const inner = lines.slice(box.top + 1, box.bottom);
    const cut = inner.map(({ text, number }) => ({
      text: text.slice(box.left + 1, box.right).trimEnd(),
      number,
    }));
    const [row, column] = [rows.indexOf(box.top), columns.indexOf(box.left)];
    return {
      ...{ lines: dedented(cut), row, column },
      rows: rows.indexOf(box.bottom) - row,
      columns: columns.indexOf(box.right) - column,
    };
  });
  return { cells, head: headLine === -1 ? 0 : rows.indexOf(headLine) };
}

function boxesIn(drawn: readonly string[]): Box[] {
  const boxes: Box[] = [];
  const corners = drawn.flatMap((text, top) =>
    [...text.matchAll(/\+(?=-)/g)].map((match) => ({ top, left: match.index })),
  );
  for (const { top, left } of corners.slice(0, mostCorners)) {
    const box = boxFrom(drawn, top, left);
    if (box !== undefined) boxes.push(box);
  }
  return boxes;
}

/** The smallest box with its upper left corner there. */
function boxFrom(drawn: readonly string[], top: number, left: number): Box | undefined {
  const upper = drawn[top] ?? '';
  for (let right = left + 1; /[-+]/.test(upper.charAt(right)); right += 1) {
    if (upper.charAt(right) !== '+') continue;
    for (let bottom = top + 1; isSide(drawn, bottom, left) && isSide(drawn, bottom, right); bottom += 1) {
      const corners = `${drawn[bottom]?.charAt(left)}${drawn[bottom]?.charAt(right)}`;
      const lower = drawn[bottom]?.slice(left, right + 1) ?? '';
      if (corners === '++' && /^[-+]+$/.test(lower)) return { top, left, bottom, right };
    }
  }
  return undefined;
}

const isSide = (drawn: readonly string[], row: number, column: number): boolean =>
  /[|+]/.test(drawn[row]?.charAt(column) ?? '');
