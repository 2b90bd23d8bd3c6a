// The parts of an .xlsx workbook beside its cells: which sheets it has, its shared texts, and how dates are counted.
import { posix } from 'node:path';
import { decodeXML } from 'entities';
import type { Archive } from '../../bytes/archive.ts';
import type { DomElement } from '../html/dom.ts';
import { lowered, raised } from '../html/raised.ts';
import { childNamed, childrenNamed } from '../office/xml.ts';
import { barePart, relationsOf } from '../ooxml/parts.ts';
import { type CellStyle, cellStyles, isStruck } from './styles.ts';

export interface SheetPart {
  readonly name: string;
  /** In the archive. */
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly shared: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Whether days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

/** Undefined where the archive holds no workbook. */
export function readWorkbook(archive: Archive): Workbook | undefined {
  const path = [...archive.keys()].find((name) => /(?:^|\/)workbook\.xml$/i.test(name));
  const root = path === undefined ? undefined : barePart(archive, path);
  if (path === undefined || root === undefined) return undefined;
  const folder = posix.dirname(path);
  const relations = relationsOf(archive, path);
  const partEnding = (name: string): string | undefined =>
    relations.find(({ type }) => type === name)?.target;
  const sheets = childrenNamed(childNamed(root, 'sheets'), 'sheet').flatMap((sheet): SheetPart[] => {
    const id = sheet.getAttribute('relation-id');
    const part = relations.find((one) => one.id === id && one.type === 'worksheet')?.target;
    const isHidden = /hidden/i.test(sheet.getAttribute('state') ?? '');
    return part === undefined
      ? []
      : [{ name: decodeXML(sheet.getAttribute('name') ?? part), part, isHidden }];
  });
  const date1904 = childNamed(root, 'workbookPr')?.getAttribute('date1904');
  return {
    sheets,
    shared: sharedTexts(barePart(archive, partEnding('sharedStrings') ?? `${folder}/sharedStrings.xml`)),
    styles: cellStyles(barePart(archive, partEnding('styles') ?? `${folder}/styles.xml`)),
    from1904: date1904 === '1' || date1904 === 'true',
  };
}

/** Without what is struck out, and without the readings of East Asian signs. */
const sharedTexts = (root: DomElement | undefined): string[] => childrenNamed(root, 'si').map(textOfItem);

/** What a part of a cell adds to the words before it. */
function shownOf(part: DomElement, before: string, next: DomElement | undefined): string {
  if (part.localName === 't') return part.textContent ?? '';
  const properties = childNamed(part, 'rPr');
  if (isStruck(properties)) return '';
  const text = textIn(part);
  const aligned = childNamed(properties, 'vertAlign')?.getAttribute('val');
  if (aligned === 'superscript') return raised(text, before);
  return aligned === 'subscript' ? lowered(text, before, next === undefined ? '' : textIn(next)) : text;
}

const textIn = (part: DomElement): string =>
  (part.localName === 't' ? part : childNamed(part, 't'))?.textContent ?? '';

function textOfItem(item: DomElement): string {
  const parts = [...item.children].filter(({ localName }) => localName === 't' || localName === 'r');
  let words = '';
  for (const [at, part] of parts.entries()) words += shownOf(part, words, parts[at + 1]);
  return words;
}
