// The day in a mail's date, as headers and programs of many languages write it.
import { isDate } from '../../document/date.ts';

/** How names of months begin, by month. */
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|sty|янв)/i,
  /^(?:feb|fév|fev|lut|фев)/i,
  /^(?:mar|mär|maa|mrt|мар)/i,
  /^(?:apr|avr|abr|kwi|апр)/i,
  /^(?:may|mai|maj|maggio|mag|mei|мая|май)/i,
  /^(?:jun|juin|giu|cze|июн)/i,
  /^(?:jul|juil|lug|lip|июл)/i,
  /^(?:aug|août|aou|ago|sie|авг)/i,
  /^(?:sep|set|wrz|сен)/i,
  /^(?:oct|okt|ott|out|paź|окт)/i,
  /^(?:nov|lis|ноя)/i,
  /^(?:dec|dez|déc|dic|gru|дек)/i,
];

const monthOf = (name: string): number => months.findIndex((month) => month.test(name)) + 1;

/** On the sender's own calendar, which in UTC may be another day. Absent where day and month can't be told apart. */
export function dayIn(words: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const dayFirst =
    /\b(\d{1,2})(?:\.|er|º)?,?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?(\d{4})\b/u.exec(words);
  if (dayFirst !== null) return dayOf(dayFirst[3], monthOf(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(words);
  if (monthFirst !== null) return dayOf(monthFirst[3], monthOf(monthFirst[1] ?? ''), monthFirst[2]);
  const german = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(words);
  return german === null ? undefined : dayOf(german[3], Number(german[2]), german[1]);
}

function dayOf(year = '', month: number, day = ''): string | undefined {
  const date = [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDate(date) ? date : undefined;
}
