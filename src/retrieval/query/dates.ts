// Dates written in numbers beside the year that a question names: 2025-07-23 is one word of a text, and of the year 2025.
import { rarity } from '../../question/analyze.ts';
import type { NearTerm, Query, QueryTerm } from '../../question/query.ts';
import { inTurns, type Steps } from '../../steps.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

const isYear = /^(?:19|20)\d\d$/;
const date = /^(?:((?:19|20)\d\d)[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]((?:19|20)\d\d))$/;
/** As much as another form of the word. */
const likeness = 0.97;
/** Dates looked up beside a year: those of most passages. */
const mostDates = 60;

export async function withDates(query: Query, vocabulary: Vocabulary): Promise<Query> {
  if (!query.terms.some(({ surface }) => isYear.test(surface))) return query;
  const dates = await datesOf(vocabulary);
  return { ...query, terms: query.terms.map((term) => withDatesOf(term, dates, vocabulary)) };
}

function withDatesOf(term: QueryTerm, dates: Dates, vocabulary: Vocabulary): QueryTerm {
  const found = dates.get(term.surface) ?? [];
  const [first, ...others] = term.passages > 0 ? [term.value, ...found] : found;
  if (first === undefined || found.length === 0) return term;
  const all = vocabulary.passages;
  const passages = [first, ...others].reduce((sum, value) => sum + vocabulary.frequencyOf(value), 0);
  const near = others.map((value): NearTerm => ({ value, likeness, surface: vocabulary.surfaceOf(value) }));
  return {
    ...term,
    value: first,
    passages: vocabulary.frequencyOf(first),
    weight: (term.weight / rarity(term.passages, all)) * rarity(Math.min(passages, all), all),
    near: [...term.near, ...near],
  };
}

/** Terms that are dates, by their year, those of most passages first. */
type Dates = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Vocabulary, Promise<Dates>>();

/** Terms between two steps: about a millisecond. */
const termsInAStep = 5000;

/** Gathered at the first question with a year, once for all who wait, and cached as long as the vocabulary is there. */
function datesOf(vocabulary: Vocabulary): Promise<Dates> {
  const dates = known.get(vocabulary) ?? inTurns(gather(vocabulary));
  known.set(vocabulary, dates);
  return dates;
}

function* gather(vocabulary: Vocabulary): Steps<Dates> {
  const dates = new Map<string, string[]>();
  for (const [id, term] of vocabulary.counts.terms.entries()) {
    if (id % termsInAStep === 0) yield;
    const [, first, last] = date.exec(term) ?? [];
    const year = first ?? last;
    if (year === undefined) continue;
    const others = dates.get(year) ?? [];
    others.push(term);
    dates.set(year, others);
  }
  for (const [year, terms] of dates) {
    terms.sort((a, b) => vocabulary.frequencyOf(b) - vocabulary.frequencyOf(a) || (a < b ? -1 : 1));
    dates.set(year, terms.slice(0, mostDates));
  }
  return dates;
}
