// Reads a quotation's editorial marks: what is left out, what an editor put in, and the words that must be found.
import type { Span } from '../../text/span.ts';
import { type Unit, unitsOf, wordKey } from '../text/units.ts';
import type { CorpusWords } from './corpus-words.ts';

/** What an editor put in square brackets. */
export interface Insertion {
  /** Of the quotation's text, brackets included. */
  readonly span: Span;
  readonly text: string;
}

/** Words that must stand one after the other in the corpus, with the marks around and between them. */
export interface Part {
  readonly units: readonly Unit[];
  /** The words' numbers in the corpus. */
  readonly ids: readonly number[];
}

/** One way to understand a quotation. */
export interface Reading {
  readonly text: string;
  /** In order; words are left out, with a mark, between one and the next. */
  readonly parts: readonly Part[];
  readonly insertions: readonly Insertion[];
}

/** Square brackets above which they are taken as all the source's or all the editor's. */
const mostMixed = 3;

/**
 * The ways to understand a quotation: a bracket may be the source's own or the editor's. First all are the source's,
 * last all are the editor's. An ellipsis always divides; `occurrencesOf` sees when the source has it too.
 */
export function readingsOf(text: string, corpus: CorpusWords): Reading[] {
  const units = withoutOuterMarks(unitsOf(text));
  const groups = bracketsIn(units);
  return choicesOf(groups.length).map((editorial) => {
    const chosen = groups.filter((_group, index) => editorial(index));
    const left = units.filter(
      (_unit, index) => !chosen.some((group) => group.start <= index && index < group.end),
    );
    return {
      text,
      parts: partsOf(left, text, corpus),
      insertions: chosen.map((group) => insertionOf(text, units, group)),
    };
  });
}

/** A quotation's own marks, and ellipses at its two ends, say nothing about the words between. */
function withoutOuterMarks(units: readonly Unit[]): readonly Unit[] {
  const isOuter = (unit: Unit): boolean => unit.kind === 'quotation-mark' || unit.kind === 'ellipsis';
  const first = units.findIndex((unit) => !isOuter(unit));
  const last = units.findLastIndex((unit) => !isOuter(unit));
  return units.slice(Math.max(0, first), last + 1);
}

/** Ranges of unit indexes from "[" to "]" with a word between and no further "[". */
function bracketsIn(units: readonly Unit[]): Span[] {
  const groups: Span[] = [];
  let open: number | undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== 'mark') continue;
    if (unit.key === '[') open = index;
    if (unit.key === ']' && open !== undefined) {
      if (units.slice(open, index).some((inner) => inner.kind === 'word'))
        groups.push({ start: open, end: index + 1 });
      open = undefined;
    }
  }
  return groups;
}

/** Which brackets are the editor's: none first, all last. */
function choicesOf(brackets: number): ((index: number) => boolean)[] {
  if (brackets > mostMixed) return [() => false, () => true];
  return Array.from(
    { length: 2 ** brackets },
    (_, choice) => (index: number) => ((choice >> index) & 1) === 1,
  );
}

function partsOf(units: readonly Unit[], text: string, corpus: CorpusWords): Part[] {
  const parts: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === 'ellipsis') parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  return parts
    .map((part) => ({ units: part, ids: part.flatMap((unit) => idOf(unit, text, corpus)) }))
    .filter((part) => part.ids.length > 0);
}

const idOf = (unit: Unit, text: string, corpus: CorpusWords): number[] =>
  unit.kind === 'word' ? [corpus.idOf(wordKey(text.slice(unit.start, unit.end)))] : [];

function insertionOf(text: string, units: readonly Unit[], group: Span): Insertion {
  const start = units[group.start]?.start ?? 0;
  const end = units[group.end - 1]?.end ?? text.length;
  return { span: { start, end }, text: text.slice(start, end) };
}
