// What a terminal shows at each moment of what was written to it: lines, each with the time for which it was so. Knows what the program
// writes: text, line ends, returns, erased lines and styles.

export interface Styled {
  readonly text: string;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isAccent: boolean;
}

/** One line as it was from a time until another, in milliseconds. */
export interface Version {
  readonly row: number;
  readonly runs: readonly Styled[];
  readonly from: number;
  readonly until: number;
}

type Cell = Styled | undefined;

export function versionsOf(
  chunks: readonly { readonly at: number; readonly text: string }[],
  end: number,
): readonly Version[] {
  const versions: Version[] = [];
  const rows: Cell[][] = [[]];
  const shown = new Map<number, { readonly runs: readonly Styled[]; readonly from: number }>();
  let [row, column] = [0, 0];
  let style = { isBold: false, isDim: false, isAccent: false };
  for (const { at, text } of chunks) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's language is made of these.
    for (const [part] of text.matchAll(/\u001b\[[\d;?]*[A-Za-z]|[\s\S]/gu)) {
      if (part === '\n') row += 1;
      else if (part === '\r') column = 0;
      else if (part === '\u001b[K') rows[row] = rows[row]?.slice(0, column) ?? [];
      else if (part.endsWith('m') && part.length > 1) style = styledBy(part, style);
      else if (part >= ' ') {
        rows[row] = Object.assign([...(rows[row] ?? [])], { [column]: { text: part, ...style } });
        column += 1;
      }
    }
    for (const [index, cells] of rows.entries()) {
      const runs = runsOf(cells ?? []);
      const before = shown.get(index);
      if (JSON.stringify(before?.runs ?? []) === JSON.stringify(runs)) continue;
      if (before !== undefined) versions.push({ row: index, ...before, until: at });
      shown.set(index, { runs, from: at });
    }
  }
  for (const [index, last] of shown) versions.push({ row: index, ...last, until: end });
  return versions.filter(({ runs }) => runs.length > 0);
}

function styledBy(code: string, style: Omit<Styled, 'text'>): Omit<Styled, 'text'> {
  switch (code.slice(2, -1)) {
    case '1':
      return { ...style, isBold: true };
    case '2':
      return { ...style, isDim: true };
    case '22':
      return { ...style, isBold: false, isDim: false };
    case '36':
      return { ...style, isAccent: true };
    case '39':
      return { ...style, isAccent: false };
    default:
      return { isBold: false, isDim: false, isAccent: false };
  }
}

/** Neighbours of the same style in one piece. */
function runsOf(cells: readonly Cell[]): readonly Styled[] {
  const runs: Styled[] = [];
  for (const cell of Array.from(cells)) {
    const { text, ...style } = cell ?? { text: ' ', isBold: false, isDim: false, isAccent: false };
    const last = runs.at(-1);
    if (
      last !== undefined &&
      JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...style })
    )
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...style });
  }
  return runs;
}
