// A passage beside the words quoted from it: cut to what the quotation speaks of, with the difference.
import type { Document } from '../corpus/document/document.ts';
import type { Steps } from '../steps.ts';
import { type Span, sliceOf } from '../text/span.ts';
import { wholeWords } from './position.ts';
import { type UnitText, unitsOf, withUnits } from './text/units.ts';
import { type DifferenceRun, differenceOf } from './text/word-difference.ts';

export interface PassageDifference {
  readonly document: Document;
  /** Of the document's text: whole words. */
  readonly span: Span;
  /** The document's text in `span`. */
  readonly passage: UnitText;
  /** From the passage's text to the quotation's. */
  readonly difference: readonly DifferenceRun[];
}

/**
 * `span` is where the words were found, generously; what the quotation does not speak of at its ends is left away.
 * With `sameMarks` the marks at the quotation's two ends count too, as they do for a quote of our own.
 */
export function* compareWith(
  document: Document,
  span: Span,
  quoted: UnitText,
  sameMarks = false,
): Steps<PassageDifference> {
  const around = withUnits(sliceOf(document.text, span));
  const rough = yield* differenceOf(around, quoted);
  const start = span.start + (edgeOf(rough, 'start', sameMarks) ?? 0);
  const end = span.start + (edgeOf(rough.toReversed(), 'end', sameMarks) ?? 0);
  const whole = wholeWords(document.text, start < end ? { start, end } : span);
  const isAll = whole.start === span.start && whole.end === span.end;
  const passage = isAll ? around : withUnits(sliceOf(document.text, whole));
  const difference = isAll ? rough : yield* differenceOf(passage, quoted);
  const shown = sameMarks ? difference : withoutWritersMarks(difference);
  return { document, span: whole, passage, difference: shown };
}

/**
 * Where the passage begins or ends, by the runs from that side inwards, as an offset into the rough passage. Words that
 * the quotation replaces are kept, as many as stand in their place.
 */
function edgeOf(
  runs: readonly DifferenceRun[],
  side: 'start' | 'end',
  sameMarks: boolean,
): number | undefined {
  const outer = runs.slice(
    0,
    runs.findIndex(({ kind }) => kind === 'same'),
  );
  const removed = outer.find(({ kind }) => kind === 'removed');
  const inserted = outer.find(({ kind }) => kind === 'inserted');
  const isReplaced =
    removed !== undefined &&
    inserted !== undefined &&
    (inserted.words > 0 ? removed.words > 0 : removed.words === 0 && (sameMarks || !isWriters(inserted)));
  const first = isReplaced ? removed : runs.find(({ kind }) => kind === 'same');
  if (first === undefined) return undefined;
  if (!isReplaced || removed.words === 0) return first.from[side];
  const words = unitsOf(first.text).filter((unit) => unit.kind === 'word');
  const kept = Math.min(words.length, inserted?.words ?? words.length);
  return side === 'start'
    ? first.from.start + (words[words.length - kept]?.start ?? 0)
    : first.from.start + (words[kept - 1]?.end ?? first.text.length);
}

/** Marks at a quotation's end that belong to whoever quotes: quotation marks, an ellipsis, a comma or full stop. */
const isWriters = (run: DifferenceRun): boolean =>
  run.kind === 'inserted' && run.words === 0 && /^[\p{Pi}\p{Pf}"'`‚„…,.、。，．\s]*$/u.test(run.text);

function withoutWritersMarks(runs: readonly DifferenceRun[]): readonly DifferenceRun[] {
  const [first, last] = [runs[0], runs.at(-1)];
  const from = first !== undefined && isWriters(first) ? 1 : 0;
  const to = runs.length > 1 && last !== undefined && isWriters(last) ? -1 : runs.length;
  return runs.slice(from, to);
}
