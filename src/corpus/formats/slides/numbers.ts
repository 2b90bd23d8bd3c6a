// The numbers before the paragraphs of a shape, as PowerPoint counts them: ECMA-376, part 1, 21.1.2.4.1 and 20.1.10.61.
import type { DomElement } from '../html/dom.ts';
import { type Count, countOf } from '../office/counts.ts';
import { childNamed } from '../office/xml.ts';

const notations: Readonly<Record<string, string>> = {
  alphaLc: 'lowerLetter',
  alphaUc: 'upperLetter',
  arabic: 'decimal',
  romanLc: 'lowerRoman',
  romanUc: 'upperRoman',
};
const marks: Readonly<Record<string, (count: string) => string>> = {
  ParenBoth: (count) => `(${count})`,
  ParenR: (count) => `${count})`,
  Period: (count) => `${count}.`,
  Plain: (count) => count,
};

interface Numbered {
  readonly type: string;
  readonly start: number;
}

/** Of each paragraph with its number before it; undefined of one that has none, or none that is known. */
export function numbersOf(paragraphs: readonly DomElement[]): (string | undefined)[] {
  const counters: ({ of: Numbered; at: number } | undefined)[] = [];
  return paragraphs.map((paragraph) => {
    const properties = childNamed(paragraph, 'pPr');
    const level = levelOf(properties);
    // A paragraph ends the lists that are deeper than it, and its own level's where it is of another kind.
    counters.length = Math.min(counters.length, level + 1);
    const own = numberedAs(properties);
    const last = counters[level];
    if (own === undefined) {
      // An empty line is no item, and ends none.
      if (isFilled(paragraph)) counters[level] = undefined;
      return undefined;
    }
    const goesOn = last?.of.type === own.type && last.of.start === own.start;
    const at = goesOn ? last.at + 1 : own.start;
    counters[level] = { of: own, at };
    return written(own.type, at);
  });
}

const deepest = 8;
/** The greatest number that a list may start at: ST_TextBulletStartAtNum of ECMA-376, part 1. */
const greatestStart = 32_767;

/** Whole, from 0 to the deepest, whatever the file says. */
const levelOf = (properties: DomElement | undefined): number =>
  Math.max(0, Math.min(deepest, Math.trunc(Number(properties?.getAttribute('lvl')) || 0)));

function startOf(numbers: DomElement): number {
  const start = Number(numbers.getAttribute('startAt'));
  return Number.isInteger(start) && start >= 1 && start <= greatestStart ? start : 1;
}

const isFilled = (paragraph: DomElement): boolean => (paragraph.textContent ?? '').trim() !== '';

function numberedAs(properties: DomElement | undefined): Numbered | undefined {
  const numbers = childNamed(properties, 'buAutoNum');
  if (numbers === undefined) return undefined;
  return { type: numbers.getAttribute('type') ?? '', start: startOf(numbers) };
}

function written(type: string, at: number): string | undefined {
  const [, notation = '', mark = ''] = /^([a-z]+(?:Lc|Uc)?)([A-Z]\w*)$/.exec(type) ?? [];
  const format = Object.hasOwn(notations, notation) ? notations[notation] : undefined;
  const count: Count | undefined = format === undefined ? undefined : countOf(format, false);
  const number = count?.(at);
  return number === undefined || !Object.hasOwn(marks, mark) ? undefined : marks[mark]?.(number);
}

/** Whether some are in a notation that is not known. */
export const hasUnknownNumbers = (paragraphs: readonly DomElement[]): boolean =>
  paragraphs.some((paragraph) => {
    const own = numberedAs(childNamed(paragraph, 'pPr'));
    return own !== undefined && isFilled(paragraph) && written(own.type, 1) === undefined;
  });
