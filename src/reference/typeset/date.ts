// Dates as the manuals write them.

export interface PartialDate {
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);

const monthOf = ({ month }: PartialDate): string | undefined =>
  month === undefined ? undefined : names[month - 1];

const joined = (...parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

/** "September 3", "September" or nothing. */
export function monthAndDay(date: PartialDate | undefined): string | undefined {
  const month = date === undefined ? undefined : monthOf(date);
  return month === undefined ? undefined : joined(month, date?.day);
}

/** "September 3, 1843", "September 1843" or "1843". */
export function monthFirst(date: PartialDate): string {
  const month = monthAndDay(date);
  return joined(date.day === undefined ? month : `${month},`, date.year);
}

/** "3 Sept. 1843". Months of more than four letters are cut to three, September to four. */
export function dayFirst(date: PartialDate): string {
  const month = monthOf(date);
  const cut = month === 'September' ? 4 : 3;
  const short = month === undefined || month.length <= 4 ? month : `${month.slice(0, cut)}.`;
  return joined(date.day, short, date.year);
}
