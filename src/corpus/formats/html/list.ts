// What goes before each item of a page's list: its number as the page shows it, or a bullet.
import { itemMarker } from '../port/blocks.ts';
import { type Numerals, numeral } from '../port/numerals.ts';
import type { DomElement } from './dom.ts';

const types: Readonly<Record<string, Numerals>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};

const styles: Readonly<Record<string, Numerals>> = {
  'lower-alpha': 'lower-letter',
  'lower-latin': 'lower-letter',
  'upper-alpha': 'upper-letter',
  'upper-latin': 'upper-letter',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  'decimal-leading-zero': 'two-digits',
  none: 'none',
};

/** By item. A number that a style sheet alone changes is not known. */
export function markersOf(list: DomElement): ReadonlyMap<DomElement, string> {
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const style = /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?([\w-]+)\s*(?:;|$)/i.exec(
    list.getAttribute('style') ?? '',
  )?.[1];
  const numerals = styles[style?.toLowerCase() ?? ''] ?? types[list.getAttribute('type') ?? ''] ?? 'decimal';
  if (list.localName !== 'ol')
    return new Map(items.map((item) => [item, numerals === 'none' ? '' : itemMarker(false, 0, 0)]));
  const step = list.getAttribute('reversed') === null ? 1 : -1;
  let number = integer(list.getAttribute('start')) ?? (step === 1 ? 1 : items.length);
  return new Map(
    items.map((item) => {
      const own = integer(item.getAttribute('value')) ?? number;
      number = own + step;
      return [item, numerals === 'none' ? '' : `${numeral(numerals, own)}. `];
    }),
  );
}

function integer(text: string | null): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
