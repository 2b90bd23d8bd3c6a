// Days in figures, of which only the whole file says whether the day or the month comes first.

export interface WrittenDay {
  /** `3.11.21`, `11/3/2021` or `2021-11-03`. */
  readonly written: string;
  /** Where it is written with a slash and "AM" or "PM", as in the United States. */
  readonly isMonthUsuallyFirst: boolean;
}

export type Order = 'day first' | 'month first' | 'year first' | 'unknown';

const numbersIn = ({ written }: WrittenDay): number[] => written.split(/[./-]/).map(Number);

/** By a number that is no month, else by the one order in which no message is older than the one before it. */
export function orderOf(days: readonly WrittenDay[]): Order {
  const all = days.map(numbersIn);
  if (all.every(([first = 0]) => first > 99)) return 'year first';
  if (all.some(([first = 0]) => first > 12)) return 'day first';
  if (all.some(([, second = 0]) => second > 12)) return 'month first';
  if (days.every(({ written }) => written.includes('.'))) return 'day first';
  const isInOrder = (order: Order): boolean => {
    const known = days.map((day) => dayOf(day, order));
    return known.every((day, index) => index === 0 || (known[index - 1] ?? '') <= day);
  };
  const [byDay, byMonth] = [isInOrder('day first'), isInOrder('month first')];
  if (byDay !== byMonth) return byDay ? 'day first' : 'month first';
  return days.every(({ isMonthUsuallyFirst }) => isMonthUsuallyFirst) ? 'month first' : 'unknown';
}

/** ISO 8601; as it is written where nobody knows the order. */
export function dayOf(day: WrittenDay, order: Order): string {
  const [first = 0, second = 0, third = 0] = numbersIn(day);
  const [year, month, date] =
    order === 'year first'
      ? [first, second, third]
      : order === 'day first'
        ? [third, second, first]
        : [third, first, second];
  if (order === 'unknown') return day.written;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year < 100 ? 2000 + year : year}-${two(month)}-${two(date)}`;
}
