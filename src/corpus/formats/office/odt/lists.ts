// Lists of an OpenDocument file: what its list styles say of each level, counted as its pages show them.
import type { DomElement } from '../../html/dom.ts';
import { type Count, countOf } from '../counts.ts';
import { type Counters, createCounters, type Level } from '../numbering.ts';

export interface OdtLists {
  /** What goes before an item of the list at `depth`, from 0. */
  itemMarker(list: OpenList, depth: number, startOver: number | undefined): string;
  /** What goes before a heading outside of lists, by its rank. */
  headingMarker(rank: number, startOver: number | undefined): string;
  /** Items and headings whose number is not known. */
  countUnknown(): number;
  open(list: DomElement): OpenList;
}

export interface OpenList {
  readonly style: string | undefined;
  readonly counters: Counters;
}

/** Word's names for what LibreOffice writes in a file. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01': 'decimalZero',
  '': 'none',
  '1st': 'ordinal',
  One: 'cardinalText',
  First: 'ordinalText',
  '*, †, ‡, §, **, ††, ...': 'chicago',
  '一, 二, 三, ...': 'chineseCountingThousand',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  'ア, イ, ウ, ...': 'aiueoFullWidth',
  'イ, ロ, ハ, ...': 'irohaFullWidth',
  'ｱ, ｲ, ｳ, ...': 'aiueo',
  'ｲ, ﾛ, ﾊ, ...': 'iroha',
  '가, 나, 다, ...': 'ganada',
  'ㄱ, ㄴ, ㄷ, ...': 'chosung',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'ideographLegalTraditional',
  '壱, 弐, 参, ...': 'japaneseLegal',
  '일, 이, 삼, ...': 'koreanCounting',
  '하나, 둘, 셋, ...': 'koreanLegal',
  'а, б, .., аа, аб, ... (ru)': 'russianLower',
  'А, Б, .., Аа, Аб, ... (ru)': 'russianUpper',
  'א, י, ק, ...': 'hebrew1',
  'א, ב, ג, ...': 'hebrew2',
  'أ, ب, ت, ...': 'arabicAlpha',
  'ก, ข, ค, ...': 'thaiLetters',
};

/** `roots` are content.xml and styles.xml. */
export function odtLists(roots: readonly DomElement[]): OdtLists {
  const styles = new Map<string, readonly Level[]>();
  let outline: readonly Level[] = [];
  const isInEnglish = isEnglish(roots);
  for (const root of roots) {
    for (const style of root.querySelectorAll('text\\:list-style'))
      styles.set(style.getAttribute('style:name') ?? '', levelsOf(style, isInEnglish));
    for (const style of root.querySelectorAll('text\\:outline-style')) outline = levelsOf(style, isInEnglish);
  }
  const byId = new Map<string, Counters>();
  const byStyle = new Map<string, Counters>();
  const headings = createCounters();
  let unknown = 0;
  const known = (marker: string | undefined): string => {
    if (marker === undefined) unknown += 1;
    return marker ?? '';
  };
  return {
    countUnknown: () => unknown,
    itemMarker: ({ style, counters }, depth, startOver) => {
      const levels = styles.get(style ?? '');
      return levels === undefined ? '• ' : known(counters.count(levels, depth, startOver));
    },
    headingMarker: (rank, startOver) => known(headings.count(outline, rank - 1, startOver)),
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

/** Whether every language that is named is English. */
function isEnglish(roots: readonly DomElement[]): boolean {
  const named = roots.flatMap((root) =>
    [...root.querySelectorAll('style\\:text-properties')]
      .map((properties) => properties.getAttribute('fo:language') ?? 'none')
      .filter((language) => !/^(?:none|zxx)$/.test(language)),
  );
  return named.length > 0 && named.every((language) => language === 'en');
}

function levelsOf(style: DomElement, isInEnglish: boolean): Level[] {
  const levels: Level[] = [];
  for (const level of style.children) {
    const depth = (integer(level.getAttribute('text:level')) ?? levels.length + 1) - 1;
    if (depth >= 0 && depth < 10) levels[depth] = levelOf(level, depth, isInEnglish);
  }
  return Array.from(levels, (level, depth) => level ?? { ...unnumbered, restartsBelow: depth });
}

const unnumbered: Level = {
  count: countOf('none', false),
  pattern: '',
  start: 1,
  restartsBelow: 0,
  isLegal: false,
};

function levelOf(level: DomElement, depth: number, isInEnglish: boolean): Level {
  const isNumbered = /-style$|-number$/.test(level.localName);
  return {
    count: isNumbered ? countIn(level, isInEnglish) : 'bullet',
    pattern: patternOf(level, depth),
    start: integer(level.getAttribute('text:start-value')) ?? 1,
    restartsBelow: depth,
    isLegal: false,
  };
}

function countIn(level: DomElement, isInEnglish: boolean): Count {
  const format = level.getAttribute('style:num-format') ?? '';
  return countOf(formats[/^01\b/.test(format) ? '01' : format] ?? '', isInEnglish);
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
