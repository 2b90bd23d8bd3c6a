// The cells of a worksheet, read from its XML as it comes: a tree of a long sheet would fill the memory.
import { decodeXML } from 'entities';

export interface SheetCell {
  /** 0-based. */
  readonly column: number;
  /** `s` shared text, `str` and `inlineStr` text, `b` yes or no, `e` an error, `n` a number. */
  readonly type: string;
  /** Index of its style. */
  readonly style: number;
  readonly value: string;
}

export interface SheetRow {
  /** 1-based, as the sheet numbers it. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface Area {
  /** Rows 1-based, columns 0-based, all included. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Area[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Whether it has more cells than are read. */
  readonly isCut: boolean;
}

/** Cells of a sheet that hold something and are read. */
const mostCells = 1_000_000;

const token =
  /<(?<close>\/?)(?:[\w.-]+:)?(?<tag>row|c|v|t|r|is|rPh|col|mergeCell)(?<rest>\s[^>]*?)?(?<own>\/?)>|(?<text>[^<]+)/g;

export function readSheet(xml: string): Sheet {
  const rows: { number: number; isHidden: boolean; cells: SheetCell[] }[] = [];
  const merged: Area[] = [];
  const hiddenColumns: { from: number; to: number }[] = [];
  let cell: { column: number; type: string; style: number; value: string } | undefined;
  let isWords = false;
  let isPhonetic = false;
  let [count, next] = [0, 1];
  for (const { groups = {} } of xml.matchAll(token)) {
    const { tag, text, rest = '' } = groups;
    const closes = groups['close'] === '/';
    if (text !== undefined) {
      if (isWords && !isPhonetic && cell !== undefined) cell.value += text;
    } else if (tag === 'row' && !closes) {
      next = Number(attribute(rest, 'r') ?? next);
      rows.push({ number: next, isHidden: isTrue(attribute(rest, 'hidden')), cells: [] });
      next += 1;
    } else if (tag === 'c' && !closes) {
      const row = rows.at(-1);
      const after = (row?.cells.at(-1)?.column ?? -1) + 1;
      cell = {
        column: columnOf(attribute(rest, 'r')) ?? after,
        type: attribute(rest, 't') ?? 'n',
        style: Number(attribute(rest, 's') ?? 0),
        value: '',
      };
      if (groups['own'] === '/') cell = undefined;
    } else if (tag === 'c' && cell !== undefined) {
      if (cell.value !== '') {
        rows.at(-1)?.cells.push({ ...cell, value: decodeXML(cell.value) });
        count += 1;
      }
      cell = undefined;
      if (count >= mostCells) return { rows, merged, hiddenColumns, isCut: true };
    } else if (tag === 'rPh') isPhonetic = !closes;
    else if (tag === 'v' || tag === 't') isWords = !closes && groups['own'] !== '/';
    else if (tag === 'mergeCell') merged.push(...areaOf(attribute(rest, 'ref')));
    else if (tag === 'col' && isTrue(attribute(rest, 'hidden')))
      hiddenColumns.push({
        from: Number(attribute(rest, 'min') ?? 1) - 1,
        to: Number(attribute(rest, 'max') ?? 1) - 1,
      });
  }
  return { rows, merged, hiddenColumns, isCut: false };
}

const patterns = new Map<string, RegExp>();

function attribute(rest: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}=["']([^"']*)["']`);
  patterns.set(name, pattern);
  return pattern.exec(rest)?.[1];
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** 0 for "A7", 26 for "AA7". */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOf(reference: string | undefined): Area[] {
  const [from, to] = (reference ?? '').split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((corner) => Number(/\d+$/.exec(corner ?? '')?.[0]));
  if (left === undefined || right === undefined || !top || !bottom) return [];
  return [{ top, bottom, left, right }];
}
