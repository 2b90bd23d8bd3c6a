// Marks a quote's words in a page's tree.
import type { Element, Nodes, Root, Text } from 'hast';
import { findRow, isNamedRow } from '../find-row.ts';
import { findFirst, type RunSpan, type Wanted } from '../find-words.ts';

interface Place {
  readonly node: Text;
  readonly parent: Element | Root;
}

/** False, and nothing is marked, where the words are not there with certainty. The first mark has the id "quote". */
export function markWords(tree: Root, wanted: Wanted): boolean {
  const places = textsOf(tree);
  const runs = places.map(({ node }) => node.value);
  const { text } = wanted;
  const spans = isNamedRow(wanted)
    ? findRow(runs, wanted)
    : findFirst(runs, [wanted, withoutNumbers(wanted)]);
  if (spans === undefined) return false;
  // From the end, so that what is in front keeps its place.
  for (const [index, span] of [...closed(spans, runs, text).entries()].reverse()) {
    const place = places[span.run];
    if (place !== undefined) replace(place, span, index === 0);
  }
  return true;
}

/** The number of a list's item is the browser's, not the page's. */
const withoutNumbers = ({ text, before, after }: Wanted): Wanted => {
  const [own = '', above = '', below = ''] = [text, before, after].map((one) =>
    one.replace(/^\w{1,4}[.)]\s+/, ''),
  );
  return { text: own, before: above, after: below };
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** With the spaces and marks between stretches that follow one another, and the mark that the quote ends with. */
function closed(spans: readonly RunSpan[], runs: readonly string[], text: string): RunSpan[] {
  const [closing = ''] = /[^\p{L}\p{N}\s]*$/u.exec(text.trim()) ?? [];
  return spans.flatMap((span, index): RunSpan[] => {
    const run = runs[span.run] ?? '';
    const [before, next] = [spans[index - 1], spans[index + 1]];
    const follows = before !== undefined && before.run === span.run - 1;
    const isFollowed = next !== undefined && next.run === span.run + 1;
    const whole: RunSpan = {
      run: span.run,
      start: follows && lettersOf(run.slice(0, span.start)) === '' ? 0 : span.start,
      end: isFollowed && lettersOf(run.slice(span.end)) === '' ? run.length : span.end,
    };
    const isAtEnd = next === undefined && span.end === run.length && closing !== '';
    return isAtEnd && runs[span.run + 1]?.startsWith(closing) === true
      ? [whole, { run: span.run + 1, start: 0, end: closing.length }]
      : [whole];
  });
}

/** In the order of the page. */
function textsOf(tree: Root): Place[] {
  const places: Place[] = [];
  const open: { node: Nodes; parent: Element | Root }[] = [{ node: tree, parent: tree }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    if (node.type === 'text') places.push({ node, parent });
    if (node.type === 'element' || node.type === 'root')
      for (const child of node.children.toReversed()) open.push({ node: child, parent: node });
  }
  return places;
}

/** The node stays, with what is in front of the mark: an earlier part of it may be marked next. */
function replace({ node, parent }: Place, { start, end }: RunSpan, isFirst: boolean): void {
  const text = (value: string): Text => ({ type: 'text', value });
  const mark: Element = {
    type: 'element',
    tagName: 'mark',
    properties: isFirst ? { id: 'quote' } : {},
    children: [text(node.value.slice(start, end))],
  };
  const children: Nodes[] = parent.children;
  children.splice(children.indexOf(node) + 1, 0, mark, text(node.value.slice(end)));
  node.value = node.value.slice(0, start);
}
