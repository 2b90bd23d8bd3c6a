// What pages are called: "iv" or "A-3" where the file says so, which is what is printed on them.
import type { Point } from '../../../document/document.ts';
import type { PDFDocumentProxy } from './open.ts';

/** UTF-16 units of a label; a longer one is no number of a page. */
const longest = 20;

/** Of each page, in the file's order; none where the file names none, or damages the list. */
export async function labelsOf(document: PDFDocumentProxy): Promise<readonly string[]> {
  const labels = await document.getPageLabels().catch(() => null);
  return (labels ?? []).map((label) => label.replace(/[\s\p{C}]+/gu, ' ').trim());
}

/** The same points, with the labels of pages that are not called by their number alone. */
export function labelled(points: readonly Point[], labels: readonly string[]): Point[] {
  return points.map((point) => {
    const label = point.page === undefined ? undefined : labels[point.page - 1];
    if (label === undefined || label === '' || label.length > longest || label === String(point.page))
      return point;
    return { ...point, pageLabel: label };
  });
}
