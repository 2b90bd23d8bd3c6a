// Compares part of a quotation with the place where its words stand: are the marks and the capitals the same too?
import type { Document } from '../../corpus/document/document.ts';
import { type Span, shift, sliceOf } from '../../text/span.ts';
import { type Folding, isBracketed, styleOf, type Unit, unitsOf } from '../text/units.ts';
import type { CorpusWords } from './corpus-words.ts';
import type { Part } from './reading.ts';
import { betweenWords } from './sequences.ts';

/** What newsrooms change without a mark, and readers expect them to. */
export type Note = 'first-letter' | 'final-punctuation';

export interface Match {
  /** Of the first and behind the last word in the corpus's row. */
  readonly places: Span;
  readonly document: Document;
  /** Of the document's text. */
  readonly span: Span;
  readonly agreement: 'exact' | 'punctuation' | 'case';
  readonly foldings: readonly Folding[];
  readonly notes: readonly Note[];
}

/** `place` is where the part's words stand one after the other in the corpus. `text` is the quotation's. */
export function compare(corpus: CorpusWords, text: string, part: Part, place: number): Match {
  const end = place + part.ids.length;
  const document = corpus.documentAt(place);
  const quoted = thirdsOf(part.units);
  const source = thirdsOf(unitsAround(corpus, document, place, end));
  const lead = endsWith(source.lead, quoted.lead);
  const tail = startsWith(source.tail, quoted.tail);
  const [first, ...others] = pairsOf(source.middle, quoted.middle) ?? [];
  const capital = first !== undefined && sameButFirstLetter(first.a, first.b);
  const sameMarks = lead !== undefined && tail !== undefined && first !== undefined;
  const sameWords =
    first !== undefined &&
    (first.a.key === first.b.key || capital) &&
    others.every(({ a, b }) => a.key === b.key || (isBracketed(text, b) && sameButFirstLetter(a, b)));
  const pairs = [...(lead ?? []), ...(first === undefined ? [] : [first, ...others]), ...(tail?.pairs ?? [])];
  const notes: Note[] = [];
  if (capital && first !== undefined && !isBracketed(text, first.b)) notes.push('first-letter');
  if (tail?.dropped === true) notes.push('final-punctuation');
  const sameCapitals = sameWords || sameCase(source.middle, quoted.middle);
  return {
    places: { start: place, end },
    document,
    span: {
      start: lead?.[0]?.a.start ?? source.middle[0]?.start ?? 0,
      end: tail?.pairs.at(-1)?.a.end ?? source.middle.at(-1)?.end ?? 0,
    },
    agreement: sameMarks && sameWords ? 'exact' : sameCapitals ? 'punctuation' : 'case',
    foldings: foldingsOf(pairs, document.text, text),
    notes,
  };
}

/** All units from the word before `place` to the word at `end`, both excluded. */
function unitsAround(corpus: CorpusWords, document: Document, place: number, end: number): Unit[] {
  const span = betweenWords(corpus, { start: place, end });
  return unitsOf(sliceOf(document.text, span)).map((unit) => ({ ...unit, ...shift(unit, span.start) }));
}

interface Thirds {
  /** Marks before the first word, and behind the last. Quotation marks there belong to whoever quotes. */
  readonly lead: readonly Unit[];
  readonly middle: readonly Unit[];
  readonly tail: readonly Unit[];
}

function thirdsOf(units: readonly Unit[]): Thirds {
  const first = units.findIndex((unit) => unit.kind === 'word');
  const last = units.findLastIndex((unit) => unit.kind === 'word');
  const counts = (unit: Unit): boolean => unit.kind !== 'quotation-mark';
  return {
    lead: units.slice(0, first).filter(counts),
    middle: units.slice(first, last + 1),
    tail: units.slice(last + 1).filter(counts),
  };
}

/** A unit of the source beside its like in the quotation. */
interface Pair {
  readonly a: Unit;
  readonly b: Unit;
}

/** The two side by side where their marks are the same; words may still differ in case. */
function pairsOf(source: readonly Unit[], quoted: readonly Unit[]): Pair[] | undefined {
  if (source.length !== quoted.length) return undefined;
  const pairs: Pair[] = [];
  for (const [index, a] of source.entries()) {
    const b = quoted[index];
    if (b === undefined || a.kind !== b.kind || (a.kind !== 'word' && a.key !== b.key)) return undefined;
    pairs.push({ a, b });
  }
  return pairs;
}

const endsWith = (source: readonly Unit[], quoted: readonly Unit[]): Pair[] | undefined =>
  quoted.length === 0 ? [] : pairsOf(source.slice(-quoted.length), quoted);

/** A comma or full stop that only the quotation has at its end is the writer's: “…the company,” she said. */
function startsWith(
  source: readonly Unit[],
  quoted: readonly Unit[],
): { pairs: Pair[]; dropped: boolean } | undefined {
  const pairs = pairsOf(source.slice(0, quoted.length), quoted);
  if (pairs !== undefined) return { pairs, dropped: false };
  if (!/^[,.、。，．]$/.test(quoted.at(-1)?.key ?? '')) return undefined;
  const rest = pairsOf(source.slice(0, quoted.length - 1), quoted.slice(0, -1));
  return rest === undefined ? undefined : { pairs: rest, dropped: true };
}

function sameButFirstLetter(a: Unit, b: Unit): boolean {
  if (a.key === b.key) return false;
  const [left = '', right = ''] = [[...a.key][0], [...b.key][0]];
  return left.toLowerCase() === right.toLowerCase() && a.key.slice(left.length) === b.key.slice(right.length);
}

/** Whether the words, marks and the very first letter aside, are written with the same capitals. */
function sameCase(source: readonly Unit[], quoted: readonly Unit[]): boolean {
  const words = (units: readonly Unit[]): string =>
    units.flatMap((unit) => (unit.kind === 'word' ? [unit.key] : [])).join(' ');
  const [left, right] = [words(source), words(quoted)];
  return left.slice(1) === right.slice(1);
}

function foldingsOf(pairs: readonly Pair[], source: string, quoted: string): Folding[] {
  const found = new Set<Folding>();
  for (const [index, { a, b }] of pairs.entries()) {
    const isStyle = a.key === b.key || isBracketed(quoted, b);
    const style = isStyle ? styleOf({ text: source, unit: a }, { text: quoted, unit: b }) : undefined;
    if (style !== undefined) found.add(style);
    const next = pairs[index + 1];
    if (next === undefined) continue;
    const left = sliceOf(source, { start: a.end, end: next.a.start });
    const right = sliceOf(quoted, { start: b.end, end: next.b.start });
    // Anything else between two units is an editor's bracket or an outer quotation mark, told elsewhere.
    if (left === right || !isBlank(left) || !isBlank(right)) continue;
    if (withoutEmphasis(left) !== withoutEmphasis(right)) found.add('white-space');
    if (/[*_]/.test(left + right)) found.add('emphasis');
  }
  return [...found].sort();
}

const isBlank = (gap: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutEmphasis(gap));

const withoutEmphasis = (gap: string): string => gap.replace(/[*_]/g, '');
