// A table of a Word document as HTML, with the cells that were merged in each row that they span.
import type { DomElement } from '../../html/dom.ts';
import { childNamed, childrenNamed, elementsIn, isOn, wordInteger, wordValue } from '../xml.ts';
import { isPlaceholder } from './runs.ts';
import type { Styles } from './styles.ts';

/** Columns that one cell may span, so that a number in a file can't fill the memory. */
const widest = 100;

/** `read` gives the HTML of a cell. */
export function wordTable(table: DomElement, styles: Styles, read: (cell: DomElement) => string): string {
  const rows = within(table, 'w:tr').filter((row) => childNamed(row, 'w:trPr', 'w:del') === undefined);
  const isNamed = namesColumns(table, styles);
  /** By column: the cell that goes on below. */
  const merged = new Map<number, string>();
  let head = '';
  let body = '';
  for (const [index, row] of rows.entries()) {
    const html = `<tr>${cellsOf(row, merged, read)}</tr>`;
    const isHead =
      isOn(childNamed(row, 'w:trPr', 'w:tblHeader')) === true || (index === 0 && isNamed && rows.length > 1);
    if (isHead && body === '') head += html;
    else body += html;
  }
  return `<table>${head === '' ? '' : `<thead>${head}</thead>`}${body}</table>`;
}

function cellsOf(row: DomElement, merged: Map<number, string>, read: (cell: DomElement) => string): string {
  let column = Math.min(widest, wordInteger(childNamed(row, 'w:trPr', 'w:gridBefore')) ?? 0);
  let html = column > 0 ? `<td colspan="${column}"></td>` : '';
  for (const cell of within(row, 'w:tc')) {
    const properties = childNamed(cell, 'w:tcPr');
    const merge = childNamed(properties, 'w:vMerge');
    const goesOn = merge !== undefined && wordValue(merge) !== 'restart';
    const words = goesOn ? (merged.get(column) ?? read(cell)) : read(cell);
    if (merge === undefined) merged.delete(column);
    else merged.set(column, words);
    const span = Math.min(widest, Math.max(1, wordInteger(childNamed(properties, 'w:gridSpan')) ?? 1));
    html += `<td colspan="${span}">${words}</td>`;
    column += span;
  }
  return html;
}

/** Rows or cells, also those within a control or a tracked change. */
const within = (element: DomElement, name: string): DomElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.localName === name) return [child];
    if (child.localName === 'w:sdt' && isPlaceholder(child)) return [];
    return /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.localName)
      ? within(child, name)
      : [];
  });

/** Whether its style sets off a first row, and the table says that it has one. */
function namesColumns(table: DomElement, styles: Styles): boolean {
  const properties = childNamed(table, 'w:tblPr');
  const look = childNamed(properties, 'w:tblLook');
  const bits = Number.parseInt(wordValue(look) ?? '', 16) || 0;
  const says = look?.getAttribute('w:firstRow');
  const hasFirst = says === null || says === undefined ? (bits & 0x20) !== 0 : /^(?:1|true|on)$/.test(says);
  const setsOff = styles.find(wordValue(childNamed(properties, 'w:tblStyle')), (style) =>
    childrenNamed(style, 'w:tblStylePr').some(
      (part) => part.getAttribute('w:type') === 'firstRow' && isOn(childNamed(part, 'w:rPr', 'w:b')) === true,
    )
      ? true
      : undefined,
  );
  return hasFirst && setsOff === true;
}
