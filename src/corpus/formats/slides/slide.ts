// One slide as blocks: its title, its paragraphs and tables in the order of its shapes, and its notes.
import type { DomElement } from '../html/dom.ts';
import { lowered, raised } from '../html/raised.ts';
import { childNamed, childrenNamed } from '../office/xml.ts';
import { type Block, rowBlocks } from '../port/blocks.ts';
import { hasUnknownNumbers, numbersOf } from './numbers.ts';

/** `root` is a slide's or its notes' XML, elements without prefixes. */
export function slideBlocks(root: DomElement, slide: number): Block[] {
  const shapes = shapesOf(childNamed(root, 'cSld', 'spTree'));
  const titles = shapes.filter(isTitle);
  const title = titles.flatMap(paragraphsIn).join(' ');
  const points = [{ start: 0, slide }];
  return [
    { words: title, depth: 1 },
    ...shapes
      .filter((shape) => !titles.includes(shape) && !isRepeated(shape))
      .flatMap((shape) =>
        shape.localName === 'graphicFrame'
          ? tableRows(shape)
          : paragraphsIn(shape).map((words): Block => ({ words })),
      )
      .map((block) => ({ ...block, points })),
  ];
}

/** What the speaker says to a slide; the page number and the picture of the slide beside it are no notes. */
export const noteBlocks = (root: DomElement, slide: number): Block[] =>
  shapesOf(childNamed(root, 'cSld', 'spTree'))
    .filter((shape) => placeholderOf(shape) === 'body')
    .flatMap(paragraphsIn)
    .map((words) => ({ words, points: [{ start: 0, slide }] }));

/** Whether a slide has a diagram or a chart, whose words are in other parts. */
export const hasDrawings = (root: DomElement): boolean =>
  shapesOf(childNamed(root, 'cSld', 'spTree')).some(
    (shape) =>
      shape.localName === 'graphicFrame' &&
      /diagram|chart/.test(childNamed(shape, 'graphic', 'graphicData')?.getAttribute('uri') ?? ''),
  );

/** Shapes within groups are beside the others. */
function shapesOf(tree: DomElement | undefined): DomElement[] {
  return [...(tree?.children ?? [])].flatMap((shape) => {
    if (shape.localName === 'grpSp') return shapesOf(shape);
    if (shape.localName === 'AlternateContent') return shapesOf(childNamed(shape, 'Choice'));
    return shape.localName === 'sp' || shape.localName === 'graphicFrame' ? [shape] : [];
  });
}

const placeholderOf = (shape: DomElement): string | undefined => {
  const placeholder = childNamed(shape, 'nvSpPr', 'nvPr', 'ph');
  return placeholder === undefined ? undefined : (placeholder.getAttribute('type') ?? 'body');
};

const isTitle = (shape: DomElement): boolean => /^(?:title|ctrTitle)$/.test(placeholderOf(shape) ?? '');

/** What stands on every slide: the day, the footer, the number. */
const isRepeated = (shape: DomElement): boolean => /^(?:dt|ftr|hdr|sldNum)$/.test(placeholderOf(shape) ?? '');

const paragraphElements = (shape: DomElement): DomElement[] =>
  childrenNamed(childNamed(shape, 'txBody'), 'p');

/** Each with its number, where it has one. */
function paragraphsIn(shape: DomElement): string[] {
  const paragraphs = paragraphElements(shape);
  const numbers = numbersOf(paragraphs);
  return paragraphs.flatMap((paragraph, at) => {
    const [number, words] = [numbers[at], wordsOf(paragraph)];
    if (words === '') return [];
    return [number === undefined ? words : `${number} ${words}`];
  });
}

/** Whether a slide has lists whose numbers are in a notation that is not known. */
export const hasUnreadNumbers = (root: DomElement): boolean =>
  shapesOf(childNamed(root, 'cSld', 'spTree')).some((shape) => hasUnknownNumbers(paragraphElements(shape)));

/** Without what is struck out; a line break is a space. */
function wordsOf(paragraph: DomElement): string {
  const runs = [...paragraph.children].filter(({ localName }) => /^(?:r|fld|br)$/.test(localName));
  let words = '';
  for (const [at, run] of runs.entries())
    words += run.localName === 'br' ? ' ' : shownOf(run, words, runs[at + 1]);
  return words.replace(/\s+/g, ' ').trim();
}

/** What a run adds to the words before it. Its baseline is in thousandths of a percent, above or below. */
function shownOf(run: DomElement, before: string, next: DomElement | undefined): string {
  const properties = childNamed(run, 'rPr');
  if ((properties?.getAttribute('strike') ?? 'noStrike') !== 'noStrike') return '';
  const text = textIn(run);
  const baseline = Number.parseInt(properties?.getAttribute('baseline') ?? '0', 10);
  if (baseline > 0) return raised(text, before);
  return baseline < 0 ? lowered(text, before, next === undefined ? '' : textIn(next)) : text;
}

const textIn = (run: DomElement): string => childNamed(run, 't')?.textContent ?? '';

function tableRows(frame: DomElement): Block[] {
  const table = childNamed(frame, 'graphic', 'graphicData', 'tbl');
  const rows = childrenNamed(table, 'tr').map((row) =>
    childrenNamed(row, 'tc').map((cell) => paragraphsIn(cell).join(' ')),
  );
  const isNamed = childNamed(table, 'tblPr')?.getAttribute('firstRow') === '1' && rows.length > 1;
  const head = isNamed ? (rows[0] ?? []) : [];
  return rows.slice(isNamed ? 1 : 0).flatMap((cells) => rowBlocks(head, cells));
}
