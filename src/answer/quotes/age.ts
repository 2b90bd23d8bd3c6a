// How old a quote is on the day it is shown, for the mark on old ones. It is no part of what is remembered.
import { lastDayOf } from '../../corpus/document/date.ts';
import type { Answer, Quote } from '../answer.ts';

const day = 24 * 60 * 60 * 1000;

type Dated = Pick<Quote['citation'], 'sent' | 'published'>;

export interface Aging {
  /** With its age where it is older than the setting says. */
  quote(quote: Quote): Quote;
  /** Whole days, where the citation is older than the setting says. */
  days(citation: Dated): number | undefined;
  answer(answer: Answer): Answer;
}

/** `oldAfterDays` absent: nothing is ever marked. `now` is in milliseconds since 1970. */
export function createAging(oldAfterDays: number | undefined, now: () => number): Aging {
  const days: Aging['days'] = (citation) => {
    const since = oldAfterDays === undefined ? undefined : daysSince(citation, now());
    return since === undefined || since <= (oldAfterDays ?? 0) ? undefined : since;
  };
  const quote = (one: Quote): Quote => {
    const age = days(one.citation);
    return age === undefined ? one : { ...one, age };
  };
  return {
    quote,
    days,
    answer: (answer) => {
      if (answer.kind === 'told') return answer;
      if (answer.kind === 'abstained') return { ...answer, nearest: answer.nearest.map(quote) };
      const [first, ...further] = answer.quotes;
      const alsoIn = answer.alsoIn.map((one) => {
        const age = days(one);
        return age === undefined ? one : { ...one, age };
      });
      return { ...answer, quotes: [quote(first), ...further.map(quote)], alsoIn };
    },
  };
}

/**
 * Whole days since the last day that the date may mean, so that "2019" is never made older than it is; undefined
 * without a date. A message's own day goes before its file's.
 */
function daysSince({ sent, published }: Dated, now: number): number | undefined {
  const date = sent?.slice(0, 'YYYY-MM-DD'.length) ?? published;
  return date === undefined ? undefined : Math.floor((now - Date.parse(lastDayOf(date))) / day);
}
