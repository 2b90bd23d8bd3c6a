// The marks that quotations stand between, and how each is told from an apostrophe or its neighbour.

/** One way to open a quotation. */
export interface MarkStyle {
  readonly open: string;
  readonly closes: readonly string[];
  /** Closing marks that are taken where none of `closes` follows in the paragraph: careless typing. */
  readonly otherwise: readonly string[];
  /** Whether the closing mark also serves as an apostrophe. */
  readonly apostrophe: boolean;
  /** Whether the mark may also close, or be something else, so that its neighbours must tell that it opens. */
  readonly ambiguous: boolean;
}

const style = (open: string, closes: readonly string[], more: Partial<MarkStyle> = {}): MarkStyle => ({
  open,
  closes,
  otherwise: [],
  apostrophe: false,
  ambiguous: false,
  ...more,
});

/** English, German, Nordic, French, Swiss, East Asian and typewriter styles. */
const styles: readonly MarkStyle[] = [
  style('“', ['”'], { otherwise: ['"'] }),
  style('„', ['“', '”'], { otherwise: ['"'] }),
  style('«', ['»']),
  style('‹', ['›']),
  style('「', ['」']),
  style('『', ['』']),
  style('｢', ['｣']),
  style('``', ["''"], { otherwise: ['”', '"'] }),
  style('"', ['"'], { ambiguous: true }),
  style('”', ['”'], { ambiguous: true }),
  style('»', ['«', '»'], { ambiguous: true }),
  style('›', ['‹', '›'], { ambiguous: true }),
  style('‘', ['’'], { apostrophe: true, ambiguous: true }),
  style('‚', ['‘', '’'], { apostrophe: true, ambiguous: true }),
  style("'", ["'"], { apostrophe: true, ambiguous: true }),
];
const styleOf = new Map(styles.map((one) => [one.open, one]));

const opening = /(?<!`)``(?!`)|[“„«‹「『｢"”»›‘‚]|(?<!')'(?!')/g;

/** Words that lose their beginning, decades, and "'n'". */
const elision = /^(?:\d\ds?\b|(?:[Tt]is|[Tt]was|em|til|till|cause|bout|round|cos|n)\b)/;

/** The next mark from `from` on that opens a quotation. */
export function nextOpening(text: string, from: number): { at: number; style: MarkStyle } | undefined {
  opening.lastIndex = from;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const found = styleOf.get(match[0]);
    if (found !== undefined && opens(text, match.index, found)) return { at: match.index, style: found };
  }
  return undefined;
}

/** Whether the mark at `at` begins a quotation, by the characters beside it. */
export function opens(text: string, at: number, { open, ambiguous, apostrophe }: MarkStyle): boolean {
  if (!ambiguous) return true;
  const behind = text.slice(at + open.length, at + open.length + 6);
  if (apostrophe && elision.test(behind)) return false;
  return (
    /^$|[\s\p{Ps}\p{Pi}\p{Pd}"'/>=:]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /^[^\s,;:.!?)\]](?!$)/u.test(behind)
  );
}

/** How surely the mark at `at` ends a quotation. A weak one may be a possessive ("the victims' families"). */
export function closes(text: string, at: number, mark: string, apostrophe: boolean): 'no' | 'weak' | 'sure' {
  const before = text.slice(Math.max(0, at - 3), at);
  const behind = text.slice(at + mark.length, at + mark.length + 2);
  if (!apostrophe) return 'sure';
  if (/\s$|^$|['‘’]n$/.test(before) || /^[\p{L}\p{N}]/u.test(behind)) return 'no';
  return /(?:s|in)$/i.test(before) && /^\s[\p{L}\p{N}]/u.test(behind) ? 'weak' : 'sure';
}
