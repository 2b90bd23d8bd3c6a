// Which paragraphs are headings, and how deep: by their font beside that of the running text.
import { type Line, mostOf } from './page/lines.ts';
import type { Paragraph } from './paragraphs.ts';

/** What most of the document's characters are set in. */
export interface Body {
  readonly size: number;
  readonly font: string;
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

export const bodyOf = (lines: readonly Line[]): Body => ({
  size: mostOf(lines, ({ size }) => rounded(size)) ?? 0,
  font: mostOf(lines, ({ font }) => font) ?? '',
});

/** What a heading has at most. */
const most = { lines: 3, characters: 160 };
/** Times the body's size. */
const larger = 1.12;

export const isBody = (paragraph: Paragraph, body: Body): boolean => {
  const { size, isRow } = paragraph.lines[0];
  return !isRow && size > 0.95 * body.size && size < larger * body.size;
};

/** Depth of each paragraph that is a heading: the largest size is the first, and a bold line of the body's size the last. */
export function depthsOf(paragraphs: readonly Paragraph[], body: Body): ReadonlyMap<Paragraph, number> {
  const headings = paragraphs.filter((paragraph, at) => isHeading(paragraph, paragraphs[at + 1], body));
  const sizes = [...new Set(headings.map(({ lines }) => rounded(lines[0].size)))].sort((a, b) => b - a);
  return new Map(headings.map((heading) => [heading, sizes.indexOf(rounded(heading.lines[0].size)) + 1]));
}

function isHeading({ lines }: Paragraph, next: Paragraph | undefined, body: Body): boolean {
  const [first] = lines;
  if (first.isRow) return false;
  const text = lines.map((line) => line.text).join(' ');
  if (lines.length > most.lines || text.length > most.characters || !/\p{L}{2}/u.test(text)) return false;
  if (first.size >= larger * body.size) return true;
  return isSetApart(lines, text, next, body);
}

/** A short line in a font of its own above running text: "2.1 Methods" in bold. */
function isSetApart(lines: readonly Line[], text: string, next: Paragraph | undefined, body: Body): boolean {
  const [first] = lines;
  if (first === undefined || next === undefined || lines.length > 2 || text.length > most.characters / 2)
    return false;
  if (
    first.size < 0.95 * body.size ||
    lines.some((line) => !line.plain || line.mono || line.font === body.font)
  )
    return false;
  if (/[.,;:!?…]$/u.test(text) || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false;
  return next.lines[0].font === body.font && next.lines[0].text.length > 20;
}
