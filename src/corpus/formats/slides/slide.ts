// One slide as blocks: its title, its paragraphs and tables in the order of its shapes, and its notes.
import type { DomElement } from '../html/dom.ts';
import { childNamed, childrenNamed } from '../office/xml.ts';
import { type Block, rowBlocks } from '../port/blocks.ts';

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

const paragraphsIn = (shape: DomElement): string[] =>
  childrenNamed(childNamed(shape, 'txBody'), 'p')
    .map(wordsOf)
    .filter((words) => words !== '');

/** Without what is struck out; a line break is a space. */
function wordsOf(paragraph: DomElement): string {
  const words = [...paragraph.children].map((run) => {
    if (run.localName === 'br') return ' ';
    if (run.localName !== 'r' && run.localName !== 'fld') return '';
    const struck = childNamed(run, 'rPr')?.getAttribute('strike') ?? 'noStrike';
    return struck === 'noStrike' ? (childNamed(run, 't')?.textContent ?? '') : '';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

function tableRows(frame: DomElement): Block[] {
  const table = childNamed(frame, 'graphic', 'graphicData', 'tbl');
  const rows = childrenNamed(table, 'tr').map((row) =>
    childrenNamed(row, 'tc').map((cell) => paragraphsIn(cell).join(' ')),
  );
  const isNamed = childNamed(table, 'tblPr')?.getAttribute('firstRow') === '1' && rows.length > 1;
  const head = isNamed ? (rows[0] ?? []) : [];
  return rows.slice(isNamed ? 1 : 0).flatMap((cells) => rowBlocks(head, cells));
}
