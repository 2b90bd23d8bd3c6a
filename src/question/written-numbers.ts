// Numbers and days as they are written in one word, read and written.
import { stem } from '../text/fold.ts';

export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** "2023-03-03", "3.3.2023", "03/03/2023": day before month but where only the other order is a day. */
export function readDay(value: string): Day | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value);
  if (iso !== null) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const [, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  return (
    dayOf(Number(first), Number(second), Number(year)) ?? dayOf(Number(second), Number(first), Number(year))
  );
}

const dayOf = (day: number, month: number, year: number): Day | undefined =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month, year } : undefined;

/** A day in one word, in the ways in which documents have it. */
export function writingsOf({ day, month, year }: Day): string[] {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const orders = [
    [day, month],
    [pad(day), pad(month)],
  ];
  const dayFirst = ['.', '/', '-'].flatMap((sign) => orders.map((order) => [...order, year].join(sign)));
  const monthFirst = orders.map((order) => [...order].reverse().concat([year]).join('/'));
  const yearFirst = ['-', '/', '.'].map((sign) => [year, pad(month), pad(day)].join(sign));
  return [...new Set([...yearFirst, ...dayFirst, ...monthFirst].map(String))];
}

const words =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty`.split(/\s+/);
const terms = words.map(stem);
const numberWords = new Map(terms.map((term, value) => [term, value]));

/** "5" for "five", and the other way round. */
export function digitsOf(value: string): string | undefined {
  const number = numberWords.get(value);
  if (number !== undefined) return String(number);
  return /^\d{1,2}$/.test(value) ? terms[Number(value)] : undefined;
}

/** By their terms. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const shortMagnitudes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** The value of "5", "five", "5m" and "2.5bn". */
export function numberOf(value: string): number | undefined {
  const word = numberWords.get(value);
  if (word !== undefined) return word;
  const [, digits, ending] = /^(\d+(?:\.\d+)?)(k|m|mn|bn|tn)?$/.exec(value) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits) * (ending === undefined ? 1 : (shortMagnitudes[ending] ?? 1));
}

/** An amount in one word: "5000000", "5m". */
export function amountsOf(amount: number): string[] {
  const short = Object.entries(shortMagnitudes)
    .filter(([, size]) => amount >= size && amount / size < 1000)
    .map(([ending, size]) => `${amount / size}${ending}`);
  return [String(amount), ...short];
}
