// Points in time as people give them to a command: "30d", "12h", "8w", or a date.
import { isDate } from '../corpus/document/date.ts';
import { VerbatimError } from '../errors.ts';

const hour = 60 * 60 * 1000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

/** The moment that `text` names, counted back from `now`, in milliseconds. Throws USAGE for anything else. */
export function readSince(text: string, now: number): number {
  const match = /^(\d{1,5})([hdw])$/.exec(text.trim());
  if (match !== null) return now - Number(match[1]) * (units[match[2] ?? ''] ?? 0);
  if (isDate(text) && text.length === 10) return Date.parse(`${text}T00:00:00Z`);
  throw new VerbatimError(
    'USAGE',
    `"${text}" is not a time span. Write 12h, 30d or 8w, or a day such as 2021-11-03.`,
  );
}
