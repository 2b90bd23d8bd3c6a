// Dates as sources state them: a year, a month or a day.

/** Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists in the calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether all of `date` is before `limit` begins. */
export const isBefore = (date: string, limit: string): boolean => lastDayOf(date) < firstDayOf(limit);

/** Whether `date` begins on or after the first day of `limit`. */
export const isFrom = (date: string, limit: string): boolean => firstDayOf(date) >= firstDayOf(limit);

const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a date may mean: `YYYY-MM-DD`. */
export const lastDayOf = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
};

/** The day an ISO 8601 timestamp begins with, as found in metadata; absent where there is none. */
export function dateIn(text: string | null | undefined): string | undefined {
  const date = /^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\d-])/.exec(text ?? '')?.[1];
  return date !== undefined && isDate(date) ? date : undefined;
}
