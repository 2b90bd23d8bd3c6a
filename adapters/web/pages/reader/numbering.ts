// What a document counts in (pages, slides, rows, paragraphs), and where one of them begins.
import type { Document } from '../../../../src/index.ts';
import type { Point } from './document-text.ts';
import { type DocumentPart, partAt } from './parts.ts';

/** Rows of a workbook are counted in each sheet again, so its paragraphs are. */
export type Unit = 'page' | 'slide' | 'row' | 'paragraph';

const units = new WeakMap<Document, Unit>();

export function unitOf(document: Document): Unit {
  const known = units.get(document);
  if (known !== undefined) return known;
  const { points = [] } = document;
  const every = (has: (point: Point) => boolean): boolean => points.length > 0 && points.every(has);
  const unit = every(({ page }) => page !== undefined)
    ? 'page'
    : every(({ slide }) => slide !== undefined)
      ? 'slide'
      : every(({ row, sheet }) => row !== undefined && sheet === undefined)
        ? 'row'
        : 'paragraph';
  units.set(document, unit);
  return unit;
}

/** What a page, slide or row is called, as citations do. */
export const nameOf = ({ page, pageLabel, slide, row }: Point): string =>
  pageLabel ?? String(page ?? slide ?? row ?? '');

/** The id of the mark of a page, slide or row in the reader. */
export function pointId({ page, slide, row, sheet }: Point): string | undefined {
  if (page !== undefined) return `page-${page}`;
  if (slide !== undefined) return `slide-${slide}`;
  return row === undefined || sheet !== undefined ? undefined : `row-${row}`;
}

export interface Target {
  /** From 1. */
  readonly part: number;
  readonly id: string;
}

/** Where what was typed leads: a page by its label or its number, a slide, a row or a paragraph. Undefined where there is none. */
export function targetOf(
  document: Document,
  parts: readonly DocumentPart[],
  typed: string,
): Target | undefined {
  const wanted = typed.trim().toLowerCase();
  const number = /^\d{1,9}$/.test(wanted) ? Number(wanted) : undefined;
  if (unitOf(document) === 'paragraph') return number === undefined ? undefined : paragraph(parts, number);
  const { points = [] } = document;
  const point =
    points.find(({ pageLabel }) => pageLabel?.toLowerCase() === wanted) ?? pointOf(document, number);
  const id = point && pointId(point);
  return point && id ? { part: partAt(parts, point.start) + 1, id } : undefined;
}

/** A page without any text has no mark: the next one that has some is given. */
function pointOf({ points = [] }: Document, number: number | undefined): Point | undefined {
  if (number === undefined || number < 1) return undefined;
  return points.find(({ page, slide, row }) => (page ?? slide ?? row ?? 0) >= number);
}

function paragraph(parts: readonly DocumentPart[], number: number): Target | undefined {
  const part = parts.findLastIndex((one) => one.paragraph <= number);
  const last = parts.at(-1)?.lastParagraph ?? 0;
  return part === -1 || number > last ? undefined : { part: part + 1, id: `p${number}` };
}

/** The name of the last page, or the number of the last slide, row or paragraph. */
export function lastName(document: Document, parts: readonly DocumentPart[]): string {
  if (unitOf(document) === 'paragraph') return String(parts.at(-1)?.lastParagraph ?? 0);
  const last = document.points?.at(-1);
  return last === undefined ? '' : nameOf(last);
}
