// The parts of an .xlsx workbook beside its cells: which sheets it has, its shared texts, and how dates are counted.
import { posix } from 'node:path';
import { decodeXML } from 'entities';
import type { Archive } from '../../bytes/archive.ts';
import type { DomElement } from '../html/dom.ts';
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

function textOfItem(item: DomElement): string {
  return [...item.children]
    .map((part) => {
      if (part.localName === 't') return part.textContent ?? '';
      if (part.localName !== 'r' || isStruck(childNamed(part, 'rPr'))) return '';
      return childNamed(part, 't')?.textContent ?? '';
    })
    .join('');
}
