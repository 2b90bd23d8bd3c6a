// Which paragraphs are items of one list, and the sentence that leads them in: "You need the following:".
import { type Span, sliceOf } from '../../text/span.ts';
import { beginsItem, leadsIn } from './cues.ts';

export interface List {
  /** The sentence before it that ends in a colon. */
  readonly leadIn?: Span;
  /** In order. */
  readonly items: readonly Span[];
}

/** The list of each paragraph of a passage, undefined where it is no item; each paragraph is given as its statements. */
export function listsOf(text: string, paragraphs: readonly (readonly Span[])[]): (List | undefined)[] {
  const lists: (List | undefined)[] = [];
  let open: { leadIn?: Span; items: Span[]; isByLine: boolean } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const [first, last] = [paragraph[0], paragraph.at(-1)];
    const before = paragraphs[index - 1]?.at(-1);
    if (first === undefined || last === undefined) {
      open = undefined;
      lists.push(undefined);
      continue;
    }
    const isItem = beginsItem(sliceOf(text, first));
    const leadIn = before !== undefined && leadsIn(sliceOf(text, before)) ? before : undefined;
    const isLine = before !== undefined && isNextLine(text, before, first);
    if (open !== undefined && (isItem || (open.isByLine && isLine)))
      open.items.push({ start: first.start, end: last.end });
    else if (isItem || (leadIn !== undefined && isLine)) {
      const item = { start: first.start, end: last.end };
      open = { ...(leadIn === undefined ? {} : { leadIn }), items: [item], isByLine: !isItem };
    } else open = undefined;
    lists.push(open);
  }
  return lists;
}

/** Whether nothing but one line's end is between the two. */
export const isNextLine = (text: string, before: Span, next: Span): boolean =>
  /^[^\S\r\n]*\r?\n[^\S\r\n]*$/.test(text.slice(before.end, next.start));
