// The years of a revision's days in numbers.
import { inTurns, type Steps } from '../../steps.ts';
import type { Searchable } from '../query/searchable.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** Gathered at the first question that needs them, once for all who wait. */
export function createYears(vocabulary: Vocabulary): Searchable['yearsOfDays'] {
  let gathered: Promise<ReadonlySet<string>> | undefined;
  return async (years) => {
    gathered ??= inTurns(gather(vocabulary));
    const all = await gathered;
    return new Set(years.filter((year) => all.has(year)));
  };
}

/** Terms between two steps: about a millisecond. */
const termsInAStep = 5000;

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
