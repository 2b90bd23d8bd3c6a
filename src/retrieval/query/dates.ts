// Years that a question names and only dates in numbers have: 2025-07-23 is one word of a text, but nobody may be told that 2025
// occurs nowhere there. A date says when something was written more often than what it is about, so it does not stand for the year.
import type { Query } from '../../question/query.ts';
import type { Searchable } from './searchable.ts';

const isYear = /^(?:19|20)\d\d$/;

export async function withDates(query: Query, searchable: Searchable): Promise<Query> {
  const absent = query.terms.filter(({ surface, passages }) => passages === 0 && isYear.test(surface));
  if (absent.length === 0) return query;
  const years = await searchable.yearsOfDays(absent.map(({ surface }) => surface));
  const dated = absent.filter(({ surface }) => years.has(surface)).map(({ value }) => value);
  return dated.length === 0 ? query : { ...query, dated };
}
