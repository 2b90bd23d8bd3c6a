// Lists of an OpenDocument file: what its list styles say of each level, counted as its pages show them.
import type { DomElement } from '../../html/dom.ts';
import type { Numerals } from '../../port/numerals.ts';
import { type Counters, createCounters, type Level } from '../numbering.ts';

export interface OdtLists {
  /** What goes before an item of the list at `depth`, from 0. */
  itemMarker(list: OpenList, depth: number, startOver: number | undefined): string;
  /** What goes before a heading outside of lists, by its rank. */
  headingMarker(rank: number, startOver: number | undefined): string;
  open(list: DomElement): OpenList;
}

export interface OpenList {
  readonly style: string | undefined;
  readonly counters: Counters;
}

const numerals: Readonly<Record<string, Numerals>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
  '01': 'two-digits',
  '': 'none',
};

/** `roots` are content.xml and styles.xml. */
export function odtLists(roots: readonly DomElement[]): OdtLists {
  const styles = new Map<string, readonly Level[]>();
  let outline: readonly Level[] = [];
  for (const root of roots) {
    for (const style of root.querySelectorAll('text\\:list-style'))
      styles.set(style.getAttribute('style:name') ?? '', levelsOf(style));
    for (const style of root.querySelectorAll('text\\:outline-style')) outline = levelsOf(style);
  }
  const byId = new Map<string, Counters>();
  const byStyle = new Map<string, Counters>();
  const headings = createCounters();
  return {
    itemMarker: ({ style, counters }, depth, startOver) => {
      const levels = styles.get(style ?? '');
      return levels === undefined ? '• ' : counters.count(levels, depth, startOver);
    },
    headingMarker: (rank, startOver) => headings.count(outline, rank - 1, startOver),
    open(list) {
      const style = list.getAttribute('text:style-name') ?? undefined;
      const before = list.getAttribute('text:continue-list');
      const continued = before === null ? undefined : byId.get(before);
      const goesOn = list.getAttribute('text:continue-numbering') === 'true';
      const counters = continued ?? (goesOn ? byStyle.get(style ?? '') : undefined) ?? createCounters();
      const id = list.getAttribute('xml:id');
      if (id !== null) byId.set(id, counters);
      byStyle.set(style ?? '', counters);
      return { style, counters };
    },
  };
}

function levelsOf(style: DomElement): Level[] {
  const levels: Level[] = [];
  for (const level of style.children) {
    const depth = (integer(level.getAttribute('text:level')) ?? levels.length + 1) - 1;
    if (depth >= 0 && depth < 10) levels[depth] = levelOf(level, depth);
  }
  return Array.from(levels, (level, depth) => level ?? { ...unnumbered, restartsBelow: depth });
}

const unnumbered: Level = { numerals: 'none', pattern: '', start: 1, restartsBelow: 0, isLegal: false };

function levelOf(level: DomElement, depth: number): Level {
  const isNumbered = /-style$|-number$/.test(level.localName);
  const format = level.getAttribute('style:num-format') ?? '';
  const known = numerals[/^01\b/.test(format) ? '01' : format];
  return {
    numerals: isNumbered ? known : 'bullet',
    pattern: patternOf(level, depth),
    start: integer(level.getAttribute('text:start-value')) ?? 1,
    restartsBelow: depth,
    isLegal: false,
  };
}

/** "%1.%2", as the file says it or from what goes before and after the numbers of the levels shown. */
function patternOf(level: DomElement, depth: number): string {
  const whole = level.getAttribute('loext:num-list-format');
  if (whole !== null) return whole.replace(/%(\d+)%/g, '%$1');
  const format = level.getAttribute('style:num-format') ?? '';
  const shown =
    format === '' ? 0 : Math.min(depth + 1, integer(level.getAttribute('text:display-levels')) ?? 1);
  const numbers = Array.from({ length: shown }, (_, at) => `%${depth + 2 - shown + at}`).join('.');
  return (
    (level.getAttribute('style:num-prefix') ?? '') + numbers + (level.getAttribute('style:num-suffix') ?? '')
  );
}

function integer(text: string | null): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}

/** The number that an item or a heading says it has. */
export const startOf = (element: DomElement): number | undefined =>
  integer(element.getAttribute('text:start-value'));
