// Years that a question names and only dates in numbers have: 2025-07-23 is one word of a text, but nobody may be told that 2025
// occurs nowhere there. A date says when something was written more often than what it is about, so it does not stand for the year.
import type { Query } from '../../question/query.ts';
import { inTurns, type Steps } from '../../steps.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

const isYear = /^(?:19|20)\d\d$/;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

export async function withDates(query: Query, vocabulary: Vocabulary): Promise<Query> {
  const absent = query.terms.filter(({ surface, passages }) => passages === 0 && isYear.test(surface));
  if (absent.length === 0) return query;
  const years = await yearsOf(vocabulary);
  const dated = absent.filter(({ surface }) => years.has(surface)).map(({ value }) => value);
  return dated.length === 0 ? query : { ...query, dated };
}

const known = new WeakMap<Vocabulary, Promise<ReadonlySet<string>>>();

/** Terms between two steps: about a millisecond. */
const termsInAStep = 5000;

/** Gathered at the first question that needs them, once for all who wait, and cached as long as the vocabulary is there. */
function yearsOf(vocabulary: Vocabulary): Promise<ReadonlySet<string>> {
  const years = known.get(vocabulary) ?? inTurns(gather(vocabulary));
  known.set(vocabulary, years);
  return years;
}

function* gather({ counts }: Vocabulary): Steps<ReadonlySet<string>> {
  const years = new Set<string>();
  for (const [id, term] of counts.terms.entries()) {
    if (id % termsInAStep === 0) yield;
    const year = yearOf(term);
    if (year !== undefined) years.add(year);
  }
  return years;
}

/** The year of a day in numbers, in any order that people write; undefined for part numbers, versions and rules. */
function yearOf(term: string): string | undefined {
  const [, first = '', , month = '', day = ''] = yearFirst.exec(term) ?? [];
  if (isDay(month, day)) return first;
  const [, one = '', , other = '', last] = yearLast.exec(term) ?? [];
  return isDay(one, other) || isDay(other, one) ? last : undefined;
}

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
