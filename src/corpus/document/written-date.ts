// Dates as people write them on title pages: "18 August 2022", "October 14, 1998", "8. Oktober 2022", "2004-08".
import { isDate } from './date.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** Of each name of a month, in lower case, its number. */
const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at): [string, number] => [
      name.format(Date.UTC(2020, at, 15)).toLowerCase(),
      at + 1,
    ]);
  }),
);

const month = `(${[...months.keys()].join('|')})`;
const of = String.raw`\s+(?:de\s+|del\s+)?`;
const iso = /(?<![\d-])(\d{4})-(\d\d)(?:-(\d\d))?(?![\d-])/g;
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th)?${of}${month}${of}(\d{4})(?!\d)`,
  'gi',
);
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})${month}(?:\s+(\d{1,2})(?:st|nd|rd|th)?,)?${of}(\d{4})(?!\d)`,
  'giu',
);

/** All dates of a line, each once. */
export function writtenDates(line: string): string[] {
  const parts = [
    ...[...line.matchAll(iso)].map(([, year, number, day]) => [year, number, day]),
    ...[...line.matchAll(dayFirst)].map(([, day, name = '', year]) => [year, numberOf(name), day]),
    ...[...line.replace(dayFirst, ' ').matchAll(monthFirst)].map(([, name = '', day, year]) => [
      year,
      numberOf(name),
      day,
    ]),
  ];
  const dates = parts.map((all) =>
    all.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-'),
  );
  return [...new Set(dates.filter(isDate))];
}

const numberOf = (name: string): string | undefined => months.get(name.toLowerCase())?.toString();
