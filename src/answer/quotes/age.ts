// How old a quote is on the day it is shown, for the mark on old ones. It is no part of what is remembered.
import { lastDayOf } from '../../corpus/document/date.ts';
import type { Answer, Quote } from '../answer.ts';

const day = 24 * 60 * 60 * 1000;

export interface Aging {
  /** With its age where it is older than the setting says. */
  quote(quote: Quote): Quote;
  answer(answer: Answer): Answer;
}

/** `oldAfterDays` absent: nothing is ever marked. `now` is in milliseconds since 1970. */
export function createAging(oldAfterDays: number | undefined, now: () => number): Aging {
  const quote = (one: Quote): Quote => {
    const days = oldAfterDays === undefined ? undefined : daysSince(one, now());
    return days === undefined || days <= (oldAfterDays ?? 0) ? one : { ...one, age: days };
  };
  return {
    quote,
    answer: (answer) => {
      if (answer.kind === 'told') return answer;
      if (answer.kind === 'abstained') return { ...answer, nearest: answer.nearest.map(quote) };
      const [first, ...further] = answer.quotes;
      return { ...answer, quotes: [quote(first), ...further.map(quote)] };
    },
  };
}

/**
 * Whole days since the last day that the date may mean, so that "2019" is never made older than it is; undefined
 * without a date. A message's own day goes before its file's.
 */
function daysSince({ citation: { sent, published } }: Quote, now: number): number | undefined {
  const date = sent?.slice(0, 'YYYY-MM-DD'.length) ?? published;
  return date === undefined ? undefined : Math.floor((now - Date.parse(lastDayOf(date))) / day);
}
