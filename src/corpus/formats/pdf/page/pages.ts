// The pages of a document, each with its lines, and those without any.
import { limits } from '../../../bytes/limits.ts';
import type { Recognizer } from '../../port/recognizer.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { type Line, linesOf, mostOf, rowsOf } from './lines.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './open.ts';
import { operatorsOf } from './operators.ts';
import { evenSizes, recognizedFont } from './recognized.ts';
import { withRoom } from './room.ts';
import { noRules, type Rules, rulesOf } from './rules.ts';
import { runsOf } from './run.ts';
import { recognizePage } from './scanned.ts';
import { withoutStruck } from './struck.ts';

export interface Pages {
  /** Of each page, in the file's order. */
  readonly lines: readonly (readonly Line[])[];
  /** Lines drawn on each page that may have a table. */
  readonly rules: readonly Rules[];
  /** 1-based numbers of pages that show something but hold no text. */
  readonly withoutText: readonly number[];
  /** 1-based numbers of pages that are damaged. */
  readonly unreadable: readonly number[];
  /** 1-based numbers of pages with words that are struck out. */
  readonly withStruck: readonly number[];
}

/** `recognizer` reads the pages without text. */
export async function readPages(document: PDFDocumentProxy, recognizer?: Recognizer): Promise<Pages> {
  const lines: (readonly Line[])[] = [];
  const rules: Rules[] = [];
  const withoutText: number[] = [];
  const unreadable: number[] = [];
  const withStruck: number[] = [];
  let isNumbered = false;
  let left = limits.recognizedPages;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const all = await runsOf(page);
      // Where what is drawn cannot be read, the places of words alone make tables.
      const operators = all.length === 0 ? undefined : await operatorsOf(page).catch(() => undefined);
      const { runs, struck } =
        operators === undefined ? { runs: all, struck: [] } : withoutStruck(all, operators);
      if (struck.length > 0) withStruck.push(number);
      const own = withoutLineNumbers(runs, isNumbered);
      isNumbered = own.length < runs.length;
      const found = withRoom(linesOf(own, number), struck);
      const isText = found.some(({ text }) => isReadable(text));
      const isPicture = !isText && (withoutText.length >= enough || (await showsSomething(page)));
      const reads = isPicture && left > 0 ? recognizer : undefined;
      if (reads !== undefined) left -= 1;
      const recognized = reads === undefined ? [] : await recognizePage(page, reads);
      const drawn = operators !== undefined && isText && mayHaveTable(found) ? rulesOf(operators) : noRules;
      lines.push(isText ? found : recognized);
      rules.push(drawn);
      // Only so many pages are checked for what their pictures show, since each picture is unpacked for that.
      if (isPicture && recognized.length === 0) withoutText.push(number);
      page.cleanup();
    } catch {
      // pdf.js says only that the page is damaged, which the report says with its number.
      lines.push([]);
      rules.push(noRules);
      unreadable.push(number);
    }
  }
  return { lines: evened(lines), rules, withoutText, unreadable, withStruck };
}

/** Rows with several pieces beside each other that a table has. */
const fewestRows = 2;

const mayHaveTable = (lines: readonly Line[]): boolean =>
  rowsOf(lines).filter(({ pieces = [] }) => pieces.length > 1).length >= fewestRows;

const isRecognized = ({ font }: Line): boolean => font === recognizedFont;

/** Recognized lines in the sizes of each other, and of the text layer where most of the text is there. */
function evened(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const all = pages.flat();
  if (!all.some(isRecognized)) return pages;
  const layer = mostOf(all, isRecognized) ? undefined : mostOf(all, ({ size }) => size);
  const even = evenSizes(all.filter(isRecognized), layer).values();
  return pages.map((lines) => lines.map((line) => (isRecognized(line) ? (even.next().value ?? line) : line)));
}

const enough = 50;

/** Fonts without a table of their characters give signs of the private area, or none. */
const isReadable = (text: string): boolean => {
  const unknown = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return /[\p{L}\p{N}]/u.test(text) && unknown < text.length / 2;
};

/** Paths that make a page of outlined letters rather than a frame on an empty one. */
const manyPaths = 50;

async function showsSomething(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray } = await page.getOperatorList();
  const drawing = new Set<number>([
    OPS.showText,
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintSolidColorImageMask,
  ]);
  const paths = fnArray.filter((operator) => operator === OPS.constructPath).length;
  return paths > manyPaths || fnArray.some((operator) => drawing.has(operator));
}
