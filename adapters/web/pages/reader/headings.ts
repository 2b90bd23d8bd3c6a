// The headings that a section adds to those above it. Pure.

export interface HeadingLine {
  readonly text: string;
  /** From 0. */
  readonly depth: number;
}

/** Those that the section above did not have; of one with the same headings as another, none. */
export function headingsBelow(above: readonly string[], headings: readonly string[]): readonly HeadingLine[] {
  const shared = headings.findIndex((heading, depth) => heading !== above[depth]);
  const isSame = shared === -1 && headings.length === above.length;
  const from = shared === -1 ? (isSame ? headings.length : Math.max(0, headings.length - 1)) : shared;
  return headings.slice(from).map((text, index) => ({ text, depth: from + index }));
}
