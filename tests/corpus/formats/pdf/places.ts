// Whether the words of a span stand on the page that is named, by pdf.js's own text of each page.
import type { Point } from '../../../../src/corpus/document/document.ts';
import { openPdf } from '../../../../src/corpus/formats/pdf/page/open.ts';

/** Letters of A to Z only: line breaks, hyphens, accents and notes are ours to read as we do. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^A-Za-z]/g, '');

/** The letters of each page, the first at 0. */
export async function lettersOfPages(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes, 'peer.pdf');
  if ('code' in document) throw new Error(document.message);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await document.loadingTask.destroy();
  return pages;
}

/** All of it on the page, or up to some letter there, at a column's foot, and the rest on it or on the next. */
export function standsOn(words: string, page: number, pages: readonly string[]): boolean {
  const wanted = letters(words);
  const [here = '', next = ''] = pages.slice(page - 1, page + 1);
  if (here.includes(wanted)) return true;
  for (let cut = 1; cut < wanted.length; cut += 1) {
    if (!here.includes(wanted.slice(0, cut))) return false;
    const rest = wanted.slice(cut);
    if (here.includes(rest) || next.includes(rest)) return true;
  }
  return false;
}

export const pageAt = (points: readonly Point[], start: number): number | undefined =>
  points.findLast((point) => point.start <= start)?.page;
