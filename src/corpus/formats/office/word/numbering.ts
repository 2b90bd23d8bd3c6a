// Lists of a Word document: what its numbering part says of each, counted as Word counts.
import type { DomElement } from '../../html/dom.ts';
import { type Count, countOf, paddedCount } from '../counts.ts';
import { type Counters, createCounters, type Level } from '../numbering.ts';
import { childNamed, childrenNamed, isOn, wordInteger, wordValue } from '../xml.ts';

export interface WordLists {
  /** Counts a paragraph of the list at `depth`, from 0, and gives what goes before its words. */
  markerOf(id: string, depth: number): string;
  /** Paragraphs whose number is not known. */
  countUnknown(): number;
  /** The depth that a list has for a paragraph's style. */
  depthOf(id: string, style: string | undefined): number | undefined;
}

interface List {
  readonly levels: readonly Level[];
  readonly styles: readonly (string | undefined)[];
  readonly counters: Counters;
  /** Numbers that levels begin with in this list, until each was used. */
  readonly startOver: Map<number, number>;
}

/** `isEnglish`: the whole document is. */
export function wordLists(root: DomElement | undefined, isEnglish: boolean): WordLists {
  const lists = new Map<string, List>();
  const definitions = new Map(
    childrenNamed(root, 'w:abstractNum').map((abstract) => [
      abstract.getAttribute('w:abstractNumId') ?? '',
      abstract,
    ]),
  );
  const counters = new Map<string, Counters>();
  for (const number of childrenNamed(root, 'w:num')) {
    const abstract = resolved(wordValue(childNamed(number, 'w:abstractNumId')) ?? '', definitions, root);
    if (abstract === undefined) continue;
    const shared = counters.get(abstract.id) ?? createCounters();
    counters.set(abstract.id, shared);
    lists.set(
      number.getAttribute('w:numId') ?? '',
      listOf(number, abstract.element, { counters: shared, isEnglish }),
    );
  }
  let unknown = 0;
  return {
    countUnknown: () => unknown,
    markerOf(id, depth) {
      const list = lists.get(id);
      if (list === undefined) return '';
      const startOver = list.startOver.get(depth);
      list.startOver.delete(depth);
      const marker = list.counters.count(list.levels, depth, startOver);
      if (marker === undefined) unknown += 1;
      return marker ?? '';
    },
    depthOf(id, style) {
      const depth = style === undefined ? -1 : (lists.get(id)?.styles.indexOf(style) ?? -1);
      return depth === -1 ? undefined : depth;
    },
  };
}

/** A definition may point to the list style that holds it. */
function resolved(
  id: string,
  definitions: ReadonlyMap<string, DomElement>,
  root: DomElement | undefined,
): { id: string; element: DomElement } | undefined {
  const element = definitions.get(id);
  if (element === undefined) return undefined;
  const link = wordValue(childNamed(element, 'w:numStyleLink'));
  if (link === undefined || childNamed(element, 'w:lvl') !== undefined) return { id, element };
  const styled = childrenNamed(root, 'w:abstractNum').find(
    (other) => wordValue(childNamed(other, 'w:styleLink')) === link,
  );
  return styled === undefined
    ? { id, element }
    : { id: styled.getAttribute('w:abstractNumId') ?? '', element: styled };
}

function listOf(
  number: DomElement,
  abstract: DomElement,
  { counters, isEnglish }: { readonly counters: Counters; readonly isEnglish: boolean },
): List {
  const levels: Level[] = [];
  const styles: (string | undefined)[] = [];
  const startOver = new Map<number, number>();
  const define = (level: DomElement): void => {
    const depth = depthAt(level);
    levels[depth] = levelOf(level, depth, isEnglish);
    styles[depth] = wordValue(childNamed(level, 'w:pStyle'));
  };
  for (const level of childrenNamed(abstract, 'w:lvl')) define(level);
  for (const override of childrenNamed(number, 'w:lvlOverride')) {
    const own = childNamed(override, 'w:lvl');
    if (own !== undefined) define(own);
    const start = wordInteger(childNamed(override, 'w:startOverride'));
    if (start !== undefined) startOver.set(depthAt(override), start);
  }
  return {
    levels: Array.from(levels, (level, depth) => level ?? unnumbered(depth)),
    styles,
    counters,
    startOver,
  };
}

const depthAt = (element: DomElement): number =>
  Math.min(8, Math.max(0, Number.parseInt(element.getAttribute('w:ilvl') ?? '0', 10) || 0));

const unnumbered = (depth: number): Level => ({
  count: countOf('none', false),
  pattern: '',
  start: 1,
  restartsBelow: depth,
  isLegal: false,
});

function levelOf(level: DomElement, depth: number, isEnglish: boolean): Level {
  return {
    count: levelCount(level, isEnglish),
    pattern: wordValue(childNamed(level, 'w:lvlText')) ?? '',
    start: wordInteger(childNamed(level, 'w:start')) ?? 0,
    restartsBelow: wordInteger(childNamed(level, 'w:lvlRestart')) ?? depth,
    isLegal: isOn(childNamed(level, 'w:isLgl')) === true,
  };
}

/** Word counts in digits where it is not said how. */
function levelCount(level: DomElement, isEnglish: boolean): Count | 'bullet' {
  const format =
    childNamed(level, 'w:numFmt') ?? childNamed(level, 'mc:AlternateContent', 'mc:Choice', 'w:numFmt');
  const name = wordValue(format) ?? 'decimal';
  if (name === 'bullet') return name;
  return name === 'custom' ? paddedCount(format?.getAttribute('w:format') ?? '') : countOf(name, isEnglish);
}
