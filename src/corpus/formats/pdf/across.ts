// Paragraphs that go on in the next column or on the next page are made one.
import { beginsItem, type Paragraph } from './paragraphs.ts';

const sentenceEnd = /[.!?:;…。！？]["'”’»)\]]*[¹²³⁰-⁹]*$/u;
const caption = /^(?:fig(?:ure|\.)?|table|listing|algorithm|abbildung|tabelle|abb\.|tab\.)\s*\d/iu;

/** `isBody` tells running text from headings and notes. Whatever is between the two parts comes after the whole. */
export function joinAcross(
  paragraphs: readonly Paragraph[],
  isBody: (paragraph: Paragraph) => boolean,
): Paragraph[] {
  const whole: Paragraph[] = [];
  const flow = (paragraph: Paragraph): boolean =>
    isBody(paragraph) && isProse(paragraph) && !isBoxed(paragraph) && !caption.test(paragraph.lines[0].text);
  const floats = floatsIn(paragraphs, flow);
  let open: number | undefined;
  for (const paragraph of paragraphs) {
    const before = open === undefined ? undefined : whole[open];
    if (open !== undefined && before !== undefined && flow(paragraph) && goesOn(before, paragraph)) {
      whole[open] = { ...paragraph, lines: [...before.lines, ...paragraph.lines] };
      continue;
    }
    whole.push(paragraph);
    if (flow(paragraph)) open = whole.length - 1;
    else if (!floats.has(paragraph) && !isPassedOver(paragraph, before)) open = undefined;
  }
  return whole;
}

/** Captions with the rows or words of their table or figure, which are no running text. */
function floatsIn(
  paragraphs: readonly Paragraph[],
  flow: (paragraph: Paragraph) => boolean,
): ReadonlySet<Paragraph> {
  const floats = new Set<Paragraph>();
  for (const order of [paragraphs, paragraphs.toReversed()]) {
    let beside = false;
    for (const paragraph of order) {
      beside = caption.test(paragraph.lines[0].text) || (beside && !flow(paragraph));
      if (beside) floats.add(paragraph);
    }
  }
  return floats;
}

/** Characters of one line of prose; the cell of a table and the words of a figure have less. */
const proseLine = 30;

function isProse({ lines }: Paragraph): boolean {
  const text = lines.map((line) => line.text).join(' ');
  if ((text.match(/\p{L}/gu)?.length ?? 0) < text.length / 2) return false;
  return text.length >= proseLine || /^\p{Ll}.*[.?!:]$/u.test(text);
}

/**
 * A box, and a note at a column's foot, do not end a paragraph. What is as large as the paragraph may be a part of it: the command in
 * "use the ‖ make install ‖ command".
 */
const isPassedOver = (paragraph: Paragraph, before: Paragraph | undefined): boolean =>
  before !== undefined && (isBoxed(paragraph) || paragraph.lines[0].size < before.lines[0].size * 0.95);

const isBoxed = ({ lines }: Paragraph): boolean => lines[0].isBoxed === true;

function goesOn(before: Paragraph, after: Paragraph): boolean {
  const last = before.lines.at(-1) ?? before.lines[0];
  const first = after.lines[0];
  if (after.column === before.column || beginsItem(first) || sentenceEnd.test(last.text)) return false;
  if (Math.abs(first.size - last.size) > 0.06 * last.size) return false;
  return /^[\p{Ll}\p{N}(“"‘]/u.test(first.text) || /[-\u00ad]$/u.test(last.text) || !before.endsEarly;
}
